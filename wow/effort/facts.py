"""What a way costs whom. Pure: catalogue in, values out."""

from collections.abc import Mapping
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.model import Way
from wow.organisation import Role
from wow.parts import Effort


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
        return f"{first.time} · {first.times}" if first.times else str(first.time)
    times = sorted((share.effort.time for share in shares), key=lambda time: time.hours)
    least, most = times[0], times[-1]
    if least == most:
        return str(most)
    return f"{least.count if least.unit == most.unit else least} to {most}"
