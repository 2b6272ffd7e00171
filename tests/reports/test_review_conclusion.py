"""What comes of a review, in words."""

from datetime import date
from pathlib import PurePath
from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, way
from wow.reports import review_conclusion
from wow.reviews.conclusion import Reply, conclude

TODAY = date(2026, 11, 25)


def told(*others: str, away: dict[str, str] | None = None, **said: Any) -> str:
    """What is said of a reply, where the owner has these other reviews and is away for a time."""
    owners = {**ORGANISATION["owners"]}
    if away:
        owners["head-of-product"] = owners["head-of-product"] | {"away": away}
    page = way("a")
    rest = (way(f"b{index}", review={"by": by}) for index, by in enumerate(others))
    catalogue = catalogue_of(page, *rest, owners=owners)
    reply = Reply(TODAY, "keep", "It helps half of them.", "head-of-product", **said)
    found = conclude(catalogue, page, reply, TODAY)
    return review_conclusion.render(catalogue, page, found, TODAY, PurePath())


LATEST = "The latest day is 2027-05-25, 6 months after this review"
WHYS = [
    pytest.param(
        told(),
        f"{LATEST}. Of the working days from 2027-05-11 on, Head of product has the fewest other "
        "reviews on this one: none.",
        id="an empty desk",
    ),
    pytest.param(
        told(away={"since": "2027-05-20", "until": "2027-06-01"}),
        "Of the working days from 2027-05-11 on on which they are there, Head of product",
        id="a journey",
    ),
    pytest.param(
        told(away={"since": "2027-01-01", "until": "2027-12-01"}),
        f"{LATEST}; Head of product is away around it, so somebody stands in.",
        id="an absence of months",
    ),
    pytest.param(
        told("2026-11-28", next=date(2026, 11, 28)),
        "The next review is due on 2026-11-28, a Saturday.",
        id="a day that was given",
    ),
]


@pytest.mark.parametrize(("said", "why"), WHYS)
def test_the_next_date_is_explained(said: str, why: str) -> None:
    """So that an owner can disagree with it."""
    assert said.endswith(why) or why in said


def test_a_day_of_several_reviews_is_told_as_one() -> None:
    """Where no day is free."""
    days = ("11", "12", "13", "14", "17", "18", "19", "20", "21", "24", "25")

    assert "has the fewest other reviews on this one: 1." in told(
        *(f"2027-05-{day}" for day in days)
    )
