"""What triggers promise."""
