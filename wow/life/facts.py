"""What the status of a way means on a day. Pure: catalogue in, values out."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from wow.catalogue import Catalogue
from wow.links import links_in, resolve
from wow.model import Tombstone, Way


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link from a living way to one that ended."""

    way: Way
    offset: int
    """Where the link stands in the way's body."""
    tombstone: Tombstone


def links_to_retired(catalogue: Catalogue) -> Iterator[DeadLink]:
    """Yield each link in the text of a living way that leads to a tombstone."""
    stones = {stone.src_uri: stone for stone in catalogue.tombstones}
    names = {PurePosixPath(uri).name for uri in stones}
    for way in catalogue.ways:
        if not any(name in way.body for name in names):
            continue  # taking every page apart as Markdown would cost more than reading it
        for link in links_in(way.body):
            stone = stones.get(resolve(link.target, way.src_uri) or "")
            if stone:
                yield DeadLink(way, link.offset, stone)
