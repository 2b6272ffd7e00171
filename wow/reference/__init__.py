"""The reference that the software writes about itself."""
