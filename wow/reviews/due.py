"""Whom a review is waiting for on a day. Pure: catalogue and day in, values out."""

from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.model import Way
from wow.ownership.facts import asked
from wow.reviews.facts import Standing, by_date, standing


@dataclass(frozen=True, slots=True)
class Due:
    """The review of one way, and who is asked for it."""

    standing: Standing
    asked: str | None
    """The key of the one person who is asked on the day it is due, or today if that has passed: see
    `wow.ownership.facts.asked`."""
    sponsor: str | None
    """The key of the sponsor once the review is long overdue: the leader who is told, too."""

    @property
    def way(self) -> Way:
        """The way."""
        return self.standing.way

    @property
    def stands_in(self) -> bool:
        """Whether somebody else than the owner is asked."""
        return self.asked not in (None, self.way.owner)


def due(catalogue: Catalogue, today: date) -> tuple[Due, ...]:
    """Every review of a living way, the longest overdue first, with who is asked for it."""
    return tuple(_due(catalogue, each, today) for each in by_date(catalogue, today))


def due_of(catalogue: Catalogue, way: Way, today: date) -> Due:
    """The review of one way, with who is asked for it."""
    return _due(catalogue, standing(catalogue, way, today), today)


def _due(catalogue: Catalogue, now: Standing, today: date) -> Due:
    sponsor = now.way.sponsor if is_escalated(catalogue, now, today) else None
    known = sponsor in catalogue.organisation.owners
    return Due(now, asked(catalogue, now.way, max(today, now.by)), sponsor if known else None)


def is_escalated(catalogue: Catalogue, now: Standing, today: date) -> bool:
    """Tell whether a review is so long past its date that the sponsor is told as well."""
    return catalogue.organisation.defaults.escalation.after(now.by) < today
