"""`wow list`: the ways that fit, by the filters of the site's list."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from wow.catalogue import area_of
from wow.cli import options, running
from wow.cli.naming import catalogue_for_completion
from wow.cli.running import Opened
from wow.model import Tombstone, Way
from wow.ownership.facts import suggest_owner
from wow.reports import tables
from wow.reports.text import printable
from wow.reviews.facts import State, standing
from wow.suggestions import did_you_mean
from wow.triggers.facts import LABELS
from wow.ways.facets import FACETS, OWNER, STATUS, TRIGGER, Facet, facets
from wow.ways.finding import Found, find

_HELP = {
    "role": "Followed by this role.",
    "area": "In this area.",
    "owner": "Of this owner.",
    "status": "At this point of its life.",
    "level": "Expected of its audience, or help.",
    "trigger": "Started by this.",
    "review": "With its review at this point.",
}
_COLUMNS = ("Way", "Id", "Area", "Owner", "Status", "Review")
_REVIEW = {
    State.OVERDUE: "{}, overdue",
    State.GRACE: "{}, past its date",
    State.SOON: "{}, due soon",
    State.LATER: "{}",
    State.NONE: "ends {}",
    State.OVER: "was to end {}",
}
_NAMED = 12


def _filters(command: Callable[..., None]) -> Callable[..., None]:
    """An option for each facet of the site's list."""
    for facet in reversed(FACETS):
        known = "|".join(value for value, _ in facet.options)
        command = click.option(
            f"--{facet.name}",
            multiple=True,
            metavar=f"[{known}]" if known else facet.name.upper(),
            help=_HELP[facet.name],
            shell_complete=_values(facet),
        )(command)
    return command


def _values(facet: Facet) -> Callable[..., list[CompletionItem]]:
    """Complete the values of a facet, with the words for each."""

    def complete(
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG001 - click's signature
        incomplete: str,
    ) -> list[CompletionItem]:
        catalogue = catalogue_for_completion(ctx)
        known = facets(catalogue) if catalogue else FACETS
        return [
            CompletionItem(value, help=printable(words))
            for each in known
            if each.name == facet.name
            for value, words in each.options
            if value.startswith(incomplete) and value == printable(value)
        ]

    return complete


@click.command("list")
@_filters
@click.option(
    "--find",
    "words",
    metavar="WORDS",
    default="",
    help="With these words, or parts of words, in title, summary, owner or what starts it.",
)
@options.form("table", "json", "markdown")
@options.root
@options.today
def command(root: Path, today: date | None, form: str, words: str, **chosen: Sequence[str]) -> None:
    """Name the ways of a role, an owner, a status and so on; all of them unless filtered.

    The filters and their values are those of the site's list, as they stand in its address. Of
    one filter given several times, any value fits; of several filters, all have to. Where no way
    has all of the words to find, those are named that have the most of them.

    Exit status: 0 also where no way fits, 1 when pages are left out since they cannot be read,
    2 could not run.
    """
    opened = running.opened("list", root, today)
    for facet in facets(opened.catalogue):
        _check(facet, chosen[facet.name], opened)
    found = find(opened.catalogue, chosen, words, opened.today)
    click.echo(_report(found, form, opened))
    if not found.pages:
        click.echo("wow list: no way fits all of this; leave something out.", err=True)
    elif found.nearest:
        click.echo("wow list: no way has all of these words; these have the most.", err=True)
    if running.tell_unread("list", opened.catalogue):
        sys.exit(1)


def _check(facet: Facet, given: Sequence[str], opened: Opened) -> None:
    """Refuse a value that there is not, with what may be meant."""
    known = [value for value, _ in facet.options]
    for value in given:
        if value in known:
            continue
        near = _near(facet, value, opened)
        named = ", ".join(known[:_NAMED]) + (" …" if known[_NAMED:] else "")
        raise click.BadParameter(
            printable(f"`{value}` is none here. {near}There are: {named or 'none'}."),
            param_hint=f"--{facet.name}",
        )


def _near(facet: Facet, value: str, opened: Opened) -> str:
    """What may be meant: an owner by the name of a person, a trigger by the word on its page."""
    if facet.name == OWNER.name:
        return suggest_owner(value, opened.catalogue.organisation.owners)
    if facet.name == TRIGGER.name and value in LABELS:
        return f"Did you mean `{LABELS[value].lower()}`? "
    return did_you_mean(value, [known for known, _ in facet.options])


def _report(found: Found, form: str, opened: Opened) -> str:
    if form == "json":
        return _json(found, opened)
    rows = [_row(page, opened) for page in found.pages]
    if form == "markdown":
        return tables.markdown(_COLUMNS, rows)
    count = f"{len(rows)} of {found.of} way{'' if found.of == 1 else 's'}"
    return f"{tables.text(_COLUMNS, rows)}\n\n{count}" if rows else count


def _row(page: Way | Tombstone, opened: Opened) -> Sequence[str]:
    owner = opened.catalogue.organisation.owners.get(page.owner or "")
    if isinstance(page, Way):
        now = standing(opened.catalogue, page, opened.today)
        review = _REVIEW[now.state].format(now.by)
    else:
        review = f"ended {page.retired.on}"
    name = owner.name if owner else page.owner or ""
    status = dict(STATUS.options)[page.status]
    return (page.title, page.id, area_of(page), name, status, review)


def _json(found: Found, opened: Opened) -> str:
    from wow.feeds.told import as_json, told  # noqa: PLC0415 - only what this run needs
    from wow.loading import directory_urls  # noqa: PLC0415

    urls = directory_urls(opened.root)
    listed: dict[str, Any] = {
        "version": 1,
        "today": opened.today,
        "of": found.of,
        "nearest": found.nearest,
        "ways": [told(opened.catalogue, page, directory_urls=urls) for page in found.pages],
        "unread": [page.src_uri for page in opened.catalogue.unread],
    }
    return as_json(listed, indent=2)
