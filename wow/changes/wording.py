"""A sentence that was reworded: which of its words came, and which went. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\s*(?:\w+|[^\w\s])")
"""A word, or another sign by itself, so that a comma makes no other word; with the space before."""
_ALIKE = 0.5
"""From which likeness on marks help: where nearly every word differs, they are only noise."""


class Mark(StrEnum):
    """What became of words, by the HTML element for it."""

    SAME = ""
    CAME = "ins"
    WENT = "del"


@dataclass(frozen=True, slots=True)
class Part:
    """Words that share a fate."""

    text: str
    mark: Mark = Mark.SAME


def differing(old: str, new: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Both texts in parts: in the old one what went is marked, in the new one what came."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    matcher = SequenceMatcher(None, [*map(str.lstrip, before)], [*map(str.lstrip, after)])
    if matcher.ratio() < _ALIKE:
        return (Part(old),), (Part(new),)
    blocks = matcher.get_matching_blocks()
    return (
        tuple(_parts(before, [(each.a, each.size) for each in blocks], Mark.WENT)),
        tuple(_parts(after, [(each.b, each.size) for each in blocks], Mark.CAME)),
    )


def _parts(words: Sequence[str], same: Sequence[tuple[int, int]], mark: Mark) -> Iterator[Part]:
    """Yield the parts of a text.

    Args:
        words: the text, cut up.
        same: where it is as in the other text, and for how many words.
        mark: of the rest.
    """
    place = 0
    for start, size in same:
        if differs := "".join(words[place:start]):
            text = differs.lstrip()
            yield Part(differs[: -len(text)])
            yield Part(text, mark)
        place = start + size
        yield Part("".join(words[start:place]))
