"""What holds when: a page stands for months, and what it says of a day has to change meanwhile.

A fact is asked on the day of the build and on each later day on which it may change. So the rule is
the one by which the check judges a day, and pages hold what will be true beside what is.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, the first and the last included; open where there is none."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class During(Generic[Fact]):
    """What is so in a period."""

    value: Fact
    period: Period


def over_time(
    fact: Callable[[date], Fact], today: date, turns: Iterable[date]
) -> tuple[During[Fact], ...]:
    """What a fact is from today on: one value after another, each with its period.

    The first has no beginning: a reader whose clock is behind the build sees what the build saw.
    The last has no end.

    Args:
        fact: what is so on a day.
        today: nothing is told of the days before.
        turns: the days on which it may become another.
    """
    found = [(today, fact(today))]
    for day in sorted({turn for turn in turns if turn > today}):
        value = fact(day)
        if value != found[-1][1]:
            found.append((day, value))
    since = [None, *(day for day, _ in found[1:])]
    until = [*(day - timedelta(days=1) for day, _ in found[1:]), None]
    return tuple(
        During(value, Period(*ends))
        for (_, value), ends in zip(found, zip(since, until, strict=True), strict=True)
    )


def day_after(day: date) -> date:
    """The next day; of the last day that there is, itself."""
    return day if day == date.max else day + timedelta(days=1)
