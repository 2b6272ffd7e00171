"""The page of all reviews."""

from datetime import date

from tests.factories import catalogue_of, way
from wow.reviews.pages import generate
from wow.site.rendering import Renderer

TODAY = date(2026, 11, 20)


def test_it_lies_at_the_address_that_the_navigation_knows() -> None:
    """There is one page, and others link to it."""
    pages = list(generate(catalogue_of(way()), Renderer(), today=TODAY))

    assert ["reviews/index.md"] == [page.src_uri for page in pages]


def test_a_way_stands_under_the_heading_of_its_state() -> None:
    """Overdue, due soon, later: each way once."""
    catalogue = catalogue_of(
        way("late", review={"by": "2026-11-19"}),
        way("soon", review={"by": "2026-11-20"}),
        way("later", review={"by": "2027-05-01"}),
    )

    (page,) = generate(catalogue, Renderer(), today=TODAY)

    lists, _, table = page.content.partition("## By owner")
    order = ["## Overdue", ">late<", "## Due soon", ">soon<", "## Later", ">later<"]
    assert order == sorted(order, key=lists.index)
    assert [1, 1, 1] == [lists.count(f">{name}<") for name in ("late", "soon", "later")]
    assert [1, 1, 1] == [table.count(f">{name}<") for name in ("late", "soon", "later")]


def test_a_way_of_an_unknown_owner_is_still_listed() -> None:
    """What nobody answers for is not forgotten."""
    (page,) = generate(catalogue_of(way("lost", owner="nobody")), Renderer(), today=TODAY)

    assert ">lost<" in page.content
