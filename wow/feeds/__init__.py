"""What machines read of the knowledge base."""
