"""What the life of a way promises."""
