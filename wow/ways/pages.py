"""Facts → the page of a way, and the list of all ways."""

import re
from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.model import Page, Tombstone, Way
from wow.reading import Unread
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer
from wow.ways.facets import filters
from wow.ways.facts import by_area, tombstone_facts, way_facts

_TEMPLATES = "ways/templates"
_LEADING_HEADING = re.compile(r"\s*#[ \t]+[^\n]+(?:\n|\Z)")


def generate(catalogue: Catalogue, renderer: Renderer) -> Iterator[GeneratedPage]:
    """Yield the list of all ways."""
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.WAYS,
        areas=by_area(catalogue),
        filters=filters(catalogue),
        ended=tuple(tombstone_facts(catalogue, stone) for stone in catalogue.tombstones),
    )


def render(
    catalogue: Catalogue,
    page: Way | Tombstone | Unread,
    renderer: Renderer,
    *,
    today: date,
    changed: str = "",
) -> str:
    """The whole Markdown of a way's page: what the front matter says, then the text.

    The body stays as it was written; its heading of level one, where it begins with one, stays on
    top. A page that could not be read says so to its readers and shows its text.

    Args:
        catalogue: with everything that the page names.
        page: the way.
        renderer: of the site.
        today: the day that reviews and absences are judged by.
        changed: what became of a living way, as HTML; empty where that is not known.
    """
    if isinstance(page, Unread):
        front = renderer.text(f"{_TEMPLATES}/unread.md.j2", page.src_uri, found=page.found)
    elif isinstance(page, Tombstone):
        stone = tombstone_facts(catalogue, page)
        front = renderer.text(f"{_TEMPLATES}/tombstone.md.j2", page.src_uri, facts=stone)
    else:
        living = way_facts(catalogue, page, today)
        front = renderer.text(
            f"{_TEMPLATES}/way.md.j2", page.src_uri, facts=living, changed=changed
        )
    heading, body = _split_heading(page, renderer)
    return f"{heading}\n{front}\n{body}"


def _split_heading(page: Page | Unread, renderer: Renderer) -> tuple[str, str]:
    match = _LEADING_HEADING.match(page.body)
    if match or isinstance(page, Unread):
        end = match.end() if match else 0
        return page.body[:end], page.body[end:]
    return renderer.text(f"{_TEMPLATES}/heading.md.j2", page.src_uri, title=page.title), page.body
