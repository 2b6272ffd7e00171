"""What the status of a way means on a day. Pure: catalogue and day in, values out."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from urllib.parse import quote

from wow.catalogue import Catalogue
from wow.diagnostics import Location
from wow.links import links_in, resolve
from wow.model import Tombstone, Way
from wow.periods import During, day_after, over_time
from wow.ways.links import declared_links

_ENDING = re.compile(r"\.(?:md|markdown)")


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link from a living way to one that ended."""

    place: Location
    tombstone: Tombstone


class Phase(StrEnum):
    """Where a living way stands in its life on a day."""

    PROPOSED = "proposed"
    TRIAL = "trial"
    TRIAL_OVER = "trial-over"
    """The trial has ended, and nobody has said what came of it."""
    ACTIVE = "active"
    RETIRING = "retiring"
    RETIRING_OVER = "retiring-over"
    """The day of its end has passed, and nobody has put it away."""


@dataclass(frozen=True, slots=True)
class Life:
    """The life of a way from a day on."""

    phases: tuple[During[Phase], ...]
    end: date | None
    """The last day of its trial, or the day on which it ends."""


def life(way: Way, today: date) -> Life:
    """Tell where a way stands in its life, and where it will if its page stays as it is."""
    phase, end = Phase(way.status), None
    if way.status == "trial" and way.trial:
        over, end = Phase.TRIAL_OVER, way.trial.until
    elif way.status == "retiring" and way.retired:
        over, end = Phase.RETIRING_OVER, way.retired.on
    if end is None:
        return Life(over_time(lambda _: phase, today, ()), None)
    turn = day_after(end)
    return Life(over_time(lambda day: over if day >= turn else phase, today, (turn,)), end)


def marked(catalogue: Catalogue, today: date) -> Mapping[str, Life]:
    """The lives that lists tell of, by the path of the page: of all ways that are not active."""
    return {way.src_uri: life(way, today) for way in catalogue.ways if way.status != "active"}


def links_to_retired(catalogue: Catalogue) -> Iterator[DeadLink]:
    """Yield each link of a living way, in front matter or text, that leads to a tombstone."""
    stones = {stone.src_uri: stone for stone in catalogue.tombstones}
    for _, place, uri in links_to(catalogue, stones):
        yield DeadLink(place, stones[uri])


def links_to(catalogue: Catalogue, uris: Collection[str]) -> Iterator[tuple[Way, Location, str]]:
    """Yield each link of a living way, in front matter or text, that leads to one of these pages.

    Args:
        catalogue: whose ways are looked through.
        uris: the pages, by their paths below the docs folder.

    Yields:
        The way, the place of the link in it, and the page that it leads to.
    """
    names = {PurePosixPath(uri).name for uri in uris}
    written = (*names, *(quote(name) for name in names))
    for way in catalogue.ways:
        for keys, target in declared_links(way):
            if (uri := resolve(target, way.src_uri) or "") in uris:
                yield way, way.at(*keys), uri
        if _mentions(body := way.body, written):  # parsing every text costs more than reading all
            for link in links_in(body):
                if (uri := resolve(link.target, way.src_uri) or "") in uris:
                    yield way, way.at_body(link.offset), uri


def _mentions(text: str, names: tuple[str, ...]) -> bool:
    """Tell whether a name of a Markdown file occurs: a look at each ending, not for each name."""
    return any(text.endswith(names, 0, ending.end()) for ending in _ENDING.finditer(text))
