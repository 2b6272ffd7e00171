"""Words that give a bad sentence away. Pure: text in, places in it out.

The lists are short on purpose: what stands on them is hardly ever right. They are for pages in
English; in other languages they find nothing.
"""

import re
from collections.abc import Iterator

VAGUE = (
    *("as needed", "as necessary", "if needed", "if necessary", "when needed", "when necessary"),
    *("where needed", "where necessary", "if possible", "when possible", "where possible"),
    *("whenever possible", "wherever possible", "as far as possible", "as soon as possible"),
    *("asap", "as appropriate", "if appropriate", "when appropriate", "where appropriate"),
    *("appropriately", "adequate", "adequately", "sufficiently", "timely", "promptly"),
    *("in good time", "regularly", "from time to time", "proactive", "proactively"),
    *("try to", "tries to", "strive", "strives", "aim to", "aims to", "ideally", "best effort"),
    *("high quality", "high-quality", "reasonable", "reasonably", "normally", "typically"),
    *("where it makes sense", "when it makes sense", "if it makes sense", "be mindful"),
    *("be transparent", "take ownership", "takes ownership"),
)
"""What a frame cannot hold anybody to."""

GRANTS_NOTHING = (
    *("follow the frame", "within the frame", "within the given", "within the limits"),
    *("as described", "as set out", "you may add", "further details", "additional details"),
    *("after consultation", "after consulting", "in consultation with", "after approval"),
    *("with approval", "with the approval", "with the agreement", "with the consent"),
    *("with permission", "with the permission", "subject to", "if approved", "on request"),
)
"""What takes back with one hand what a freedom gives with the other."""

_NO_FREEDOM = re.compile(r"\W*(?:none|nothing|no freedom|not applicable|n/?a)?\W*", re.IGNORECASE)

AGES = (
    *("recently", "currently", "nowadays", "at present", "at the moment", "these days"),
    "last year",
)
"""What means another time to each who reads it."""

_SAYS_NOTHING = frozenset(
    (
        *("a", "accurate", "all", "and", "applicable", "are", "as", "before", "change"),
        *("changed", "changes", "check", "checked", "current", "date", "done"),
        *("everything", "fine", "good", "has", "have", "in", "is", "it", "keep", "kept"),
        *("looks", "looked", "made", "n", "na", "necessary", "need", "needed", "needs"),
        *("no", "none", "not", "nothing", "of", "ok", "okay", "on", "order", "page"),
        *("relevant", "required", "review", "reviewed", "right", "same", "so", "still"),
        *("text", "the", "there", "this", "to", "unchanged", "up", "update", "updated"),
        *("updates", "valid", "was", "way", "well", "were", "with", "works", "yes"),
    )
)
"""A finding of these words alone could stand on any page."""

_WORD = re.compile(r"\S*\w\S*")
_NOT_PROSE = re.compile(
    r"^(`{3,}|~{3,})[^\n]*\n.*?(?:^\1|\Z)|^ {0,3}>[^\n]*|`[^`\n]+`|“[^”]*”|\"[^\"\n]*\"",
    re.MULTILINE | re.DOTALL,
)
"""Code, and what somebody else said."""


def vague(frame: str) -> str | None:
    """The words of an expectation that leave open whether it was kept."""
    return next((frame[start:end] for start, end in _found(frame, VAGUE)), None)


def grants_nothing(freedom: str) -> str | None:
    """The words of a freedom that leave nothing to choose."""
    if _NO_FREEDOM.fullmatch(freedom):
        return freedom
    return next((freedom[start:end] for start, end in _found(freedom, GRANTS_NOTHING)), None)


def says_nothing(finding: str) -> bool:
    """Tell whether a finding could stand on any page."""
    return _SAYS_NOTHING.issuperset(words(finding))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in small letters and without signs."""
    return tuple(word.casefold() for word in re.findall(r"\w+", text))


def beyond(text: str, limit: int) -> tuple[int, int] | None:
    """Whether a text has more words than a limit; signs alone are no words.

    Returns:
        How many it has, and where the first beyond the limit begins; None if it keeps the limit.
    """
    if len(text.split()) <= limit:  # a sign more or less does not matter here, and it is quick
        return None
    starts = [match.start() for match in _WORD.finditer(text)]
    return (len(starts), starts[limit]) if len(starts) > limit else None


def ageing(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words whose meaning depends on the day they are read, with their place.

    Code and quotations are left alone.
    """
    lower = text.lower()
    if not any(each in lower for each in AGES):
        return
    prose = _NOT_PROSE.sub(lambda match: " " * len(match[0]), text)
    for start, end in _found(prose, AGES):
        yield start, text[start:end]


def _found(text: str, phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where one of the phrases stands, from the first to the last."""
    lower = text.lower()
    near = [re.escape(each) for each in phrases if each in lower]
    if near:
        for match in re.finditer(rf"\b(?:{'|'.join(near)})\b", text, re.IGNORECASE):
            yield match.span()
