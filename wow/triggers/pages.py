"""Facts → the page of all situations: what just happened, and which way helps."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.life.facts import marked
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer
from wow.triggers.situations import HEADINGS, by_label
from wow.ways.facets import roles


def generate(catalogue: Catalogue, renderer: Renderer, *, today: date) -> Iterator[GeneratedPage]:
    """Yield the page of all situations."""
    audiences = (role for way in catalogue.ways for role in way.audience)
    yield renderer.page(
        "triggers/templates/situations.md.j2",
        addresses.SITUATIONS,
        by_label=by_label(catalogue),
        headings=HEADINGS,
        lives=marked(catalogue, today),
        role=roles(catalogue.organisation).only(audiences),
    )
