"""Text of pages for where a code host shows it: as it is, and without calling anybody."""

import re

from wow.reports.tables import escaped
from wow.reports.text import printable

_CALL = re.compile(r"[@#!$%&~:^]|\bGH-(?=\d)", re.IGNORECASE)
"""What begins a mention or a reference, `:` that of an address. A backslash does not help: hosts
look for these in the text that comes of the Markdown."""
_GAP = "\u200b"


def harmless(text: str) -> str:
    """A text in one line that mentions and refers to nothing; for a title."""
    return _CALL.sub(rf"\g<0>{_GAP}", printable(text))


def shown(text: str) -> str:
    """A text for a line of Markdown, likewise."""
    return _CALL.sub(rf"\g<0>{_GAP}", escaped(text))
