"""What the command promises."""
