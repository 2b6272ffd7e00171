"""`wow due`: what is due when, and who is asked for it."""

import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from wow.agenda.facts import Duty, Matter, agenda
from wow.agenda.words import what, when, who, why
from wow.cli import options, running
from wow.durations import Duration
from wow.ownership.facts import suggest_owner
from wow.ownership.people import person
from wow.reports import tables
from wow.reports.text import printable

_COLUMNS = ("Due", "", "To do", "Way", "Asked", "")


def _within(_context: click.Context, _option: click.Parameter, given: str | None) -> Any:
    """Read a stretch of time, or end the command with what is expected."""
    if given in (None, "all"):
        return given
    try:
        duration = Duration.parse(str(given))
    except ValueError:
        duration = None
    if duration is None or not duration.is_calendar:
        raise click.BadParameter(f"{given!r} is neither `all` nor a time such as `6 weeks`.")
    return duration


@click.command("due")
@options.root
@options.today
@options.form("table", "json", "markdown")
@click.option(
    "--within",
    callback=_within,
    metavar="TIME",
    help="How far to look ahead, such as `2 weeks`, or `all`.  [default: the notice of wow.yml]",
)
@click.option("--owner", metavar="KEY", help="Only what this owner answers or is asked for.")
@click.option(
    "--only",
    type=click.Choice([each.value for each in Matter]),
    multiple=True,
    help="Only this kind; may be given several times.",
)
def command(
    root: Path,
    today: date | None,
    form: str,
    within: Duration | str | None,
    owner: str | None,
    only: tuple[str, ...],
) -> None:
    """Say what is due when, and who is asked for it.

    Reviews, trials and exceptions that end, ways that end, and enablement that comes round. While
    an owner is away the deputy is asked, and the sponsor is told as well of what is long overdue.

    Exit status: 0 nothing is late, 1 something is, 2 could not run.
    """
    held = running.opened("due", root, today)
    catalogue, owners = held.catalogue, held.catalogue.organisation.owners
    if owner is not None and owner not in owners:
        near = suggest_owner(owner, owners) or "`wow owners` names them."
        refusal = f"wow.yml has no owner `{printable(owner)}`. {near}".rstrip()
        raise click.BadParameter(refusal, param_hint="--owner")
    ahead = within or catalogue.organisation.defaults.notice
    last = ahead.after(held.today) if isinstance(ahead, Duration) else date.max
    duties = [
        each
        for each in agenda(catalogue, held.today)
        if each.on <= last
        and (owner is None or owner in (each.way.owner, each.asked))
        and (not only or each.matter in only)
    ]
    if form == "json":
        told = {
            "version": 1,
            "today": held.today.isoformat(),
            "until": None if last == date.max else last.isoformat(),
            "due": [_told(held, each) for each in duties],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo("\n".join(_markdown(held, duties, last)))
    else:
        click.echo(_table(held, duties, last))
    unread = running.tell_unread("due", catalogue)
    if unread or any(each.late for each in duties):
        sys.exit(1)


def _table(held: running.Opened, duties: Sequence[Duty], last: date) -> str:
    rows = [
        (
            each.on.isoformat(),
            when(each, held.today),
            what(each),
            each.way.id,
            who(held.catalogue, each),
            why(held.catalogue, each, held.today),
        )
        for each in duties
    ]
    summary = _summary(duties, last)
    return f"{tables.text(_COLUMNS, rows)}\n\n{summary}" if rows else summary


def _summary(duties: Sequence[Duty], last: date) -> str:
    late = sum(each.late for each in duties)
    until = "" if last == date.max else f" until {last}"
    if not duties:
        return f"Nothing is due{until}."
    return f"{late or 'Nothing'} late, {len(duties) - late} more to come{until}."


def _markdown(held: running.Opened, duties: Sequence[Duty], last: date) -> Iterator[str]:
    """Yield lines, with a section for each who is asked, the latest of them first."""
    yield f"**{_summary(duties, last)}**"
    first = {each.asked: number for number, each in reversed(list(enumerate(duties)))}
    in_order = sorted(duties, key=lambda each: first[each.asked])
    for asked, group in groupby(in_order, key=lambda each: each.asked):
        theirs = list(group)
        known = person(held.catalogue.organisation, asked)
        reach = f" · {tables.escaped(known.contact.text)}" if known else ""
        yield f"\n### {tables.escaped(who(held.catalogue, theirs[0]))}{reach}\n"
        for each in theirs:
            reason = why(held.catalogue, each, held.today)
            yield (
                f"- [ ] {each.on} ({when(each, held.today)}): {tables.escaped(what(each))}: "
                f"{tables.escaped(each.way.title)} (`{each.way.id}`)"
                f"{f' · {tables.escaped(reason)}' if reason else ''}"
            )


def _told(held: running.Opened, each: Duty) -> dict[str, Any]:
    known = person(held.catalogue.organisation, each.asked)
    return {
        "on": each.on.isoformat(),
        "days": each.days(held.today),
        "late": each.late,
        "matter": each.matter.value,
        "way": each.way.id,
        "title": each.way.title,
        "path": each.way.path,
        "owner": each.way.owner,
        "asked": each.asked,
        "person": known.owner.answers if known else None,
        "contact": known.contact.text if known else None,
        "sponsor": each.sponsor,
        "whom": each.whom or None,
    }
