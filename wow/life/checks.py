"""Rules about the life of a way: trials end, retirements have a day, ended ways stay ended."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.life import LF101, LF102, LF103, LF104, LF105, LF106, LF201, LF202, LF203, LF204
from wow.diagnostics import Diagnostic
from wow.life.facts import links_to_retired
from wow.model import Draft, Page, Way
from wow.parts import Retirement
from wow.suggestions import did_you_mean


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:
    """Yield statuses without what belongs to them, ends that passed, and links to ended ways."""
    for way in catalogue.told_ways:
        if _is_told(way):
            yield from _trial(way, today)
            yield from _retiring(way, today)
        yield from _successor(catalogue, way, way.retired)
        yield from _exceptions(way, today)
    for stone in catalogue.tombstones:
        if stone.retired.on > today:
            yield LF203(stone.at("retired", "on"), on=stone.retired.on)
        yield from _successor(catalogue, stone, stone.retired)
    for dead in links_to_retired(catalogue):
        stone = dead.tombstone
        yield LF106(dead.place, name=stone.id, advice=stone.retired.advice)


def _is_told(way: Way | Draft) -> bool:
    """Whether its status and its end are as declared, and none was left out as unreadable."""
    declared = way.declared
    ends = ((way.trial, "trial"), (way.retired, "retired"))
    return declared.get("status", way.status) == way.status and all(
        value is not None or declared.get(key) is None for value, key in ends
    )


def _trial(way: Way | Draft, today: date) -> Iterator[Diagnostic]:
    """Yield LF101 without an end, LF102 for a leftover, LF201 after the end."""
    if way.status == "trial":
        if way.trial is None:
            yield LF101(way.at("status"))
        elif way.trial.until < today:
            place = way.at("trial", "until")
            yield LF201(place, until=way.trial.until, success=way.trial.success)
    elif way.trial is not None:
        yield LF102(way.at_key("trial"), status=way.status)


def _retiring(way: Way | Draft, today: date) -> Iterator[Diagnostic]:
    """Yield LF104 without an end, LF103 for an end without the status, LF202 after the end."""
    if way.status != "retiring":
        if way.retired is not None:
            yield LF103(way.at_key("retired"), status=way.status)
    elif way.retired is None:
        yield LF104(way.at("status"))
    elif way.retired.on < today:
        yield LF202(way.at("retired", "on"), on=way.retired.on)


def _successor(
    catalogue: Catalogue, page: Page, retired: Retirement | None
) -> Iterator[Diagnostic]:
    """Yield LF105 when what replaced the way does not exist."""
    name = retired.replaced_by if retired else None
    if name and name not in catalogue.ids:
        suggestion = did_you_mean(name, catalogue.ids)
        yield LF105(page.at("retired", "replaced_by"), name=name, suggestion=suggestion)


def _exceptions(way: Way | Draft, today: date) -> Iterator[Diagnostic]:
    """Yield LF204 for each exception past its end."""
    for index, each in enumerate(way.exceptions):
        if each.until < today:
            place = way.at("exceptions", index, "until")
            yield LF204(place, who=each.who, until=each.until)
