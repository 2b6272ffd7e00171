"""Whom a review is waiting for on a day. Pure: catalogue and day in, values out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.model import Way
from wow.ownership.facts import deputy_key
from wow.reviews.facts import Standing, by_date


@dataclass(frozen=True, slots=True)
class Due:
    """The review of one way, and who is asked for it."""

    standing: Standing
    asked: str | None
    """The key of the one person who is asked: the owner; while they cannot answer, the deputy, or
    else the sponsor; None where none of them is there."""
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


def _due(catalogue: Catalogue, now: Standing, today: date) -> Due:
    owners = catalogue.organisation.owners
    there = (key for key in _in_turn(catalogue, now.way) if owners[key].is_there(today))
    sponsor = now.way.sponsor if is_escalated(catalogue, now, today) else None
    return Due(now, next(there, None), sponsor if sponsor in owners else None)


def _in_turn(catalogue: Catalogue, way: Way) -> Iterator[str]:
    """Yield who may be asked, one after the other."""
    for key in (way.owner, deputy_key(catalogue, way, way.owner), way.sponsor):
        if key in catalogue.organisation.owners:
            yield str(key)


def is_escalated(catalogue: Catalogue, now: Standing, today: date) -> bool:
    """Tell whether a review is so long past its date that the sponsor is told as well."""
    return catalogue.organisation.defaults.escalation.after(now.by) < today
