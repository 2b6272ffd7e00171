"""What the status of a way means on a day. Pure: catalogue in, values out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from wow.catalogue import Catalogue
from wow.diagnostics import Location
from wow.links import links_in, resolve
from wow.model import Tombstone
from wow.ways.links import declared_links

_ENDING = re.compile(r"\.(?:md|markdown)")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link from a living way to one that ended."""

    place: Location
    tombstone: Tombstone


def links_to_retired(catalogue: Catalogue) -> Iterator[DeadLink]:
    """Yield each link of a living way, in front matter or text, that leads to a tombstone."""
    stones = {stone.src_uri: stone for stone in catalogue.tombstones}
    names = {PurePosixPath(uri).name for uri in stones}
    written = (*names, *(quote(name) for name in names))
    for way in catalogue.ways:
        for keys, target in declared_links(way):
            if stone := stones.get(resolve(target, way.src_uri) or ""):
                yield DeadLink(way.at(*keys), stone)
        if _mentions(body := way.body, written):  # parsing every text costs more than reading all
            for link in links_in(body):
                if stone := stones.get(resolve(link.target, way.src_uri) or ""):
                    yield DeadLink(way.at_body(link.offset), stone)


def _mentions(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a name of a Markdown file occurs: a look at each ending, not for each name."""
    return any(text.endswith(names, 0, ending.end()) for ending in _ENDING.finditer(text))
