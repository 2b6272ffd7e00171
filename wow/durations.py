"""Plain durations and frequencies: `6 months`, `90 min`, `2 working days`, `2 per month`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from dateutil.relativedelta import relativedelta


class Unit(StrEnum):
    """The units an author may write, from short to long."""

    MINUTE = "minute"
    HOUR = "hour"
    WORKING_DAY = "working day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_SPELLINGS = {
    "min": Unit.MINUTE,
    "mins": Unit.MINUTE,
    "h": Unit.HOUR,
    **{unit.value: unit for unit in Unit},
    **{f"{unit.value}s": unit for unit in Unit},
}
_CALENDAR = {
    Unit.DAY: relativedelta(days=1),
    Unit.WEEK: relativedelta(weeks=1),
    Unit.MONTH: relativedelta(months=1),
    Unit.QUARTER: relativedelta(months=3),
    Unit.YEAR: relativedelta(years=1),
}
_HOURS = {Unit.MINUTE: 1 / 60, Unit.HOUR: 1.0}
_A_DAY = timedelta(days=1)
_MOST = 9_999
_DURATION = re.compile(r"(?:([0-9]{1,5})\s*)?([a-z]+(?: [a-z]+)?)", re.ASCII)
_FREQUENCY = re.compile(
    r"([0-9]{1,5})(?:\s*(?:to|-)\s*([0-9]{1,5}))?(?: times)? (?:per|a|an) ([a-z ]+)", re.ASCII
)


_NUMBER = "0*[1-9][0-9]{0,3}"


def _any_of(units: Iterable[Unit]) -> str:
    """A pattern for all spellings of units, in one and in several."""
    held = frozenset(units)
    words = [word for word, unit in _SPELLINGS.items() if unit in held]
    return "|".join(
        in_any_case(word) + ("[sS]?" if f"{word}s" in words else "")
        for word in words
        if not (word.endswith("s") and word.removesuffix("s") in words)
    )


def in_any_case(word: str) -> str:
    """A pattern for a word in whichever case, for JSON Schema, where patterns have no flags."""
    return "".join(f"[{sign}{sign.upper()}]" if sign.isalpha() else sign for sign in word)


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of units, kept as it was declared: a month stays a month, never 30 days."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `6 months`, `90 min` or a bare unit such as `week`, which is one of it.

        Raises:
            ValueError: the text is no duration; the message says what is expected.
        """
        match = _DURATION.fullmatch(text.strip().lower())
        unit = _SPELLINGS.get(match[2]) if match else None
        if match is None or unit is None:
            raise ValueError("write a number and a unit")
        count = int(match[1] or 1)
        if not 1 <= count <= _MOST:
            raise ValueError(f"the number must be from 1 to {_MOST}")
        return cls(count, unit)

    @staticmethod
    def pattern(*, calendar: bool = True, hours: bool = True, working: bool = True) -> str:
        """What JSON Schema has to say of a duration as text; every one that is read fits.

        Args:
            calendar: days, weeks, months, quarters and years fit.
            hours: minutes and hours fit.
            working: working days fit.
        """
        kinds = {Unit.WORKING_DAY: working, **dict.fromkeys(_CALENDAR, calendar)}
        units = (unit for unit in Unit if kinds.get(unit, hours))
        return rf"^\s*(?:{_NUMBER}\s*)?(?:{_any_of(units)})\s*$"

    def __str__(self) -> str:
        if self.unit is Unit.MINUTE:
            return f"{self.count} min"
        return f"{self.count} {self.unit.value}{'' if self.count == 1 else 's'}"

    @property
    def period(self) -> str:
        """As it is said after *every*: `month`, `2 months`."""
        return self.unit.value if self.count == 1 else str(self)

    @property
    def is_calendar(self) -> bool:
        """Whether it can be added to a date: days, weeks, months, quarters, years."""
        return self.unit in _CALENDAR

    @property
    def is_hours(self) -> bool:
        """Whether it is clock time: minutes or hours."""
        return self.unit in _HOURS

    @property
    def hours(self) -> float:
        """Clock time in hours.

        Raises:
            KeyError: not clock time; ask `is_hours` first.
        """
        return self.count * _HOURS[self.unit]

    def after(self, day: date) -> date:
        """The day this long after `day`; the end of a short month counts as the day itself.

        Raises:
            KeyError: not calendar time; ask `is_calendar` first.
        """
        try:
            return day + self.count * _CALENDAR[self.unit]
        except (ValueError, OverflowError):  # past the year 9999
            return date.max

    def before(self, day: date) -> date:
        """The first day from which it is no longer than this to `day`, by the rule of `after`.

        Raises:
            KeyError: not calendar time; ask `is_calendar` first.
        """
        try:
            first = day - self.count * _CALENDAR[self.unit]
        except (ValueError, OverflowError):  # before the year 1
            return date.min
        while self.after(first) < day:  # what a short month cuts off, on one side or the other
            first += _A_DAY
        while first > date.min and self.after(first - _A_DAY) >= day:
            first -= _A_DAY
        return first


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often something happens: `2 per month`, or `1 to 3 per quarter` when it varies."""

    least: int
    most: int
    per: Unit

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2 per month`, `1 to 3 per quarter` or `1 a week`.

        Raises:
            ValueError: the text is no frequency; the message says what is expected.
        """
        match = _FREQUENCY.fullmatch(text.strip().lower())
        unit = _SPELLINGS.get(match[3].strip()) if match else None
        if match is None or unit is None or unit in _HOURS:
            raise ValueError("write how often, such as `2 per month` or `1 to 3 per quarter`")
        least = int(match[1])
        most = int(match[2] or least)
        if not 1 <= least <= most:
            raise ValueError("the first number must be at least 1 and not above the second")
        return cls(least, most, unit)

    @staticmethod
    def pattern() -> str:
        """What JSON Schema has to say of a frequency as text; every one that is read fits."""
        to, times, per = (in_any_case(each) for each in ("to", " times", "per"))
        several = rf"(?:\s*(?:{to}|-)\s*{_NUMBER})?(?:{times})?"
        units = _any_of(unit for unit in Unit if unit not in _HOURS)
        return rf"^\s*{_NUMBER}{several} (?:{per}|[aA][nN]?) +(?:{units})\s*$"

    def __str__(self) -> str:
        count = str(self.least) if self.least == self.most else f"{self.least} to {self.most}"
        return f"{count} per {self.per.value}"
