"""What runs on code hosts, and what the guide says of it."""
