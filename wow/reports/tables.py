"""Rows → a table for a terminal, or the same in Markdown. What stands in it is for the verbs."""

from collections.abc import Iterable, Sequence

import click

from wow.reports.text import printable

_GAP = "  "
_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#~"})


def text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in columns as wide as what stands in them; `click.echo` drops the bold in pipes."""
    held = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *held, strict=True)]
    lines = [click.style(_line(columns, widths), bold=True), *(_line(row, widths) for row in held)]
    return "\n".join(lines)


def markdown(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; whatever a cell holds is shown as it is."""
    lines = [columns, ["---"] * len(columns), *([escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def escaped(words: str) -> str:
    """A text in one line of Markdown that shows it as it is."""
    return printable(words).translate(_MARKDOWN)


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return _GAP.join(map(str.ljust, cells, widths)).rstrip()
