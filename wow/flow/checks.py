"""Rules about flow: who waits is promised something, and who makes something is waited for."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.flow import FL101, FL102, FL103, FL104, FL201, FL202, FL203
from wow.diagnostics import Diagnostic, Location
from wow.durations import Duration
from wow.flow.facts import Feed, Flow, circles, flow, named_alike
from wow.kinds import Event, FollowThrough, Schedule, Status
from wow.model import Draft, Way
from wow.parts import Input
from wow.suggestions import did_you_mean

_PHASES = {"trial": "is on trial", "retiring": "is about to end", "proposed": "is only proposed"}
_ANY_DAY = date(2027, 1, 1)


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield what is waited for in vain, made in vain, or comes too slowly."""
    for page in catalogue.told_ways:
        for index, each in enumerate(page.waits_for):
            yield from _waited_for(catalogue, page, each, index)
    held = flow(catalogue)
    for feed in held.feeds:
        yield from _made_in_vain(feed)
        yield from _unsure(feed)
        yield from _too_slow(feed)
    yield from _circles(held)


def _waited_for(
    catalogue: Catalogue, page: Way | Draft, each: Input, index: int
) -> Iterator[Diagnostic]:
    """Yield FL101 for a way that does not exist, FL102 for one that ended, FL103 for no promise."""
    place = page.at("waits_for", index, "way")
    source = catalogue.by_id.get(each.way)
    if stone := catalogue.tombstone_by_id.get(each.way):
        yield FL102(place, name=each.way, advice=stone.retired.advice)
    elif source is None and each.way not in catalogue.ids:
        yield FL101(place, name=each.way, suggestion=did_you_mean(each.way, catalogue.ids))
    elif source and not any(
        isinstance(trigger, FollowThrough)
        and trigger.to == page.id
        and named_alike(trigger.artefact, each.artefact)
        for trigger in source.triggers
    ):
        place = page.at("waits_for", index, "artefact")
        yield FL103(place, name=each.way, artefact=each.artefact, way=page.id)


def _made_in_vain(feed: Feed) -> Iterator[Diagnostic]:
    """Yield FL104 for an artefact that is not among those its taker waits for."""
    waited = feed.target.waits_for
    taken = any(
        each.way == feed.source.id and named_alike(each.artefact, feed.artefact) for each in waited
    )
    if waited and not taken:
        yield FL104(_place(feed), name=feed.target.id, artefact=feed.artefact)


def _unsure(feed: Feed) -> Iterator[Diagnostic]:
    """Yield FL201 where an established way waits, without a word, for one that may soon be gone."""
    phase = _PHASES.get(feed.source.status)
    if phase and feed.target.status == "active" and not feed.declared_by_target:
        values = {"target": feed.target.id, "artefact": feed.artefact, "name": feed.source.id}
        yield FL201(_place(feed), phase=phase, **values)


def _too_slow(feed: Feed) -> Iterator[Diagnostic]:
    """Yield FL203 where what comes round seldom feeds what only comes round, and more often."""
    slow, fast = _round(feed.source), _round(feed.target)
    occasions = any(isinstance(trigger, Event | Status) for trigger in feed.target.triggers)
    if not slow or not fast or occasions or feed.declared_by_target:
        return
    if _days(slow) > _days(fast):
        yield FL203(_place(feed), slow=slow.period, name=feed.target.id, fast=fast.period)


def _circles(held: Flow) -> Iterator[Diagnostic]:
    """Yield FL202 for each circle of which a link is declared by one side only."""
    for circle in circles(held):
        if not all(feed.declared_by_target for feed in circle):
            ids = [feed.source.id for feed in circle]
            yield FL202(_place(circle[0]), ways=", ".join(f"`{each}`" for each in [*ids, ids[0]]))


def _round(way: Way) -> Duration | None:
    """How far it is from one time to the next; of several rhythms, the quickest."""
    rhythms = [t.every for t in way.triggers if isinstance(t, Schedule) and t.every]
    return min(rhythms, key=_days, default=None)


def _days(duration: Duration) -> int:
    return (duration.after(_ANY_DAY) - _ANY_DAY).days


def _place(feed: Feed) -> Location:
    """Where the way that makes it says so."""
    places = (
        feed.source.at("triggers", index, "artefact")
        for index, trigger in enumerate(feed.source.triggers)
        if isinstance(trigger, FollowThrough)
        and trigger.to == feed.target.id
        and named_alike(trigger.artefact, feed.artefact)
    )
    return next(places, feed.source.at("triggers"))
