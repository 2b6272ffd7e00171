"""What the agenda promises."""
