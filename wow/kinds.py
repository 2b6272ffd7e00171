"""The kinds of trigger: what makes somebody start. Each says only what was declared."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, Strict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from wow.fields import AnyDuration, CalendarDuration, Clock, Day, Declared, Slug, Text

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = ("first", "second", "third", "fourth", "last")
_LAST_OF_MONTH = 31
_ON = re.compile(rf"(?:(?:{'|'.join(ORDINALS)}) )?(?:{'|'.join(WEEKDAYS)}|day)")

_RULE = re.compile(
    r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
    r"(?:;(?:INTERVAL=[1-9][0-9]{0,2}"
    r"|(?:BY(?:DAY|MONTH|MONTHDAY|SETPOS|WEEKNO|YEARDAY)|WKST)=[A-Z0-9,+-]+))*"
)
"""What a rule may say: how often and on which days. Begin, end and skipped days have own keys."""


def _day_rule(value: object) -> object:
    if isinstance(value, bool):
        return value
    text = str(value).lower() if isinstance(value, str | int) else value
    if isinstance(text, str):
        if text.isdecimal():
            fits = 1 <= int(text) <= _LAST_OF_MONTH
        else:
            fits = _ON.fullmatch(text) is not None and text != "day"
        if not fits:
            raise PydanticCustomError(
                "day-rule", "write a weekday, `first monday`, `last day`, or a day from 1 to 31"
            )
    return text


def _recurrence(value: object) -> object:
    if isinstance(value, str) and not _is_rule(value):
        raise PydanticCustomError(
            "rrule", "write a recurrence rule of iCalendar, such as `FREQ=MONTHLY;BYDAY=1MO`"
        )
    return value


def _is_rule(text: str) -> bool:
    if not _RULE.fullmatch(text):
        return False
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - few pages need it, and it takes its time

    try:
        rrulestr(text)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return False
    return True


DayRule = Annotated[
    str,
    Strict(),
    BeforeValidator(_day_rule),
    WithJsonSchema({"type": ["string", "integer"], "examples": ["friday", "first monday", 15]}),
]
"""On which day of a period: `friday`, `first monday`, `last day`, or a day of the month."""

Rule = Annotated[str, Strict(), BeforeValidator(_recurrence)]
"""A recurrence rule as iCalendar writes it (RFC 5545, section 3.3.10)."""


class Event(Declared):
    """Something happens that calls for the way."""

    kind: Literal["event"]
    when: Text
    """A sentence a person would think: *A bet is about to start*."""


class Schedule(Declared):
    """A proactive notification at a set time to a set group."""

    kind: Literal["schedule"]
    every: CalendarDuration | None = None
    on: DayRule | None = None
    at: Clock | None = None
    rrule: Rule | None = None
    """Instead of `every` and `on`, for what they cannot say."""
    start: Day | None = None
    end: Day | None = None
    skip: tuple[Day, ...] = ()
    """Days on which it does not take place."""
    channel: Slug | None = None
    message: Text | None = None

    @model_validator(mode="after")
    def _one_rhythm(self) -> "Schedule":
        if (self.every is None) == (self.rrule is None):
            raise PydanticCustomError("rhythm", "say how often, by `every` or by `rrule`")
        if self.rrule is not None and self.on is not None:
            raise PydanticCustomError("rhythm", "an `rrule` names its days itself: remove `on`")
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError("rhythm", "`end` is before `start`")
        return self


class Status(Declared):
    """A reactive notification: a state in a tracker that asks for an action by a date."""

    kind: Literal["status"]
    where: Text
    """The tracker."""
    status: Text
    due: AnyDuration | None = None
    """How soon something has to happen."""


class _Gate(Declared):
    gate: Text
    """What waits for the approval: *Building starts*."""
    approver: Slug | None = None
    """An owner, or a role."""
    needs: tuple[Text, ...] = ()
    """What must be present for the gate to open."""


class SoftApproval(_Gate):
    """A forcing function: going on without the approval is possible, and unwise."""

    kind: Literal["soft-approval"]


class HardApproval(_Gate):
    """A forcing function that acts by itself."""

    kind: Literal["hard-approval"]
    otherwise: Text | None = None
    """What happens by itself when the gate stays shut: *The meeting is cancelled*."""


class FollowThrough(Declared):
    """A forcing function: somebody else's work waits for this output."""

    kind: Literal["follow-through"]
    artefact: Text
    to: Slug
    """The way that takes the artefact."""


Trigger = Annotated[
    Event | Schedule | Status | SoftApproval | HardApproval | FollowThrough,
    Field(discriminator="kind"),
]
"""What makes somebody start. Without one, nothing starts."""
