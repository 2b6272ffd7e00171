"""Reviews: when a way is looked at again, and what was found."""
