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


def schedule(**keys: Any) -> dict[str, Any]:
    """A trigger that comes round."""
    return {"kind": "schedule", "every": "week"} | keys


FOLLOW = {"kind": "follow-through", "artefact": "Update", "to": "letter"}
EVENT = {"kind": "event", "when": "Now"}
SCHEDULES: list[Any] = [
    pytest.param([schedule(every="month")], "1 hour", "60 min · every month", id="month"),
    pytest.param([schedule(every="2 months")], "30 min", "60 min · every 2 months", id="two"),
    pytest.param([schedule(), FOLLOW], "4.5 hours", "60 min · every week", id="hands something on"),
    pytest.param([schedule(), EVENT], "not known", None, id="an event starts it, too"),
    pytest.param([schedule(), schedule(on="friday")], "not known", None, id="two schedules"),
    pytest.param(
        [{"kind": "schedule", "rrule": "FREQ=MONTHLY;BYDAY=1MO"}], "not known", None, id="a rule"
    ),
    pytest.param([FOLLOW], "not known", None, id="no schedule"),
]


@pytest.mark.parametrize(("triggers", "hours", "words"), SCHEDULES)
def test_a_schedule_says_how_often_where_nothing_else_starts_the_way(
    triggers: list[Any], hours: str, words: str | None
) -> None:
    """Beside something else it may be a mere reminder, and nothing is guessed."""
    found = load([way(effort={"time": "60 min"}, triggers=triggers)], "product-manager")

    assert hours == str(found)
    assert ([words] if words else []) == [str(part) for part in found.parts]


def test_what_is_declared_counts_and_not_the_schedule() -> None:
    """A message of every week may ask each person twice a year."""
    page = way(effort={"time": "6 hours", "times": "2 per year"}, triggers=[schedule()])

    assert "1 hour" == str(load([page], "product-manager"))


def test_the_largest_comes_first() -> None:
    """By what it may take at most, then by name."""
    ways = [
        way("b", effort=HOUR),
        way("a", effort=HOUR),
        way("z", effort={"time": "60 min", "times": "1 to 2 per month"}),
    ]

    assert ["z", "a", "b"] == [part.way.id for part in load(ways, "product-manager").parts]


def test_guidelines_are_told_apart() -> None:
    """They are in the sum, since they take time."""
    found = load(
        [way("a", effort=HOUR), way("b", effort=HOUR, level="guideline")], "product-manager"
    )

    assert (Hours(2, 2), Hours(1, 1)) == (found.hours, found.guidelines)


def test_a_role_without_ways_is_no_unknown_load() -> None:
    """Nothing is asked of it, and that is known."""
    assert ("no ways", "not known") == (
        str(load([], "engineer")),
        str(load([way()], "product-manager")),
    )
