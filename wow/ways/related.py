"""Which ways a way has to do with, and how. Pure: catalogue in, values out."""

from collections.abc import Iterator
from enum import StrEnum

from wow.catalogue import Catalogue
from wow.flow.facts import inputs
from wow.model import Tombstone, Way
from wow.onboarding.facts import feeds


class Relation(StrEnum):
    """What another way is to a way."""

    REQUIRED = "required"
    """People know it first."""
    REQUIRES = "requires"
    """It asks people to know this one first."""
    FED = "fed"
    """It waits for what this one makes."""
    FEEDS = "feeds"
    """It makes what this one waits for."""


def related(
    catalogue: Catalogue, way: Way
) -> tuple[tuple[Way | Tombstone, tuple[Relation, ...]], ...]:
    """The other ways that a way has to do with, each once and by title, with what they are to it.

    Those that ended are among them; those that cannot be read are not.
    """
    found: dict[str, tuple[Way | Tombstone, dict[Relation, None]]] = {}
    for page, relation in _relations(catalogue, way):
        if page.src_uri != way.src_uri:
            found.setdefault(page.src_uri, (page, {}))[1][relation] = None
    by_title = sorted(found.values(), key=lambda each: (each[0].title.casefold(), each[0].id))
    return tuple((page, tuple(relations)) for page, relations in by_title)


def _relations(catalogue: Catalogue, way: Way) -> Iterator[tuple[Way | Tombstone, Relation]]:
    for key in dict.fromkeys(way.requires):
        if page := _named(catalogue, key):
            yield page, Relation.REQUIRED
    for page in catalogue.requiring(way.id):
        yield page, Relation.REQUIRES
    for key in sorted(feeds(way)):
        if page := _named(catalogue, key):
            yield page, Relation.FED
    for page in catalogue.ways:
        if any(each.way == way.id for each in page.waits_for):
            yield page, Relation.FED
    for feed in inputs(catalogue, way):
        yield feed.source, Relation.FEEDS


def _named(catalogue: Catalogue, key: str) -> Way | Tombstone | None:
    return catalogue.by_id.get(key) or catalogue.tombstone_by_id.get(key)
