"""How each way stands with its review. Pure: catalogue and day in, values out."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wow.catalogue import Catalogue
from wow.durations import Duration
from wow.model import ReviewRecord, Way
from wow.organisation import Defaults


class State(StrEnum):
    """Where a way stands with its review on a day."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    NONE = "none"
    """It ends before its review date."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One way and its review on one day."""

    way: Way
    state: State
    by: date
    """The review date, or the day on which a way ends before it."""
    days: int
    """Days until then; negative once it has passed."""

    @property
    def passed(self) -> bool:
        """Whether the review date has passed, within the grace or after it."""
        return self.days < 0

    @property
    def last(self) -> ReviewRecord | None:
        """The latest record, if there is one."""
        return self.way.review.last


def standing(catalogue: Catalogue, way: Way, today: date) -> Standing:
    """Tell how a way stands with its review.

    A way is overdue from the day after its review date, or after the grace of wow.yml where one
    is given; it is due soon within the notice before it. What ends before then is not reviewed.
    """
    defaults = catalogue.organisation.defaults
    by = way.review.by
    last_day = defaults.grace.after(by) if defaults.grace else by
    if way.retired and ends_first(way):
        state, by = State.NONE, way.retired.on
    elif today > last_day:
        state = State.OVERDUE
    elif defaults.notice.after(today) >= by:
        state = State.SOON
    else:
        state = State.LATER
    return Standing(way, state, by, (by - today).days)


def ends_first(way: Way) -> bool:
    """Tell whether a way ends before its review date, so that nobody reviews it any more."""
    return way.retired is not None and way.retired.on <= way.review.by


def turns(defaults: Defaults, by: date) -> tuple[date, date]:
    """The days from which a way with that review date is due soon, and overdue."""
    last = defaults.grace.after(by) if defaults.grace else by
    return defaults.notice.before(by), last + timedelta(days=last < date.max)


def by_date(catalogue: Catalogue, today: date) -> tuple[Standing, ...]:
    """How every living way stands that is to be reviewed, the longest overdue first."""
    standings = (standing(catalogue, way, today) for way in catalogue.ways)
    due = (each for each in standings if each.state is not State.NONE)
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
