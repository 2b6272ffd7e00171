"""The package as companies get it: built, installed, and used outside the checkout."""
