"""How the load of roles grew, as git remembers it."""

from datetime import UTC, date, datetime

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.changes.facts import History, Version
from wow.changes.terms import terms
from wow.effort.growth import Point, growth, steps
from wow.effort.hours import Hours
from wow.model import Tombstone, Way

TODAY = date(2026, 11, 20)
HOUR = {"time": "60 min", "times": "1 per month"}
ONE, TWO = Hours(1, 1), Hours(2, 2)


def version(day: str, page: Way | Tombstone | None) -> Version:
    """A page as it was committed on a day; None for one that cannot be read or was removed."""
    at = int(datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC).timestamp())
    return Version(at, "ways/a.md", terms(page) if page else None)


def grown(*versions: Version, now: tuple[Way, ...] = (), removed: bool = False) -> list[Point]:
    """The load of product managers where it changed, with one page that had these versions."""
    history = History({} if removed else {"ways/a.md": versions}, [versions] if removed else [])
    return list(steps(growth(catalogue_of(*now), history, TODAY)["product-manager"]))


def test_each_month_has_the_load_of_its_first_day() -> None:
    """From the day of which git knows anything; a change is seen on the next first of a month."""
    page = way("a", effort=HOUR)
    more = way("a", effort={"time": "2 hours", "times": "1 per month"})

    found = grown(version("2026-06-06", more), version("2026-03-03", page), now=(more,))

    assert [
        Point(date(2026, 3, 3), ONE, 1, 0),
        Point(date(2026, 7, 1), TWO, 1, 0),
    ] == found


def test_a_year_is_told_and_no_more() -> None:
    """Thirteen firsts of a month, and today."""
    page = way("a", effort=HOUR)
    history = History({"ways/a.md": [version("2019-01-01", page)]})

    points = growth(catalogue_of(page), history, TODAY)["product-manager"]

    assert date(2025, 11, 1) == points[0].on
    assert date(2026, 11, 1) == points[-2].on
    assert TODAY == points[-1].on
    assert 14 == len(points)


def test_today_is_what_the_pages_say_today() -> None:
    """Whatever was committed."""
    old, new = way("a", effort=HOUR), way("a", effort={"time": "2 hours", "times": "1 per month"})

    assert Point(TODAY, TWO, 1, 0) == grown(version("2026-03-03", old), now=(new,))[-1]


def test_on_the_first_day_there_is_nothing_to_compare_with() -> None:
    """One point, and no growth."""
    page = way("a", effort=HOUR)

    assert [Point(TODAY, ONE, 1, 0)] == grown(version("2026-11-20", page), now=(page,))
    assert [Point(TODAY, ONE, 1, 0)] == grown(now=(page,))


def test_what_was_not_said_is_counted_as_unknown() -> None:
    """And never as nothing."""
    page = way("a", effort=HOUR)
    found = grown(version("2026-06-06", page), version("2026-03-03", way("a")), now=(page,))

    assert Point(date(2026, 3, 3), Hours(), 1, 1) == found[0]


def test_a_version_that_cannot_be_read_changes_nothing() -> None:
    """What was before it still holds, as far as anybody knows."""
    page = way("a", effort=HOUR)
    found = grown(version("2026-06-06", None), version("2026-03-03", page), now=(page,))

    assert [Point(date(2026, 3, 3), ONE, 1, 0)] == found


def test_a_removed_page_counts_until_it_was_removed() -> None:
    """Growth that was taken back is seen as well."""
    page = way("a", effort=HOUR)
    found = grown(version("2026-06-06", None), version("2026-03-03", page), removed=True)

    assert [
        Point(date(2026, 3, 3), ONE, 1, 0),
        Point(date(2026, 7, 1), Hours(), 0, 0),
    ] == found


ENDED = tombstone("a", audience=["product-manager"], effort=HOUR)


@pytest.mark.parametrize(
    "page", [pytest.param(way("a", status="proposed", effort=HOUR), id="proposed"), ENDED]
)
def test_what_nobody_follows_costs_nothing(page: Way | Tombstone) -> None:
    """A proposal not yet, and what ended no more."""
    assert 0 == grown(version("2026-03-03", page))[0].ways


def test_a_schedule_says_how_often_then_as_it_does_now() -> None:
    """A version is counted by the same rule as a page."""
    page = way("a", effort={"time": "60 min"}, triggers=[{"kind": "schedule", "every": "month"}])

    assert [Point(date(2026, 3, 3), ONE, 1, 0)] == grown(version("2026-03-03", page), now=(page,))


def test_for_each_role_its_own() -> None:
    """What a page says of a role is for that role alone."""
    both = ["engineer", "product-manager"]
    page = way("a", audience=both, effort={"engineer": HOUR})
    history = History({"ways/a.md": [version("2026-03-03", page)]})

    found = growth(catalogue_of(page), history, TODAY)

    assert Point(date(2026, 3, 3), ONE, 1, 0) == found["engineer"][0]
    assert Point(date(2026, 3, 3), Hours(), 1, 1) == found["product-manager"][0]
