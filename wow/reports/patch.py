"""Two versions of a file → the lines that differ, as people know them from pull requests."""

from collections.abc import Iterator
from difflib import unified_diff

import click

from wow.reports.text import printable

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}
_AROUND = 1
"""How many lines that stay are shown around those that do not."""


def render(before: bytes, after: bytes, path: str) -> str:
    """Render the lines that differ; nothing where none does.

    Args:
        before: the file as it is.
        after: the file as it will be.
        path: what it is called.
    """
    lines = unified_diff(_lines(before), _lines(after), path, path, lineterm="", n=_AROUND)
    return "\n".join(_coloured(lines))


def _lines(content: bytes) -> list[str]:
    """The lines without their ends, which would show as signs."""
    return [line.removesuffix("\r") for line in content.decode("utf-8", "replace").split("\n")]


def _coloured(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        if line.startswith(("+++ ", "--- ")):
            yield click.style(printable(line), bold=True)
        else:
            yield click.style(printable(line), fg=_COLOURS.get(line[0]))
