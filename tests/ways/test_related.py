"""Which ways a way has to do with."""

from typing import Any

from tests.factories import catalogue_of, tombstone, way
from wow.ways.related import Relation, related


def feeding(target: str) -> dict[str, Any]:
    """What a way declares whose output another one waits for."""
    return {"triggers": [{"kind": "follow-through", "artefact": "A note", "to": target}]}


def test_each_way_is_told_once_with_all_that_it_is() -> None:
    """By title, whatever it is to the way; the way itself is none of them."""
    middle = way(
        "middle",
        requires=["basics", "old", "nowhere"],
        waits_for=[{"artefact": "A", "way": "source"}],
        **feeding("later"),
    )
    catalogue = catalogue_of(
        middle,
        way("later", title="A later one", requires=["middle"]),
        way("basics", **feeding("middle")),
        way("stranger"),
        way("taking", waits_for=[{"artefact": "Another", "way": "middle"}]),
        way("source"),
        tombstone("old"),
    )

    assert [
        ("later", (Relation.REQUIRES, Relation.FED)),
        ("basics", (Relation.REQUIRED, Relation.FEEDS)),
        ("old", (Relation.REQUIRED,)),
        ("source", (Relation.FEEDS,)),
        ("taking", (Relation.FED,)),
    ] == [(page.id, relations) for page, relations in related(catalogue, middle)]


def test_a_way_that_feeds_itself_has_to_do_with_no_other() -> None:
    """A circle of one is no neighbour."""
    alone = way("alone", **feeding("alone"))

    assert () == related(catalogue_of(alone), alone)
