"""What one run of a way costs a person."""
