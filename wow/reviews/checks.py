"""Rules about reviews: a review is a record with a finding, not a new date."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.reviews import RV101, RV102, RV103, RV104, RV105, RV201, RV202
from wow.diagnostics import Diagnostic
from wow.model import Way
from wow.ownership.facts import answering, deputy_key, owners_on
from wow.reviews.facts import State, interval, latest_date, standing


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:
    """Yield what is wrong with, and what is due for, the review of each living way."""
    for way in catalogue.ways:
        yield from _moved(catalogue, way, today)
        yield from _future(way, today)
        yield from _by_somebody_else(catalogue, way)
        yield from _due(catalogue, way, today)


def _moved(catalogue: Catalogue, way: Way, today: date) -> Iterator[Diagnostic]:
    """Yield RV101 for a date beyond what the log allows, RV102 for one without a log."""
    latest = latest_date(catalogue, way, today)
    if way.review.by <= latest:
        return
    place, every = way.at("review", "by"), interval(catalogue, way)
    last = way.review.last
    if last is None:
        yield RV102(place, by=way.review.by, every=every, latest=latest)
    else:
        yield RV101(place, by=way.review.by, last=last.on, every=every, latest=latest)


def check_change(before: Catalogue, after: Catalogue) -> Iterator[Diagnostic]:
    """Yield RV104 for each way whose review date a change puts off without a record of a review."""
    for way in after.ways:
        old = before.by_id.get(way.id)
        if old is None or way.review.by <= old.review.by:
            continue
        if set(way.review.log) <= set(old.review.log):
            yield RV104(way.at("review", "by"), before=old.review.by, by=way.review.by)


def _future(way: Way, today: date) -> Iterator[Diagnostic]:
    """Yield RV103 for each record of a review that is still to come."""
    for index, record in enumerate(way.review.log):
        if record.on > today:
            yield RV103(way.at("review", "log", index, "on"), on=record.on)


def _by_somebody_else(catalogue: Catalogue, way: Way) -> Iterator[Diagnostic]:
    """Yield RV105 where the latest record is by nobody who could be asked for it then.

    Earlier ones may be by people who answered before; nobody has to know of each since when.
    """
    owners, last = catalogue.organisation.owners, way.review.last
    if last is None or last.by not in owners or way.owner not in owners:
        return
    answered = owners_on(way, last.on)
    deputies = (deputy_key(catalogue, way, owner) for owner in answered)
    if last.by not in (*answered, *deputies, way.sponsor):
        place = way.at("review", "log", way.review.log.index(last), "by")
        yield RV105(place, by=owners[last.by].name, owner=owners[way.owner].name)


def _due(catalogue: Catalogue, way: Way, today: date) -> Iterator[Diagnostic]:
    """Yield RV201 for a way past its review, RV202 for one within the notice."""
    now = standing(catalogue, way, today)
    if now.ends or now.state is State.LATER:
        return
    key = answering(catalogue, way, today)
    values = {"by": now.by, "owner": catalogue.owner(key).name if key else way.owner}
    place = way.at("review", "by")
    if now.state is State.OVERDUE:
        yield RV201(place, days=_days(-now.days), way=way.id, **values)
    else:
        yield RV202(place, when=_when(now.days), **values)


def _when(days: int) -> str:
    if days < 0:
        return f"{_days(-days)} ago and within the grace"
    return "today" if days == 0 else f"in {_days(days)}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
