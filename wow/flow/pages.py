"""Facts → the map of what feeds what: in one picture, or one for each area where there is much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wow.catalogue import Catalogue, area_name, area_of
from wow.flow.facts import Feed, Flow, flow
from wow.flow.picture import HIGH, WIDE, Picture, picture
from wow.model import Way
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

_TEMPLATES = "flow/templates"
_MOST = 60
"""How many ways one picture may hold."""


@dataclass(frozen=True, slots=True)
class Section:
    """What the ways of one area hand on, and what they wait for from elsewhere."""

    key: str
    name: str
    ways: tuple[Way, ...]
    feeds: tuple[Feed, ...]


def generate(catalogue: Catalogue, renderer: Renderer) -> Iterator[GeneratedPage]:
    """Yield the map of all ways, and where it is large a page for each area."""
    held = flow(catalogue)
    sections = tuple(_sections(catalogue, held))
    large = len(held.ways) > _MOST
    yield _page(
        renderer,
        addresses.FLOW,
        title="What feeds what",
        sections=sections,
        pictures=() if large else tuple(_apart(held.feeds)),
        pages={each.key: addresses.flow_page(each.key or "other") for each in sections}
        if large
        else {},
        flow=held,
    )
    for each in sections if large else ():
        yield _page(
            renderer,
            addresses.flow_page(each.key or "other"),
            title=f"What feeds what: {each.name}",
            sections=(each,),
            pictures=tuple(_apart(each.feeds, tuple(way.id for way in each.ways))),
            pages={},
            flow=held,
        )


def _page(renderer: Renderer, src_uri: str, **facts: object) -> GeneratedPage:
    return renderer.page(f"{_TEMPLATES}/flow.md.j2", src_uri, wide=WIDE, high=HIGH, **facts)


def _sections(catalogue: Catalogue, held: Flow) -> Iterator[Section]:
    """Yield the areas whose ways take part, in the order of wow.yml and then by folder."""
    taking_part = sorted(held.ways, key=lambda way: (way.title.casefold(), way.id))
    areas = {area_of(way) for way in taking_part}
    known = [key for key in catalogue.organisation.areas if key in areas]
    for key in (*known, *sorted(areas.difference(known))):
        ways = tuple(way for way in taking_part if area_of(way) == key)
        ids = {way.id for way in ways}
        feeds = tuple(f for f in held.feeds if f.source.id in ids or f.target.id in ids)
        name = area_name(catalogue.organisation, key) if key else "Other ways"
        yield Section(key, name, ways, feeds)


def _apart(feeds: Sequence[Feed], inside: Sequence[str] = ()) -> Iterator[Picture]:
    """Yield a picture of each group of ways that hang together, the largest first."""
    group = {way.id: way.id for feed in feeds for way in (feed.source, feed.target)}

    def head(key: str) -> str:
        while group[key] != key:
            key = group[key]
        return key

    for feed in feeds:
        group[head(feed.source.id)] = head(feed.target.id)
    groups: dict[str, list[Feed]] = {}
    for feed in feeds:
        groups.setdefault(head(feed.source.id), []).append(feed)
    for held in sorted(groups.values(), key=len, reverse=True):
        yield picture(held, inside)
