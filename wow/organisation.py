"""The nouns of wow.yml: who the organisation is, and what its pages may refer to."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from wow.diagnostics import Location
from wow.durations import Duration, Unit
from wow.fields import CalendarDuration, ClockDuration, Count, Day, Declared, Link, Slug, Text
from wow.source import Source


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise PydanticCustomError(
            "timezone", "name a time zone of the tz database, such as `Europe/Berlin`"
        ) from None
    return name


def _page_key(key: str) -> str:
    if key in _TAKEN:
        raise PydanticCustomError("slug", "this key is taken by the site itself: choose another")
    return key


_TAKEN = frozenset({"index", "readme", "when-you-need-it"})
"""Names that stand in addresses already: of the lists themselves, and of the end of a path."""

PageKey = Annotated[Slug, AfterValidator(_page_key)]
"""A key that also stands in an address of the site."""


class Role(Declared):
    """A role that people have, and that follows ways."""

    name: Text
    """In the singular: *Product manager*."""
    plural: Text | None = None
    """For lists of who follows a way; the name with an *s* unless given."""
    budget: ClockDuration | None = None
    """What all ways together may cost a person in this role, per month."""

    @property
    def people(self) -> str:
        """The role in the plural."""
        return self.plural or f"{self.name}s"


class Absence(Declared):
    """A time in which somebody cannot answer; both days are included."""

    since: Day
    until: Day

    @model_validator(mode="after")
    def _in_order(self) -> "Absence":
        if self.until < self.since:
            raise PydanticCustomError("absence", "`until` is before `since`")
        return self


class Owner(Declared):
    """A position, held by one person, that answers for ways; or a team with a named lead."""

    name: Text
    """The position or the team: *Head of product*."""
    person: Text | None = None
    """Who holds the position."""
    lead: Text | None = None
    """For a team: the one person who answers."""
    contact: Text
    """A channel of `channels:`, a mail address, a link, or words."""
    handle: Text | None = None
    """The account on the code host, `@name`."""
    deputy: Slug | None = None
    """Who stands in when a way names no deputy of its own."""
    away: Absence | None = None
    left: Day | None = None
    """The first day on which this owner no longer answers."""

    @model_validator(mode="after")
    def _one_named_person(self) -> "Owner":
        if (self.person is None) == (self.lead is None):
            raise PydanticCustomError(
                "one-person", "name the one who answers: `person`, or `lead` for a team"
            )
        return self

    @property
    def answers(self) -> str:
        """The name of the one person who answers."""
        return self.person or self.lead or ""

    def has_left(self, today: date) -> bool:
        """Tell whether this owner is gone for good."""
        return self.left is not None and self.left <= today

    def is_away(self, today: date) -> bool:
        """Tell whether this owner is away on that day."""
        return self.away is not None and self.away.since <= today <= self.away.until

    def is_there(self, today: date) -> bool:
        """Tell whether this owner can answer on that day."""
        return not self.has_left(today) and not self.is_away(today)


class Stage(Declared):
    """A stretch of a new colleague's time, such as the first week."""

    name: Text
    summary: Text | None = None


class Channel(Declared):
    """Where messages go and where people can be asked."""

    name: Text
    link: Link | None = None


class Area(Declared):
    """A folder of ways, under the name that people use for it."""

    name: Text
    summary: Text | None = None


class Defaults(Declared):
    """What holds where a page says nothing."""

    review: CalendarDuration = Duration(6, Unit.MONTH)
    """The longest time between two reviews."""
    notice: CalendarDuration = Duration(30, Unit.DAY)
    """How long before its review date a way counts as due soon."""
    grace: CalendarDuration | None = None
    """How long after its review date a way is not yet reported as overdue; none unless given."""


class Style(Declared):
    """What counts as easy to read here."""

    words: Count = 600
    """How many words the text of a way may have before the check advises to cut it."""


class CheckSetting(Declared):
    """Another severity for one code, with the reason for it."""

    severity: Literal["error", "warning", "advice", "ignore"]
    because: Text


class Build(Declared):
    """How strict `mkdocs build --strict` is."""

    fail_on: Literal["error", "warning", "advice"] = "error"
    """The mildest severity that fails a strict build."""


class Organisation(Declared):
    """All of wow.yml."""

    name: Text
    timezone: Annotated[Text, AfterValidator(_zone)]
    roles: Annotated[Mapping[PageKey, Role], Field(min_length=1)]
    owners: Annotated[Mapping[PageKey, Owner], Field(min_length=1)]
    stages: Mapping[PageKey, Stage] = {}
    """In the order in which a new colleague goes through them."""
    channels: Mapping[Slug, Channel] = {}
    areas: Mapping[Slug, Area] = {}
    """By the folder's name below docs/ways, in the order in which the site shows them."""
    defaults: Defaults = Defaults.model_construct()
    style: Style = Style.model_construct()
    checks: Mapping[str, CheckSetting] = {}
    build: Build = Build.model_construct()

    _source: Source = PrivateAttr()

    @classmethod
    def declared_in(cls, source: Source, data: object) -> "Organisation":
        """Validate what wow.yml declares.

        Raises:
            pydantic.ValidationError: with every problem of the file.
        """
        organisation = cls.model_validate(data)
        organisation._source = source  # noqa: SLF001 - its own
        return organisation

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which dates and times are meant."""
        return ZoneInfo(self.timezone)

    def at(self, *keys: str | int) -> Location:
        """Where a value stands in wow.yml."""
        return self._source.at(*keys)

    def at_key(self, *keys: str | int) -> Location:
        """Where a key stands in wow.yml."""
        return self._source.at_key(*keys)
