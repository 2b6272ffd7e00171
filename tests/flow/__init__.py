"""What the flow of ways promises."""
