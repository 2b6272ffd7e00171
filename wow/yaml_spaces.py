"""Spaces that look like any other and do not count as one for YAML."""

import re
from typing import NamedTuple

_INVISIBLE = {
    "\u00a0": "no-break space",
    "\u2007": "no-break space",
    "\u202f": "no-break space",
    "\u200b": "zero-width space",
}
_SPACE = f"[{''.join(_INVISIBLE)}]"
_BEFORE_TEXT = re.compile(rf" *(?:- *)*(?:[a-z_]+: *)?({_SPACE})")
"""In the indentation, behind the hyphen of an item, or behind the colon of a key."""
_BEHIND_A_WORD = re.compile(rf"[a-z0-9_][a-z0-9_.:-]*({_SPACE}){_SPACE}*")


class Invisible(NamedTuple):
    """A space that looks like any other and does not count as one."""

    column: int
    """Counted from 0 within the text."""
    name: str


def invisible_in_line(line: str) -> Invisible | None:
    """Find an invisible space that stands where a line of YAML has its structure."""
    return _invisible(_BEFORE_TEXT.match(line))


def invisible_in_text(text: str) -> Invisible | None:
    """Find an invisible space that came into a text without quotes by accident.

    Within a sentence it is good typography; before the text, or behind a lone word, it is not.
    """
    if text.isascii():
        return None
    return _invisible(_BEFORE_TEXT.match(text) or _BEHIND_A_WORD.fullmatch(text))


def _invisible(match: re.Match[str] | None) -> Invisible | None:
    return Invisible(match.start(1), _INVISIBLE[match[1]]) if match else None
