"""Where one person answers alone: nobody would stand in for them. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial

from wow.catalogue import Catalogue
from wow.model import Way
from wow.organisation import Owner
from wow.ownership.facts import can_turn, deputy_key
from wow.periods import During, over_time


class Lack(StrEnum):
    """Why nobody would stand in."""

    NONE = "none"
    """No deputy is named, neither on the page nor for its owner."""
    SELF = "self"
    """The deputy is the owner."""
    UNKNOWN = "unknown"
    LEFT = "left"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Alone:
    """A way whose owner answers, and for whom nobody would stand in."""

    way: Way
    lack: Lack
    deputy: Owner | None
    """Who is named and cannot; None when wow.yml has no such owner, or nobody is named."""


def alone(catalogue: Catalogue, way: Way, today: date) -> Alone | None:
    """Tell why nobody would stand in for the owner of a way.

    Returns:
        None when somebody would, or when the owner does not answer on that day: then either
        somebody does stand in, or the way is an orphan (see `wow.ownership.facts.orphan`).
    """
    owners = catalogue.organisation.owners
    if way.owner not in owners or not owners[way.owner].is_there(today):
        return None
    key = deputy_key(catalogue, way, way.owner)
    deputy = owners.get(key or "")
    if key is None:
        lack = Lack.NONE
    elif key == way.owner:
        lack = Lack.SELF
    elif deputy is None:
        lack = Lack.UNKNOWN
    elif deputy.has_left(today):
        lack = Lack.LEFT
    elif deputy.is_away(today):
        lack = Lack.AWAY
    else:
        return None
    return Alone(way, lack, deputy)


def all_alone(
    catalogue: Catalogue, ways: Iterable[Way], today: date
) -> tuple[During[tuple[Alone, ...]], ...]:
    """For which of some ways nobody would stand in: today, and on days to come."""
    owners = catalogue.organisation.owners.values()
    days = (day for owner in owners for day in can_turn(owner))
    return over_time(partial(alone_among, catalogue, tuple(ways)), today, days)


def alone_among(catalogue: Catalogue, ways: Iterable[Way], today: date) -> tuple[Alone, ...]:
    """Of some ways, those for whose owner nobody would stand in."""
    found = (alone(catalogue, way, today) for way in ways)
    return tuple(each for each in found if each)
