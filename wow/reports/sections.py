"""Sections with their words in front → text for a terminal. What stands in them is for others."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click

from wow.reports.text import printable

Section = tuple[str, Sequence[str]]
"""A word, and the lines beside it; without lines it is left out."""

ITEM = "- "
"""How a line begins that is one of several."""
_GUTTER = 14
WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""


def render(title: str, summary: str, sections: Iterable[Section], *, width: int | None) -> str:
    """Render a title, a sentence and sections; `click.echo` drops the looks in pipes.

    Args:
        title: in one line.
        summary: may be empty.
        sections: what is told, in its order.
        width: of the terminal; None where a line may be as long as it is.
    """
    widest = max(min(width, WIDEST), 2 * _GUTTER) if width else None
    head = (click.style(printable(title), bold=True), *wrapped(summary, widest))
    told = (line for each in sections for line in _lines(each, widest))
    return "\n".join((*head, "", *told))


def _lines(section: Section, widest: int | None) -> Iterator[str]:
    word = click.style(section[0].ljust(_GUTTER), dim=True)
    for text in section[1]:
        for line in wrapped(text, widest and widest - _GUTTER):
            yield f"{word}{line}"
            word = " " * _GUTTER


def wrapped(text: str, widest: int | None) -> Sequence[str]:
    """A text in lines that fit; what begins like an item goes on below its words.

    Args:
        text: in one line; nothing is made of an empty one.
        widest: how many letters a line may have; None where it may be as long as it is.
    """
    shown = printable(text)
    if widest is None:
        return (shown,) if shown else ()
    return textwrap.wrap(
        shown,
        widest,
        subsequent_indent=" " * len(ITEM) if text.startswith(ITEM) else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
