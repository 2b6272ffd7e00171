"""The nouns of a page: a way of working, or the tombstone of one that ended.

This is the only place that says what a page may declare. The check, the site and the editors'
schema all come from it. The docstring below a key is what authors read of it in the guide, see
`wow.reference.docstrings`; one without an example takes that of the key's type.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, PrivateAttr

from wow.diagnostics import Location
from wow.fields import (
    Declared,
    OwnerKey,
    RoleKey,
    Slug,
    Text,
    WayId,
)
from wow.frontmatter import Document
from wow.kinds import Trigger
from wow.parts import (
    EffortByRole,
    Enablement,
    Exemption,
    Handover,
    Input,
    Onboarding,
    Retirement,
    Review,
    Signals,
    Template,
    Trial,
)

THEME_KEYS = frozenset({"description", "hide", "icon", "search", "tags", "template"})
"""Front-matter keys that belong to MkDocs and its theme; a way may carry them beside its own."""


class Page(Declared):
    """What a living way and a tombstone have in common."""

    id: Slug
    """The name by which other pages refer to it, if that is not to be the file's name."""
    title: Text
    """The name. It may be left out if the text begins with a heading, `# …`. Example:
    `PRD review`"""
    summary: Text | None = None
    """One sentence for lists and paths. Example: `Reasons are challenged on paper first.`"""
    status: Literal["proposed", "trial", "active", "retiring", "retired"]
    """Where it stands in its life. Example: `proposed`"""
    level: Literal["expected", "guideline"] = "expected"
    """Whether it holds for everybody in its audience, or is help that nobody is held to. Example:
    `guideline`"""
    deputy: OwnerKey | None = None
    """Who stands in for the owner. Unless given, it is the owner's deputy in wow.yml. Example:
    `product-operations`"""
    sponsor: OwnerKey | None = None
    """The leader who is accountable for it being followed. Example: `cpo`"""
    outcome: Text | None = None
    """What is expected to be better. Example: `Fewer bets are reversed after launch.`"""
    signals: Signals = Signals.model_construct()
    """How anyone could tell that it is followed, and that it helps."""
    consequence: Text | None = None
    """What happens without it. Example: `No PRD, no planning slot.`"""
    effort: EffortByRole | None = None
    """What it costs a person."""
    templates: tuple[Template, ...] = ()
    """What lies ready to be copied."""
    enablement: Enablement | None = None
    """How people learn it, again from time to time."""
    onboarding: Onboarding | None = None
    """When a new colleague meets it. Without it, the way is listed as *when you need it*."""
    requires: tuple[WayId, ...] = ()
    """The ways to know first."""
    waits_for: tuple[Input, ...] = ()
    """What has to come from other ways first. A follow-through says the same from the other side;
    where both say it, neither can change without the other noticing."""
    exceptions: tuple[Exemption, ...] = ()
    """Who may do otherwise, and until when."""
    handovers: tuple[Handover, ...] = ()
    """How the way changed hands, as `wow handover` records it."""
    trial: Trial | None = None
    """With `status: trial`, what is tried and until when."""

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

    @property
    def text(self) -> str:
        """The whole page as it was written."""
        return self._document.source.text

    @cached_property
    def words(self) -> int:
        """How many words the page has, front matter and all."""
        return len(self.text.split())

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
    owner: OwnerKey
    """Who answers for it."""
    audience: Annotated[tuple[RoleKey, ...], Field(min_length=1)]
    """Who follows it. Example: `product-manager`, `engineer`"""
    frame: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What everyone can count on. Example: `Reviewers answer within two working days.`"""
    freedom: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What the people doing it may adapt. Example: `Length and tool are yours.`"""
    triggers: Annotated[tuple[Trigger, ...], Field(min_length=1)]
    """What starts it."""
    review: Review
    """When somebody looks at it again, and what was found so far."""
    retired: Retirement | None = None
    """With `status: retiring` or `status: retired`, its end."""

    def stage_for(self, role: str) -> str | None:
        """The stage in which a role meets this way, or None for *when you need it*."""
        if isinstance(self.onboarding, Mapping):
            return self.onboarding.get(role)
        return self.onboarding


class Draft(Page):
    """A page of which nothing is demanded but a name, beside what every page may declare."""

    status: Literal["proposed", "trial", "active", "retiring", "retired"] = "active"
    owner: OwnerKey | None = None
    audience: tuple[RoleKey, ...] = ()
    frame: tuple[Text, ...] = ()
    freedom: tuple[Text, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    review: Review | None = None
    retired: Retirement | None = None


class Tombstone(Draft):
    """What stays of a way that ended. The other keys may stay too, with their meaning, or go."""

    status: Literal["retired"]
    retired: Retirement
