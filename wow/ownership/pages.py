"""Facts → an index of owners, and a page for each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from wow.agenda.facts import Duty, Matter, agenda
from wow.agenda.words import TO_DO
from wow.catalogue import Catalogue
from wow.changes.facts import Entry
from wow.life.facts import marked
from wow.ownership.cover import all_alone
from wow.ownership.facts import desks, orphans
from wow.ownership.people import people
from wow.reviews.facts import standing
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer
from wow.ways.feedback import answers_lie

_TEMPLATES = "ownership/templates"
_CHANGED = 5
"""How many changes an owner is reminded of."""


def generate(
    catalogue: Catalogue, renderer: Renderer, *, today: date, news: Sequence[Entry] = ()
) -> Iterator[GeneratedPage]:
    """Yield the index of owners and the page of each owner.

    Args:
        catalogue: for the owners and what they answer for.
        renderer: of the site.
        today: reviews, trials and absences are told from here on.
        news: what became of all ways, the newest first, where that is known.
    """
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
    coming, changed = _coming(catalogue, today), _changed(catalogue, news)
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.OWNERS,
        desks=sorted(all_desks, key=lambda desk: not desk.answers_for),
        due=due,
        owners=owners,
        orphans=orphans(catalogue, today),
        alone={desk.key: all_alone(catalogue, desk.answers_for, today) for desk in all_desks},
    )
    for desk in all_desks:
        yield renderer.page(
            f"{_TEMPLATES}/owner.md.j2",
            addresses.owner_page(desk.key),
            desk=desk,
            due=due[desk.key],
            coming=[(each, each.lateness(today)) for each in coming.get(desk.key, ())],
            said={way.id: answers_lie(catalogue, way) for way in desk.answers_for},
            changed=changed.get(desk.key, ())[:_CHANGED],
            to_do=TO_DO,
            lives=lives,
            person=owners[desk.key],
            deputy=owners.get(desk.owner.deputy or ""),
        )


def _coming(catalogue: Catalogue, today: date) -> Mapping[str, Sequence[Duty]]:
    """What is due beside reviews, by the owner of the way."""
    held: dict[str, list[Duty]] = {}
    for each in agenda(catalogue, today):
        if each.matter is not Matter.REVIEW:
            held.setdefault(each.way.owner, []).append(each)
    return held


def _changed(catalogue: Catalogue, news: Sequence[Entry]) -> Mapping[str, Sequence[Entry]]:
    """What changed in ways that are there, by their owner."""
    held: dict[str, list[Entry]] = {}
    for each in news:
        way = catalogue.by_id.get(each.way)
        if way and each.changes:
            held.setdefault(way.owner, []).append(each)
    return held
