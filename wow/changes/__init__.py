"""What changed in a way, in words: for those who read it before, and for reviews of a change."""
