"""What search ranks: the entries of its index, and what ways are found by on top of them. Pure.

The theme's search takes each typed word for the beginning of many, and adds up what it finds in a
title, which counts a thousand times, and in a text. So whatever people find a way by is the title
of a result of its own: its name, each situation, each sentence of its frame.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from wow.catalogue import Catalogue
from wow.model import Way
from wow.site.addresses import url_of
from wow.site.inline import plain
from wow.triggers.facts import starters
from wow.triggers.situations import HEADINGS, sentence

Entry = dict[str, Any]
"""As the theme has it: location, title, text, and a boost where it counts more or less than 1."""

TITLE = 14
"""How much the first entry of a way counts, with its title and summary; its body counts 1."""
SITUATION = 18
"""More than a title, for the theme favours the first entry of a page more than twofold."""
FRAME = 9


def ranked(
    entries: Iterable[Entry], catalogue: Catalogue, *, directory_urls: bool
) -> Iterator[Entry]:
    """Yield each entry, and behind them one for each situation and each sentence of a frame.

    Args:
        entries: as the theme made them; a boost that an author gave is multiplied.
        catalogue: the ways.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    ways = {url_of(way.src_uri, directory_urls=directory_urls): way for way in catalogue.ways}
    found: list[tuple[Entry, Way]] = []
    for entry in entries:
        url, _, anchor = entry["location"].partition("#")
        if url not in ways or anchor not in ("", "frame"):
            yield entry
        elif anchor:
            yield {**entry, "text": ""}  # its sentences follow
        else:
            found.append((entry, ways[url]))
            yield _weighed(entry, TITLE)
    for entry, way in found:
        for number, starter in enumerate(starters(catalogue, way), start=1):
            told, kind = sentence(starter), HEADINGS[starter.label]
            yield _part(entry, f"starts-{number}", told, kind, SITUATION)
        for number, each in enumerate(way.frame, start=1):
            yield _part(entry, f"frame-{number}", each, "Frame", FRAME)


def _part(page: Entry, anchor: str, title: str, text: str, boost: int) -> Entry:
    told = {"location": f"{page['location']}#{anchor}", "title": escape(plain(title), quote=False)}
    return _weighed({**page, **told, "text": text}, boost)


def _weighed(entry: Entry, boost: int) -> Entry:
    return {**entry, "boost": entry.get("boost", 1) * boost}
