"""A knowledge base of ways of working, and the tool that keeps it alive.

The story in one line: text becomes a `Way`, all ways become a `Catalogue`, the rooms draw facts
from the catalogue, and facts become pages of the site or findings of the check.
"""

__version__ = "0.1.0"
