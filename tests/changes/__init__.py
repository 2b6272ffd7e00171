"""What changed in a way."""
