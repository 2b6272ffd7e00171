"""What the page of a way promises."""
