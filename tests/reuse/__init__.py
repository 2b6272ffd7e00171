"""What is reused is what would have been made anew."""
