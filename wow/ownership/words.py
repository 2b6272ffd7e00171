"""Gaps in words, for whoever has to close them. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date

from wow.organisation import Owner
from wow.ownership.cover import Alone, Lack
from wow.ownership.facts import Gap, Orphan


def why_orphan(found: Orphan) -> str:
    """Why nobody answers for a way: `Head of growth left on 2026-06-30`."""
    owner = found.owner
    if owner is None:
        return f"nobody in wow.yml is called `{found.way.owner}`"
    if found.gap is Gap.LEFT:
        return f"{owner.name} left on {owner.left}"
    return f"{owner.name} is away{_until(owner)}, and nobody stands in"


def why_alone(found: Alone, owner: Owner) -> str:
    """Why nobody would stand in for an owner: `the deputy, Data lead, is away until 2026-12-11`."""
    deputy = found.deputy
    if found.lack is Lack.NONE:
        return "no deputy is named"
    if found.lack is Lack.SELF:
        return f"{owner.name} is named as their own deputy"
    if deputy is None:
        return "the deputy is not in wow.yml"
    if found.lack is Lack.LEFT:
        return f"the deputy, {deputy.name}, left on {deputy.left}"
    return f"the deputy, {deputy.name}, is away{_until(deputy)}"


def presence(owner: Owner, today: date) -> str:
    """Whether somebody is there: `left on …`, `leaves on …`, `away until …`; empty if they are."""
    if owner.left:
        return f"{'left' if owner.has_left(today) else 'leaves'} on {owner.left}"
    if owner.is_away(today):
        return f"away{_until(owner)}"
    if owner.away and owner.away.since > today:
        return f"away from {owner.away.since}{_until(owner)}"
    return ""


def _until(owner: Owner) -> str:
    return f" until {owner.away.until}" if owner.away else ""


def grouped(found: Iterable[Alone], owner: Owner) -> Mapping[str, list[Alone]]:
    """Ways for which nobody would stand in, by why."""
    groups: dict[str, list[Alone]] = {}
    for each in found:
        groups.setdefault(why_alone(each, owner), []).append(each)
    return groups
