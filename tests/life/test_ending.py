"""What would point to a way that is over."""

from typing import Any

from tests.factories import catalogue_of, tombstone, way
from wow.life.ending import Tie, pointers
from wow.model import Tombstone, Way

FEEDING: dict[str, Any] = {
    "triggers": [{"kind": "follow-through", "artefact": "A note", "to": "one"}]
}


def told(*others: Way | Tombstone) -> list[tuple[str, Tie, int]]:
    """Page, tie and line of each place that names the way `one`."""
    one = way("one", area="a", body="See [itself](one.md).\n")
    return [
        (each.page.id, each.tie, each.place.line)
        for each in pointers(catalogue_of(one, *others), one)
    ]


def test_every_kind_of_tie_is_found_at_its_place() -> None:
    """So that whoever ends a way knows what to mend; its links to itself go with it."""
    ending = {"on": "2027-01-01", "because": "It was replaced.", "replaced_by": "one"}

    assert [
        ("feeds", Tie.FEEDS, 13),
        ("links", Tie.LINKS, 2),
        ("links", Tie.LINKS, 17),
        ("old", Tie.REPLACED, 7),
        ("requires", Tie.REQUIRES, 17),
        ("retiring", Tie.REPLACED, 19),
        ("waits", Tie.WAITS, 17),
    ] == told(
        way("requires", requires=["two", "one"]),
        way("feeds", **FEEDING),
        way("links", title="[One](a/one.md)", body="\nSee [the first](a/one.md#text).\n"),
        way("retiring", status="retiring", retired=ending),
        tombstone("old", retired=ending),
        way("stranger", body="\nSee [two](a/two.md) and `a/one.md`.\n"),
        way("waits", waits_for=[{"artefact": "A note", "way": "one"}]),
    )


def test_nothing_points_to_a_way_that_stands_alone() -> None:
    """It can go on its day."""
    assert [] == told(way("stranger"))
