"""The page of a way itself, and the list of all ways."""
