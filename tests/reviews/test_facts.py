"""How a way stands with its review on a day."""

from datetime import date

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.model import Way
from wow.reviews.facts import (
    Outcome,
    State,
    by_date,
    history,
    latest_date,
    outcomes,
    standing,
)

LOG = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "It helps."}


@pytest.mark.parametrize(
    ("today", "state", "days"),
    [
        pytest.param("2027-01-29", State.LATER, 31, id="31 days before"),
        pytest.param("2027-01-30", State.SOON, 30, id="the notice begins"),
        pytest.param("2027-02-28", State.SOON, 1, id="one day before"),
        pytest.param("2027-03-01", State.SOON, 0, id="due today is not late"),
        pytest.param("2027-03-02", State.OVERDUE, -1, id="one day late"),
        pytest.param("2029-03-01", State.OVERDUE, -731, id="years late"),
    ],
)
def test_a_way_is_overdue_from_the_day_after_its_review_date(
    today: str, state: State, days: int
) -> None:
    """The review date is the last day on which a way is in order."""
    only = way(review={"by": "2027-03-01"})

    now = standing(catalogue_of(only), only, date.fromisoformat(today))

    assert (state, days) == (now.state, now.days)


@pytest.mark.parametrize(
    ("today", "state"),
    [
        pytest.param("2027-03-01", State.SOON, id="on the review date"),
        pytest.param("2027-03-02", State.GRACE, id="the grace begins"),
        pytest.param("2027-03-08", State.GRACE, id="the last day of the grace"),
        pytest.param("2027-03-09", State.OVERDUE, id="the day after the grace"),
    ],
)
def test_a_grace_moves_the_first_late_day(today: str, state: State) -> None:
    """With a week of grace, a way is overdue from the eighth day after its review date."""
    only = way(review={"by": "2027-03-01"})
    catalogue = catalogue_of(only, defaults={"grace": "1 week"})

    now = standing(catalogue, only, date.fromisoformat(today))

    assert state == now.state


@pytest.mark.parametrize(
    ("notice", "today", "state"),
    [
        pytest.param("1 week", "2027-02-21", State.LATER, id="eight days before"),
        pytest.param("1 week", "2027-02-22", State.SOON, id="a week before"),
        pytest.param(
            "1 month", "2027-01-31", State.LATER, id="a month from 31 January ends in Feb"
        ),
        pytest.param("1 month", "2027-02-01", State.SOON, id="a month before"),
    ],
)
def test_the_notice_of_the_organisation_says_when_soon_begins(
    notice: str, today: str, state: State
) -> None:
    """`defaults: notice:` is counted from today, in units of the calendar."""
    only = way(review={"by": "2027-03-01"})
    catalogue = catalogue_of(only, defaults={"notice": notice})

    now = standing(catalogue, only, date.fromisoformat(today))

    assert state == now.state


def test_what_comes_of_a_way_that_nobody_reviews_is_known_ahead() -> None:
    """Each state with its days, by the rule that tells one day's; what is over is not told."""
    only = way(review={"by": "2027-03-01"})
    catalogue = catalogue_of(only, defaults={"grace": "1 week"})

    told = [
        [(each.value, each.period.since, each.period.until) for each in held]
        for held in (
            standing(catalogue, only, date(2026, 11, 20)).states,
            standing(catalogue, only, date(2027, 3, 5)).states,
        )
    ]

    assert told == [
        [
            (State.LATER, None, date(2027, 1, 29)),
            (State.SOON, date(2027, 1, 30), date(2027, 3, 1)),
            (State.GRACE, date(2027, 3, 2), date(2027, 3, 8)),
            (State.OVERDUE, date(2027, 3, 9), None),
        ],
        [(State.GRACE, None, date(2027, 3, 8)), (State.OVERDUE, date(2027, 3, 9), None)],
    ]


def test_the_last_day_that_there_is_does_no_harm() -> None:
    """Somebody will write it to be left alone."""
    only = way(review={"by": "9999-12-31"})

    now = standing(catalogue_of(only), only, date(2026, 11, 20))

    assert State.LATER == now.state


def _ending(on: str) -> Way:
    retired = {"on": on, "because": "It was replaced."}
    return way("ending", status="retiring", retired=retired, review={"by": "2027-03-01"})


@pytest.mark.parametrize(
    ("on", "state", "by"),
    [
        pytest.param("2027-01-31", State.NONE, "2027-01-31", id="before"),
        pytest.param("2027-03-01", State.NONE, "2027-03-01", id="on the day"),
        pytest.param("2027-03-02", State.LATER, "2027-03-01", id="after"),
    ],
)
def test_what_ends_before_its_review_is_not_reviewed(on: str, state: State, by: str) -> None:
    """Its owner has better things to do; the day of its end stands in the date's place."""
    ending = _ending(on)
    found = standing(catalogue_of(ending), ending, date(2026, 11, 20))

    assert (state, date.fromisoformat(by)) == (found.state, found.by)


def test_what_was_to_end_and_did_not_is_told_as_such() -> None:
    """From the day after; until then it ends."""
    ending = _ending("2027-01-31")

    states = standing(catalogue_of(ending), ending, date(2026, 11, 20)).states

    assert [(State.NONE, None), (State.OVER, date(2027, 2, 1))] == [
        (each.value, each.period.since) for each in states
    ]


def test_what_ends_before_its_review_is_in_no_list_of_reviews() -> None:
    """The page of all reviews names what somebody has to do."""
    catalogue = catalogue_of(way("staying"), _ending("2027-01-31"))

    standings = by_date(catalogue, date(2026, 11, 20))

    assert ["staying"] == [each.way.id for each in standings]


def test_the_longest_overdue_come_first_and_ties_go_by_id() -> None:
    """The list of reviews is by date, then by id."""
    catalogue = catalogue_of(
        way("second", review={"by": "2027-03-02"}),
        way("zebra", review={"by": "2027-03-01"}),
        way("ant", review={"by": "2027-03-01"}),
    )

    standings = by_date(catalogue, date(2027, 3, 2))

    assert ["ant", "zebra", "second"] == [each.way.id for each in standings]


@pytest.mark.parametrize(
    ("review", "latest"),
    [
        pytest.param({}, "2027-03-30", id="none yet: the organisation's interval from today"),
        pytest.param({"every": "1 week"}, "2026-10-07", id="none yet: the way's own interval"),
        pytest.param({"log": [LOG]}, "2027-03-01", id="an interval after the last review"),
        pytest.param(
            {"log": [LOG], "every": "1 year"}, "2027-09-01", id="the way's own interval goes first"
        ),
        pytest.param(
            {"log": [LOG, {**LOG, "on": "2026-03-31"}]}, "2027-03-01", id="the latest of the log"
        ),
        pytest.param(
            {"log": [{**LOG, "on": "2026-08-31"}]}, "2027-02-28", id="a short month has no 31st"
        ),
    ],
)
def test_the_latest_date_is_one_interval_away(review: dict[str, object], latest: str) -> None:
    """One interval after the last review; without one, from today."""
    only = way(review={"by": "2026-10-01", **review})

    allowed = latest_date(catalogue_of(only), only, date(2026, 9, 30))

    assert date.fromisoformat(latest) == allowed


def test_the_history_begins_with_the_latest_record_wherever_it_stands() -> None:
    """Authors add records at either end of the log."""
    only = way(
        review={"by": "2027-03-01", "log": [{**LOG, "on": "2026-03-01"}, LOG]},
    )

    assert [date(2026, 9, 1), date(2026, 3, 1)] == [record.on for record in history(only)]


def test_a_standing_names_the_latest_record() -> None:
    """Lists tell when a way was last reviewed."""
    only = way(review={"by": "2027-03-01", "log": [LOG, {**LOG, "on": "2026-03-01"}]})

    last = standing(catalogue_of(only), only, date(2026, 9, 30)).last

    assert last is not None
    assert date(2026, 9, 1) == last.on


def test_what_came_of_reviews_is_counted_for_each_owner() -> None:
    """Of ways that ended, too; changes and ends are more than dates that moved."""
    log = [
        {"on": f"2026-0{month}-01", "by": "head-of-product", "verdict": verdict, "finding": "Seen."}
        for month, verdict in enumerate(("keep", "change", "retire"), start=1)
    ]
    pages = (
        way("a", review={"by": "2027-03-01", "log": log[:2]}),
        way("b", owner="product-operations", review={"by": "2027-03-01"}),
        tombstone("c", owner="head-of-product", review={"by": "2026-09-01", "log": log[2:]}),
    )

    assert {"head-of-product": Outcome(3, 2), "product-operations": Outcome(0, 0)} == outcomes(
        catalogue_of(*pages)
    )
