"""What issues on code hosts promise."""
