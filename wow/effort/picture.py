"""Numbers of hours → bars beside each other, and steps over time. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from wow.effort.growth import Point
from wow.effort.loads import Balance

WIDE, HIGH = 320, 72
"""Of the picture of steps, in pixels."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A load beside its budget; all in parts of a hundred."""

    least: float
    """What is certain."""
    rest: float
    """What comes on top in a busy month."""
    budget: float | None


@dataclass(frozen=True, slots=True)
class Steps:
    """What a role carried over time; the lines are as SVG has them."""

    top: int
    """The hours at the upper edge."""
    most: str
    least: str
    between: str
    """The outline of what lies between the two."""
    budget: float | None
    """How far from the upper edge the budget lies."""


def bars(balances: Sequence[Balance]) -> dict[str, Bar]:
    """A bar for each role, to one scale: the longest of all bars and budgets is 100."""
    longest = max((max(each.load.hours.most, _budget(each)) for each in balances), default=0) or 1
    found = {}
    for each in balances:
        hours = each.load.hours
        found[each.key] = Bar(
            round(100 * hours.least / longest, 2),
            round(100 * (hours.most - hours.least) / longest, 2),
            round(100 * _budget(each) / longest, 2) if each.role.budget else None,
        )
    return found


def steps(points: Sequence[Point], balance: Balance) -> Steps | None:
    """The steps of a role, true to time; None where there is nothing to draw."""
    if len(points) < 2 or not any(each.hours.most for each in points):  # noqa: PLR2004 - two ends
        return None
    first, last = points[0].on, points[-1].on
    top = ceil(max(1, _budget(balance), *(each.hours.most for each in points)))
    days = (last - first).days
    places = [WIDE * (each.on - first).days / days for each in points]
    most = _line(places, [HIGH - HIGH * each.hours.most / top for each in points])
    least = _line(places, [HIGH - HIGH * each.hours.least / top for each in points])
    return Steps(
        top,
        _path(most),
        _path(least),
        _path([*most, *reversed(least)]),
        round(HIGH - HIGH * _budget(balance) / top, 1) if balance.role.budget else None,
    )


def _budget(balance: Balance) -> float:
    return balance.role.budget.hours if balance.role.budget else 0.0


def _line(places: Sequence[float], heights: Sequence[float]) -> list[tuple[float, float]]:
    """The corners of steps: each height holds until the next place."""
    corners = [(places[0], heights[0])]
    for before, place, height in zip(heights, places[1:], heights[1:], strict=False):
        corners += [(place, before), (place, height)]
    return corners


def _path(corners: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{round(x, 1):g} {round(y, 1):g}" for x, y in corners)
