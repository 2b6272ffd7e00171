"""What a change means for people, as text for a terminal."""

from collections.abc import Iterator
from typing import Any

import click

from wow.changes.change import Change
from wow.changes.difference import Difference, WayDifference
from wow.changes.wording import Mark
from wow.reports import tables
from wow.reports.diff import COLUMNS, COUNTED, LOAD, UNREAD, WHY, rows
from wow.reports.text import printable

_STYLES: dict[Mark, dict[str, Any]] = {
    Mark.SAME: {},
    Mark.CAME: {"fg": "green", "bold": True},
    Mark.WENT: {"fg": "red", "strikethrough": True},
}


def render(difference: Difference) -> str:
    """Render a difference in colour; `click.echo` drops the colour where there is no terminal."""
    return "\n\n".join(_blocks(difference))


def _blocks(difference: Difference) -> Iterator[str]:
    yield "\n".join(printable(each) for each in difference.summary)
    yield from map(_way, difference.ways)
    if difference.organisation:
        yield "\n".join((_bold("wow.yml"), *map(_change, difference.organisation)))
    if difference.loads:
        yield f"{_bold(LOAD)}. {COUNTED}\n\n{tables.text(COLUMNS, rows(difference.loads))}"
    if difference.unread:
        pages = (f"  {printable(str(each))}" for each in difference.unread)
        yield "\n".join((f"{_bold(UNREAD)}: {WHY}", *pages))


def _way(way: WayDifference) -> str:
    head = f"{_bold(printable(way.title))}: {way.fate.words}"
    place = click.style(f"  {printable(way.path)}", dim=True)
    about = [f"  {printable(way.about)}"] if way.about else []
    return "\n".join((head, place, *about, *map(_change, way.told)))


def _change(change: Change) -> str:
    parts = (click.style(printable(part.text), **_STYLES[part.mark]) for part in change.parts)
    return f"  - {''.join(parts)}"


def _bold(text: str) -> str:
    return click.style(text, bold=True)
