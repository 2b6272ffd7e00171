"""The path of each role through its ways. Pure: catalogue in, values out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush

from wow.catalogue import Catalogue
from wow.kinds import FollowThrough
from wow.model import Page, Way
from wow.organisation import Role, Stage

WORDS_PER_MINUTE = 220
"""How fast people read prose that they want to remember (Brysbaert 2019 has 238 for ease)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One way on a path."""

    way: Way
    outside: tuple[Way, ...]
    """Its prerequisites that are not on this path, because the role does not follow them."""
    missing: tuple[str, ...]
    """Ids of prerequisites whose pages could not be read."""

    @property
    def minutes(self) -> int:
        """Minutes to read it."""
        return reading_minutes(self.way)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stage of a path, with its ways in the order to read them."""

    key: str
    stage: Stage
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """Minutes to read all of it."""
        return sum(item.minutes for item in self.items)


@dataclass(frozen=True, slots=True)
class Route:
    """What somebody reads, stage by stage; the rest is there when it is needed."""

    stretches: tuple[Stretch, ...]
    """The stages that hold something, in the order of wow.yml."""
    when_needed: tuple[Item, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything on the path, in order."""
        staged = (item for stretch in self.stretches for item in stretch.items)
        return (*staged, *self.when_needed)


@dataclass(frozen=True, slots=True)
class Path(Route):
    """What one role reads."""

    key: str
    role: Role


def paths(catalogue: Catalogue) -> tuple[Path, ...]:
    """The path of each role of wow.yml, in its order."""
    return tuple(path(catalogue, role) for role in catalogue.organisation.roles)


def path(catalogue: Catalogue, role: str) -> Path:
    """The path of one role.

    Raises:
        KeyError: wow.yml has no such role.
    """
    route = merged(catalogue, (role,))
    return Path(route.stretches, route.when_needed, role, catalogue.organisation.roles[role])


def merged(catalogue: Catalogue, roles: Iterable[str]) -> Route:
    """One path for somebody who has these roles: each way once, at its earliest stage.

    A prerequisite comes before what requires it, also when its own stage is later: it is then
    read in the earlier stage. For the order within a stage see `in_order`. `path.mjs` follows the
    same rules in the browser, where people pick their roles.
    """
    organisation = catalogue.organisation
    roles = tuple(roles)
    order = in_order(way for role in roles for way in catalogue.followed_by(role))
    stages = _stages(order, roles, tuple(organisation.stages))
    staged: dict[str | None, list[Way]] = {}
    for way in order:
        staged.setdefault(stages[way.id], []).append(way)
    on_path = {way.id for way in order}
    items = {
        key: tuple(_item(catalogue, way, on_path) for way in in_order(ways))
        for key, ways in staged.items()
    }
    stretches = (
        Stretch(key, stage, items[key])
        for key, stage in organisation.stages.items()
        if key in items
    )
    return Route(tuple(stretches), items.get(None, ()))


def in_order(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Each prerequisite first, then what feeds others before what it feeds, then by title.

    Prerequisites decide: ways in a circle of them, or behind one, come last. Follow-throughs only
    choose among what may come next, so circles of these do no harm.
    """
    by_id = {way.id: way for way in sorted(ways, key=by_title)}
    fed = {way.id: tuple(key for key in feeds(way) if key in by_id) for way in by_id.values()}
    waits = Counter(key for keys in fed.values() for key in keys)
    sorter = TopologicalSorter[str]()
    for way in by_id.values():
        sorter.add(way.id, *(key for key in way.requires if key in by_id))
    with suppress(CycleError):  # the check reports the circle; the path still shows every way
        sorter.prepare()
    rank = {key: index for index, key in enumerate(by_id)}
    ordered: dict[str, Way] = {}
    ready: list[tuple[int, int, str]] = []
    reached: set[str] = set()
    while sorter.is_active():
        new = sorter.get_ready()
        reached.update(new)
        for key in new:
            heappush(ready, (waits[key], rank[key], key))
        first = heappop(ready)[-1]
        if first in ordered:  # it stood in the heap a second time, with more to wait for
            continue
        ordered[first] = by_id[first]
        sorter.done(first)
        for key in fed[first]:
            waits[key] -= 1
            if key in reached and key not in ordered:
                heappush(ready, (waits[key], rank[key], key))
    return tuple((ordered | by_id).values())


def circles(catalogue: Catalogue) -> Iterator[tuple[Way, ...]]:
    """Yield each circle of prerequisites once, beginning with its first way by id."""
    requires = {way.id: _known(way, catalogue.by_id) for way in catalogue.ways}
    while True:
        try:
            TopologicalSorter(requires).prepare()
        except CycleError as error:
            nodes = list(reversed(error.args[1][:-1]))
            start = nodes.index(min(nodes))
            ids = nodes[start:] + nodes[:start]
            yield tuple(catalogue.by_id[key] for key in ids)
            requires[ids[0]] = requires[ids[0]] - {ids[1 % len(ids)]}
        else:
            return


def feeds(way: Way) -> frozenset[str]:
    """The ids of the other ways that wait for what this one makes."""
    waiting = {each.to for each in way.triggers if isinstance(each, FollowThrough)}
    return frozenset(waiting - {way.id})


def reading_minutes(way: Page) -> int:
    """Minutes to read a way's page, at least one; it shows what the front matter declares, too."""
    return max(1, round(way.words / WORDS_PER_MINUTE))


def _stages(
    order: tuple[Way, ...], roles: tuple[str, ...], stages: tuple[str, ...]
) -> Mapping[str, str | None]:
    """The earliest stage of each way, no later than that of the ways that require it."""
    last = len(stages)
    ranks = {way.id: min(_ranks(way, roles, stages), default=last) for way in order}
    for way in reversed(order):
        for key in way.requires:
            if key in ranks:
                ranks[key] = min(ranks[key], ranks[way.id])
    return {key: stages[index] if index < last else None for key, index in ranks.items()}


def _ranks(way: Way, roles: tuple[str, ...], stages: tuple[str, ...]) -> Iterator[int]:
    """The place among the stages of each in which one of the roles meets the way."""
    for role in roles:
        if role in way.audience and (stage := way.stage_for(role)) in stages:
            yield stages.index(stage)


def _item(catalogue: Catalogue, way: Way, on_path: set[str]) -> Item:
    outside = (catalogue.by_id.get(key) for key in way.requires if key not in on_path)
    missing = tuple(each.id for each in catalogue.unread if each.id in way.requires)
    return Item(way, tuple(each for each in outside if each), missing)


def _known(way: Way, by_id: Mapping[str, Way]) -> frozenset[str]:
    return frozenset(key for key in way.requires if key in by_id)


def by_title(way: Way) -> tuple[str, str]:
    """What ways are sorted by where nothing else decides."""
    return (way.title.casefold(), way.id)
