"""What a way costs whom, and how often. Pure: catalogue in, values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.durations import Duration, Frequency, Unit
from wow.effort.hours import Hours
from wow.kinds import FollowThrough, Schedule, Trigger
from wow.model import Way
from wow.organisation import Role
from wow.parts import Effort

_MONTHS = 12
_DAYS = 365.25 / _MONTHS
_A_MONTH = {
    Unit.WORKING_DAY: _DAYS * 5 / 7,
    Unit.DAY: _DAYS,
    Unit.WEEK: _DAYS / 7,
    Unit.MONTH: 1.0,
    Unit.QUARTER: 4 / _MONTHS,
    Unit.YEAR: 1 / _MONTHS,
}
"""How many of a unit there are in a month, over the years; holidays are not taken off."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one run costs a person, and how often it comes up."""

    role: Role | None
    """Whom; None for all of the audience alike."""
    effort: Effort


def shares(catalogue: Catalogue, way: Way) -> tuple[Share, ...]:
    """What a way costs, role by role in the order of the page, or once for all."""
    if not isinstance(way.effort, Mapping):
        return (Share(None, way.effort),) if way.effort else ()
    roles = catalogue.organisation.roles
    return tuple(Share(roles[role], effort) for role, effort in way.effort.items() if role in roles)


def in_short(shares: tuple[Share, ...]) -> str:
    """The effort in a few words: the time and how often, or from the least time to the most."""
    if not shares:
        return ""
    first = shares[0].effort
    if len(shares) == 1:
        return in_words(first)
    times = sorted((share.effort.time for share in shares), key=lambda time: time.hours)
    least, most = times[0], times[-1]
    if least == most:
        return str(most)
    return f"{least.count if least.unit == most.unit else least} to {most}"


def in_words(effort: Effort) -> str:
    """One effort: the time, and how often if it says so."""
    return f"{effort.time} · {effort.times}" if effort.times else str(effort.time)


def how_often(effort: Effort, triggers: Iterable[Trigger]) -> Frequency | Duration | None:
    """How often a way comes up for one person; None where neither effort nor schedule says it.

    A schedule says it where nothing else starts the way, and it is the only one: the way comes up
    once each time. Beside an event, a state or a gate a schedule may be a mere reminder, and a
    recurrence rule (`rrule`) is no plain frequency: there `times` has to say it.
    """
    if effort.times:
        return effort.times
    match [each for each in triggers if not isinstance(each, FollowThrough)]:
        case [Schedule(every=Duration() as every)]:
            return every
    return None


def monthly(effort: Effort | None, triggers: Iterable[Trigger] = ()) -> Hours | None:
    """The hours a month of one way for one person; None where it does not say how often."""
    often = how_often(effort, triggers) if effort else None
    return a_month(effort, often) if effort and often else None


def a_month(effort: Effort, often: Frequency | Duration) -> Hours:
    """The hours a month of what comes up so often."""
    if isinstance(often, Duration):
        each = effort.time.hours * _A_MONTH[often.unit] / often.count
        return Hours(each, each)
    each = effort.time.hours * _A_MONTH[often.per]
    return Hours(each * often.least, each * often.most)


def effort_for(way: Way, role: str) -> Effort | None:
    """The effort that a way declares for a role, be it for that role or for all alike."""
    return way.effort.get(role) if isinstance(way.effort, Mapping) else way.effort
