"""What would point to a way that is over. Pure: catalogue in, values out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wow.catalogue import Catalogue
from wow.diagnostics import Location
from wow.kinds import FollowThrough
from wow.life.facts import links_to
from wow.model import Tombstone, Way
from wow.source import Keys


class Tie(StrEnum):
    """How a page depends on a way."""

    REQUIRES = "requires"
    FEEDS = "feeds"
    WAITS = "waits"
    REPLACED = "replaced"
    """It ended, or will, and names the way as what holds now."""
    LINKS = "links"


@dataclass(frozen=True, slots=True)
class Pointer:
    """One place that names a way, and that has to change when the way ends."""

    page: Way | Tombstone
    place: Location
    tie: Tie


def pointers(catalogue: Catalogue, way: Way) -> tuple[Pointer, ...]:
    """Every place in the pages of other ways that names a way, by place.

    Pages beside those of ways, such as the home page, are not looked through.
    """
    found = (each for each in _pointers(catalogue, way) if each.page.src_uri != way.src_uri)
    return tuple(sorted(found, key=lambda each: (each.place, each.tie)))


def _pointers(catalogue: Catalogue, way: Way) -> Iterator[Pointer]:
    for page in catalogue.ways:
        for keys, named, tie in _named(page):
            if named == way.id:
                yield Pointer(page, page.at(*keys), tie)
    pages: tuple[Way | Tombstone, ...] = (*catalogue.ways, *catalogue.tombstones)
    for ended in pages:
        if ended.retired and ended.retired.replaced_by == way.id:
            yield Pointer(ended, ended.at("retired", "replaced_by"), Tie.REPLACED)
    for page, place, _ in links_to(catalogue, {way.src_uri}):
        yield Pointer(page, place, Tie.LINKS)


def _named(page: Way) -> Iterator[tuple[Keys, str, Tie]]:
    """Yield each id of another way that a page declares: where, which, and how it is tied to it."""
    for index, key in enumerate(page.requires):
        yield ("requires", index), key, Tie.REQUIRES
    for index, trigger in enumerate(page.triggers):
        if isinstance(trigger, FollowThrough):
            yield ("triggers", index, "to"), trigger.to, Tie.FEEDS
    for index, each in enumerate(page.waits_for):
        yield ("waits_for", index, "way"), each.way, Tie.WAITS
