"""What a change means for people, in each form."""
