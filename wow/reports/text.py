"""Findings as text for people: grouped by file, with the line and a caret, and one summary."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import click

from wow.diagnostics import Diagnostic, Severity
from wow.phrases import in_a_row
from wow.reports import count

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_NOUNS = {"error": ("error", "errors"), "warning": ("warning", "warnings")}
_WIDEST = 100
_COMMAND = "##["
"""Begins a command to the runner of GitHub's jobs, wherever in a line of the log it stands."""

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path; nothing for a file that cannot be shown."""


def render(diagnostics: Sequence[Diagnostic], *, lines: Lines, pages: int) -> str:
    """Render findings in colour; `click.echo` drops the colour where there is no terminal.

    Args:
        diagnostics: sorted by place.
        lines: for the line that each finding points at.
        pages: how many pages were read, for the summary.
    """
    blocks = []
    for path, group in groupby(diagnostics, key=lambda each: each.location.path):
        source = lines(path)
        shown = "\n".join(_finding(each, source) for each in group)
        blocks.append(f"{click.style(printable(path), bold=True)}\n{shown}")
    blocks.append(summary(diagnostics, pages))
    return "\n\n".join(blocks)


def printable(text: str) -> str:
    """A text in one line, without what a terminal or the log of a job would obey instead."""
    shown = "".join(
        letter if letter.isprintable() else " " if letter.isspace() else "·" for letter in text
    )
    return shown.replace(_COMMAND, "#·#[")


def summary(diagnostics: Sequence[Diagnostic], pages: int) -> str:
    """One line that says how it went."""
    read = f"{pages} page{'' if pages == 1 else 's'} read"
    if not diagnostics:
        return click.style(f"Nothing to mend: {read}.", fg="green")
    parts = [_counted(severity, number) for severity, number in count(diagnostics).items()]
    files = len({each.location.path for each in diagnostics})
    where = f"in {files} file{'' if files == 1 else 's'}"
    return f"{in_a_row([part for part in parts if part])} {where}; {read}."


def _finding(each: Diagnostic, source: Sequence[str]) -> str:
    severity = click.style(each.severity.value, fg=_COLOURS[each.severity], bold=True)
    place = f"{each.location.line}:{each.location.column}"
    code = click.style(each.code, bold=True)
    head = f"  {click.style(place, dim=True)}  {severity} {code}  {printable(each.message)}"
    return "\n".join([head, *_excerpt(each, source), f"      hint: {printable(each.hint)}"])


def _excerpt(each: Diagnostic, source: Sequence[str]) -> Iterator[str]:
    """The line it is about with a caret below, cut so that the caret is seen."""
    line, column = each.location.line, each.location.column
    if line > len(source) or not source[line - 1].strip():
        return
    start = max(0, column - _WIDEST // 2) if column > _WIDEST - 1 else 0
    shown = printable(source[line - 1][start : start + _WIDEST])
    gutter = f"{line:>6} | "
    yield click.style(gutter, dim=True) + shown.rstrip()
    caret = " " * (column - 1 - start) + "^"
    yield click.style(" " * (len(gutter) - 2) + "| ", dim=True) + click.style(
        caret, fg=_COLOURS[each.severity]
    )


def _counted(severity: str, number: int) -> str:
    one, many = _NOUNS.get(severity, ("piece of advice", "pieces of advice"))
    return f"{number} {one if number == 1 else many}" if number else ""
