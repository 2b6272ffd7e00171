"""What reviews promise."""
