"""The kinds of value that front matter and wow.yml are made of, as pydantic types.

Leaves are strict: YAML has said what a value is, and nothing is guessed from it.

The docstring below a type is what authors read of it in the guide, see `wow.reference.docstrings`:
the type in a few words, then how it is written, then an example or several.
"""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    Strict,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError, core_schema

from wow.durations import Duration, Frequency

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
_MAIL = re.compile(r"[^@\s:/?&#]+@[^@\s:/?&#]+")
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
# for JSON Schema, which does not run what is below; no less than that lets through
_SCHEME = r"(?:[hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):[^\s\\]*"
_RELATIVE = r"(?![a-zA-Z][a-zA-Z0-9+.-]*:)[^\s\\/][^\s\\]*"


class Declared(BaseModel):
    """What an author declares: frozen, and closed to keys nobody knows."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True
    )

    @classmethod
    def by_key(cls) -> Mapping[str, FieldInfo]:
        """What may be declared, by the keys that authors write; `from` is a word of Python's."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}

    @classmethod
    def one_of(cls) -> tuple[str, ...]:
        """Keys of which exactly one is given, beside those that are required."""
        return ()

    @property
    def gives_one(self) -> bool:
        """Whether exactly one of `one_of` is given."""
        return sum(getattr(self, key) is not None for key in self.one_of()) == 1


def is_safe_link(target: str) -> bool:
    """Tell whether a link may be shown: http, https, mailto, or relative to the page.

    Everything else (`javascript:`, `data:`, `file:`, `//host`, a path from the root) is not.
    """
    compact = "".join(target.split())
    if compact != target or any(ord(letter) < ord(" ") for letter in target) or "\\" in target:
        return False
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme.lower() in _SAFE_SCHEMES
    return bool(target) and not target.startswith("/")


def _link(value: Any) -> Any:
    if isinstance(value, str) and not is_safe_link(value.strip()):
        raise PydanticCustomError(
            "link", "a link is http(s), mailto, or a path relative to this page"
        )
    return value


def _address(value: Any) -> Any:
    if isinstance(value, str) and not (
        is_safe_link(value.strip()) and urlsplit(value.strip()).scheme
    ):
        raise PydanticCustomError(
            "address", "write an address that begins with `https:`, `http:` or `mailto:`"
        )
    return value


def _mail_address(value: Any) -> Any:
    if isinstance(value, str) and not _MAIL.fullmatch(value.strip()):
        raise PydanticCustomError("mail", "write a mail address, and nothing else")
    return value


def slugify(text: str) -> str:
    """Lower-case words joined by hyphens, as near to a text as can be; empty if nothing is."""
    return _NO_SLUG.sub("-", text.lower()).strip("-")


def _slug(value: Any) -> Any:
    if isinstance(value, str) and not SLUG.fullmatch(value):
        near = slugify(value)
        like = f", such as `{near}`" if near else ""
        # `near` holds letters, digits and hyphens only, so it cannot be taken for a template
        raise PydanticCustomError("slug", f"lower-case words joined by hyphens are expected{like}")
    return value


def _clock(value: Any) -> Any:
    if isinstance(value, str):
        match = _CLOCK.fullmatch(value)
        if match is None:
            raise PydanticCustomError("clock", "write the time as `09:30`, from 00:00 to 23:59")
        return time(int(match[1]), int(match[2]))
    return value


def _duration(value: Any) -> Any:
    return _parsed(value, Duration.parse, "duration")


def _calendar_duration(value: Any) -> Any:
    duration = _duration(value)
    if isinstance(duration, Duration) and not duration.is_calendar:
        raise PydanticCustomError("duration", "days, weeks, months, quarters or years are expected")
    return duration


def _clock_duration(value: Any) -> Any:
    duration = _duration(value)
    if isinstance(duration, Duration) and not duration.is_hours:
        raise PydanticCustomError("duration", "minutes or hours are expected")
    return duration


def _count(value: Any) -> Any:
    if isinstance(value, int) and value < 1:
        raise PydanticCustomError("count", "write a whole number from 1 on")
    return value


def _frequency(value: Any) -> Any:
    return _parsed(value, Frequency.parse, "frequency")


def _parsed(value: Any, parse: Any, kind: str) -> Any:
    """Parse text; leave what is no text to the strict type behind, which refuses it."""
    if not isinstance(value, str):
        return value
    try:
        return parse(value)
    except ValueError as error:
        # `kind` names one of this module's own types, never what an author wrote
        raise PydanticCustomError(kind, "{reason}", {"reason": str(error)}) from None


def _an_instance(kind: type) -> GetPydanticSchema:
    """Take values of a type as they are, without looking into it, as pydantic's InstanceOf does."""
    return GetPydanticSchema(lambda _kind, _handler: core_schema.is_instance_schema(kind))


def shaped(pattern: str, **more: Any) -> WithJsonSchema:
    """What JSON Schema has to say of a text, which is less than is asked of it where it is read."""
    return WithJsonSchema({"type": "string", "pattern": pattern, **more})


Text = Annotated[str, Strict(), Field(min_length=1)]
"""A text. It may hold Markdown within a line. Put it in quotes if it contains a colon followed by a
space, begins with a sign such as `*` or `@`, or has a comma inside `{…}` or `[…]`. Example:
`"Once more: say by when."`"""

Slug = Annotated[str, Strict(), BeforeValidator(_slug), shaped(f"^{SLUG.pattern}$")]
"""A key of your own. Lower-case words joined by hyphens. Example: `look-back`"""

OwnerKey = Slug
"""An owner of wow.yml. The key below `owners:`, not the name of a person or a position. Example:
`head-of-product`, `product-operations`"""

FormerOwnerKey = Slug
"""An owner of wow.yml, now or then. The key below `owners:`. Example: `head-of-product`"""

RoleKey = Slug
"""A role of wow.yml. The key below `roles:`. Example: `product-manager`, `engineer`"""

OwnerOrRole = Slug
"""An owner or a role of wow.yml. The key of either. Example: `head-of-product`"""

StageKey = Slug
"""A stage of wow.yml. The key below `stages:`. Example: `first-week`, `first-month`"""

ChannelKey = Slug
"""A channel of wow.yml. The key below `channels:`. Example: `product-updates`"""

WayId = Slug
"""The id of a way. The name of its file without `.md`, unless the page gives another. Example:
`discovery-interviews`"""

Link = Annotated[
    str,
    Strict(),
    Field(min_length=1),
    BeforeValidator(_link),
    shaped(rf"^\s*(?:{_SCHEME}|{_RELATIVE})\s*$"),
]
"""A link. An address that begins with `https:`, `http:` or `mailto:`, or a path relative to the
page. Example: `../../templates/prd.md`"""

Address = Annotated[
    str,
    Strict(),
    Field(min_length=1),
    BeforeValidator(_address),
    shaped(rf"^\s*{_SCHEME}\s*$"),
]
"""An address. It begins with `https:`, `http:` or `mailto:`. Example:
`https://chat.example/product-help`"""

MailAddress = Annotated[
    str,
    Strict(),
    Field(min_length=1),
    BeforeValidator(_mail_address),
    shaped(rf"^\s*{_MAIL.pattern}\s*$"),
]
"""A mail address. Example: `ways@tallowmere.example`"""

Day = Annotated[date, Strict(), shaped(_DAY, format="date")]
"""A day. Year, month and day, without quotes. Example: `2027-03-01`"""

Clock = Annotated[
    time,
    Strict(),
    BeforeValidator(_clock),
    shaped(f"^(?:{_CLOCK.pattern})$"),
]
"""A time of day. Hours and minutes, in quotes; they are meant in the time zone of wow.yml. Example:
`"10:00"`"""

AnyDuration = Annotated[
    Duration, _an_instance(Duration), BeforeValidator(_duration), shaped(Duration.pattern())
]
"""A duration. A number and a unit, such as `90 min`, `2 hours`, `2 working days`, `6 months` or
`1 year`; a unit alone means one of it. Some keys take only some of the units. Example:
`2 working days`"""

CalendarDuration = Annotated[
    Duration,
    _an_instance(Duration),
    BeforeValidator(_calendar_duration),
    shaped(Duration.pattern(hours=False, working=False)),
]
"""Days, weeks, months, quarters or years. Example: `6 months`"""

ClockDuration = Annotated[
    Duration,
    _an_instance(Duration),
    BeforeValidator(_clock_duration),
    shaped(Duration.pattern(calendar=False, working=False)),
]
"""Minutes or hours. Example: `90 min`"""

Count = Annotated[
    int, Strict(), BeforeValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})
]
"""A whole number from 1 on. Example: `1`"""

HowOften = Annotated[
    Frequency, _an_instance(Frequency), BeforeValidator(_frequency), shaped(Frequency.pattern())
]
"""A number of times. With the time it is counted in: `2 per month`, `1 to 3 per quarter`,
`1 a week`. Example: `2 per month`"""
