"""What a way costs whom, and what all ways cost a role. Pure: catalogue in, values out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.durations import Unit
from wow.effort.hours import Hours
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


@dataclass(frozen=True, slots=True)
class Load:
    """What all ways together cost one person in a role, a month, as far as pages declare it."""

    hours: Hours
    """Of the ways that say it; never a guess about the others."""
    ways: int
    """How many ways the role follows."""
    untold: tuple[Way, ...]
    """Those of them that do not say how long one run takes, or how often it comes up."""


def load(ways: Iterable[Way], role: str) -> Load:
    """Add up what ways cost a role.

    Guidelines and trials count, since they take time as well; what is only proposed does not.

    Args:
        ways: any living ways; those that others follow are passed over.
        role: a key of wow.yml.
    """
    followed = [way for way in ways if role in way.audience and way.status != "proposed"]
    told = [(way, monthly(effort_for(way, role))) for way in followed]
    hours = Hours.sum(each for _, each in told if each)
    return Load(hours, len(followed), tuple(way for way, each in told if each is None))


def monthly(effort: Effort | None) -> Hours | None:
    """The hours a month of one way for one person; None where it does not say how often."""
    if effort is None or effort.times is None:
        return None
    each = effort.time.hours * _A_MONTH[effort.times.per]
    return Hours(each * effort.times.least, each * effort.times.most)


def effort_for(way: Way, role: str) -> Effort | None:
    """The effort that a way declares for a role, be it for that role or for all alike."""
    return way.effort.get(role) if isinstance(way.effort, Mapping) else way.effort
