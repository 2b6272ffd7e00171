"""What ownership promises."""
