"""What is otherwise in a way than on a day."""

from datetime import UTC, date, datetime

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.changes.facts import History, Version
from wow.changes.names import Names
from wow.changes.since import Since, since
from wow.changes.terms import terms
from wow.model import Tombstone, Way

TODAY = date(2026, 11, 20)
URI = "ways/prd-review.md"
OLD = way(frame=["Every bet has a PRD.", "Nobody waits."])
MIDDLE = way(frame=["Nobody waits."])
NEW = way(frame=["Nobody waits."], owner="product-operations")
FRAME = "Frame: one expectation is gone: “Every bet has a PRD.”"
OWNER = "Owner: now Product operations, was Head of product"


def version(moment: str, page: Way | Tombstone | None) -> Version:
    """A page as it was committed; None for one that cannot be read."""
    at = int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
    return Version(at, URI, terms(page).on(URI) if page else None)


COMMITTED = (
    version("2026-09-09T12:00", NEW),
    version("2026-06-06T15:00", MIDDLE),
    version("2026-06-06T12:00", OLD),
    version("2026-03-03T12:00", OLD),
)


def found(
    day: str | None, page: Way | Tombstone = NEW, versions: tuple[Version, ...] = COMMITTED
) -> Since:
    """What is otherwise than on a day."""
    asked = date.fromisoformat(day) if day else None
    return since(Names(catalogue_of(page)), History({URI: versions}), page, asked, TODAY)


DAYS = [
    pytest.param("2026-04-01", [FRAME, OWNER], id="between two changes"),
    pytest.param("2026-06-06", [OWNER], id="the evening of a change counts"),
    pytest.param("2026-06-05", [FRAME, OWNER], id="the day before it"),
    pytest.param("2026-09-09", [], id="since the last change"),
    pytest.param("2026-03-03", [FRAME, OWNER], id="the first day"),
]


@pytest.mark.parametrize(("day", "told"), DAYS)
def test_a_page_is_compared_with_the_evening_of_a_day(day: str, told: list[str]) -> None:
    """As readers saw it when that day was over."""
    assert Since(date.fromisoformat(day), found(day).changes) == found(day)
    assert told == [*map(str, found(day).changes)]


def test_what_is_not_committed_counts() -> None:
    """An owner who changes a page and reviews it in one go sees both."""
    assert [FRAME, OWNER] == [*map(str, found("2026-06-05", NEW, COMMITTED[1:]).changes)]


def test_what_was_put_back_has_not_changed() -> None:
    """Only what is otherwise now is a question to a review."""
    assert () == found("2026-04-01", OLD).changes


def test_a_page_that_git_knows_only_later_is_compared_with_its_beginning() -> None:
    """And that is told."""
    told = found("2026-01-01")

    assert (date(2026, 3, 3), True) == (told.day, told.is_younger)
    assert [FRAME, OWNER] == [*map(str, told.changes)]


def test_a_way_without_a_review_is_compared_with_its_beginning() -> None:
    """Which is what was asked for, so it is no younger than that."""
    told = found(None)

    assert (date(2026, 3, 3), False) == (told.day, told.is_younger)
    assert [FRAME, OWNER] == [*map(str, told.changes)]


def test_that_a_way_has_ended_is_told() -> None:
    """Of a tombstone nothing else is."""
    page = tombstone("prd-review")

    assert ["Status: now ended, was active"] == [*map(str, found("2026-04-01", page).changes)]


def test_days_are_those_of_the_organisation() -> None:
    """What came at half past eleven in the evening in UTC came on the next day in Berlin."""
    versions = (version("2026-06-06T23:30", NEW), version("2026-03-03T12:00", MIDDLE))

    assert [OWNER] == [*map(str, found("2026-06-06", NEW, versions).changes)]


MISSING = [
    pytest.param(History(missing="No git."), "No git.", id="no history at all"),
    pytest.param(History(), "This page is not committed yet.", id="a page that is not committed"),
    pytest.param(
        History({URI: (version("2026-03-03T12:00", None),)}),
        "How the page was on 2026-04-01 cannot be read.",
        id="a page that could not be read",
    ),
]


@pytest.mark.parametrize(("history", "told"), MISSING)
def test_what_is_not_known_is_told(history: History, told: str) -> None:
    """It is never taken for nothing that changed."""
    names = Names(catalogue_of(NEW))

    assert told == since(names, history, NEW, date(2026, 4, 1), TODAY).missing
