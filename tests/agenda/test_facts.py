"""What is due when, and who is asked for it."""

from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, way
from wow.agenda.facts import Duty, Matter, agenda
from wow.catalogue import Catalogue

TODAY = date(2026, 11, 20)
FAR = {"by": "2027-03-01"}


def found(catalogue: Catalogue) -> list[tuple[str, str, bool]]:
    """Each duty by its day, what it is, and whether it is late."""
    duties = agenda(catalogue, TODAY)
    return [(each.on.isoformat(), each.matter.value, each.late) for each in duties]


DUE = [
    pytest.param(
        {"review": {"by": "2026-11-19"}}, ("2026-11-19", "review", True), id="late review"
    ),
    pytest.param({"review": {"by": "2026-11-20"}}, ("2026-11-20", "review", False), id="due today"),
    pytest.param(
        {"status": "trial", "trial": {"until": "2026-11-19", "success": "Half."}},
        ("2026-11-19", "trial", True),
        id="a trial past its end",
    ),
    pytest.param(
        {"exceptions": [{"who": "Growth", "until": "2026-12-01", "what": "Nothing"}]},
        ("2026-12-01", "exception", False),
        id="an exception",
    ),
    pytest.param(
        {"enablement": {"every": "3 months", "last": "2026-08-10", "how": "A session"}},
        ("2026-11-10", "enablement", True),
        id="enablement",
    ),
]


@pytest.mark.parametrize(("keys", "expected"), DUE)
def test_everything_with_a_day_is_due(
    keys: dict[str, Any], expected: tuple[str, str, bool]
) -> None:
    """Late from the day after its day."""
    assert expected in found(catalogue_of(way(**{"review": FAR, **keys})))


def test_a_way_that_ends_is_put_away_and_not_reviewed() -> None:
    """It ends before its review date."""
    ending = way(status="retiring", retired={"on": "2026-12-18", "because": "Unread."}, review=FAR)

    assert [("2026-12-18", "end", False)] == found(catalogue_of(ending))


UNDATED = [
    pytest.param({"enablement": {"how": "A session"}}, id="enablement that comes once"),
    pytest.param({"enablement": {"every": "3 months", "how": "A session"}}, id="that never was"),
]


@pytest.mark.parametrize("keys", UNDATED)
def test_what_has_no_day_is_not_due(keys: dict[str, Any]) -> None:
    """Only the review is."""
    assert [("2027-03-01", "review", False)] == found(catalogue_of(way(review=FAR, **keys)))


def test_the_grace_of_a_review_is_not_late() -> None:
    """Other matters have none."""
    late = way(
        review={"by": "2026-11-15"},
        exceptions=[{"who": "Growth", "until": "2026-11-15", "what": "Nothing"}],
    )

    assert found(catalogue_of(late, defaults={"grace": "1 week"})) == [
        ("2026-11-15", "exception", True),
        ("2026-11-15", "review", False),
    ]


def test_who_is_asked_is_judged_on_the_day_it_is_due() -> None:
    """Somebody who is back by then is asked, and what is late is for who is there today."""
    known = ORGANISATION["owners"]
    away = {"away": {"since": "2026-11-01", "until": "2026-12-11"}, "deputy": "product-operations"}
    owners = known | {"head-of-product": known["head-of-product"] | away}
    days = ("2026-11-01", "2026-12-11", "2026-12-12")
    pages = [way(f"w{n}", review={"by": day}) for n, day in enumerate(days)]

    duties: tuple[Duty, ...] = agenda(catalogue_of(*pages, owners=owners), TODAY)

    assert ["product-operations", "product-operations", "head-of-product"] == [
        each.asked for each in duties
    ]
    assert [True, True, False] == [each.stands_in for each in duties]
    assert {Matter.REVIEW} == {each.matter for each in duties}
