"""`wow owners`: who carries how much, what nobody answers for, and where nobody would stand in."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from wow.cli import options, running
from wow.ownership.burden import Burden, burdens
from wow.ownership.facts import Orphan, orphan
from wow.ownership.words import grouped, presence, why_alone, why_orphan
from wow.reports import tables
from wow.reports.text import printable

_COLUMNS = ("Owner", "Key", "Who", "Ways", "Overdue", "Due soon", "Reviews a year", "Deputy", "")


@dataclass(frozen=True)
class _People:
    """What is told, in whichever form."""

    held: running.Opened
    burdens: Sequence[Burden]
    orphans: Sequence[Orphan]
    many: int


@click.command("owners")
@options.root
@options.today
@options.form("table", "json", "markdown")
@click.option(
    "--many",
    type=click.IntRange(min=1),
    default=7,
    show_default=True,
    help="From how many ways on an owner is said to have many.",
)
def command(root: Path, today: date | None, form: str, many: int) -> None:
    """Say who carries how much, what nobody answers for, and where nobody would stand in.

    Ways and reviews are counted for each owner of wow.yml. How long a review takes nobody has
    declared, so hours are not told.

    Exit status: 0 somebody answers for every way, 1 for some nobody does, 2 could not run.
    """
    held = running.opened("owners", root, today)
    orphans = [orphan(held.catalogue, way, held.today) for way in held.catalogue.ways]
    people = _People(
        held, burdens(held.catalogue, held.today), [each for each in orphans if each], many
    )
    if form == "json":
        click.echo(json.dumps(_told(people), ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo("\n".join(_markdown(people)))
    else:
        click.echo("\n".join(_text(people)))
    if running.tell_unread("owners", held.catalogue) or people.orphans:
        sys.exit(1)


def _rows(people: _People) -> Iterator[tuple[str, ...]]:
    owners, today = people.held.catalogue.organisation.owners, people.held.today
    for each in people.burdens:
        owner = each.desk.owner
        deputy = owners.get(owner.deputy or "")
        notes = (presence(owner, today), "many ways" if each.ways >= people.many else "")
        yield (
            owner.name,
            each.desk.key,
            owner.answers,
            *(str(number) for number in (each.ways, each.overdue, each.soon, round(each.a_year))),
            deputy.name if deputy else owner.deputy or "none",
            "; ".join(note for note in notes if note),
        )


def _gaps(people: _People) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what is missing, under a heading each."""
    if people.orphans:
        lines = (
            f"{each.way.title} ({each.way.id}): {why_orphan(each)}." for each in people.orphans
        )
        yield "Nobody answers for these", sorted(lines)
    alone = [
        f"{each.desk.owner.name}, {_ways(len(ways))} ({', '.join(a.way.id for a in ways)}): {why}."
        for each in people.burdens
        for why, ways in grouped(each.alone, each.desk.owner).items()
    ]
    if alone:
        yield "Nobody would stand in for these", alone


def _summary(people: _People) -> str:
    catalogue = people.held.catalogue
    many = sum(each.ways >= people.many for each in people.burdens)
    orphans, alone = len(people.orphans), sum(len(each.alone) for each in people.burdens)
    parts = (
        f"{_ways(len(catalogue.ways))}, {_owners(len(people.burdens))}",
        f"nobody answers for {orphans}" if orphans else "somebody answers for all",
        f"nobody would stand in for {alone}" if alone else "somebody would stand in for all",
        f"{_owners(many) if many else 'no owner'} with {people.many} or more",
    )
    return f"{'; '.join(parts)}."


def _text(people: _People) -> Iterator[str]:
    yield tables.text(_COLUMNS, _rows(people))
    for heading, lines in _gaps(people):
        yield f"\n{click.style(heading, bold=True)}"
        yield from (f"  {printable(line)}" for line in lines)
    yield f"\n{_summary(people)}"


def _markdown(people: _People) -> Iterator[str]:
    yield f"**{_summary(people)}**\n"
    yield tables.markdown(_COLUMNS, _rows(people))
    for heading, lines in _gaps(people):
        yield f"\n### {heading}\n"
        yield from (f"- {tables.escaped(line)}" for line in lines)


def _told(people: _People) -> dict[str, Any]:
    return {
        "version": 1,
        "today": people.held.today.isoformat(),
        "owners": [_owner(people, each) for each in people.burdens],
        "orphans": [
            {
                "way": each.way.id,
                "title": each.way.title,
                "path": each.way.path,
                "owner": each.way.owner,
                "gap": each.gap.value,
                "because": why_orphan(each),
            }
            for each in people.orphans
        ],
    }


def _owner(people: _People, each: Burden) -> dict[str, Any]:
    owner = each.desk.owner
    return {
        "key": each.desk.key,
        "name": owner.name,
        "answers": owner.answers,
        "ways": [way.id for way in each.desk.answers_for],
        "many": each.ways >= people.many,
        "overdue": each.overdue,
        "soon": each.soon,
        "reviews_a_year": round(each.a_year, 1),
        "deputy": owner.deputy,
        "deputises": [way.id for way in each.desk.deputises_for],
        "there": owner.is_there(people.held.today),
        "presence": presence(owner, people.held.today) or None,
        "alone": [
            {"way": gap.way.id, "lack": gap.lack.value, "because": why_alone(gap, owner)}
            for gap in each.alone
        ],
    }


def _ways(count: int) -> str:
    return f"{count} way{'' if count == 1 else 's'}"


def _owners(count: int) -> str:
    return f"{count} owner{'' if count == 1 else 's'}"
