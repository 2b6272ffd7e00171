"""Onboarding: what a role reads, in an order that makes sense."""
