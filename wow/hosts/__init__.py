"""Issues on the code host for reviews that are overdue: one a way, opened and closed by itself."""
