"""What each owner carries."""

import pytest

from tests.factories import catalogue_of, way
from tests.ownership.test_facts import TODAY, owners
from wow.ownership.burden import burdens

OTHER = "product-operations"


def test_ways_and_reviews_are_counted_for_each_owner() -> None:
    """Who has most comes first; what a way without an own interval costs is as wow.yml says."""
    ending = {"on": "2027-01-31", "because": "It is over."}
    catalogue = catalogue_of(
        way("late", owner=OTHER, review={"by": "2026-11-01"}),
        way("soon", owner=OTHER, review={"by": "2026-12-01", "every": "3 months"}),
        way("ending", owner=OTHER, status="retiring", retired=ending),
        way("one"),
        way("lost", owner="nobody"),
        owners=owners(head_of_product={"deputy": OTHER}),
        defaults={"review": "1 year"},
    )

    assert [(OTHER, 3, 1, 1, 5, 3), ("head-of-product", 1, 0, 0, 1, 0)] == [
        (
            each.desk.key,
            each.ways,
            each.overdue,
            each.soon,
            round(each.a_year),
            len(each.alone),
        )
        for each in burdens(catalogue, TODAY)
    ]


def test_what_is_late_within_the_grace_is_soon() -> None:
    """It is not overdue yet."""
    catalogue = catalogue_of(way(review={"by": "2026-11-18"}), defaults={"grace": "1 week"})

    owner = burdens(catalogue, TODAY)[0]
    assert (0, 1) == (owner.overdue, owner.soon)


def test_an_owner_without_a_way_is_told_too() -> None:
    """Somebody has room."""
    assert [0, 0] == [each.ways for each in burdens(catalogue_of(), TODAY)]


@pytest.mark.parametrize(("every", "a_year"), [("1 week", 52), ("1 quarter", 4), ("2 years", 0.5)])
def test_reviews_a_year_follow_from_the_interval(every: str, a_year: float) -> None:
    """However short or long it is."""
    catalogue = catalogue_of(way(review={"by": "2027-03-01", "every": every}))

    assert burdens(catalogue, TODAY)[0].a_year == pytest.approx(a_year, rel=0.02)
