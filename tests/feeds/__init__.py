"""The knowledge base for machines."""
