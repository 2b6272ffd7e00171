"""Where nobody would stand in."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, way
from tests.ownership.test_facts import AWAY, TODAY, owners
from wow.ownership.cover import Lack, all_alone, alone
from wow.ownership.words import why_alone
from wow.periods import Period

DEPUTY = {"deputy": "product-operations"}
LACKS = [
    pytest.param({}, {}, {}, Lack.NONE, id="no deputy is named"),
    pytest.param({}, DEPUTY, {}, None, id="the owner has a deputy"),
    pytest.param(DEPUTY, {}, {}, None, id="the way has a deputy"),
    pytest.param({"deputy": "head-of-product"}, DEPUTY, {}, Lack.SELF, id="the owner themselves"),
    pytest.param({"deputy": "nobody"}, DEPUTY, {}, Lack.UNKNOWN, id="the deputy is unknown"),
    pytest.param({}, DEPUTY, {"left": "2026-11-20"}, Lack.LEFT, id="the deputy has left"),
    pytest.param({}, DEPUTY, {"left": "2026-11-21"}, None, id="the deputy leaves tomorrow"),
    pytest.param({}, DEPUTY, {"away": AWAY}, Lack.AWAY, id="the deputy is away"),
    pytest.param({}, DEPUTY | {"away": AWAY}, {}, None, id="the deputy stands in already"),
    pytest.param({}, {"away": AWAY}, {}, None, id="an orphan, which is told apart"),
    pytest.param({}, {"left": "2026-11-01"}, {}, None, id="an orphan for good"),
    pytest.param(
        {}, DEPUTY, {"deputy": "head-of-product"}, None, id="two who stand in for each other"
    ),
    pytest.param(
        {},
        DEPUTY | {"away": AWAY},
        {"away": AWAY, "deputy": "head-of-product"},
        None,
        id="two who are both away, whose ways are orphans",
    ),
]


@pytest.mark.parametrize(("keys", "owner", "deputy", "lack"), LACKS)
def test_it_is_told_why_nobody_would_stand_in(
    keys: dict[str, Any], owner: dict[str, Any], deputy: dict[str, Any], lack: Lack | None
) -> None:
    """Of a way whose owner answers today."""
    only = way(**keys)
    catalogue = catalogue_of(only, owners=owners(head_of_product=owner, product_operations=deputy))

    found = alone(catalogue, only, TODAY)

    assert lack == (found.lack if found else None)


def test_gaps_to_come_are_known_ahead() -> None:
    """While the deputy is away, and once they have left."""
    people = owners(
        head_of_product=DEPUTY,
        product_operations={"away": AWAY, "left": "2027-04-01"},
    )
    found = all_alone(catalogue_of(way("a"), way("b"), owners=people), (way("a"),), TODAY)

    assert [
        ([Lack.AWAY], Period(until=date(2026, 11, 30))),
        ([], Period(date(2026, 12, 1), date(2027, 3, 31))),
        ([Lack.LEFT], Period(date(2027, 4, 1))),
    ] == [([each.lack for each in now.value], now.period) for now in found]


@pytest.mark.parametrize(
    ("deputy", "changes", "told"),
    [
        pytest.param(None, {}, "no deputy is named", id="nobody"),
        pytest.param(
            "head-of-product", {}, "Head of product is named as their own deputy", id="themselves"
        ),
        pytest.param("nobody", {}, "the deputy is not in wow.yml", id="unknown"),
        pytest.param(
            "product-operations",
            {"left": "2026-11-01"},
            "the deputy, Product operations, left on 2026-11-01",
            id="gone",
        ),
        pytest.param(
            "product-operations",
            {"away": AWAY},
            "the deputy, Product operations, is away until 2026-11-30",
            id="away",
        ),
    ],
)
def test_it_is_told_in_words(deputy: str | None, changes: dict[str, Any], told: str) -> None:
    """For whoever has to find a deputy."""
    only = way(deputy=deputy)
    catalogue = catalogue_of(only, owners=owners(product_operations=changes))
    found = alone(catalogue, only, TODAY)

    assert found is not None
    assert told == why_alone(found, catalogue.owner("head-of-product"))
