"""Facts → an index of owners, and a page for each."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.life.facts import marked
from wow.ownership.facts import desks, orphans
from wow.ownership.people import people
from wow.reviews.facts import standing
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

_TEMPLATES = "ownership/templates"


def generate(catalogue: Catalogue, renderer: Renderer, *, today: date) -> Iterator[GeneratedPage]:
    """Yield the index of owners and the page of each owner."""
    owners = people(catalogue.organisation)
    all_desks = desks(catalogue, today)
    lives = marked(catalogue, today)
    due = {
        desk.key: tuple(
            sorted(
                (standing(catalogue, way, today) for way in desk.answers_for),
                key=lambda each: (each.by, each.way.id),
            )
        )
        for desk in all_desks
    }
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.OWNERS,
        desks=sorted(all_desks, key=lambda desk: not desk.answers_for),
        due=due,
        owners=owners,
        orphans=orphans(catalogue, today),
    )
    for desk in all_desks:
        yield renderer.page(
            f"{_TEMPLATES}/owner.md.j2",
            addresses.owner_page(desk.key),
            desk=desk,
            due=due[desk.key],
            lives=lives,
            person=owners[desk.key],
            deputy=owners.get(desk.owner.deputy or ""),
        )
