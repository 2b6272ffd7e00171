"""Which way feeds which. Pure: catalogue in, values out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wow.catalogue import Catalogue
from wow.kinds import FollowThrough
from wow.model import Way
from wow.parts import Input


@dataclass(frozen=True, slots=True)
class Feed:
    """An artefact that one living way makes and another one takes."""

    source: Way
    artefact: str
    target: Way
    declared_by_target: bool
    """Whether the one that takes it says so as well."""


@dataclass(frozen=True)
class Flow:
    """All artefacts that are handed on, by the paths of the ways that take them."""

    feeds: tuple[Feed, ...]

    @cached_property
    def into(self) -> Mapping[str, tuple[Feed, ...]]:
        """What each way waits for, by its id."""
        return _grouped((feed.target.id, feed) for feed in self.feeds)

    @cached_property
    def out_of(self) -> Mapping[str, tuple[Feed, ...]]:
        """What each way hands on, by its id."""
        return _grouped((feed.source.id, feed) for feed in self.feeds)

    @property
    def ways(self) -> tuple[Way, ...]:
        """Every way that takes part, once."""
        both = (way for feed in self.feeds for way in (feed.source, feed.target))
        return tuple({way.id: way for way in both}.values())


def flow(catalogue: Catalogue) -> Flow:
    """Everything that living ways hand on to living ways."""
    return Flow(tuple(feed for way in catalogue.ways for feed in inputs(catalogue, way)))


def inputs(catalogue: Catalogue, way: Way) -> tuple[Feed, ...]:
    """What a way waits for: what others say that they hand to it, and what only it says itself."""
    found: list[Feed] = []
    for source in catalogue.feeding(way.id):
        for trigger in source.triggers:
            if isinstance(trigger, FollowThrough) and trigger.to == way.id:
                agreed = any(_says(each, source, trigger.artefact) for each in way.waits_for)
                found.append(Feed(source, trigger.artefact, way, agreed))
    for each in way.waits_for:
        source_said = catalogue.by_id.get(each.way)
        known = any(_says(each, feed.source, feed.artefact) for feed in found)
        if source_said and source_said.id != way.id and not known:
            found.append(Feed(source_said, each.artefact, way, declared_by_target=True))
    return tuple(found)


def _says(each: Input, source: Way, artefact: str) -> bool:
    return each.way == source.id and named_alike(each.artefact, artefact)


def circles(flow: Flow) -> tuple[tuple[Feed, ...], ...]:
    """Each circle of ways that wait for each other, as the hand-overs that close it.

    Of several circles through the same ways, one is given: the first that is found.
    """
    found: list[tuple[Feed, ...]] = []
    done: set[str] = set()
    for way in flow.ways:
        if way.id in done:
            continue
        trail: list[Feed] = []
        stack: list[Iterator[Feed]] = [iter(flow.out_of.get(way.id, ()))]
        while stack:
            feed = next(stack[-1], None)
            if feed is None:
                stack.pop()
                done.add(trail.pop().target.id if trail else way.id)
                continue
            on_trail = [way.id, *(each.target.id for each in trail)]
            if feed.target.id in on_trail:
                found.append((*trail[on_trail.index(feed.target.id) :], feed))
            elif feed.target.id not in done:
                trail.append(feed)
                stack.append(iter(flow.out_of.get(feed.target.id, ())))
    return tuple(found)


def named_alike(one: str, other: str) -> bool:
    """Whether two names mean the same artefact, however they are written."""
    return one.casefold().split() == other.casefold().split()


def _grouped(pairs: Iterable[tuple[str, Feed]]) -> Mapping[str, tuple[Feed, ...]]:
    held: dict[str, list[Feed]] = {}
    for key, feed in pairs:
        held.setdefault(key, []).append(feed)
    return {key: tuple(feeds) for key, feeds in held.items()}


Edges = Sequence[tuple[str, str]]


def edges(feeds: Iterable[Feed]) -> Edges:
    """Which way feeds which, each pair once."""
    return tuple(dict.fromkeys((feed.source.id, feed.target.id) for feed in feeds))
