"""What all ways together cost a role, a month. Pure: catalogue in, values out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from wow.catalogue import Catalogue
from wow.durations import Duration, Frequency
from wow.effort.facts import a_month, effort_for, how_often
from wow.effort.hours import Excess, Hours
from wow.model import Way
from wow.organisation import Role
from wow.parts import Effort


@dataclass(frozen=True, slots=True)
class Part:
    """What one way adds to the load of a role."""

    way: Way
    effort: Effort
    often: Frequency | Duration
    """How often it comes up, or how far apart the rounds of its schedule are."""
    hours: Hours
    """A month."""

    def __str__(self) -> str:
        """The time of one run, and how often: `90 min · 2 per month`, `15 min · every week`."""
        often = f"every {self.often.period}" if isinstance(self.often, Duration) else self.often
        return f"{self.effort.time} · {often}"


@dataclass(frozen=True)
class Load:
    """What all ways together cost one person in a role, a month, as far as pages declare it."""

    parts: tuple[Part, ...]
    """Of the ways that say it, the largest first; never a guess about the others."""
    untold: tuple[Way, ...]
    """Ways that do not say how long one run takes, or how often it comes up."""

    @cached_property
    def hours(self) -> Hours:
        """Of all parts together."""
        return Hours.sum(part.hours for part in self.parts)

    @cached_property
    def guidelines(self) -> Hours:
        """Those of them that nobody is held to."""
        return Hours.sum(part.hours for part in self.parts if part.way.level == "guideline")

    @property
    def ways(self) -> int:
        """How many ways the role follows."""
        return len(self.parts) + len(self.untold)

    def __str__(self) -> str:
        """The hours in words, or that they are not known, which is something else than none."""
        if not self.ways:
            return "no ways"
        return str(self.hours) if self.parts else "not known"


@dataclass(frozen=True, slots=True)
class Balance:
    """The load of a role beside its budget."""

    key: str
    role: Role
    load: Load
    stands: Excess | None
    """None without a budget."""


def balances(catalogue: Catalogue) -> tuple[Balance, ...]:
    """The load of every role beside its budget, in the order of wow.yml."""
    held = []
    for key, role in catalogue.organisation.roles.items():
        carried = load(catalogue.followed_by(key), key)
        stands = carried.hours.against(role.budget.hours) if role.budget else None
        held.append(Balance(key, role, carried, stands))
    return tuple(held)


def load(ways: Iterable[Way], role: str) -> Load:
    """Add up what ways cost a role.

    Guidelines and trials count, since they take time as well; what is only proposed does not. What
    is to end counts until its page says that it has ended.

    Args:
        ways: any living ways; those that others follow are passed over.
        role: a key of wow.yml.
    """
    parts, untold = [], []
    for way in ways:
        if role not in way.audience or way.status == "proposed":
            continue
        effort = effort_for(way, role)
        often = how_often(effort, way.triggers) if effort else None
        if effort and often:
            parts.append(Part(way, effort, often, a_month(effort, often)))
        else:
            untold.append(way)
    return Load(tuple(sorted(parts, key=_largest_first)), tuple(untold))


def _largest_first(part: Part) -> tuple[float, float, str, str]:
    return -part.hours.most, -part.hours.least, part.way.title.casefold(), part.way.id
