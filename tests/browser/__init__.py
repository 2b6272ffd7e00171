"""The site as people meet it: built, served, and opened in a real browser."""
