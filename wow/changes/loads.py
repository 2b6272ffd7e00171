"""What a change does to the load of each role. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.changes.names import Named
from wow.durations import Duration
from wow.effort.hours import Excess
from wow.effort.loads import Load, load
from wow.model import Way
from wow.organisation import Organisation


@dataclass(frozen=True, slots=True)
class RoleLoad:
    """What all ways together cost a role a month, before a change and after it."""

    role: Named
    before: Load
    after: Load
    budget: Duration | None
    """What wow.yml allows after the change."""
    was: Excess
    now: Excess

    @property
    def change(self) -> str:
        """What changed, as far as it is known: `30 min more`."""
        return self.after.hours.since(self.before.hours)

    @property
    def warning(self) -> str:
        """That it is over its budget and was not before; nothing if that is not so."""
        ranks = tuple(Excess)
        if self.budget is None or ranks.index(self.now) <= ranks.index(self.was):
            return ""
        over = "are now over" if self.now is Excess.OVER else "may now come over"
        return (
            f"{self.role.name} {over} their budget of {self.budget} a month: "
            f"the ways that say so take {self.after.hours}."
        )


def role_loads(
    old: Iterable[Way], before: Organisation | None, after: Catalogue
) -> Iterator[RoleLoad]:
    """Yield the load of each role for whom it differs, in the order of wow.yml.

    Args:
        old: the living ways before the change.
        before: wow.yml then, if it could be used.
        after: all as it is now.
    """
    old = tuple(old)
    for key, role in after.organisation.roles.items():
        was, now = load(old, key), load(after.ways, key)
        earlier = before.roles.get(key) if before else None
        stood = _against(was, earlier.budget if earlier else None)
        stands = _against(now, role.budget)
        if _figures(was) != _figures(now) or stood != stands:
            yield RoleLoad(Named(key, role.people), was, now, role.budget, stood, stands)


def _against(load: Load, budget: Duration | None) -> Excess:
    return load.hours.against(budget.hours) if budget else Excess.WITHIN


def _figures(load: Load) -> tuple[object, ...]:
    return load.hours, load.ways, len(load.untold)
