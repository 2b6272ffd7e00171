"""By what the list of all ways is filtered."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.reviews.facts import State, standing, turns
from wow.ways.facets import Facet, filters, review_on

RETIRING: dict[str, Any] = {
    "status": "retiring",
    "retired": {"on": "2027-01-31", "because": "Unread."},
}


def options(*pages: Any, **keys: Any) -> dict[str, list[str]]:
    """The values on offer, by the name of the facet."""
    facets = filters(catalogue_of(*pages, **keys)).facets
    return {facet.name: [value for value, _ in facet.options] for facet in facets}


def test_only_what_some_way_is_can_be_chosen() -> None:
    """A choice that shows nothing helps nobody; reviews change by the day, so all stay."""
    assert {
        "role": ["product-manager"],
        "area": ["deciding"],
        "owner": ["head-of-product"],
        "status": ["active"],
        "level": ["expected"],
        "trigger": ["when"],
        "review": ["overdue", "soon", "later"],
    } == options(way(area="deciding"))


def test_without_areas_there_is_no_such_filter() -> None:
    """And each item counts its facets from those that are there."""
    held = filters(catalogue_of(way()))

    assert "area" not in [facet.name for facet in held.facets]
    assert len(held.facets) == len(held.marks["ways/prd-review.md"].split("|"))


def test_choices_stand_in_the_order_of_wow_yml_and_owners_by_name() -> None:
    """As readers know them."""
    pages = (
        way("a", area="z", owner="product-operations", audience=["engineer"]),
        way("b", area="c"),
        way("d", area="a"),
    )

    offered = options(*pages, areas={"z": {"name": "Last letter"}})

    assert ["product-manager", "engineer"] == offered["role"]
    assert ["z", "a", "c"] == offered["area"]
    assert ["head-of-product", "product-operations"] == offered["owner"]


def test_an_item_says_which_options_it_has() -> None:
    """By their places, facet by facet; behind them the days on which its review changes."""
    first = way("a", area="x", audience=["engineer", "product-manager"], level="guideline")
    both = [{"kind": "schedule", "every": "week"}, {"kind": "event", "when": "A bet starts"}]
    second = way("b", area="y", triggers=both, owner="nobody")

    marks = filters(catalogue_of(first, second)).marks

    assert "2 1|1|1|1|2|1|2027-01-30 2027-03-02" == marks["ways/x/a.md"]
    assert "1|2||1|1|2 1|2027-01-30 2027-03-02" == marks["ways/y/b.md"]


def test_of_an_ended_way_only_its_place_and_its_end_count() -> None:
    """Who looks for what to follow, or for whom to ask, is not led to it."""
    held = filters(catalogue_of(way(), tombstone("mail", audience=["engineer"])))

    assert "||2|||" == held.marks["ways/mail.md"]
    assert "role" in [facet.name for facet in held.facets]


def test_a_way_that_ends_first_has_no_review_to_come() -> None:
    """It is neither due nor late."""
    (mark,) = filters(catalogue_of(way(**RETIRING))).marks.values()

    assert mark.endswith("|")


@pytest.mark.parametrize("grace", [None, "1 week", "1 month"])
@pytest.mark.parametrize("notice", ["30 days", "2 weeks", "1 month", "1 quarter", "9999 years"])
@pytest.mark.parametrize("by", ["2027-03-31", "2028-02-29", "2027-12-30"])
def test_the_days_on_which_a_review_changes_are_those_of_the_build(
    by: str, notice: str, grace: str | None
) -> None:
    """What the browser counts and what the page says agree on each day; grace counts as soon."""
    only = way(review={"by": by})
    given = {"notice": notice} | ({"grace": grace} if grace else {})
    catalogue = catalogue_of(only, defaults=given)

    soon, late = turns(catalogue.organisation.defaults, date.fromisoformat(by))

    for days in range(-150, 60):
        today = date.fromisoformat(by) + timedelta(days=days)
        expected = State.OVERDUE if today >= late else State.SOON if today >= soon else State.LATER
        told = standing(catalogue, only, today).state
        assert expected == (State.SOON if told is State.GRACE else told), today
        assert expected == review_on(catalogue, only, today), today


def test_values_without_an_option_and_doubles_are_left_out() -> None:
    """A page may name what wow.yml does not have; the check says so."""
    facet = Facet("role", "Role", (("a", "A"), ("b", "B")))

    assert "2 1" == facet.places(["b", "c", "a", "b"])
