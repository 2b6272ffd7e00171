"""Tests of `wow.editing`."""
