"""Ownership: who answers for a way, who stands in, and where nobody does."""
