"""How the load of roles grew over the last year, as git remembers it. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter

from wow.catalogue import Catalogue
from wow.changes.facts import History, with_days
from wow.changes.terms import Terms
from wow.durations import Duration, Frequency, Unit
from wow.effort.facts import monthly
from wow.effort.hours import Hours
from wow.effort.loads import balances
from wow.kinds import Trigger
from wow.parts import Effort

_MONTHS = 12
_TRIGGER: TypeAdapter[Trigger] = TypeAdapter(Trigger)


@dataclass(frozen=True, slots=True)
class Point:
    """What a role carried on a day."""

    on: date
    hours: Hours
    """A month, of the ways that said it."""
    ways: int
    """How many ways it followed."""
    untold: int
    """How many of them did not say what they cost."""


Costs = Mapping[str, Hours | None]
"""What a version of a way costs each of its roles a month; None where it does not say it."""
Trail = Sequence[tuple[date, Terms | None]]
"""The versions of a way with their days, the newest first; None from the day of its removal."""


def growth(catalogue: Catalogue, history: History, today: date) -> Mapping[str, tuple[Point, ...]]:
    """The load of each role on the first of each month of a year, and today.

    Roles are those of today. A version that cannot be read counts as the one before it.

    Args:
        catalogue: how things are today.
        history: how pages were.
        today: the last day that is told.

    Returns:
        By role, the oldest first: from the first day on of which git knows anything.
    """
    trails = tuple(_trails(history, catalogue.organisation.zone, today))
    begins = min((trail[-1][0] for trail in trails if trail), default=today)
    days = tuple(_days(begins, today))
    held: list[list[Costs]] = [[] for _ in days]
    for trail in trails:
        costs: dict[Terms, Costs] = {}
        for place, day in enumerate(days):
            if terms := _on(trail, day):
                if terms not in costs:
                    costs[terms] = _costs(terms)
                held[place].append(costs[terms])
    before = tuple(zip(days, held, strict=True))
    return {
        each.key: (
            *(_point(day, each.key, costs) for day, costs in before),
            Point(today, each.load.hours, each.load.ways, len(each.load.untold)),
        )
        for each in balances(catalogue)
    }


def steps(points: Iterable[Point]) -> tuple[Point, ...]:
    """Those points that differ from the one before."""
    found: list[Point] = []
    for each in points:
        if not found or replace(each, on=found[-1].on) != found[-1]:
            found.append(each)
    return tuple(found)


def _trails(history: History, zone: ZoneInfo, today: date) -> Iterator[Trail]:
    for versions in history.pages.values():
        yield [(on, each.terms) for on, each in with_days(versions, zone, today) if each.terms]
    for versions in history.removed:
        (gone, _), *rest = with_days(versions, zone, today)
        yield [(gone, None), *((on, each.terms) for on, each in rest if each.terms)]


def _days(begins: date, today: date) -> Iterator[date]:
    """Yield the days before today of which something is told, the oldest first."""
    this = today.replace(day=1)
    months = [Duration(count, Unit.MONTH).before(this) for count in range(_MONTHS, 0, -1)]
    if months[0] < begins < today:
        yield begins
    yield from (day for day in (*months, this) if begins <= day < today and day != begins)


def _on(trail: Trail, day: date) -> Terms | None:
    """The version that held at the end of a day, if there was one."""
    return next((terms for on, terms in trail if on <= day), None)


def _costs(terms: Terms) -> Costs:
    if terms.status in ("proposed", "retired"):
        return {}
    efforts = {role: (time, times) for role, time, times in terms.efforts}
    triggers = tuple(_TRIGGER.validate_json(each) for each in terms.triggers)
    held = {role: efforts.get(role) or efforts.get("") for role in terms.audience}
    return {role: _hours(effort, triggers) for role, effort in held.items()}


def _hours(effort: tuple[str, str] | None, triggers: Iterable[Trigger]) -> Hours | None:
    if effort is None:
        return None
    time, times = effort
    often = Frequency.parse(times) if times else None
    return monthly(Effort(time=Duration.parse(time), times=often), triggers)


def _point(day: date, role: str, costs: Iterable[Costs]) -> Point:
    told = [each[role] for each in costs if role in each]
    return Point(day, Hours.sum(each for each in told if each), len(told), told.count(None))
