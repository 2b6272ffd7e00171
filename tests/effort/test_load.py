"""What all ways together cost a role."""

from typing import Any

import pytest

from tests.factories import way
from wow.effort.facts import monthly
from wow.effort.hours import Hours
from wow.effort.loads import Load, load
from wow.model import Way
from wow.parts import Effort

HOUR = {"time": "60 min", "times": "1 per month"}


@pytest.mark.parametrize(
    ("times", "hours"),
    [
        pytest.param("2 per month", Hours(2, 2), id="month"),
        pytest.param("1 to 3 per month", Hours(1, 3), id="a range"),
        pytest.param("1 per quarter", Hours(1 / 3, 1 / 3), id="quarter"),
        pytest.param("6 per year", Hours(0.5, 0.5), id="year"),
    ],
)
def test_hours_a_month_of_one_way(times: str, hours: Hours) -> None:
    """The time of one run, as often as it comes up."""
    assert hours == monthly(Effort.model_validate({"time": "60 min", "times": times}))


@pytest.mark.parametrize(
    ("times", "about"),
    [
        pytest.param("1 per week", "4.5 hours", id="a month has more than four weeks"),
        pytest.param("1 per working day", "22 hours", id="five of seven days"),
        pytest.param("1 per day", "30 hours", id="every day"),
    ],
)
def test_hours_a_month_of_what_months_do_not_count(times: str, about: str) -> None:
    """As it is over the years."""
    assert about == str(monthly(Effort.model_validate({"time": "1 hour", "times": times})))


@pytest.mark.parametrize(
    "effort",
    [
        pytest.param(None, id="no effort"),
        pytest.param(Effort.model_validate({"time": "1 hour"}), id="no frequency"),
    ],
)
def test_what_is_not_said_is_not_known(effort: Effort | None) -> None:
    """Nothing is made up."""
    assert monthly(effort) is None


def of(*ways: Way) -> tuple[Hours, int, list[str]]:
    """The load of engineers."""
    found: Load = load(ways, "engineer")
    return found.hours, found.ways, [each.id for each in found.untold]


BOTH = ["engineer", "product-manager"]
LOADS: list[Any] = [
    pytest.param([], (Hours(), 0, []), id="no ways"),
    pytest.param([way(effort=HOUR)], (Hours(), 0, []), id="a way of others"),
    pytest.param([way(audience=BOTH, effort=HOUR)], (Hours(1, 1), 1, []), id="for all alike"),
    pytest.param(
        [way(audience=BOTH, effort={"engineer": HOUR, "product-manager": {"time": "9 hours"}})],
        (Hours(1, 1), 1, []),
        id="for the role",
    ),
    pytest.param(
        [way("told", audience=BOTH, effort=HOUR), way("untold", audience=BOTH)],
        (Hours(1, 1), 2, ["untold"]),
        id="a way that says nothing",
    ),
    pytest.param(
        [way(audience=BOTH, effort={"product-manager": HOUR})],
        (Hours(), 1, ["prd-review"]),
        id="a way that speaks of others alone",
    ),
    pytest.param(
        [way(audience=BOTH, effort=HOUR, status="proposed")], (Hours(), 0, []), id="a proposal"
    ),
    pytest.param(
        [
            way("a", audience=BOTH, effort=HOUR, level="guideline"),
            way(
                "b",
                audience=BOTH,
                effort=HOUR,
                status="trial",
                trial={"until": "2027-01-15", "success": "Used."},
            ),
        ],
        (Hours(2, 2), 2, []),
        id="guidelines and trials take time, too",
    ),
]


@pytest.mark.parametrize(("ways", "expected"), LOADS)
def test_the_load_of_a_role(ways: list[Way], expected: tuple[Hours, int, list[str]]) -> None:
    """Only what pages say is added up, and the others are named."""
    assert expected == of(*ways)
