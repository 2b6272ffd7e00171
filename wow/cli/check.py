"""`wow check`: everything that is wrong, in one run."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

import click

from wow import checking, loading
from wow.cli import options, running
from wow.diagnostics import Diagnostic, Severity
from wow.revisions import changed_files, checked_out


@click.command("check")
@options.root
@options.today
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "gitlab", "sarif", "junit"]),
    default="text",
    show_default=True,
    help="For people, for machines, as annotations of GitHub Actions, as a report for GitLab's "
    "merge requests, or in a form that many CI systems read.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice", "never"]),
    default="warning",
    show_default=True,
    help="The mildest finding that makes the exit status 1.",
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Only what the changes since this git revision touch: findings in changed files, "
    "findings elsewhere that were not there before, and review dates put off without a review.",
)
@click.argument("pages", nargs=-1, type=click.Path(exists=True, path_type=Path))
def command(
    root: Path,
    today: date | None,
    form: str,
    fail_on: str,
    changed_since: str | None,
    pages: tuple[Path, ...],
) -> None:
    """Say what is wrong with the pages, and what is past its review.

    Every page is read and every rule is tried, so that one run tells all. Each finding names its
    place, what is bad, and what to do. With PAGES, only what is found in these files and
    folders is told.

    Exit status: 0 clean, 1 findings, 2 could not run.
    """
    with running.could_not_run("check"):
        loaded = running.read(root)
        day = options.day(today, loaded.catalogue.organisation if loaded.catalogue else None)
        if changed_since is None:
            found = checking.findings(loaded, day)
        else:
            found = _touched(loaded, root, changed_since, day)
    here = _as_seen_from_here(root)
    found = tuple(each.below(here) for each in found)
    asked = [PurePath(_plain(page, root, here)) for page in pages]
    if asked:
        found = tuple(each for each in found if _is_below(each.location.path, asked))
    base = root if here == PurePath() else Path()
    facts: dict[str, dict[str, Any]] = {
        "text": {"lines": lambda path: _lines(base / path), "pages": loaded.pages},
        "json": {"pages": loaded.pages},
        "junit": {"files": _files(loaded, root, here, asked) if form == "junit" else ()},
    }
    # only the report of this run is loaded
    report = import_module(f"wow.reports.{form}").render(found, **facts.get(form, {}))
    click.echo(report, nl=bool(report))
    if fail_on != "never" and any(each.severity.reaches(Severity(fail_on)) for each in found):
        sys.exit(1)


def _as_seen_from_here(root: Path) -> PurePath:
    """The way from the working folder to the root; none to a root that lies outside of it.

    CI runs at the top of a repository and takes places to be relative to it.
    """
    folder, here = root.resolve(), Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else PurePath()


def _plain(page: Path, root: Path, here: PurePath) -> str:
    """The path of a page as findings name it."""
    base = root if here == PurePath() else Path()
    page, base = page.resolve(), base.resolve()
    return (page.relative_to(base) if page.is_relative_to(base) else page).as_posix()


def _files(
    loaded: loading.Loaded, root: Path, here: PurePath, asked: Iterable[PurePath]
) -> Sequence[str]:
    """The files that were read and asked for, as findings name them."""
    paths = ((here / path).as_posix() for path in loading.paths(loaded, root))
    return [path for path in paths if not asked or _is_below(path, asked)]


def _is_below(path: str, asked: Iterable[PurePath]) -> bool:
    """Tell whether a file is one of those asked for, or lies in one of the folders."""
    return any(PurePath(path).is_relative_to(each) for each in asked)


def _lines(file: Path) -> Sequence[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return ()


def _touched(
    loaded: loading.Loaded, root: Path, revision: str, day: date
) -> tuple[Diagnostic, ...]:
    """Findings in files that changed, and those elsewhere that the change brought about."""
    changed = changed_files(root, revision)
    found = checking.findings(loaded, day)
    with checked_out(root, revision) as before:
        try:
            brought = checking.findings_of_change(loading.load(before), loaded, day)
        except loading.CannotLoadError:
            brought = found  # there was no knowledge base yet: everything is new
    here = (each for each in found if each.location.path in changed)
    return checking.in_order((*here, *brought))
