"""The knowledge base for machines: what pages declare as JSON, and where their plain text lies."""
