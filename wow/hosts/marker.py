"""Our part of an issue's text: found by a hidden line, and replaced without touching the rest.

    <!-- wow: review of prd-review -->
    what the owner reads
    <!-- wow: due 2026-11-01, last 2026-05-01, asked jonas-albrecht -->

The first line says which way it is about. The last one keeps what the text went by, or says that
the matter is over. People may write above and below.
"""

import re
from dataclasses import dataclass
from datetime import date

from wow.fields import SLUG

_DAY = r"\d{4}-\d\d-\d\d"
_FIRST = re.compile(rf"^<!-- wow: review of ({SLUG.pattern}) -->[ \t]*\r?$", re.MULTILINE)
_LAST = re.compile(
    r"^<!-- wow: (?:(?P<over>over)|"
    rf"due (?P<due>{_DAY})(?:, last (?P<last>{_DAY}))?(?:, asked (?P<asked>[\w.-]+))?) -->",
    re.MULTILINE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the text of an open issue goes by."""

    due: date
    """The review date that has passed."""
    last: date | None
    """The latest record there was when that date passed: a later one is the review asked for."""
    asked: str | None
    """The account of whoever is asked, if there is one."""


@dataclass(frozen=True, slots=True)
class Part:
    """Our part of a text."""

    way: str
    """The id of the way."""
    said: Said | None
    """None where the matter is over, or where somebody took the last line away."""
    is_over: bool
    start: int
    end: int


def find(body: str) -> Part | None:
    """Find our part of an issue's text; without its last line, it is the first line alone."""
    first = _FIRST.search(body)
    if first is None:
        return None
    last = _LAST.search(body, first.end())
    is_over = bool(last and last["over"])
    said = _said(last) if last and not is_over else None
    return Part(first[1], said, is_over, first.start(), last.end() if last else first.end())


def _said(last: re.Match[str]) -> Said | None:
    try:
        before = date.fromisoformat(last["last"]) if last["last"] else None
        return Said(date.fromisoformat(last["due"]), before, last["asked"])
    except ValueError:  # somebody wrote a day that there is not
        return None


def written(way: str, text: str, said: Said | None) -> str:
    """Our part, as it is written.

    Args:
        way: the id of the way.
        text: what people read, in lines that begin with no marker.
        said: what it goes by; None when the matter is over.
    """
    if said is None:
        kept = "over"
    else:
        last = f", last {said.last}" if said.last else ""
        asked = f", asked {said.asked}" if said.asked else ""
        kept = f"due {said.due}{last}{asked}"
    return f"<!-- wow: review of {way} -->\n{text.strip()}\n\n<!-- wow: {kept} -->"


def is_written(body: str, part: Part, text: str) -> bool:
    """Tell whether our part reads so already, however the host ends its lines."""
    return body[part.start : part.end].replace("\r\n", "\n") == text


def replaced(body: str, part: Part, text: str) -> str:
    """The whole text with another part of ours; what people wrote stays byte for byte."""
    return f"{body[: part.start]}{text}{body[part.end :]}"
