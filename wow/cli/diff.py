"""`wow diff`: what a change means for people, way by way."""

import sys
from functools import cache
from pathlib import Path

import click

from wow import loading
from wow.catalogue import Catalogue
from wow.changes.catalogues import Earlier, difference
from wow.changes.difference import Difference
from wow.cli import options, running
from wow.fields import is_safe_link
from wow.loading import CannotLoadError, Loaded, Read
from wow.reading import read_way
from wow.revisions import checked_out
from wow.site.inline import plain


def _address(_context: click.Context, _option: click.Parameter, value: str) -> str:
    """The address of a folder, with a slash at its end, or the end of the command."""
    if not value:
        return ""
    if not value.startswith(("https://", "http://")) or not is_safe_link(value):
        raise click.BadParameter(f"{value!r} is not an address that begins with https://.")
    return value if value.endswith("/") else f"{value}/"


@click.command("diff")
@options.root
@options.form("text", "markdown", "json")
@click.option(
    "--links",
    metavar="URL",
    default="",
    callback=_address,
    help="Where the folder with wow.yml is on the code host, for links in Markdown.",
)
@click.option(
    "--exit-code", is_flag=True, help="Make the exit status 1 when anything changed, as git does."
)
@click.argument("base")
@click.argument("head", required=False)
def command(
    root: Path, form: str, links: str, base: str, head: str | None, *, exit_code: bool
) -> None:
    """Say what a change means for people, way by way.

    Told is what the work changed since it left the git revision BASE, as in `git diff BASE...HEAD`:
    up to the revision HEAD or, without one, up to the files as they are now, committed or not.

    \b
      wow diff main               what I changed so far
      wow diff origin/main HEAD   what the commits of my branch mean
      wow diff HEAD~1 HEAD        what the last commit means

    Exit status: 0 when it could compare, 2 when it could not; with --exit-code, 1 when anything
    changed.
    """  # noqa: D301 - the sign by which click keeps lines apart
    with running.could_not_run("diff"):
        found = _difference(root, base, head)
    click.echo(_report(found, form, links))
    if exit_code and not found.is_empty:
        sys.exit(1)


def _report(found: Difference, form: str, links: str) -> str:
    if form == "json":
        from wow.reports.diff import json  # noqa: PLC0415 - only what this run needs

        return json.render(found)
    if form == "markdown":
        from wow.reports.diff import markdown  # noqa: PLC0415

        return markdown.render(found, links=links)
    from wow.reports.diff import text  # noqa: PLC0415

    return text.render(found)


def _difference(root: Path, base: str, head: str | None) -> Difference:
    """Read both sides, each page that they have in common once.

    Raises:
        RevisionError: git does not know one of the revisions, or nothing that they share.
        CannotLoadError: there is nothing to read now.
    """
    read = cache(read_way)
    before = _before(root, base, head or "HEAD", read)
    if head is None:
        return difference(before, _catalogue(running.read(root, read), "now"), plain)
    with checked_out(root, head, head=head) as tree:
        try:
            after = loading.load(tree, read=read)
        except CannotLoadError:
            raise CannotLoadError(f"there is no knowledge base at `{head}` in {root}.") from None
        return difference(before, _catalogue(after, f"at `{head}`"), plain)


def _before(root: Path, base: str, head: str, read: Read) -> Earlier:
    """How all was where the work left its base; nothing where there was nothing yet."""
    with checked_out(root, base, head=head) as tree:
        try:
            loaded = loading.load(tree, read=read)
        except CannotLoadError:
            return Earlier()
    return Earlier(loaded.held, loaded.catalogue.organisation if loaded.catalogue else None)


def _catalogue(loaded: Loaded, when: str) -> Catalogue:
    if loaded.catalogue is None:
        raise CannotLoadError(f"wow.yml cannot be used {when}; `wow check` says why.")
    return loaded.catalogue
