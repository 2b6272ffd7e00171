"""Whom a review is waiting for."""

from datetime import date
from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, way
from wow.reviews.due import Due, due

TODAY = date(2026, 11, 20)
AWAY = {"away": {"since": "2026-11-01", "until": "2026-12-31"}}
LEFT = {"left": "2026-10-01"}
SPONSOR = {"name": "Chief", "person": "Ines Varga", "contact": "chief@tallowmere.example"}


def only(owner: dict[str, Any], deputy: dict[str, Any], **keys: Any) -> Due:
    """The one review, of a way whose owner and deputy are so."""
    known = ORGANISATION["owners"]
    owners = {
        "head-of-product": known["head-of-product"] | owner,
        "product-operations": known["product-operations"] | deputy,
        "cpo": SPONSOR,
    }
    page = way(deputy="product-operations", **{"review": {"by": "2026-11-01"}, **keys})
    (found,) = due(catalogue_of(page, owners=owners), TODAY)
    return found


ASKED = [
    pytest.param({}, {}, "cpo", "head-of-product", id="the owner"),
    pytest.param(AWAY, {}, "cpo", "product-operations", id="the deputy of an owner who is away"),
    pytest.param(LEFT, {}, "cpo", "product-operations", id="the deputy of an owner who left"),
    pytest.param(AWAY, AWAY, "cpo", "cpo", id="the sponsor where both are away"),
    pytest.param(LEFT, LEFT, None, None, id="nobody where nobody is there"),
]


@pytest.mark.parametrize(("owner", "deputy", "sponsor", "asked"), ASKED)
def test_one_person_is_asked(
    owner: dict[str, Any], deputy: dict[str, Any], sponsor: str | None, asked: str | None
) -> None:
    """Absence moves the question on, to one person at a time."""
    found = only(owner, deputy, sponsor=sponsor)

    assert asked == found.asked
    assert found.stands_in is (asked not in (None, "head-of-product"))


LONG = [
    pytest.param("2026-10-20", None, id="a month late"),
    pytest.param("2026-10-19", "cpo", id="a month and a day late"),
    pytest.param("2027-01-01", None, id="not late"),
]


@pytest.mark.parametrize(("by", "sponsor"), LONG)
def test_the_sponsor_is_told_when_a_review_is_long_overdue(by: str, sponsor: str | None) -> None:
    """From the day after the escalation period, a month unless wow.yml has another."""
    assert sponsor == only({}, {}, sponsor="cpo", review={"by": by}).sponsor


def test_what_is_longest_overdue_comes_first() -> None:
    """Whatever the order of the pages."""
    pages = [
        way(name, review={"by": by}) for name, by in (("a", "2027-01-01"), ("b", "2026-10-01"))
    ]

    found = due(catalogue_of(*pages), TODAY)

    assert ["b", "a"] == [each.way.id for each in found]
