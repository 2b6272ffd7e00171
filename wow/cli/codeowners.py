"""`wow codeowners`: whom the code host asks about a change, from the pages."""

import sys
from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NoReturn

import click

from wow.cli import options, running
from wow.files import write_atomically
from wow.loading import docs_folder
from wow.ownership.codeowners import Gap, codeowners
from wow.ownership.marked_block import MarksError, held, with_lines
from wow.reports.text import printable
from wow.revisions import NoRepositoryError, RevisionError, repository_root

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where GitHub and GitLab look, below the top of the repository."""
_NEW = "CODEOWNERS"
"""Where both do."""
_NAMED = 5


@click.command("codeowners")
@click.option(
    "--file",
    "given",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The file to write.  [default: the first of {', '.join(PLACES)} that is there]",
)
@click.option("--deputies", is_flag=True, help="Ask whoever stands in for the owner as well.")
@click.option("--check", is_flag=True, help="Write nothing; say whether something would change.")
@click.option("--stdout", is_flag=True, help="Write nothing; print the file as it would be.")
@options.root
def command(root: Path, given: Path | None, *, deputies: bool, check: bool, stdout: bool) -> None:
    """Write CODEOWNERS from the pages, so that the code host asks each owner.

    One line for each way, and for each that ended, between two marks; all else in the file stays
    as it is. Owners are asked by their `handle:` in wow.yml. Where an owner has none, a more
    general line of yours holds, such as `* @your-team` above the marks.

    Exit status: 0 written, or nothing to write; 1 with --check when the file is out of date, or
    when the owner of a page cannot be read; 2 could not run.
    """
    if check and stdout:
        raise click.UsageError("Say `--check` or `--stdout`, not both.")
    opened = running.opened("codeowners", root, None)
    top = _top(root)
    file = given or _found(top)
    made = codeowners(opened.catalogue, _below(docs_folder(root), top), deputies=deputies)
    with running.could_not_run("codeowners"):
        before = file.read_bytes() if file.exists() else b""
        after, changes = _rewritten(file, before, made.lines)
        if not check and not stdout and after != before:
            write_atomically(file, after)
    if stdout:
        click.echo(after, nl=False)
    else:
        _tell(file, len(made.lines), changes, stale=after != before, check=check)
    _tell_gaps(made.gaps)
    if (check and after != before) or any(gap.unread for gap in made.gaps):
        sys.exit(1)


def _top(root: Path) -> Path:
    """The top of the repository; outside of one, the folder with wow.yml.

    Where git refuses to tell, nothing is written: paths from another folder protect nothing.
    """
    try:
        return repository_root(root)
    except NoRepositoryError:
        return root
    except RevisionError as error:
        click.echo(f"wow codeowners: {error}", err=True)
        sys.exit(2)


def _found(top: Path) -> Path:
    """The file that hosts look at; a new one where both of them look."""
    there = [place for place in PLACES if (top / place).is_file()]
    if len(there) > 1:
        click.echo(
            f"wow codeowners: there are {' and '.join(there)}, of which your host reads one; this "
            f"is about {there[0]}. Remove the others, or name the right one with `--file`.",
            err=True,
        )
    return top / (there[0] if there else _NEW)


def _below(docs: Path, top: Path) -> str:
    """The path of the docs folder from the top of the repository."""
    folder, above = docs.resolve(), top.resolve()
    if not folder.is_relative_to(above):
        _stop(f"the pages in {docs} lie outside of the repository in {above}.")
    return folder.relative_to(above).as_posix()


def _rewritten(file: Path, before: bytes, lines: Sequence[str]) -> tuple[bytes, Sequence[str]]:
    """The file as it has to be, and the lines that go and come."""
    try:
        after, old = with_lines(before, lines), held(before) or ()
    except MarksError as error:
        _stop(f"{file}: {error}")
    differ = unified_diff(old, lines, n=0, lineterm="")
    return after, [line for line in differ if line[:3] not in ("---", "+++") and line[:2] != "@@"]


def _tell(file: Path, pages: int, changes: Sequence[str], *, stale: bool, check: bool) -> None:
    """Say what was done, or with `--check` what would be."""
    counted = f"{pages} line{'' if pages == 1 else 's'}"
    if not stale:
        click.echo(f"{file} is up to date: {counted}.")
        return
    click.echo(
        f"{file} is out of date: run this without `--check`, and commit the file."
        if check
        else f"Wrote {file}: {counted}."
    )
    for line in changes:
        click.echo(printable(f"{line[0]} {line[1:]}"))


def _tell_gaps(gaps: Sequence[Gap]) -> None:
    """Name on standard error the pages for which a more general line holds, reason by reason."""
    by_reason: dict[str, list[str]] = {}
    for gap in gaps:
        by_reason.setdefault(gap.why, []).append(gap.src_uri)
    for why, uris in by_reason.items():
        named = ", ".join(uris[:_NAMED]) + (" …" if uris[_NAMED:] else "")
        click.echo(printable(f"wow codeowners: no line for {named}: {why}."), err=True)


def _stop(message: str) -> NoReturn:
    click.echo(f"wow codeowners: {message}", err=True)
    sys.exit(2)
