"""When a way is reviewed again."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import ORGANISATION, catalogue_of, way
from wow.durations import Duration, Unit
from wow.reviews.planning import STEPS, Plan, next_review, plan, suggestion, within_trial

ON = date(2026, 11, 25)
"""A Wednesday."""
LATEST = date(2027, 5, 25)
"""Six months later, a Tuesday."""
FULL = tuple(f"05-{day}" for day in (11, 12, 13, 14, 17, 18, 19, 20, 21, 24, 25))
"""The working days of the two weeks before."""


def of_2027(day: str) -> date:
    """A day of that year."""
    return date.fromisoformat(f"2027-{day}")


def chosen(
    *taken: str, away: tuple[str, str] | None = None, latest: str = "05-25", on: date = ON
) -> Plan:
    """The plan for an owner who has these other reviews, and is away for a time."""
    since, until = map(of_2027, away or ("01-02", "01-01"))
    return next_review(
        on,
        of_2027(latest),
        taken=Counter(map(of_2027, taken)),
        is_away=lambda day: since <= day <= until,
    )


PLANS = [
    pytest.param(chosen(), "05-25", id="the latest day of an empty desk"),
    pytest.param(chosen("05-25"), "05-24", id="the day before one that is taken"),
    pytest.param(chosen("05-25", "05-24"), "05-21", id="no weekend"),
    pytest.param(chosen(*FULL), "05-25", id="the latest where each day has one"),
    pytest.param(chosen(*FULL, "05-25", "05-24"), "05-21", id="the fewest where each has some"),
    pytest.param(chosen(latest="05-23"), "05-21", id="the Friday before a Sunday"),
    pytest.param(chosen(away=("05-20", "06-10")), "05-19", id="before a journey"),
    pytest.param(chosen(away=("05-01", "06-10")), "04-30", id="before a journey of weeks"),
    pytest.param(chosen(away=("01-05", "06-10")), "05-25", id="within an absence of months"),
    pytest.param(
        chosen("05-25", on=date(2027, 5, 18)), "05-24", id="close to the end of a week's interval"
    ),
    pytest.param(
        chosen(on=date(2027, 5, 21), latest="05-22"),
        "05-22",
        id="a Saturday where there is no other",
    ),
]


@pytest.mark.parametrize(("found", "by"), PLANS)
def test_a_review_is_put_where_there_is_room(found: Plan, by: str) -> None:
    """A working day within two weeks before the latest, when the owner is there and has least."""
    assert of_2027(by) == found.by


def test_a_plan_says_what_spoke_for_it() -> None:
    """From which days it was chosen, and what else is on that day."""
    found = chosen(*FULL, "05-25", away=("05-17", "05-24"))

    assert (
        Plan(
            by=of_2027("05-14"),
            latest=LATEST,
            since=of_2027("05-11"),
            others=1,
            left_out=True,
            is_away=False,
        )
        == found
    )


SPANS = st.integers(1, 800)
DAYS = st.dates(date(2024, 1, 1), date(2030, 1, 1))
CALENDAR = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR)


@given(DAYS, SPANS, st.dictionaries(st.integers(0, 40), st.integers(1, 3)), SPANS, SPANS)
def test_a_plan_keeps_the_interval_and_finds_the_emptiest_day(
    on: date, span: int, taken: dict[int, int], left: int, away: int
) -> None:
    """Whatever the desk, the calendar and the absence are."""
    latest = on + timedelta(days=span)
    full = {latest - timedelta(days=before): count for before, count in taken.items()}
    absence = (on + timedelta(days=left), on + timedelta(days=left + away))

    def is_away(day: date) -> bool:
        return absence[0] <= day <= absence[1]

    found = next_review(on, latest, taken=full, is_away=is_away)
    window = [latest - timedelta(days=before) for before in range(min(14, span // 6) + 1)]
    working = [day for day in window if day.weekday() < 5]
    there = [day for day in working if not is_away(day)]

    assert on < found.by <= latest
    assert found.by.weekday() < 5 or not working
    if there:
        assert found.by in there
        assert full.get(found.by, 0) == min(full.get(day, 0) for day in there)


@given(DAYS, st.integers(90, 800), st.integers(1, 40))
def test_reviews_of_one_afternoon_come_due_apart(on: date, span: int, count: int) -> None:
    """Each day of the window gets one before any gets a second one."""
    latest, full = on + timedelta(days=span), Counter[date]()
    for _ in range(count):
        full[next_review(on, latest, taken=full, is_away=lambda _: False).by] += 1
    working = sum(
        (latest - timedelta(days=before)).weekday() < 5 for before in range(min(14, span // 6) + 1)
    )

    assert -(-count // working) == max(full.values())


OWNERS: dict[str, Any] = {
    **ORGANISATION["owners"],
    "head-of-product": {
        **ORGANISATION["owners"]["head-of-product"],
        "away": {"since": "2027-05-24", "until": "2027-06-20"},
    },
}
HALF_A_YEAR = Duration.parse("6 months")


def test_only_the_other_reviews_of_the_same_owner_count() -> None:
    """Not those of others, not that of the way itself, and not of what ends before."""
    ending = {"on": "2027-05-01", "because": "Nobody read it."}
    one = way("one", review={"by": "2027-05-25"})
    pages = (
        one,
        way("two", review={"by": "2027-05-24"}),
        way("three", review={"by": "2027-05-24"}, owner="product-operations"),
        way("four", review={"by": "2027-05-25"}, status="retiring", retired=ending),
    )

    found = plan(catalogue_of(*pages), one, ON, HALF_A_YEAR)

    assert (LATEST, 0) == (found.by, found.others)
    assert of_2027("05-21") == plan(catalogue_of(*pages), pages[3], ON, HALF_A_YEAR).by


def test_the_absence_of_the_owner_is_that_of_the_organisation() -> None:
    """The deputy is not asked for what the owner could do a few days before."""
    one = way("one")

    assert of_2027("05-21") == plan(catalogue_of(one, owners=OWNERS), one, ON, HALF_A_YEAR).by


def test_an_owner_whom_nobody_knows_is_taken_to_be_there() -> None:
    """That nobody answers is told by the check."""
    one = way("one", owner="nobody")

    assert LATEST == plan(catalogue_of(one), one, ON, HALF_A_YEAR).by


ENDS = [
    pytest.param("2027-03-01", "2027-02-01", "2027-03-01", id="the date so far is late enough"),
    pytest.param("2027-01-01", "2027-02-01", "2027-05-25", id="the date so far is too early"),
    pytest.param("2028-01-01", "2027-02-01", "2027-05-25", id="the date so far is too late"),
    pytest.param("2027-03-01", "2027-05-25", "2027-05-25", id="it ends on the latest day"),
    pytest.param("2027-03-01", "2027-05-26", "2027-05-25", id="it ends after the latest day"),
]


@pytest.mark.parametrize(("by", "ends", "expected"), ENDS)
def test_what_is_about_to_go_is_not_reviewed_again(by: str, ends: str, expected: str) -> None:
    """Unless it goes on for longer than the interval allows."""
    one = way("one", review={"by": by})

    found = plan(catalogue_of(one), one, ON, HALF_A_YEAR, date.fromisoformat(ends))

    assert expected == found.by.isoformat()


def test_the_end_of_time_is_a_day_too() -> None:
    """An interval of ages is a bad idea, and no reason to fail."""
    one = way("one")

    found = plan(catalogue_of(one), one, ON, Duration.parse("9999 years"))

    assert found.by <= date.max


SUGGESTIONS = [
    pytest.param("change change", "6 months", "3 months", id="changed twice"),
    pytest.param("change", "6 months", None, id="changed once"),
    pytest.param("change keep change", "6 months", None, id="changed twice, not in a row"),
    pytest.param("change change change", "6 months", None, id="changed thrice: it was just said"),
    pytest.param("change change change change", "6 months", "3 months", id="changed four times"),
    pytest.param("change change", "1 month", None, id="more often is no rest"),
    pytest.param("change change", "30 weeks", "6 months", id="an interval between the steps"),
    pytest.param("keep keep keep", "6 months", "1 year", id="kept three times"),
    pytest.param("keep keep", "6 months", None, id="kept twice"),
    pytest.param("keep keep change keep", "6 months", None, id="kept thrice, not in a row"),
    pytest.param("keep keep keep", "1 year", None, id="more seldom is no look"),
    pytest.param("keep keep keep", "1 week", "1 month", id="an interval below the steps"),
    pytest.param("keep keep keep", "12 months", None, id="the same in other words"),
    pytest.param("retire retire retire", "6 months", None, id="to be retired"),
    pytest.param("", "6 months", None, id="never reviewed"),
]


@pytest.mark.parametrize(("verdicts", "every", "expected"), SUGGESTIONS)
def test_verdicts_speak_for_another_interval(
    verdicts: str, every: str, expected: str | None
) -> None:
    """Shorter after two changes in a row, longer after three times that nothing had to change."""
    found = suggestion(verdicts.split(), Duration.parse(every), ON)

    assert expected == (str(found.every) if found else None)


@pytest.mark.parametrize(
    ("verdicts", "because"),
    [
        ("change change", "it was changed twice in a row"),
        ("keep keep keep", "it was kept 3 times in a row"),
    ],
)
def test_a_suggestion_has_its_reason(verdicts: str, because: str) -> None:
    """An owner can disagree with it."""
    found = suggestion(verdicts.split(), HALF_A_YEAR, ON)

    assert found is not None
    assert because == found.because


@given(
    st.sampled_from([("keep", 3, True), ("change", 2, False)]),
    st.integers(1, 3),
    st.builds(Duration, st.integers(1, 30), st.sampled_from(CALENDAR)),
    DAYS,
)
def test_a_suggestion_goes_the_way_of_the_verdicts(
    kind: tuple[str, int, bool], times: int, every: Duration, on: date
) -> None:
    """Sooner after changes, later after none; and none only where a step that way is too far."""
    verdict, in_a_row, is_later = kind
    found = suggestion([verdict] * in_a_row * times + ["retire"], every, on)
    now = every.after(on)

    if found:
        assert is_later is (found.every.after(on) > now)
        assert found.every.after(on) != now
    else:
        assert STEPS[-1].after(on) <= now if is_later else now <= STEPS[0].after(on)


UNTIL = [
    pytest.param("2027-02-12", "2027-02-12", id="before the planned day"),
    pytest.param("2028-01-01", "2027-05-25", id="after it"),
    pytest.param("2026-11-20", "2027-05-25", id="over already, which has a finding of its own"),
]


@pytest.mark.parametrize(("until", "by"), UNTIL)
def test_a_trial_that_goes_on_is_reviewed_by_its_end(until: str, by: str) -> None:
    """Somebody has to decide then."""
    page = way(status="trial", trial={"until": until, "success": "Half."})
    planned = plan(catalogue_of(page), page, ON, Duration(6, Unit.MONTH))

    assert date.fromisoformat(by) == within_trial(planned, page, ON).by
