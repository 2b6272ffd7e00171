"""What a page of a way is made of: its review, its effort, its exceptions, its end.

The docstring below a key is what authors read of it in the guide, see `wow.reference.docstrings`.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from wow.fields import (
    CalendarDuration,
    ChannelKey,
    ClockDuration,
    Day,
    Declared,
    FormerOwnerKey,
    HowOften,
    Link,
    OwnerKey,
    RoleKey,
    StageKey,
    Text,
    WayId,
)


class Signals(Declared):
    """How anyone could tell whether the way is followed, and whether it works."""

    followed: Text | None = None
    """What shows that it is followed. Example: `Share of large bets with a PRD`"""
    works: Text | None = None
    """What shows that it helps. Example: `Share of launched bets that were reversed`"""


class Effort(Declared):
    """What one run costs a person, and how often it comes up."""

    time: ClockDuration
    """How long one run takes one person. Example: `90 min`, `30 min`"""
    times: HowOften | None = None
    """How often it comes up for one person. Without it, a schedule with `every` says it, if nothing
    else starts the way. Example: `1 to 2 per month`"""


class Template(Declared):
    """An artefact ready to copy."""

    name: Text
    """What it is called. Example: `PRD`"""
    link: Link
    """Where it is."""


class Input(Declared):
    """What another way has to make first."""

    artefact: Text
    """What is waited for. Example: `Approved PRD`"""
    way: WayId
    """The way that makes it. Example: `prd-review`"""


class Enablement(Declared):
    """How people learn the way, again from time to time."""

    every: CalendarDuration | None = None
    """How far it is from one time to the next. Example: `3 months`"""
    last: Day | None = None
    """When it was last. Example: `2026-09-10`"""
    how: Text
    """In which form people learn it. Example: `A session on real drafts`"""
    join: ChannelKey | None = None
    """Where to ask for a seat. Example: `product-help`"""


class Exemption(Declared):
    """An exception that was granted: who may do otherwise, and until when."""

    who: Text
    """Who may do otherwise. Example: `Growth team`"""
    until: Day
    """The last day on which they may. Example: `2027-01-31`"""
    what: Text
    """What they do instead. Example: `Writes an experiment brief instead`"""
    agreed: OwnerKey | None = None
    """Who agreed to it."""


class Handover(Declared):
    """One change of hands: who answered for the way until then, and who has since."""

    on: Day
    """The first day of the new owner. Example: `2026-11-25`"""
    from_: FormerOwnerKey = Field(alias="from")
    """Who answered before. They need not be in wow.yml any more. Example: `head-of-product`"""
    to: FormerOwnerKey
    """Who has answered since. Example: `product-operations`"""
    because: Text | None = None
    """Why. Example: `Planning moved to product operations.`"""


class ReviewRecord(Declared):
    """One review: the owner's dated answer, with a finding."""

    on: Day
    """The day of the review. Example: `2026-09-01`"""
    by: OwnerKey
    """Who reviewed."""
    verdict: Literal["keep", "change", "retire"]
    """What came of it."""
    finding: Text
    """What was seen, so that somebody could disagree. Example: `Decisions took four days instead of
    nine. The template is still too long.`"""


class Review(Declared):
    """When the way is looked at again, and what was found so far."""

    by: Day
    """The review date: somebody looks again by this day at the latest. It is at most one interval
    after the latest record, or one interval from today if there is none yet."""
    every: CalendarDuration | None = None
    """That interval: the longest time between two reviews. Unless given, it is that of `defaults:`
    in wow.yml."""
    log: tuple[ReviewRecord, ...] = ()
    """The reviews so far."""

    @property
    def last(self) -> ReviewRecord | None:
        """The latest record, wherever it stands in the log."""
        return max(self.log, key=lambda record: record.on, default=None)


class Trial(Declared):
    """A bounded test of a way."""

    until: Day
    """The last day of the trial. Example: `2027-01-15`"""
    success: Text
    """How anyone will know that it worked. Example: `Half of new bets use it unprompted`"""


class Retirement(Declared):
    """The end of a way: when, why, and what replaced it."""

    on: Day
    """The day on which it ends or ended. Example: `2026-06-30`"""
    because: Text
    """Why. Example: `Nobody read it.`"""
    replaced_by: WayId | None = None
    """The way that took its place. Example: `weekly-letter`"""

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
    | Annotated[Mapping[RoleKey, Effort], Field(min_length=1), Tag("many")],
    Discriminator(_one_effort_or_many),
]
"""One for all of the audience, or one for each role."""


def _one_stage_or_many(value: object) -> str:
    return "many" if isinstance(value, Mapping) else "one"


Onboarding = Annotated[
    Annotated[StageKey, Tag("one")]
    | Annotated[Mapping[RoleKey, StageKey], Field(min_length=1), Tag("many")],
    Discriminator(_one_stage_or_many),
]
"""A stage of wow.yml for all of the audience, or one for each role."""
