"""When a way is reviewed again: a day that suits its owner, and an interval that suits it. Pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile

from wow.catalogue import Catalogue
from wow.durations import Duration, Unit
from wow.model import Way
from wow.reviews.facts import ends_first

_WINDOW = 14
"""Days before the latest day within which a review may be put; not all fall on one day then."""
_SHARE = 6
"""Where the interval is short, the window is only this part of it."""
_EARLIER = 90
"""How many days before the latest day a review may be put where the owner is away around it."""
_SATURDAY = 5

STEPS = tuple(
    Duration(count, unit)
    for count, unit in (
        (1, Unit.MONTH),
        (2, Unit.MONTH),
        (3, Unit.MONTH),
        (6, Unit.MONTH),
        (1, Unit.YEAR),
    )
)
"""The intervals that are suggested: what is shorter is no rest, what is longer is no look."""
_CHANGES = 2
_KEEPS = 3
"""How many verdicts of a kind in a row speak for another interval."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The day of the next review, and what spoke for it."""

    by: date
    latest: date
    """The latest day that the interval allows."""
    since: date
    """The first of the days that it was chosen from."""
    others: int
    """How many other reviews its owner has on that day."""
    left_out: bool
    """Whether days were left out since its owner is away on them."""
    is_away: bool
    """Whether its owner is away on that day all the same, and somebody stands in."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another interval, and what speaks for it."""

    every: Duration
    because: str


def plan(
    catalogue: Catalogue, way: Way, on: date, every: Duration, ends: date | None = None
) -> Plan:
    """Plan the next review of a way that is reviewed.

    Args:
        catalogue: the whole, for what else its owner has to review, and when they are away.
        way: the one that is reviewed.
        on: the day of the review.
        every: the interval from then on.
        ends: the day on which the way ends. If the interval allows it, the next review is not
            before then, so that nobody is asked to review what is about to go; a date that does
            for that stays.
    """
    found = _planned(catalogue, way.owner, on, every, beside=way)
    if ends and ends <= found.latest:
        stays = ends <= way.review.by <= found.latest
        return replace(found, by=way.review.by if stays else max(found.by, ends))
    return found


def within_trial(found: Plan, way: Way, on: date) -> Plan:
    """The plan for a trial that goes on: somebody has to decide by its last day."""
    until = way.trial.until if way.trial else date.max
    return replace(found, by=until) if on < until < found.by else found


def _planned(
    catalogue: Catalogue, key: str, on: date, every: Duration, *, beside: Way | None
) -> Plan:
    owner = catalogue.organisation.owners.get(key)
    return next_review(
        on,
        every.after(on),
        taken=reviews_on(catalogue, key, beside=beside),
        is_away=owner.is_away if owner else lambda _: False,
    )


def next_review(
    after: date,
    latest: date,
    *,
    taken: Mapping[date, int],
    is_away: Callable[[date], bool],
) -> Plan:
    """Choose the day of the next review.

    It is a day from Monday to Friday within two weeks before the latest day, or less where the
    interval is short, on which the owner is there and has the fewest other reviews; of several,
    the last. Where the owner is away for all of that, it is the last day before, within reason;
    an absence that is longer still is no reason, since the deputy reviews.

    Args:
        after: the day of the last review.
        latest: the latest day that the interval allows, which is later.
        taken: how many other reviews the owner has on a day.
        is_away: whether the owner is away on a day.
    """
    span = (latest - after).days
    window = _days(latest, min(_WINDOW, span // _SHARE))
    working = [day for day in window if day.weekday() < _SATURDAY]
    there = [day for day in working if not is_away(day)]
    if working and not there:
        earlier = _days(latest, min(_EARLIER, span // 2))
        before = [day for day in earlier if day.weekday() < _SATURDAY and not is_away(day)]
        there = before[-1:]
    chosen = there or working or [latest]
    by = min(chosen, key=lambda day: (taken.get(day, 0), -day.toordinal()))
    return Plan(
        by,
        latest,
        since=chosen[0],
        others=taken.get(by, 0),
        left_out=any(map(is_away, working)) and bool(there),
        is_away=is_away(by),
    )


def _days(latest: date, before: int) -> Sequence[date]:
    """The days from so many before a day to that day."""
    return [latest - timedelta(days=count) for count in range(before, -1, -1)]


def first_review(catalogue: Catalogue, owner: str, every: Duration, today: date) -> date:
    """The day of the first review of a way that begins, by the same rules."""
    return _planned(catalogue, owner, today, every, beside=None).by


def reviews_on(catalogue: Catalogue, owner: str, *, beside: Way | None) -> Mapping[date, int]:
    """How many reviews an owner has on each day, beside that of one way."""
    return Counter(
        way.review.by
        for way in catalogue.ways
        if way.owner == owner and way is not beside and not ends_first(way)
    )


def suggestion(verdicts: Iterable[str], every: Duration, on: date) -> Suggestion | None:
    """Suggest another interval where the verdicts speak for one.

    A way that was changed twice in a row is looked at sooner, one that was kept three times in a
    row later. Whoever does not follow it is not asked again at the very next review.

    Args:
        verdicts: of all reviews, the latest first.
        every: the interval so far.
        on: the day of the latest review, from which intervals are compared.
    """
    held = tuple(verdicts)
    latest = held[0] if held else ""
    in_a_row = sum(1 for _ in takewhile(lambda verdict: verdict == latest, held))
    now = every.after(on)
    if latest == "change" and in_a_row % _CHANGES == 0:
        shorter = [step for step in STEPS if step.after(on) < now]
        because = f"it was changed {_times(in_a_row)} in a row"
        return Suggestion(shorter[-1], because) if shorter else None
    if latest == "keep" and in_a_row % _KEEPS == 0:
        longer = [step for step in STEPS if step.after(on) > now]
        because = f"it was kept {_times(in_a_row)} in a row"
        return Suggestion(longer[0], because) if longer else None
    return None


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"  # noqa: PLR2004 - as it is said
