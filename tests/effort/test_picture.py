"""Bars and steps, drawn to scale."""

from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, way
from wow.effort.growth import Point
from wow.effort.hours import Hours
from wow.effort.loads import Balance, balances
from wow.effort.picture import HIGH, WIDE, Bar, bars, steps

BOTH = ["product-manager", "engineer"]


def held(budget: str | None, effort: Any = None) -> tuple[Balance, ...]:
    """Product managers with a budget, and engineers with none; both follow one way."""
    roles = {
        "product-manager": {"name": "Product manager", **({"budget": budget} if budget else {})},
        "engineer": {"name": "Engineer"},
    }
    return balances(catalogue_of(way(audience=BOTH, effort=effort), roles=roles))


def test_all_bars_have_one_scale() -> None:
    """The longest of bars and budgets takes all of the room."""
    effort = {
        "product-manager": {"time": "1 hour", "times": "1 to 2 per month"},
        "engineer": {"time": "2 hours", "times": "1 per month"},
    }

    assert {"product-manager": Bar(25, 25, 100), "engineer": Bar(50, 0, None)} == bars(
        held("4 hours", effort)
    )


def test_nothing_can_be_drawn_too() -> None:
    """A bar without length, where nothing is known."""
    assert Bar(0, 0, None) == bars(held(None))["engineer"]


def test_steps_hold_until_the_next_and_are_true_to_time() -> None:
    """Half of the time is half of the width, half of the hours half of the height."""
    points = (
        Point(date(2026, 1, 1), Hours(2, 2), 1, 0),
        Point(date(2026, 1, 6), Hours(2, 4), 1, 0),
        Point(date(2026, 1, 11), Hours(2, 4), 1, 0),
    )
    drawn = steps(points, held("1 hour")[0])

    assert drawn is not None
    assert 4 == drawn.top
    assert f"M0 36L160 36L160 0L{WIDE} 0L{WIDE} 0" == drawn.most
    assert f"M0 36L160 36L160 36L{WIDE} 36L{WIDE} 36" == drawn.least
    assert HIGH * 3 / 4 == drawn.budget


@pytest.mark.parametrize(
    "points",
    [
        pytest.param((), id="no history"),
        pytest.param((Point(date(2026, 1, 1), Hours(1, 1), 1, 0),), id="one day"),
        pytest.param(
            (Point(date(2026, 1, 1), Hours(), 1, 1), Point(date(2026, 2, 1), Hours(), 1, 1)),
            id="nothing known",
        ),
    ],
)
def test_where_there_is_nothing_to_draw_nothing_is(points: tuple[Point, ...]) -> None:
    """A flat line would claim something."""
    assert steps(points, held("1 hour")[0]) is None
