"""Durations and frequencies are read as people write them, and never turned into other units."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.durations import Duration, Frequency, Unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("6 months", Duration(6, Unit.MONTH), id="number and unit"),
        pytest.param("1 month", Duration(1, Unit.MONTH), id="one of it"),
        pytest.param("week", Duration(1, Unit.WEEK), id="a bare unit is one of it"),
        pytest.param("90 min", Duration(90, Unit.MINUTE), id="short for minutes"),
        pytest.param("2h", Duration(2, Unit.HOUR), id="no space before the unit"),
        pytest.param("2 working days", Duration(2, Unit.WORKING_DAY), id="unit of two words"),
        pytest.param("  3 Quarters ", Duration(3, Unit.QUARTER), id="spaces and capitals"),
        pytest.param("9999 days", Duration(9999, Unit.DAY), id="the largest number"),
    ],
)
def test_a_duration_is_read(text: str, expected: Duration) -> None:
    """A number and a unit, in the spellings that people use."""
    assert expected == Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("half a year", "write a number and a unit", id="words for the number"),
        pytest.param("6", "write a number and a unit", id="no unit"),
        pytest.param("", "write a number and a unit", id="nothing"),
        pytest.param("6 fortnights", "write a number and a unit", id="unknown unit"),
        pytest.param("-1 days", "write a number and a unit", id="negative"),
        pytest.param("1.5 hours", "write a number and a unit", id="fraction"),
        pytest.param("٣ days", "write a number and a unit", id="other digits"),
        pytest.param("0 days", "from 1 to 9999", id="none at all"),
        pytest.param("10000 days", "from 1 to 9999", id="too many"),
    ],
)
def test_what_is_no_duration_is_refused(text: str, reason: str) -> None:
    """The refusal says what is expected instead."""
    with pytest.raises(ValueError, match=reason):
        Duration.parse(text)


@pytest.mark.parametrize(
    ("duration", "day", "expected"),
    [
        pytest.param("6 months", "2026-09-01", "2027-03-01", id="same day, half a year later"),
        pytest.param("1 month", "2027-01-31", "2027-02-28", id="the end of a short month"),
        pytest.param("1 year", "2028-02-29", "2029-02-28", id="from a leap day"),
        pytest.param("1 quarter", "2026-11-30", "2027-02-28", id="a quarter is three months"),
        pytest.param("2 weeks", "2026-12-25", "2027-01-08", id="across the year"),
        pytest.param("9999 years", "2026-01-01", "9999-12-31", id="no further than dates go"),
    ],
)
def test_a_date_comes_after_a_duration(duration: str, day: str, expected: str) -> None:
    """Months and years are added by the calendar, not as a number of days."""
    after = Duration.parse(duration).after(date.fromisoformat(day))

    assert date.fromisoformat(expected) == after


@pytest.mark.parametrize(
    ("text", "is_calendar", "is_hours"),
    [
        ("5 days", True, False),
        ("2 quarters", True, False),
        ("90 min", False, True),
        ("1 hour", False, True),
        ("2 working days", False, False),
    ],
)
def test_a_duration_knows_its_kind(text: str, is_calendar: bool, is_hours: bool) -> None:
    """Time on the clock and time in the calendar are kept apart; working days are neither."""
    duration = Duration.parse(text)

    assert (is_calendar, is_hours) == (duration.is_calendar, duration.is_hours)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 40),
    st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR]),
)
def test_a_duration_before_a_day_is_the_first_from_which_it_reaches_the_day(
    day: date, count: int, unit: Unit
) -> None:
    """Short months, and all: the day before it does not reach."""
    duration = Duration(count, unit)

    first = duration.before(day)

    assert duration.after(first) >= day > duration.after(first - timedelta(days=1))


def test_before_the_first_day_that_there_is_there_is_none() -> None:
    """As after the last."""
    assert date.min == Duration(9_999, Unit.YEAR).before(date(2026, 11, 20))


def test_clock_time_counts_in_hours() -> None:
    """Minutes and hours add up to what a role spends."""
    assert (1.5, 2.0) == (Duration.parse("90 min").hours, Duration.parse("2 hours").hours)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2 per month", Frequency(2, 2, Unit.MONTH), id="so many per unit"),
        pytest.param("1 to 3 per quarter", Frequency(1, 3, Unit.QUARTER), id="when it varies"),
        pytest.param("1-3 per week", Frequency(1, 3, Unit.WEEK), id="with a hyphen"),
        pytest.param("1 a week", Frequency(1, 1, Unit.WEEK), id="a week"),
        pytest.param("2 times a year", Frequency(2, 2, Unit.YEAR), id="times"),
        pytest.param("3 per working day", Frequency(3, 3, Unit.WORKING_DAY), id="working day"),
    ],
)
def test_a_frequency_is_read(text: str, expected: Frequency) -> None:
    """A number of times, or from one to another, per unit."""
    assert expected == Frequency.parse(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("often", "write how often", id="words"),
        pytest.param("2", "write how often", id="no unit"),
        pytest.param("2 per hour", "write how often", id="a unit of the clock"),
        pytest.param("2 per moon", "write how often", id="unknown unit"),
        pytest.param("0 per week", "at least 1", id="never"),
        pytest.param("3 to 1 per week", "not above the second", id="backwards"),
    ],
)
def test_what_is_no_frequency_is_refused(text: str, reason: str) -> None:
    """The refusal says what is expected instead."""
    with pytest.raises(ValueError, match=reason):
        Frequency.parse(text)


BEFORE = [
    pytest.param("30 days", "2027-03-01", "2027-01-30", id="days"),
    pytest.param("1 month", "2027-03-15", "2027-02-15", id="a month"),
    pytest.param("1 month", "2027-03-31", "2027-03-01", id="a day that February does not have"),
    pytest.param("1 month", "2027-02-28", "2027-01-28", id="a short month itself"),
    pytest.param("1 year", "2028-02-29", "2027-03-01", id="a leap day"),
    pytest.param("9999 years", "2027-03-01", "0001-01-01", id="before all days"),
]


@pytest.mark.parametrize(("text", "day", "first"), BEFORE)
def test_the_first_day_from_which_a_day_is_no_further_than_that(
    text: str, day: str, first: str
) -> None:
    """The day before, it is further."""
    duration, then = Duration.parse(text), date.fromisoformat(day)

    before = duration.before(then)

    assert date.fromisoformat(first) == before
    assert duration.after(before) >= then
