"""What somebody answers who begins a way → a value, or why it is none. Pure.

Each reader raises ValueError with a sentence for whoever answered. What an answer says of the whole
is for the check, which looks at the page before it is written.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from wow import frontmatter
from wow.catalogue import Catalogue, area_of
from wow.durations import Duration
from wow.editing.scalars import Value, flow, scalar
from wow.fields import SLUG, slugify
from wow.ownership.facts import suggest_owner
from wow.reading import INDEX_STEMS, read_way
from wow.suggestions import did_you_mean

_AROUND = """---
title: A way
owner: somebody
audience: [everybody]
frame: [It is done.]
freedom: [How.]
review: {by: 2027-03-01}
triggers:
  - %s
---
"""
"""A page that is sound but for its trigger."""
_IN_FRONT = "triggers, item 1: "
_OF_THE_WHOLE = frozenset({"PG101", "PG112"})
"""What is found of a trigger of which only one key is told."""


@dataclass(frozen=True)
class Answers:
    """Reads what is answered about a way that begins."""

    catalogue: Catalogue
    today: date

    @property
    def areas(self) -> tuple[str, ...]:
        """The folders that a way may begin in: those of wow.yml, and those that hold one."""
        held = (area_of(page) for page in self.catalogue.by_src_uri.values())
        found = dict.fromkeys([*self.catalogue.organisation.areas, *sorted(set(held))])
        return tuple(area for area in found if area)

    @property
    def owners(self) -> dict[str, str]:
        """Who may answer for it, by key, in words."""
        owners = self.catalogue.organisation.owners.items()
        there = ((key, owner) for key, owner in owners if not owner.has_left(self.today))
        return {key: f"{owner.name}, {owner.answers}" for key, owner in there}

    @property
    def stages(self) -> dict[str, str]:
        """When a new colleague may meet it, by key, in words."""
        return {key: each.name for key, each in self.catalogue.organisation.stages.items()}

    @property
    def channels(self) -> dict[str, str]:
        """Where a message may go, by key, in words."""
        return {key: each.name for key, each in self.catalogue.organisation.channels.items()}

    @staticmethod
    def text(given: str) -> str:
        """Read a text that front matter can hold."""
        said = given.strip()
        if not said:
            raise ValueError("Nothing is said here.")
        scalar(said)
        scalar(said, within_flow=True)
        return said

    def id(self, given: str) -> str:
        """Read the name of a file that no page has yet."""
        if not SLUG.fullmatch(given):
            near = f", such as `{slugify(given)}`" if slugify(given) else ""
            raise ValueError(f"Lower-case words joined by hyphens are expected{near}.")
        if given in {stem.lower() for stem in INDEX_STEMS}:
            raise ValueError(f"`{given}` introduces a folder: choose another name.")
        pages = self.catalogue.by_src_uri.values()
        if taken := next((page for page in pages if page.id == given), None):
            raise ValueError(f"`{given}` is the id of `{taken.src_uri}` already.")
        return given

    def area(self, given: str) -> str:
        """Read the folder in which the way begins."""
        if self.areas:
            new = "A new area begins below `areas:` in wow.yml."
            return one_of(self.areas, "area", new)(given)
        if not SLUG.fullmatch(given):
            raise ValueError("Lower-case words joined by hyphens are expected.")
        return given

    def owner(self, given: str) -> str:
        """Read who answers for it."""
        owners = self.catalogue.organisation.owners
        if given not in owners:
            near = suggest_owner(given, owners) or "`wow owners` names them."
            raise ValueError(f"Nobody in wow.yml is called `{given}`. {near}".rstrip())
        if given not in self.owners:
            raise ValueError(f"{owners[given].name} left on {owners[given].left}.")
        return given

    def roles(self, given: str) -> tuple[str, ...]:
        """Read the roles that follow it, with commas or spaces between them."""
        known = self.catalogue.organisation.roles
        named = given.replace(",", " ").split()
        if not named:
            raise ValueError("Nobody is named here.")
        return tuple(dict.fromkeys(map(one_of(known, "role"), named)))

    def stage(self, given: str) -> str:
        """Read when a new colleague meets it."""
        return one_of(self.stages, "stage")(given)

    def day(self, given: str) -> date:
        """Read a day to come."""
        try:
            day = date.fromisoformat(given)
        except ValueError:
            raise ValueError(f"`{given}` is not a day such as 2027-03-01.") from None
        if day < self.today:
            raise ValueError(f"{day} has passed.")
        return day

    def review(self, every: Duration) -> Callable[[str], date]:
        """A reader of the day of the first review, which one interval allows."""
        latest = every.after(self.today)

        def read(given: str) -> date:
            if (day := self.day(given)) > latest:
                raise ValueError(f"{day} is more than {every} ahead: by {latest} at the latest.")
            return day

        return read

    @staticmethod
    def interval(given: str) -> Duration:
        """Read the longest time between two reviews."""
        try:
            duration = Duration.parse(given)
        except ValueError:
            duration = None
        if duration is None or not duration.is_calendar:
            raise ValueError(f"`{given}` is not a time such as `6 months`.")
        return duration

    def trigger(self, given: str) -> dict[str, Value]:
        """Read what starts it: `{kind: …}` as a page has it, or the words of an event."""
        said = " ".join(given.split())
        if not said.startswith("{"):
            said = flow({"kind": "event", "when": self.text(given)})
        return _sound(said, frozenset())

    def part(self, kind: str, key: str, given: str) -> Value:
        """Read one key of a trigger."""
        organisation = self.catalogue.organisation
        if key == "channel":
            return one_of(self.channels, "channel")(given)
        if key == "approver":
            return one_of((*organisation.owners, *organisation.roles), "owner or role")(given)
        if key == "to":
            return one_of(self.catalogue.by_id, "way")(given)
        value: Value = _sound(flow({"kind": kind, key: self.text(given)}), _OF_THE_WHOLE)[key]
        return value


def one_of(known: Iterable[str], what: str, otherwise: str = "") -> Callable[[str], str]:
    """A reader that takes one of a few words, and tells which may be meant."""
    held = tuple(known)

    def read(given: str) -> str:
        if given in held:
            return given
        near = did_you_mean(given, held)
        raise ValueError(f"There is no {what} `{given}`. {near}{otherwise}".rstrip())

    return read


def _sound(written: str, passed_over: frozenset[str]) -> dict[str, Any]:
    """A trigger as the reader of pages takes it, told by what is wrong with it otherwise."""
    raw = (_AROUND % written).encode()
    _, found = read_way(raw, path="", src_uri="ways/a.md")
    if wrong := next((each for each in found if each.code not in passed_over), None):
        said = wrong.message.replace(_IN_FRONT, "")
        raise ValueError(f"{said[:1].upper()}{said[1:]}. {wrong.hint}")
    document, _ = frontmatter.split(raw.decode(), "")
    held: dict[str, Any] = (document.data or {})["triggers"][0]
    return held
