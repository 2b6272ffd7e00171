"""When a schedule comes round is told as people say it."""

from typing import Any

import pytest

from wow.kinds import Schedule
from wow.triggers.rhythm import rhythm

RHYTHMS = [
    pytest.param({"every": "day", "at": "09:05"}, "every day at 09:05", id="day"),
    pytest.param({"every": "week"}, "every week", id="week"),
    pytest.param({"every": "week", "on": "friday"}, "every Friday", id="weekday"),
    pytest.param(
        {"every": "week", "on": "Friday", "at": "10:00"}, "every Friday at 10:00", id="time"
    ),
    pytest.param({"every": "2 weeks"}, "every 2 weeks", id="two weeks"),
    pytest.param(
        {"every": "2 weeks", "on": "monday"}, "every 2 weeks on Monday", id="every other Monday"
    ),
    pytest.param({"every": "month", "on": 15}, "every month on day 15", id="day of the month"),
    pytest.param(
        {"every": "month", "on": "first monday"}, "every month on the first Monday", id="ordinal"
    ),
    pytest.param(
        {"every": "quarter", "on": "last day"}, "every quarter on the last day", id="last day"
    ),
    pytest.param(
        {"every": "3 months", "on": "last friday", "at": "00:00"},
        "every 3 months on the last Friday at 00:00",
        id="everything",
    ),
]


@pytest.mark.parametrize(("declared", "words"), RHYTHMS)
def test_a_schedule_is_told_as_people_say_it(declared: dict[str, Any], words: str) -> None:
    """Every Friday at 10:00; every month on the first Monday."""
    assert words == rhythm(Schedule(kind="schedule", **declared))


RULES = [
    pytest.param("FREQ=DAILY", "every day", id="daily"),
    pytest.param("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday", id="two weekdays"),
    pytest.param(
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Friday", id="every other Friday"
    ),
    pytest.param("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday", id="last Friday"),
    pytest.param("FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on day 1 and day 15", id="days"),
    pytest.param("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day", id="last day"),
    pytest.param(
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=1MO",
        "on the first Monday of March, June, September and December",
        id="months",
    ),
    pytest.param("FREQ=YEARLY;BYMONTH=6", "every year in June", id="a month alone"),
    pytest.param("FREQ=YEARLY;BYDAY=MO;BYMONTH=1", "every Monday in January", id="each Monday"),
]


@pytest.mark.parametrize(("rule", "words"), RULES)
def test_a_rule_of_the_calendar_is_told_in_words(rule: str, words: str) -> None:
    """Readers need not know how calendars write it."""
    assert words == rhythm(Schedule(kind="schedule", rrule=rule))


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1", id="a choice of days"),
        pytest.param("FREQ=YEARLY;BYWEEKNO=20", id="a week of the year"),
        pytest.param("FREQ=MONTHLY;BYMONTHDAY=-3", id="counted from the end"),
        pytest.param("FREQ=MONTHLY;BYDAY=5MO", id="a fifth Monday"),
        pytest.param("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", id="a Friday the thirteenth"),
    ],
)
def test_what_takes_many_words_stays_a_rule(rule: str) -> None:
    """It is shown as it is written, and not left out."""
    told = rhythm(Schedule(kind="schedule", rrule=rule, at="10:00"))

    assert f"on set dates ({rule}) at 10:00" == told
