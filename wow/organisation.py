"""The nouns of wow.yml: who the organisation is, and what its pages may refer to.

The docstring below a key is what authors read of it in the guide; see `wow.reference.docstrings`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, PrivateAttr, model_validator
from pydantic_core import PydanticCustomError

from wow.diagnostics import Location
from wow.fields import SLUG, Address, ClockDuration, Day, Declared, OwnerKey, Slug, Text, shaped
from wow.settings import Build, CheckCode, CheckSetting, Defaults, Feedback, Style
from wow.source import Source


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise PydanticCustomError(
            "timezone", "name a time zone of the tz database, such as `Europe/Berlin`"
        ) from None
    return name


TimeZone = Annotated[Text, AfterValidator(_zone)]
"""A time zone of the tz database. Example: `Europe/Berlin`"""


def _page_key(key: str) -> str:
    if key in _TAKEN:
        raise PydanticCustomError("slug", "this key is taken by the site itself: choose another")
    return key


_TAKEN = frozenset({"index", "readme", "when-you-need-it"})
"""Names that stand in addresses already: of the lists themselves, and of the end of a path."""

PageKey = Annotated[
    Slug,
    AfterValidator(_page_key),
    shaped(f"^(?!(?:{'|'.join(sorted(_TAKEN))})$){SLUG.pattern}$"),
]
"""A key of your own. Lower-case words joined by hyphens; it also stands in an address of the site.
"""

FolderName = Slug
"""The name of a folder."""


class Role(Declared):
    """A role that people have, and that follows ways."""

    name: Text
    """What one of them is called. Example: `Product manager`, `Engineer`"""
    plural: Text | None = None
    """What several of them are called. Unless given, it is the name with an *s*. Example:
    `Product people`"""
    budget: ClockDuration | None = None
    """What all ways together may cost a person in this role, a month. Example: `14 hours`"""

    @property
    def people(self) -> str:
        """The role in the plural."""
        return self.plural or f"{self.name}s"


class Absence(Declared):
    """A time in which somebody cannot answer; both days are included."""

    since: Day
    """The first day away. Example: `2026-11-09`"""
    until: Day
    """The last day away. Example: `2026-12-11`"""

    @model_validator(mode="after")
    def _in_order(self) -> "Absence":
        if self.until < self.since:
            raise PydanticCustomError("absence", "`until` is before `since`")
        return self


class Owner(Declared):
    """A position, held by one person, that answers for ways; or a team with a named lead."""

    name: Text
    """The position or the team. Example: `Head of product`, `Product operations`"""
    person: Text | None = None
    """Who holds the position. Example: `Jonas Albrecht`"""
    lead: Text | None = None
    """For a team, the one person who answers. Example: `Pia Novak`"""
    contact: Text
    """How to reach them: a channel of `channels:`, a mail address, a link, or words. Example:
    `product-help`"""
    office_hours: Text | None = None
    """When and where anybody may come and ask. Example: `Wednesdays at 14:00, in the kiln room`"""
    handle: Text | None = None
    """The account where the pages are kept. Example: `"@jonas-albrecht"`"""
    deputy: OwnerKey | None = None
    """Who stands in, unless a way names a deputy of its own. Example: `product-operations`"""
    away: Absence | None = None
    """A time in which the deputy answers instead."""
    left: Day | None = None
    """The first day on which they no longer answer: each way of theirs needs a new owner. Example:
    `2027-04-01`"""

    @classmethod
    def one_of(cls) -> tuple[str, ...]:
        """Keys of which exactly one is given."""
        return ("person", "lead")

    @model_validator(mode="after")
    def _one_named_person(self) -> "Owner":
        if not self.gives_one:
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
    """What people call it. Example: `First week`, `First month`"""
    summary: Text | None = None
    """What it is for, in a sentence. Example: `Take part in what your team does every week.`"""


class Channel(Declared):
    """Where messages go and where people can be asked."""

    name: Text
    """What people call it. Example: `"#product-help"`, `"#product-updates"`"""
    link: Address | None = None
    """Where it is."""


class Area(Declared):
    """A folder of ways, under the name that people use for it."""

    name: Text
    """What people call it. Example: `Deciding what to build`"""
    summary: Text | None = None
    """What stands in it, in a sentence. Example: `From a hunch to a bet.`"""


class Organisation(Declared):
    """All of wow.yml."""

    name: Text
    """The organisation. Example: `Tallowmere`"""
    timezone: TimeZone
    """Where dates and times are meant."""
    roles: Annotated[Mapping[PageKey, Role], Field(min_length=1)]
    """Who follows ways. Example: `product-manager`, `engineer`"""
    owners: Annotated[Mapping[PageKey, Owner], Field(min_length=1)]
    """Who answers for ways. Example: `head-of-product`, `product-operations`"""
    stages: Mapping[PageKey, Stage] = {}
    """The stretches of a new colleague's time, in their order. Example: `first-week`,
    `first-month`"""
    channels: Mapping[Slug, Channel] = {}
    """Where messages go and where people can be asked. Example: `product-help`,
    `product-updates`"""
    areas: Mapping[FolderName, Area] = {}
    """The folders below `docs/ways` by their names, in the order in which the site shows them.
    Example: `deciding`"""
    defaults: Defaults = Defaults.model_construct()
    """What holds where a page says nothing."""
    feedback: Feedback | None = None
    """Where readers say whether a way was right for them."""
    style: Style = Style.model_construct()
    """What counts as easy to read."""
    checks: Mapping[CheckCode, CheckSetting] = {}
    """Another severity for what the check finds, by its code."""
    build: Build = Build.model_construct()
    """How strict the build of the site is."""

    _source: Source = PrivateAttr()
    _declared: Mapping[str, Any] = PrivateAttr()

    @classmethod
    def declared_in(cls, source: Source, data: dict[str, Any]) -> "Organisation":
        """Validate what wow.yml declares.

        Raises:
            pydantic.ValidationError: with every problem of the file.
        """
        organisation = cls.model_validate(data)
        organisation._source = source  # noqa: SLF001 - its own
        organisation._declared = data  # noqa: SLF001 - its own
        return organisation

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which dates and times are meant."""
        return ZoneInfo(self.timezone)

    @property
    def declared(self) -> Mapping[str, Any]:
        """All of wow.yml as it was written."""
        return self._declared

    @property
    def text(self) -> str:
        """The whole file as it was read."""
        return self._source.text

    @property
    def has_links(self) -> bool:
        """Whether a text of wow.yml may hold a Markdown link."""
        return "](" in self._source.text

    def at(self, *keys: str | int) -> Location:
        """Where a value stands in wow.yml."""
        return self._source.at(*keys)

    def at_key(self, *keys: str | int) -> Location:
        """Where a key stands in wow.yml."""
        return self._source.at_key(*keys)
