"""Everything the page of a way shows, looked up."""

from datetime import date
from typing import Any

from tests.factories import catalogue_of, tombstone, way
from tests.ownership.test_facts import AWAY, owners
from wow.model import Way
from wow.periods import During, Period
from wow.ways.facts import TombstoneFacts, WayFacts, by_area, tombstone_facts, way_facts
from wow.ways.links import texts

TODAY = date(2026, 11, 20)


def facts_of(only: Way, *others: Any, **keys: Any) -> WayFacts:
    """The facts of a way among others."""
    return way_facts(catalogue_of(only, *others, **keys), only, TODAY)


def test_people_are_looked_up() -> None:
    """Owner, deputy and sponsor, each with a page."""
    facts = facts_of(way(deputy="product-operations", sponsor="head-of-product"))

    keys = [each.key if each else None for each in (facts.owner, facts.deputy, facts.sponsor)]
    assert ["head-of-product", "product-operations", "head-of-product"] == keys


def test_people_who_are_unknown_are_left_out() -> None:
    """The check reports them; the page is still shown."""
    facts = facts_of(way(owner="a", deputy="b", sponsor="c"))

    assert [None] * 3 == [facts.owner, facts.deputy, facts.sponsor]
    assert (During(None, Period()),) == facts.answering


def test_while_the_owner_is_away_readers_ask_the_deputy() -> None:
    """The owner stays the owner."""
    facts = facts_of(
        way(deputy="product-operations"), owners=owners(head_of_product={"away": AWAY})
    )

    assert facts.owner is not None
    assert "head-of-product" == facts.owner.key
    assert [
        ("product-operations", Period(until=date(2026, 11, 30))),
        ("head-of-product", Period(date(2026, 12, 1))),
    ] == [(each.value and each.value.key, each.period) for each in facts.answering]


def test_an_exception_is_over_from_the_day_after_its_last() -> None:
    """Always, if that day has passed."""
    exceptions = [
        {"who": "A", "what": "Less.", "until": until} for until in ("2026-11-19", "2026-11-20")
    ]

    facts = facts_of(way(exceptions=exceptions))

    assert [Period(), Period(date(2026, 11, 21))] == [over for _, _, over in facts.exceptions]


def test_unknown_roles_are_left_out_of_the_audience() -> None:
    """They have no path to link to."""
    facts = facts_of(way(audience=["nobody", "engineer"]))

    assert ["engineer"] == [key for key, _ in facts.audience]


def test_prerequisites_lead_both_ways() -> None:
    """What to know first, and what this leads to; ended and unknown ways are neither."""
    facts = facts_of(
        way("a", requires=["b", "mail", "nothing"]),
        way("b"),
        way("c", requires=["a"]),
        tombstone("mail"),
    )

    assert (["b"], ["c"]) == (
        [each.id for each in facts.requires],
        [each.id for each in facts.required_by],
    )


def test_a_successor_may_be_a_way_or_a_tombstone() -> None:
    """Readers of an ended way are sent on, also to where the trail ends."""
    first = tombstone(
        "first", retired={"on": "2026-01-01", "because": "Grew.", "replaced_by": "second"}
    )
    second = tombstone(
        "second", retired={"on": "2026-06-01", "because": "Merged.", "replaced_by": "third"}
    )
    third = way("third")
    catalogue = catalogue_of(third, first, second)

    assert [TombstoneFacts(first, second), TombstoneFacts(second, third)] == [
        tombstone_facts(catalogue, each) for each in (first, second)
    ]


def test_nothing_replaced_it() -> None:
    """A way may end without a successor."""
    stone = tombstone("mail")

    assert TombstoneFacts(stone, None) == tombstone_facts(catalogue_of(stone), stone)


def test_the_history_holds_reviews_and_changes_of_hands() -> None:
    """The latest first; who is not in wow.yml any more has no page."""
    record = {"on": "2026-06-01", "by": "head-of-product", "verdict": "keep", "finding": "Helps."}
    passed = [
        {"on": "2026-01-15", "from": "first-hire", "to": "product-operations"},
        {"on": "2026-09-01", "from": "product-operations", "to": "head-of-product"},
    ]

    facts = facts_of(way(handovers=passed, review={"by": "2026-12-01", "log": [record]}))

    assert [
        ("2026-09-01", "product-operations", "head-of-product"),
        ("2026-06-01", "head-of-product", None),
        ("2026-01-15", None, "product-operations"),
    ] == [
        (f"{each.record.on}", each.by and each.by.key, each.to and each.to.key)
        for each in facts.history
    ]


def test_areas_come_in_the_order_of_the_organisation_and_then_by_name() -> None:
    """Ways by title; a folder that wow.yml does not name gets its own name."""
    catalogue = catalogue_of(
        way("x", area="zoo-keeping"),
        way("b", area="building", title="Zebra"),
        way("c", area="building", title="ant"),
        way("y"),
        areas={"empty": {"name": "Empty"}, "building": {"name": "Building things"}},
    )

    told = [(area.name, [way.id for way, _, _ in area.ways]) for area in by_area(catalogue)]

    assert [("Building things", ["c", "b"]), ("", ["y"]), ("Zoo keeping", ["x"])] == told


def test_every_text_of_nested_data_is_found_with_the_way_to_it() -> None:
    """Numbers, days and truth values are no texts."""
    data = {"a": "x", "b": ["y", {"c": "z"}], "d": 1, "e": date(2026, 1, 1), "f": True}

    assert [(("a",), "x"), (("b", 0), "y"), (("b", 1, "c"), "z")] == list(texts(data))
