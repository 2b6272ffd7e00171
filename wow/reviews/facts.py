"""How each way stands with its review. Pure: catalogue and day in, values out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from wow.catalogue import Catalogue
from wow.durations import Duration
from wow.model import Tombstone, Way
from wow.parts import ReviewRecord
from wow.periods import During, Period, day_after, over_time
from wow.settings import Defaults


class State(StrEnum):
    """Where a way stands with its review on a day."""

    LATER = "later"
    SOON = "soon"
    GRACE = "grace"
    """Its review date has passed, the grace after it has not."""
    OVERDUE = "overdue"
    NONE = "none"
    """It ends before its review date."""
    OVER = "over"
    """It was to end before its review date, and that day has passed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One way and its review on one day, and from then on."""

    way: Way
    states: tuple[During[State], ...]
    by: date
    """The review date, or the day on which a way ends before it."""
    days: int
    """Days until then; negative once it has passed."""

    @property
    def state(self) -> State:
        """Where it stands on the day."""
        return self.states[0].value

    @property
    def ends(self) -> bool:
        """Whether it ends before its review date."""
        return self.state in (State.NONE, State.OVER)

    @property
    def told(self) -> Period:
        """When readers are told that a review is due: from the notice before its date on."""
        since = next(each.period.since for each in self.states if each.value is not State.LATER)
        return Period(since)

    @property
    def last(self) -> ReviewRecord | None:
        """The latest record, if there is one."""
        return self.way.review.last


def standing(catalogue: Catalogue, way: Way, today: date) -> Standing:
    """Tell how a way stands with its review, and how it will if nobody reviews it.

    A way is overdue from the day after its review date, or after the grace of wow.yml where one
    is given; it is due soon within the notice before it. What ends before then is not reviewed.
    """
    defaults, by = catalogue.organisation.defaults, way.review.by
    if way.retired and ends_first(way):
        by = way.retired.on
        states = _ending(by, today)
    else:
        states = _reviewed(by, *turns(defaults, by), today)
    return Standing(way, states, by, (by - today).days)


def _ending(on: date, today: date) -> tuple[During[State], ...]:
    turn = day_after(on)
    return over_time(lambda day: State.OVER if day >= turn else State.NONE, today, (turn,))


@cache  # many ways have the same date, and each is asked for on several pages
def _reviewed(by: date, soon: date, overdue: date, today: date) -> tuple[During[State], ...]:
    turns = {
        State.OVERDUE: overdue,
        State.GRACE: day_after(by),
        State.SOON: soon,
        State.LATER: date.min,
    }

    def state(day: date) -> State:
        return next(state for state, since in turns.items() if since <= day)

    return over_time(state, today, turns.values())


def ends_first(way: Way) -> bool:
    """Tell whether a way ends before its review date, so that nobody reviews it any more."""
    return way.retired is not None and way.retired.on <= way.review.by


def turns(defaults: Defaults, by: date) -> tuple[date, date]:
    """The days from which a way with that review date is due soon, and overdue."""
    return _turns(defaults.notice, defaults.grace, by)


@cache  # as for `_reviewed`
def _turns(notice: Duration, grace: Duration | None, by: date) -> tuple[date, date]:
    return notice.before(by), day_after(grace.after(by) if grace else by)


def by_date(catalogue: Catalogue, today: date) -> tuple[Standing, ...]:
    """How every living way stands that is to be reviewed, the longest overdue first."""
    standings = (standing(catalogue, way, today) for way in catalogue.ways)
    due = (each for each in standings if not each.ends)
    return tuple(sorted(due, key=lambda each: (each.by, each.way.id)))


def interval(catalogue: Catalogue, way: Way) -> Duration:
    """The longest time between two reviews of a way."""
    return way.review.every or catalogue.organisation.defaults.review


def latest_date(catalogue: Catalogue, way: Way, today: date) -> date:
    """The latest review date that the records of a way allow.

    One interval after the last review; for a way without one, one interval from today.
    """
    last = way.review.last
    return interval(catalogue, way).after(last.on if last else today)


def history(way: Way) -> tuple[ReviewRecord, ...]:
    """The records of a way, the latest first."""
    return tuple(sorted(way.review.log, key=lambda record: record.on, reverse=True))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the reviews of an owner's ways so far."""

    reviews: int
    changes: int
    """How many of them led to a change or to an end."""


def outcomes(catalogue: Catalogue) -> Mapping[str, Outcome]:
    """What came of the reviews of all ways, those that ended too, by the key of the owner."""
    verdicts: dict[str, list[str]] = {}
    pages: tuple[Way | Tombstone, ...] = (*catalogue.ways, *catalogue.tombstones)
    for page in pages:
        records = page.review.log if page.review else ()
        verdicts.setdefault(page.owner or "", []).extend(each.verdict for each in records)
    return {
        key: Outcome(len(held), sum(verdict != "keep" for verdict in held))
        for key, held in verdicts.items()
    }
