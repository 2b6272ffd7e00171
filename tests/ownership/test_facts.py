"""Who answers for what on a day."""

from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, tombstone, way
from wow.ownership.facts import (
    Gap,
    answering,
    answers,
    deputy_key,
    desks,
    orphan,
    orphans,
    owners_on,
    references,
)
from wow.periods import During, Period

TODAY = date(2026, 11, 20)
AWAY = {"since": "2026-11-10", "until": "2026-11-30"}


def owners(**changes: dict[str, Any]) -> dict[str, Any]:
    """The owners of the small organisation, changed key by key."""
    by_key = ORGANISATION["owners"]
    return {key: {**by_key[key], **changes.get(key.replace("-", "_"), {})} for key in by_key}


ABSENCES = [
    pytest.param({}, {}, None, id="there"),
    pytest.param({"away": AWAY}, {}, Gap.AWAY, id="away, nobody stands in"),
    pytest.param({"away": AWAY, "deputy": "product-operations"}, {}, None, id="away, with deputy"),
    pytest.param(
        {"away": AWAY, "deputy": "product-operations"},
        {"away": AWAY},
        Gap.AWAY,
        id="away, and so is the deputy",
    ),
    pytest.param(
        {"away": AWAY, "deputy": "product-operations"},
        {"left": "2026-11-20"},
        Gap.AWAY,
        id="away, and the deputy left",
    ),
    pytest.param({"away": AWAY, "deputy": "nobody"}, {}, Gap.AWAY, id="away, deputy unknown"),
    pytest.param({"away": AWAY, "deputy": "head-of-product"}, {}, Gap.AWAY, id="own deputy"),
    pytest.param({"left": "2026-11-20"}, {}, Gap.LEFT, id="left today"),
    pytest.param({"left": "2026-11-21"}, {}, None, id="leaves tomorrow"),
    pytest.param(
        {"left": "2026-11-01", "deputy": "product-operations"},
        {},
        Gap.LEFT,
        id="left: standing in is for a time",
    ),
    pytest.param({"left": "2026-11-01", "away": AWAY}, {}, Gap.LEFT, id="left while away"),
]


@pytest.mark.parametrize(("owner", "deputy", "gap"), ABSENCES)
def test_an_orphan_is_a_way_that_nobody_answers_for(
    owner: dict[str, Any], deputy: dict[str, Any], gap: Gap | None
) -> None:
    """An owner who left, or is away without anybody standing in, makes an orphan."""
    only = way()
    catalogue = catalogue_of(only, owners=owners(head_of_product=owner, product_operations=deputy))

    found = orphan(catalogue, only, TODAY)

    assert gap == (found.gap if found else None)


def test_an_unknown_owner_makes_an_orphan() -> None:
    """There is nobody to ask."""
    (found,) = orphans(catalogue_of(way(owner="nobody")), TODAY)

    assert (Gap.UNKNOWN, None, Period()) == (found.value.gap, found.value.owner, found.period)


def test_orphans_to_come_are_known_ahead() -> None:
    """With the days on which nobody answers: while both are away, and when the owner has left."""
    away = {"since": "2026-12-01", "until": "2026-12-31"}
    deputy = {"since": "2026-12-24", "until": "2027-01-06"}
    people = owners(
        head_of_product={"away": away, "left": "2027-04-01", "deputy": "product-operations"},
        product_operations={"away": deputy},
    )

    found = orphans(catalogue_of(way(), owners=people), TODAY)

    assert [
        (Gap.AWAY, Period(date(2026, 12, 24), date(2026, 12, 31))),
        (Gap.LEFT, Period(date(2027, 4, 1))),
    ] == [(each.value.gap, each.period) for each in found]


def test_who_answers_is_known_ahead() -> None:
    """The deputy for the days of the absence, and then the owner again."""
    away = {"since": "2026-12-01", "until": "2026-12-31"}
    people = owners(head_of_product={"away": away, "deputy": "product-operations"})
    only = way()

    assert answers(catalogue_of(only, owners=people), only, TODAY) == (
        During("head-of-product", Period(until=date(2026, 11, 30))),
        During("product-operations", Period(date(2026, 12, 1), date(2026, 12, 31))),
        During("head-of-product", Period(date(2027, 1, 1))),
    )


@pytest.mark.parametrize(
    ("today", "gap"),
    [
        pytest.param("2026-11-09", None, id="the day before"),
        pytest.param("2026-11-10", Gap.AWAY, id="the first day"),
        pytest.param("2026-11-30", Gap.AWAY, id="the last day"),
        pytest.param("2026-12-01", None, id="the day after"),
    ],
)
def test_an_absence_includes_both_its_days(today: str, gap: Gap | None) -> None:
    """`since` and `until` are days away."""
    only = way()
    catalogue = catalogue_of(only, owners=owners(head_of_product={"away": AWAY}))

    found = orphan(catalogue, only, date.fromisoformat(today))

    assert gap == (found.gap if found else None)


def test_the_deputy_of_a_way_goes_before_that_of_its_owner() -> None:
    """Whoever knows the way stands in for it."""
    with_own = way("own", deputy="head-of-product", owner="product-operations")
    without = way("inherited", owner="product-operations")
    catalogue = catalogue_of(
        with_own, without, owners=owners(product_operations={"deputy": "product-operations"})
    )

    keys = [deputy_key(catalogue, each, each.owner) for each in (with_own, without)]

    assert ["head-of-product", "product-operations"] == keys


@pytest.mark.parametrize(
    ("owner", "deputy", "key"),
    [
        pytest.param({}, {}, "head-of-product", id="the owner is there"),
        pytest.param({"away": AWAY}, {}, "product-operations", id="the owner is away"),
        pytest.param({"away": AWAY}, {"away": AWAY}, "head-of-product", id="both are away"),
        pytest.param({"left": "2026-11-01"}, {}, "head-of-product", id="the owner left"),
    ],
)
def test_whoever_stands_in_answers_while_the_owner_is_away(
    owner: dict[str, Any], deputy: dict[str, Any], key: str
) -> None:
    """Readers are sent to somebody who is there, for as long as the owner is not."""
    only = way(deputy="product-operations")
    catalogue = catalogue_of(only, owners=owners(head_of_product=owner, product_operations=deputy))

    assert key == answering(catalogue, only, TODAY)


def test_nobody_answers_for_a_way_of_an_unknown_owner() -> None:
    """A page must not send readers to a key."""
    only = way(owner="nobody", deputy="product-operations")

    assert answering(catalogue_of(only), only, TODAY) is None


def test_each_owner_has_a_desk_in_the_order_of_the_organisation() -> None:
    """What they answer for, deputise for and sponsor, by title."""
    catalogue = catalogue_of(
        way("zebra", title="a last file, first title", owner="product-operations"),
        way("ant", title="Z", owner="product-operations", deputy="head-of-product"),
        way("bee", owner="head-of-product", sponsor="product-operations"),
    )

    held = [
        (
            desk.key,
            [way.id for way in desk.answers_for],
            [way.id for way in desk.deputises_for],
            [way.id for way in desk.sponsors],
        )
        for desk in desks(catalogue, date(2026, 11, 20))
    ]

    assert [
        ("head-of-product", ["bee"], ["ant"], []),
        ("product-operations", ["zebra", "ant"], [], ["bee"]),
    ] == held


def test_references_are_every_place_where_a_page_names_an_owner() -> None:
    """Each with the way to the value, so that a finding can point at it."""
    record = {"on": "2026-09-01", "by": "e", "verdict": "keep", "finding": "It helps."}
    only = way(
        owner="a",
        deputy="b",
        sponsor="c",
        exceptions=[
            {"who": "Growth", "until": "2027-01-01", "what": "Briefs"},
            {"who": "Sales", "until": "2027-01-01", "what": "Decks", "agreed": "d"},
        ],
        review={"by": "2027-03-01", "log": [record]},
    )

    assert (
        (("owner",), "a"),
        (("deputy",), "b"),
        (("sponsor",), "c"),
        (("exceptions", 1, "agreed"), "d"),
        (("review", "log", 0, "by"), "e"),
    ) == references(only)


def test_who_had_a_way_before_need_not_be_known_any_more() -> None:
    """Of the handovers only the latest names somebody who is asked today, wherever it stands."""
    passed = [
        {"on": "2026-09-01", "from": "b", "to": "c"},
        {"on": "2025-09-01", "from": "a", "to": "b"},
    ]

    assert ((("owner",), "c"), (("handovers", 0, "to"), "c")) == references(
        way(owner="c", handovers=passed)
    )


@pytest.mark.parametrize(
    ("day", "keys"),
    [
        pytest.param("2024-01-01", {"a"}, id="before the first handover"),
        pytest.param("2025-09-01", {"a", "b"}, id="on its day"),
        pytest.param("2026-08-31", {"b"}, id="before the second"),
        pytest.param("2026-09-02", {"d"}, id="since then, whoever it went to"),
    ],
)
def test_who_answered_on_a_day_is_told_by_the_handovers(day: str, keys: set[str]) -> None:
    """In whatever order they stand; today it is the owner of the page."""
    passed = [
        {"on": "2026-09-01", "from": "b", "to": "c"},
        {"on": "2025-09-01", "from": "a", "to": "b"},
    ]

    assert keys == owners_on(way(owner="d", handovers=passed), date.fromisoformat(day))


def test_a_tombstone_may_name_nobody() -> None:
    """An ended way needs no owner any more."""
    assert () == references(tombstone("status-mail"))
