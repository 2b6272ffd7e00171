"""What each owner carries on a day. Pure: catalogue and day in, values out."""

from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.ownership.cover import Alone, alone_among
from wow.ownership.facts import Desk, desks
from wow.reviews.facts import State, interval, standing

_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Burden:
    """The ways of one owner, as work.

    Nothing tells how long a review takes, so that reviews are counted, and hours are not guessed.
    """

    desk: Desk
    overdue: int
    """Reviews that are overdue."""
    soon: int
    """Reviews that are due soon, or past their date within the grace."""
    a_year: float
    """How many reviews there are in a year, by the intervals of the ways."""
    alone: tuple[Alone, ...]
    """The ways for which nobody would stand in."""

    @property
    def ways(self) -> int:
        """How many ways the owner answers for."""
        return len(self.desk.answers_for)


def burdens(catalogue: Catalogue, today: date) -> tuple[Burden, ...]:
    """What each owner of wow.yml carries: who has most ways first, then in the order of wow.yml."""
    found = (_burden(catalogue, desk, today) for desk in desks(catalogue, today))
    return tuple(sorted(found, key=lambda each: -each.ways))


def _burden(catalogue: Catalogue, desk: Desk, today: date) -> Burden:
    standings = [standing(catalogue, way, today) for way in desk.answers_for]
    states = [each.state for each in standings]
    lengths = (
        (interval(catalogue, each.way).after(today) - today).days
        for each in standings
        if not each.ends
    )
    return Burden(
        desk=desk,
        overdue=states.count(State.OVERDUE),
        soon=states.count(State.SOON) + states.count(State.GRACE),
        a_year=sum(_A_YEAR / days for days in lengths),
        alone=alone_among(catalogue, desk.answers_for, today),
    )
