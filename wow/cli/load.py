"""`wow load`: what all ways together take from each role a month, beside its budget."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from wow.cli import options, running
from wow.durations import Duration
from wow.effort.hours import Excess, Hours
from wow.effort.loads import Balance, Part, balances
from wow.model import Way
from wow.phrases import in_a_row
from wow.reports import tables
from wow.reports.text import printable
from wow.suggestions import did_you_mean

_ROLES = ("Role", "Hours a month", "Budget", "", "Ways", "Not counted")
_WAYS = ("Way", "Hours a month", "One run", "")
_COUNTED = "Only what pages say is counted: how long it takes, and how often."


@click.command("load")
@click.argument("role", required=False)
@options.root
@options.form("table", "json", "markdown")
def command(root: Path, form: str, role: str | None) -> None:
    """Say what all ways together take from each role a month, beside its budget.

    With ROLE, a key of wow.yml, the ways that make it up are listed, the largest first. Hours are a
    range where pages give one. A page that does not say how long it takes, or how often, is named
    and never counted as nothing. What is only proposed does not count.

    Exit status: 0 no role is over its budget for certain, 1 one is, or a page cannot be read,
    2 could not run.
    """
    catalogue = running.opened("load", root, None).catalogue
    roles = catalogue.organisation.roles
    if role is not None and role not in roles:
        near = did_you_mean(role, roles)
        raise click.BadParameter(f"wow.yml has no role `{role}`. {near}", param_hint="ROLE")
    shown = [each for each in balances(catalogue) if role in (None, each.key)]
    if form == "json":
        told = {"version": 1, "roles": [_told(each) for each in shown]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        table = tables.markdown if form == "markdown" else tables.text
        columns, rows = (_WAYS, _ways(shown[0])) if role else (_ROLES, _roles(shown))
        click.echo(f"{table(columns, list(rows))}\n")
        show = tables.escaped if form == "markdown" else printable
        click.echo("\n".join(show(line) for line in _summary(shown, named=role is not None)))
    unread = running.tell_unread("load", catalogue)
    if unread or any(each.stands is Excess.OVER for each in shown):
        sys.exit(1)


def _roles(shown: Iterable[Balance]) -> Iterator[Sequence[str]]:
    for each in shown:
        load, stands = each.load, each.stands
        yield (
            each.key,
            str(load),
            str(each.role.budget or ""),
            stands.value if stands else "",
            str(load.ways),
            str(len(load.untold) or ""),
        )


def _ways(balance: Balance) -> Iterator[Sequence[str]]:
    for part in balance.load.parts:
        yield part.way.id, str(part.hours), str(part), _mark(part.way)
    for way in balance.load.untold:
        yield way.id, "not known", "", _mark(way)


def _mark(way: Way) -> str:
    """What makes a way less certain than others."""
    level = ["guideline"] if way.level == "guideline" else []
    return ", ".join([*level, *([way.status] if way.status != "active" else [])])


def _summary(shown: Sequence[Balance], *, named: bool) -> Iterator[str]:
    """Yield sentences: who is over, then how the sums came about."""
    for each in shown if named else ():
        budget = f" of {each.role.budget}" if each.role.budget else ""
        guidelines = each.load.guidelines
        free = f", of which {guidelines} by guidelines" if guidelines.most else ""
        period = " a month" if each.load.parts else ""
        yield f"{each.role.people}: {each.load}{period}{budget}{free}."
    over = [each.role.people for each in shown if each.stands is Excess.OVER]
    perhaps = [each.role.people for each in shown if each.stands is Excess.PERHAPS]
    if over:
        yield f"Over their budget: {in_a_row(over)}."
    if perhaps:
        yield f"In a busy month perhaps over: {in_a_row(perhaps)}."
    if not over and not perhaps and any(each.stands for each in shown):
        yield "Nobody is over their budget."
    yield _COUNTED


def _told(each: Balance) -> dict[str, Any]:
    load = each.load
    return {
        "role": each.key,
        "name": each.role.name,
        "hours": _hours(load.hours) if load.parts or not load.ways else None,
        "guidelines": _hours(load.guidelines),
        "budget": each.role.budget.hours if each.role.budget else None,
        "standing": each.stands.value if each.stands else None,
        "ways": [_part(part) for part in load.parts],
        "untold": [way.id for way in load.untold],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "way": part.way.id,
        "title": part.way.title,
        "path": part.way.path,
        "level": part.way.level,
        "status": part.way.status,
        "time": str(part.effort.time),
        "times": str(part.effort.times) if part.effort.times else None,
        "schedule": part.often.period if isinstance(part.often, Duration) else None,
        "hours": _hours(part.hours),
    }


def _hours(hours: Hours) -> dict[str, float]:
    return {"least": round(hours.least, 2), "most": round(hours.most, 2)}
