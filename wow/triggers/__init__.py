"""Triggers: what makes somebody start."""
