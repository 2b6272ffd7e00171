"""The nouns of a page: a way of working, or the tombstone of one that ended.

This is the only place that says what a page may declare. The check, the site and the editors'
schema all come from it.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, PrivateAttr, Tag

from wow.diagnostics import Location
from wow.fields import CalendarDuration, ClockDuration, Day, Declared, HowOften, Link, Slug, Text
from wow.frontmatter import Document
from wow.kinds import Trigger

THEME_KEYS = frozenset({"description", "hide", "icon", "search", "tags", "template"})
"""Front-matter keys that belong to MkDocs and its theme; a way may carry them beside its own."""


class Signals(Declared):
    """How anyone could tell whether the way is followed, and whether it works."""

    followed: Text | None = None
    works: Text | None = None


class Effort(Declared):
    """What one run costs a person, and how often it comes up."""

    time: ClockDuration
    times: HowOften | None = None


class Template(Declared):
    """An artefact ready to copy."""

    name: Text
    link: Link


class Enablement(Declared):
    """How people learn the way, again from time to time."""

    every: CalendarDuration | None = None
    last: Day | None = None
    how: Text
    join: Slug | None = None
    """The channel in which to ask for a seat."""


class Exemption(Declared):
    """An exception that was granted: who may do otherwise, and until when."""

    who: Text
    until: Day
    what: Text
    agreed: Slug | None = None
    """The owner who agreed."""


class ReviewRecord(Declared):
    """One review: the owner's dated answer, with a finding."""

    on: Day
    by: Slug
    verdict: Literal["keep", "change", "retire"]
    finding: Text


class Review(Declared):
    """When the way is looked at again, and what was found so far."""

    by: Day
    """The review date: by this day at the latest."""
    every: CalendarDuration | None = None
    """The longest time between two reviews; `defaults: review:` of wow.yml unless given."""
    log: tuple[ReviewRecord, ...] = ()

    @property
    def last(self) -> ReviewRecord | None:
        """The latest record, wherever it stands in the log."""
        return max(self.log, key=lambda record: record.on, default=None)


class Trial(Declared):
    """A bounded test of a way."""

    until: Day
    success: Text
    """How anyone will know that it worked."""


class Retirement(Declared):
    """The end of a way: when, why, and what replaced it."""

    on: Day
    because: Text
    replaced_by: Slug | None = None

    @property
    def advice(self) -> str:
        """What to do where something still points to the ended way."""
        if self.replaced_by:
            return f"Name `{self.replaced_by}` instead, which replaced it."
        return "Nothing replaced it: remove this, or say what holds now."


def _one_effort_or_many(value: object) -> str:
    by_role = isinstance(value, Mapping) and any(
        isinstance(each, Mapping) for each in value.values()
    )
    return "many" if by_role else "one"


EffortByRole = Annotated[
    Annotated[Effort, Tag("one")]
    | Annotated[Mapping[Slug, Effort], Field(min_length=1), Tag("many")],
    Discriminator(_one_effort_or_many),
]
"""One effort for all of the audience, or a mapping of role to effort."""


def _one_stage_or_many(value: object) -> str:
    return "many" if isinstance(value, Mapping) else "one"


Onboarding = Annotated[
    Annotated[Slug, Tag("one")] | Annotated[Mapping[Slug, Slug], Field(min_length=1), Tag("many")],
    Discriminator(_one_stage_or_many),
]
"""One stage for all of the audience, or a mapping of role to stage."""


class Page(Declared):
    """What a living way and a tombstone have in common."""

    id: Slug
    title: Text
    summary: Text | None = None
    deputy: Slug | None = None
    sponsor: Slug | None = None
    outcome: Text | None = None
    signals: Signals = Signals.model_construct()
    consequence: Text | None = None
    effort: EffortByRole | None = None
    """What it costs, for all of the audience alike or for each role."""
    templates: tuple[Template, ...] = ()
    enablement: Enablement | None = None
    onboarding: Onboarding | None = None
    """One stage for all of the audience, or a stage for each role."""
    requires: tuple[Slug, ...] = ()
    """The ways to know first."""
    exceptions: tuple[Exemption, ...] = ()
    trial: Trial | None = None
    level: Literal["expected", "guideline"] = "expected"

    _document: Document = PrivateAttr()
    _src_uri: str = PrivateAttr()

    @classmethod
    def declared_in(cls, document: Document, data: dict[str, Any], src_uri: str) -> Self:
        """Validate what a page declares.

        Args:
            document: where it stands.
            data: the front matter, with an id and a title.
            src_uri: the page's path below the docs folder, with `/`.

        Raises:
            pydantic.ValidationError: with every problem of the page.
        """
        page = cls.model_validate(data)
        page._document = document  # noqa: SLF001 - its own
        page._src_uri = src_uri  # noqa: SLF001 - its own
        return page

    @cached_property
    def src_uri(self) -> str:
        """The path below the docs folder, with `/`."""
        return self._src_uri

    @property
    def path(self) -> str:
        """The path below the root of the repository, with `/`."""
        return self._document.source.path

    @property
    def body(self) -> str:
        """The Markdown behind the front matter."""
        return self._document.body

    @cached_property
    def words(self) -> int:
        """How many words the page has, front matter and all."""
        return len(self._document.source.text.split())

    @property
    def declared(self) -> Mapping[str, Any]:
        """The front matter as it was written."""
        return self._document.data or {}

    @property
    def has_links(self) -> bool:
        """Whether a text of the front matter may hold a Markdown link."""
        return "](" in self._document.source.yaml_text

    def at(self, *keys: str | int) -> Location:
        """Where a value stands in the page."""
        return self._document.source.at(*keys)

    def at_key(self, *keys: str | int) -> Location:
        """Where a key stands in the page."""
        return self._document.source.at_key(*keys)

    def at_body(self, offset: int) -> Location:
        """Where a character of the body stands in the page."""
        return self._document.source.at_offset(self._document.body_start + offset)


class Way(Page):
    """How the organisation does one recurring thing, and who answers for it."""

    status: Literal["proposed", "trial", "active", "retiring"] = "active"
    owner: Slug
    audience: Annotated[tuple[Slug, ...], Field(min_length=1)]
    frame: Annotated[tuple[Text, ...], Field(min_length=1)]
    freedom: Annotated[tuple[Text, ...], Field(min_length=1)]
    triggers: Annotated[tuple[Trigger, ...], Field(min_length=1)]
    review: Review
    retired: Retirement | None = None

    def stage_for(self, role: str) -> str | None:
        """The stage in which a role meets this way, or None for *when you need it*."""
        if isinstance(self.onboarding, Mapping):
            return self.onboarding.get(role)
        return self.onboarding


class Tombstone(Page):
    """What stays of a way that ended. The other keys may stay too, or go."""

    status: Literal["retired"]
    owner: Slug | None = None
    audience: tuple[Slug, ...] = ()
    frame: tuple[Text, ...] = ()
    freedom: tuple[Text, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    review: Review | None = None
    retired: Retirement


REQUIRED = ("owner", "audience", "frame", "freedom", "triggers", "review")
"""What a living way cannot be without, beside a title."""
