"""Facts → the page of a way, and the list of all ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from wow.catalogue import Catalogue
from wow.life.facts import marked
from wow.model import Page, Tombstone, Way
from wow.reading import Unread
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer
from wow.ways.facets import filters
from wow.ways.facts import by_area, tombstone_facts, way_facts

_TEMPLATES = "ways/templates"
_LEADING_HEADING = re.compile(r"\s*#[ \t]+[^\n]+(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Around:
    """What the site knows of a way beside what its page says."""

    changed: str = ""
    """What became of it, as HTML; empty where that is not known."""
    edited: date | None = None
    """When anything of it was changed last, its text too; None where that is not known."""
    edit: str = ""
    """Where the page can be edited; empty where nobody can."""
    revision: str = ""
    """By which browsers tell whether it has changed; empty where that is not known."""


def generate(catalogue: Catalogue, renderer: Renderer, *, today: date) -> Iterator[GeneratedPage]:
    """Yield the list of all ways."""
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.WAYS,
        areas=by_area(catalogue),
        filters=filters(catalogue),
        lives=marked(catalogue, today),
        ended=tuple(tombstone_facts(catalogue, stone) for stone in catalogue.tombstones),
    )


def render(
    catalogue: Catalogue,
    page: Way | Tombstone | Unread,
    renderer: Renderer,
    *,
    today: date,
    around: Around = Around(),
) -> str:
    """The whole Markdown of a way's page: what the front matter says, and the text.

    The body stays as it was written; its heading of level one, where it begins with one, stays on
    top. A page that could not be read says so to its readers and shows its text.

    Args:
        catalogue: with everything that the page names.
        page: the way.
        renderer: of the site.
        today: the day that reviews and absences are judged by.
        around: what the site knows of a living way beside what its page says.
    """
    heading, body = _split_heading(page, renderer)
    if isinstance(page, Unread):
        front = renderer.text(f"{_TEMPLATES}/unread.md.j2", page.src_uri, found=page.found)
        return f"{heading}\n{front}\n{body}"
    if isinstance(page, Tombstone):
        stone = tombstone_facts(catalogue, page)
        front = renderer.text(f"{_TEMPLATES}/tombstone.md.j2", page.src_uri, facts=stone)
        return f"{heading}\n{front}\n{body}"
    text = renderer.text(
        f"{_TEMPLATES}/way.md.j2",
        page.src_uri,
        facts=way_facts(catalogue, page, today),
        body=Markup(body),  # noqa: S704 - Markdown of the page itself, which is shown as it is
        around=around,
        stages=tuple(catalogue.organisation.stages),
    )
    return f"{heading}\n{text}"


def _split_heading(page: Page | Unread, renderer: Renderer) -> tuple[str, str]:
    match = _LEADING_HEADING.match(page.body)
    if match or isinstance(page, Unread):
        end = match.end() if match else 0
        return page.body[:end], page.body[end:]
    return renderer.text(f"{_TEMPLATES}/heading.md.j2", page.src_uri, title=page.title), page.body
