"""`wow handover`: ways change hands, and each page says so."""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from wow import loading
from wow.cli import options, running
from wow.cli.edits import Edit, difference, write
from wow.cli.naming import page_named, way_ids
from wow.cli.questions import refusing
from wow.editing.pages import CannotEditError, edited, edited_organisation
from wow.model import Way
from wow.ownership.facts import suggest_owner
from wow.ownership.passing import Passing, Post
from wow.ownership.words import presence
from wow.reading import Unread
from wow.reports.text import printable
from wow.ways.answers import Answers

_STANDS = {
    Post.OWNER: "still answers for {}",
    Post.DEPUTY: "is still named as deputy on {}",
    Post.SPONSOR: "is still the sponsor of {}",
    Post.APPROVER: "still approves in {}",
    Post.STAND_IN: "is still the deputy of {} in wow.yml",
}
_OF_A_PERSON = frozenset({Post.DEPUTY, Post.SPONSOR, Post.STAND_IN})
"""Posts that may go along. Who approves is part of what a way says: its new owner decides."""


@click.command("handover")
@options.root
@options.today
@click.argument("from_", metavar="FROM")
@click.argument("to", metavar="TO")
@click.option(
    "--way",
    "--ways",
    "named",
    multiple=True,
    metavar="WAY",
    shell_complete=way_ids,
    help="Only this way, by its id or its file; may be given several times.  [default: all]",
)
@click.option(
    "--because",
    metavar="TEXT",
    callback=lambda _context, _option, given: given and refusing(Answers.text)(given),
    help="Why, in a sentence for the record.",
)
@click.option(
    "--everything",
    is_flag=True,
    help="Also where FROM is deputy or sponsor, on pages and in wow.yml.",
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
def command(
    root: Path,
    today: date | None,
    from_: str,
    to: str,
    named: tuple[str, ...],
    because: str | None,
    *,
    everything: bool,
    dry_run: bool,
) -> None:
    """Hand ways over from one owner to another, with a record on each page.

    FROM and TO are keys of wow.yml. On each page the line of the owner changes, and `handovers:`
    gets a record. Either every page can be changed, or none is. Where FROM stands beside that is
    told and stays, unless you say `--everything`.

    Exit status: 0 done, or nothing to do; 2 not done.
    """
    if everything and named:
        raise click.UsageError("--everything takes all ways: leave out --way.")
    held = running.opened("handover", root, today)
    _refuse(held, from_, to)
    ways = _ways(held, from_, to, named)
    passing = Passing(held.catalogue, from_, to, ways, held.today, because, everything)
    edits = _edits(held, passing, () if named else [*_to_be_mended(held, passing)])
    if dry_run:
        for edit in edits:
            click.echo("\n".join(difference(edit)))
    else:
        write("handover", edits)
    click.echo("\n".join(_told(passing, edits, dry_run=dry_run)), err=dry_run)


def _refuse(held: running.Opened, from_: str, to: str) -> None:
    """End the command unless ways can go from the one to the other."""
    owners = held.catalogue.organisation.owners
    named = {page.owner for page in held.catalogue.told_ways if page.owner}
    for key, known, hint in ((from_, {*owners, *named}, "FROM"), (to, {*owners}, "TO")):
        if key not in known:
            near = suggest_owner(key, owners)
            refusal = f"nobody in wow.yml is called `{printable(key)}`. {printable(near)}".rstrip()
            raise click.BadParameter(refusal, param_hint=hint)
    if from_ == to:
        raise click.BadParameter("it is the same as FROM.", param_hint="TO")
    there = presence(owners[to], held.today)
    told = f"{printable(owners[to].name)} {'is ' if there.startswith('away') else ''}{there}."
    if owners[to].has_left(held.today):
        raise click.BadParameter(told, param_hint="TO")
    if there:
        click.echo(f"wow handover: {told}", err=True)


def _ways(held: running.Opened, from_: str, to: str, named: tuple[str, ...]) -> tuple[Way, ...]:
    """The ways that change hands: those named, or all of the one."""
    if not named:
        return tuple(way for way in held.catalogue.ways if way.owner == from_)
    found: dict[str, Way] = {}
    for given in named:
        page = page_named(held.catalogue, held.root, given)
        if not isinstance(page, Way):
            what = "has to be mended first" if isinstance(page, Unread) else "has ended"
            raise click.BadParameter(f"`{page.id}` {what}.", param_hint="--way")
        if page.owner not in (from_, to):
            refusal = f"`{page.id}` is not of `{from_}`, but of `{page.owner}`."
            raise click.BadParameter(refusal, param_hint="--way")
        if page.owner == from_:
            found[page.src_uri] = page
    return tuple(found.values())


def _edits(held: running.Opened, passing: Passing, refused: Sequence[str]) -> Sequence[Edit]:
    """What is to be written, or the end of the command where some of it cannot be."""
    edits, refusals = [], [*refused]
    for path, file, before, change in _changes(held, passing):
        try:
            edits.append(Edit(path, file, before, change(before)))
        except CannotEditError as error:
            refusals.append(str(error))
    if refusals:
        click.echo("\n".join(f"wow handover: {printable(each)}" for each in refusals), err=True)
        click.echo("Nothing is written.", err=True)
        sys.exit(2)
    return edits


def _changes(
    held: running.Opened, passing: Passing
) -> Iterator[tuple[str, Path, bytes, Callable[[bytes], bytes]]]:
    """Yield each file with what it holds, and what makes of that what it is to hold."""
    docs = loading.docs_folder(held.root)
    for way, operations in passing.pages:
        change = partial(edited, operations=operations, path=way.path, src_uri=way.src_uri)
        yield way.path, docs / way.src_uri, way.text.encode(), change
    if operations := passing.settings:
        path, text = loading.ORGANISATION_FILE, held.catalogue.organisation.text
        change = partial(edited_organisation, operations=operations, path=path)
        yield path, held.root / path, text.encode(), change


def _to_be_mended(held: running.Opened, passing: Passing) -> Iterator[str]:
    """Yield the pages that would have to change and cannot be read in full."""
    for unread in held.catalogue.unread:
        page = unread.page
        if page is None or page.owner is None:
            yield (
                f"{unread.src_uri} cannot be read, so nobody knows whose it is; `wow check` says "
                "what is wrong. Mend it, or name the ways by --way."
            )
            continue
        if page.status == "retired":
            continue
        posts = (page.deputy, page.sponsor) if passing.everything else ()
        if passing.from_ in (page.owner, *posts):
            yield (
                f"{page.path} has to be mended first; `wow check` says how. Or name the "
                "other ways by --way."
            )


def _told(passing: Passing, edits: Sequence[Edit], *, dry_run: bool) -> Iterator[str]:
    """Yield what was done, and what is left to somebody."""
    owners = passing.catalogue.organisation.owners
    names = {key: printable(owner.name) for key, owner in owners.items()}
    old, new = (names.get(key, key) for key in (passing.from_, passing.to))
    count, would = len(passing.ways), "would go" if dry_run else "went"
    if edits:
        yield f"{count} way{'' if count == 1 else 's'} {would} from {old} to {new}."
    else:
        yield f"Nothing to do: {old} has no way to hand over."
    if not dry_run:
        yield from (f"  {printable(edit.path)}" for edit in edits)
    for post, held in passing.left.items():
        yield f"{old} {_STANDS[post].format(', '.join(held))}."
    if not passing.everything and passing.takes_all and set(passing.left) & _OF_A_PERSON:
        yield "With --everything, posts as deputy and sponsor go to the same."
    if own := ", ".join(way.id for way in passing.own_deputy):
        yield f"{new} is named as deputy of {own}, too: name somebody else, or nobody stands in."
    if edits and not dry_run:
        yield "Next: look at the change with `git diff`, and open a pull request."
