"""Files that are changed together: shown as a difference, or written one after the other."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from wow.files import is_locked, replace_content
from wow.reports.text import printable

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


@dataclass(frozen=True)
class Edit:
    """A file with what it holds, and what it is to hold."""

    path: str
    """As messages name it."""
    file: Path
    before: bytes
    after: bytes


def difference(edit: Edit) -> Iterator[str]:
    """Yield what an edit changes, line by line, as git shows it."""
    from difflib import unified_diff  # noqa: PLC0415 - only for whoever looks first

    before, after = (raw.decode().splitlines() for raw in (edit.before, edit.after))
    names = f"a/{edit.path}", f"b/{edit.path}"
    for line in unified_diff(before, after, *names, lineterm=""):
        yield click.style(printable(line), fg=_COLOURS.get(line[:1]))


def write(verb: str, edits: Sequence[Edit]) -> None:
    """Write every file, or say which are written and end with exit status 2.

    Each file is whole at any moment, the old one or the new one. Where writing stops half-way, the
    same command does the rest when it is run again.
    """
    if locked := [edit for edit in edits if is_locked(edit.file)]:
        click.echo(f"wow {verb}: read-only: {_names(locked)}. Nothing is written.", err=True)
        sys.exit(2)
    for number, edit in enumerate(edits):
        try:
            replace_content(edit.file, edit.before, edit.after)
        except OSError as error:
            done, rest = edits[:number], edits[number:]
            click.echo(f"wow {verb}: {printable(edit.path)} cannot be written: {error}", err=True)
            click.echo(f"Written: {_names(done)}. Not written: {_names(rest)}.", err=True)
            if done:
                click.echo("Mend that and run the same command again: it does the rest.", err=True)
            sys.exit(2)


def _names(edits: Sequence[Edit]) -> str:
    return ", ".join(printable(edit.path) for edit in edits) or "nothing"
