"""What a way costs, for all of its audience alike or for each role."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, page_text, read_page, way
from wow.effort.checks import check
from wow.effort.facts import in_short, shares

BOTH = ["engineer", "product-manager"]
WRITER = {"time": "90 min", "times": "2 per month"}


@pytest.mark.parametrize(
    ("effort", "expected"),
    [
        pytest.param(None, [], id="none"),
        pytest.param(WRITER, [], id="for all alike"),
        pytest.param({"engineer": {"time": "30 min"}}, [], id="for a role"),
        pytest.param({"enginer": {"time": "30 min"}}, ["ON101"], id="for an unknown role"),
        pytest.param({"leader": {"time": "30 min"}}, ["EF101"], id="for a role outside"),
    ],
)
def test_effort_is_given_for_roles_of_the_audience(effort: Any, expected: list[str]) -> None:
    """One finding for each role that does not follow the way."""
    roles = {role: {"name": role} for role in (*BOTH, "leader")}
    catalogue = catalogue_of(way(audience=BOTH, effort=effort), roles=roles)

    found = list(check(catalogue, today=date(2026, 11, 20)))

    assert expected == [each.code for each in found]


@pytest.mark.parametrize(
    ("effort", "expected"),
    [
        pytest.param(None, "", id="none"),
        pytest.param({"time": "1 hour"}, "1 hour", id="time alone"),
        pytest.param(WRITER, "90 min · 2 per month", id="time and how often"),
        pytest.param({"engineer": WRITER}, "90 min · 2 per month", id="one role"),
        pytest.param(
            {"product-manager": {"time": "2 hours"}, "engineer": {"time": "30 min"}},
            "30 min to 2 hours",
            id="from the least to the most",
        ),
        pytest.param(
            {"product-manager": {"time": "90 min"}, "engineer": {"time": "30 min"}},
            "30 to 90 min",
            id="the same unit is said once",
        ),
        pytest.param(
            {role: {"time": "30 min"} for role in BOTH}, "30 min", id="the same for several"
        ),
    ],
)
def test_effort_in_a_few_words(effort: Any, expected: str) -> None:
    """Short enough for the line below the title."""
    page = way(audience=BOTH, effort=effort)

    assert expected == in_short(shares(catalogue_of(page), page))


def test_a_role_is_named_beside_its_effort() -> None:
    """In the order of the page; a role that nobody knows has its own finding."""
    page = way(audience=BOTH, effort={"engineer": WRITER, "nobody": WRITER})

    found = shares(catalogue_of(page), page)

    assert ["Engineer"] == [share.role and share.role.name for share in found]


@pytest.mark.parametrize(
    ("effort", "message"),
    [
        pytest.param({"tme": "90 min"}, "`effort: tme` is not a key", id="a slip in one"),
        pytest.param(
            {"engineer": {"time": "90 min", "tims": "2 per month"}},
            "`effort: engineer: tims` is not a key",
            id="a slip in one of several",
        ),
        pytest.param(
            {"engineer": {"times": "2 per month"}},
            "`effort: engineer: time` is missing",
            id="no time for a role",
        ),
        pytest.param(
            {"engineer": {"time": "often"}},
            "`effort: engineer: time` cannot be read from `often`",
            id="no duration for a role",
        ),
    ],
)
def test_a_slip_in_an_effort_is_named(effort: Any, message: str) -> None:
    """With the role whose effort it is."""
    _, found = read_page(page_text(effort=effort))

    assert any(message in each.message for each in found), found


BUDGETS: list[Any] = [
    pytest.param("4 hours", [], id="room left"),
    pytest.param("3 hours", [], id="just the budget"),
    pytest.param("2 hours", ["EF202"], id="over in a busy month"),
    pytest.param("30 min", ["EF201"], id="over in any case"),
    pytest.param(None, [], id="no budget"),
]


@pytest.mark.parametrize(("budget", "expected"), BUDGETS)
def test_a_role_over_its_budget_is_found(budget: str | None, expected: list[str]) -> None:
    """At the budget, which is where the sum is agreed on."""
    role = {"name": "Product manager", **({"budget": budget} if budget else {})}
    effort = {"time": "60 min", "times": "1 to 3 per month"}
    catalogue = catalogue_of(way(effort=effort), roles={"product-manager": role})

    found = list(check(catalogue, today=date(2026, 11, 20)))

    assert expected == [each.code for each in found]
    assert all(
        each.location == catalogue.organisation.at("roles", "product-manager", "budget")
        and "take 1 to 3 hours a month" in each.message
        and "`prd-review` takes most" in each.hint
        for each in found
    )
