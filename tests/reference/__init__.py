"""What the reference promises."""
