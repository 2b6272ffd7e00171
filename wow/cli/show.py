"""`wow show`: all that is known of one way."""

import sys
from datetime import date
from pathlib import Path
from shutil import get_terminal_size

import click

from wow.cli import options, running
from wow.cli.naming import page_named, way
from wow.cli.running import Opened
from wow.loading import directory_urls, docs_folder
from wow.model import Tombstone, Way
from wow.reading import Unread
from wow.reports.text import printable
from wow.revisions import RevisionError, edited


@click.command("show")
@way
@options.form("text", "json")
@options.root
@options.today
def command(root: Path, today: date | None, form: str, given: str) -> None:
    """Tell all that is known of one way: who answers, what holds, when it is reviewed.

    WAY is the id of a way, or the path of its file. The day on which it was edited is known from
    git.

    Exit status: 0 told, 1 when the page has to be mended first, 2 could not run.
    """
    opened = running.opened("show", root, today)
    page = page_named(opened.catalogue, root, given)
    if isinstance(page, Unread):
        file = printable(str(_file(page, opened)))
        click.echo(
            f"wow show: {file} has to be mended first; `wow check {file}` says why.", err=True
        )
        sys.exit(1)
    click.echo(_json(page, opened) if form == "json" else _text(page, opened))


def _file(page: Way | Tombstone | Unread, opened: Opened) -> Path:
    """The file of a page, as seen from the working folder."""
    return docs_folder(opened.root) / page.src_uri


def _edited(page: Way | Tombstone, opened: Opened) -> tuple[date | None, str]:
    """The day of the last edit, where it is known, and in words."""
    try:
        at = edited(docs_folder(opened.root), page.src_uri)
    except RevisionError as error:
        return None, f"not known: {error}"
    if at is None:
        return None, "here, and not committed yet"
    day = at.astimezone(opened.catalogue.organisation.zone).date()
    return day, day.isoformat()


def _text(page: Way | Tombstone, opened: Opened) -> str:
    from wow.flow.facts import flow  # noqa: PLC0415 - only what this run needs
    from wow.reports.way import Known, of_tombstone, of_way  # noqa: PLC0415
    from wow.ways.facts import tombstone_facts, way_facts  # noqa: PLC0415

    width = get_terminal_size().columns if sys.stdout.isatty() else None
    _, words = _edited(page, opened)
    handed_on = flow(opened.catalogue).out_of.get(page.id, ())
    known = Known(str(_file(page, opened)), words, handed_on)
    if isinstance(page, Tombstone):
        return of_tombstone(tombstone_facts(opened.catalogue, page), known, width=width)
    return of_way(way_facts(opened.catalogue, page, opened.today), known, width=width)


def _json(page: Way | Tombstone, opened: Opened) -> str:
    from wow.feeds.told import as_json, now, told  # noqa: PLC0415 - only what this run needs

    day, _ = _edited(page, opened)
    urls = directory_urls(opened.root)
    shown = {
        "version": 1,
        "today": opened.today,
        "edited": day,
        "way": told(opened.catalogue, page, directory_urls=urls),
    }
    if isinstance(page, Way):
        shown["now"] = now(opened.catalogue, page, opened.today)
    return as_json(shown, indent=2)
