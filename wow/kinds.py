"""The kinds of trigger: what makes somebody start. Each says only what was declared.

Docstrings below keys, and those of the kinds, are what authors read of them in the guide.
"""

import re
from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    Strict,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from wow.durations import in_any_case
from wow.fields import (
    AnyDuration,
    CalendarDuration,
    ChannelKey,
    Clock,
    Day,
    Declared,
    OwnerOrRole,
    Text,
    WayId,
    shaped,
)

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = ("first", "second", "third", "fourth", "last")
_LAST_OF_MONTH = 31
_ON = re.compile(rf"(?:(?:{'|'.join(ORDINALS)}) )?(?:{'|'.join(WEEKDAYS)}|day)")
_DAY_RULE = in_any_case(
    rf"(?:(?:{'|'.join(ORDINALS)}) )?(?:{'|'.join(WEEKDAYS)})|(?:{'|'.join(ORDINALS)}) day"
)

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
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": f"^(?:{_DAY_RULE}|0*(?:[1-9]|[12][0-9]|3[01]))$",
            "minimum": 1,
            "maximum": _LAST_OF_MONTH,
        }
    ),
]
"""A day of the week or the month. A weekday; `first`, `second`, `third`, `fourth` or `last` with a
weekday, as `first monday`; `last day`; or a day of the month from 1 to 31. Example: `friday`"""

Rule = Annotated[str, Strict(), BeforeValidator(_recurrence), shaped(f"^(?:{_RULE.pattern})$")]
"""A recurrence rule. As calendars write it (RFC 5545, section 3.3.10); begin, end and days without
it have keys of their own. Example: `FREQ=MONTHLY;BYDAY=1MO`"""


# a rule that names its days, and days beside it
_BOTH: dict[str, JsonValue] = {
    "required": ["rrule", "on"],
    "properties": {"rrule": {"type": "string"}, "on": {"not": {"type": "null"}}},
}


class Event(Declared):
    """Something happens that calls for the way."""

    kind: Literal["event"]
    when: Text
    """What happens, as somebody who is in it would think it. Example: `A bet is about to start`"""


class Schedule(Declared):
    """A set time comes round, and a set group is told."""

    model_config = ConfigDict(json_schema_extra={"not": _BOTH})

    kind: Literal["schedule"]
    every: CalendarDuration | None = None
    """How far it is from one time to the next. Example: `week`"""
    on: DayRule | None = None
    """On which day. Example: `friday`"""
    at: Clock | None = None
    """At which time of the day."""
    rrule: Rule | None = None
    """Instead of `every` and `on`, for what they cannot say."""
    start: Day | None = None
    """The first day on which it may take place. Example: `2027-01-08`"""
    end: Day | None = None
    """The last day on which it may take place. Example: `2027-12-17`"""
    skip: tuple[Day, ...] = ()
    """Days on which it does not take place. Example: `2027-03-26`, `2027-07-30`"""
    channel: ChannelKey | None = None
    """Where the message goes."""
    message: Text | None = None
    """What people are told to do, and by when. Example: `Send your update by noon.`"""

    @classmethod
    def one_of(cls) -> tuple[str, ...]:
        """Keys of which exactly one is given."""
        return ("every", "rrule")

    @model_validator(mode="after")
    def _one_rhythm(self) -> "Schedule":
        if not self.gives_one:
            raise PydanticCustomError("rhythm", "say how often, by `every` or by `rrule`")
        if self.rrule is not None and self.on is not None:
            raise PydanticCustomError("rhythm", "an `rrule` names its days itself: remove `on`")
        if self.start and self.end and self.end < self.start:
            raise PydanticCustomError("rhythm", "`end` is before `start`")
        return self


class Status(Declared):
    """Something comes to a state in a tracker that asks for an action by a date."""

    kind: Literal["status"]
    where: Text
    """The table or tracker. Example: `Initiative table`"""
    status: Text
    """The state that asks for the way. Example: `Needs review`"""
    due: AnyDuration | None = None
    """How soon something has to happen."""


class _Gate(Declared):
    gate: Text
    """What waits. Example: `Building starts`"""
    approver: OwnerOrRole | None = None
    """Who approves."""
    needs: tuple[Text, ...] = ()
    """What must be there for the gate to open. Example: `A reviewed PRD`"""


class SoftApproval(_Gate):
    """A gate that can be walked around: going on without it is possible, and unwise."""

    kind: Literal["soft-approval"]


class HardApproval(_Gate):
    """A gate that acts by itself: nothing goes on until it is open."""

    kind: Literal["hard-approval"]
    otherwise: Text | None = None
    """What happens by itself when the gate stays shut. Example: `It is cancelled`"""


class FollowThrough(Declared):
    """Somebody else's work waits for what comes of the way."""

    kind: Literal["follow-through"]
    artefact: Text
    """What is handed on. Example: `Approved PRD`"""
    to: WayId
    """The way that takes it. Example: `launch-plan`"""


Trigger = Annotated[
    Event | Schedule | Status | SoftApproval | HardApproval | FollowThrough,
    Field(discriminator="kind"),
]
"""A trigger. What makes somebody start; without one, nothing starts."""
