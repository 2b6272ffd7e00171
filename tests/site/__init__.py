"""What the making of pages promises."""
