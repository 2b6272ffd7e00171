"""When a schedule comes round, in words. Pure."""

import re
from calendar import month_name

from wow.kinds import ORDINALS, WEEKDAYS, Schedule
from wow.phrases import in_a_row

_PERIODS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_DAYS = {day[:2].upper(): day.capitalize() for day in WEEKDAYS}
_NUMBERS = dict(zip(("1", "2", "3", "4", "-1"), ORDINALS, strict=True))
_BY_DAY = re.compile(r"([+-]?[0-9]+)?([A-Z]{2})")
_TOLD = frozenset({"FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY"})
"""The parts of a rule that can be said in a few words."""


def rhythm(schedule: Schedule) -> str:
    """When a schedule comes round: `every Friday at 10:00`."""
    when = _plain(schedule) if schedule.rrule is None else _rule(schedule.rrule)
    return when if schedule.at is None else f"{when} at {schedule.at:%H:%M}"


def _plain(schedule: Schedule) -> str:
    period = schedule.every.period if schedule.every else ""
    if schedule.on is None:
        return f"every {period}"
    if period == "week" and schedule.on in WEEKDAYS:
        return f"every {schedule.on.capitalize()}"
    ordinal, _, day = schedule.on.rpartition(" ")
    if day.isdecimal():
        return f"every {period} on day {day}"
    name = day if day == "day" else day.capitalize()
    return f"every {period} on {f'the {ordinal} ' if ordinal else ''}{name}"


def _rule(rule: str) -> str:
    """A recurrence rule in words; as it is written where they would not be short."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    days = _days(parts)
    if days is None or not parts.keys() <= _TOLD:
        return f"on set dates ({rule})"
    interval = parts.get("INTERVAL", "1")
    months = in_a_row([month_name[int(month)] for month in _listed(parts, "BYMONTH")])
    period = _PERIODS[parts["FREQ"]]
    every = f"every {period}" if interval == "1" else f"every {interval} {period}s"
    if every == "every year" and months and days.startswith(("the ", "day ")):
        return f"on {days} of {months}"
    if every in ("every week", "every year") and days:
        every, days = f"every {days}", ""
    return " ".join(
        (every, *([f"on {days}"] if days else []), *([f"in {months}"] if months else []))
    )


def _days(parts: dict[str, str]) -> str | None:
    """The days of a rule: `the first Monday`; nothing if it names none, None if not in words."""
    weekdays = [_BY_DAY.fullmatch(each) for each in _listed(parts, "BYDAY")]
    dates = _listed(parts, "BYMONTHDAY")
    if weekdays and dates:
        return None
    names = [f"day {date}" if date != "-1" else "the last day" for date in dates]
    if any(name.startswith("day -") for name in names):
        return None
    for match in weekdays:
        number = match[1].lstrip("+") if match and match[1] else None
        if match is None or match[2] not in _DAYS or (number and number not in _NUMBERS):
            return None
        names.append(f"the {_NUMBERS[number]} {_DAYS[match[2]]}" if number else _DAYS[match[2]])
    return in_a_row(names)


def _listed(parts: dict[str, str], key: str) -> list[str]:
    return parts[key].split(",") if key in parts else []
