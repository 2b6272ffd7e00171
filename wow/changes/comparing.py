"""Two versions of a way → what changed between them, as values that tell themselves. Pure."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from pydantic import TypeAdapter

from wow.catalogue import Catalogue
from wow.changes.terms import Terms
from wow.changes.wording import Part, differing
from wow.kinds import Trigger
from wow.triggers.facts import starter
from wow.triggers.words import in_words


class Kind(StrEnum):
    """What happened."""

    NEW = "new"
    UNREADABLE = "unreadable"
    """What was there before cannot be read."""
    GONE = "gone"
    """The page itself is no more."""
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    DETAILS = "details"
    """Something changed that its words leave out."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a way."""

    kind: Kind
    what: str = ""
    """The key of the front matter; empty where the whole page is meant."""
    old: str = ""
    new: str = ""

    def __str__(self) -> str:
        """The change as a sentence."""
        return "".join(part.text for part in self.parts)

    @property
    def brief(self) -> str:
        """The sentence without a text that it quotes in full."""
        return _SENTENCES[self.what, self.kind].partition("|")[0].format(old=self.old, new=self.new)

    @property
    def parts(self) -> Sequence[Part]:
        """The sentence, with the words marked that differ where a text was reworded."""
        held: dict[str, Sequence[Part]] = {"{old}": [Part(self.old)], "{new}": [Part(self.new)]}
        if self.kind is Kind.CHANGED and self.what in _TEXTS:
            held["{old}"], held["{new}"] = differing(self.old, self.new)
        pieces = _BLANK.split(_SENTENCES[self.what, self.kind].replace("|", ""))
        return [part for each in pieces for part in held.get(each, (Part(each),))]


_SENTENCES = {
    ("", Kind.NEW): "This way is new.",
    ("", Kind.UNREADABLE): "How it was before cannot be read.",
    ("", Kind.GONE): "Its page was removed.",
    ("status", Kind.CHANGED): "Status: now {new}, was {old}",
    ("frame", Kind.ADDED): "Frame: one expectation added|: “{new}”",
    ("frame", Kind.REMOVED): "Frame: one expectation is gone|: “{old}”",
    ("frame", Kind.CHANGED): "Frame: one expectation reworded|: “{new}” instead of “{old}”",
    ("frame", Kind.DETAILS): "Frame: one expectation is set differently|: “{new}”",
    ("freedom", Kind.ADDED): "Freedom: one choice added|: “{new}”",
    ("freedom", Kind.REMOVED): "Freedom: one choice is gone|: “{old}”",
    ("freedom", Kind.CHANGED): "Freedom: one choice reworded|: “{new}” instead of “{old}”",
    ("freedom", Kind.DETAILS): "Freedom: one choice is set differently|: “{new}”",
    ("triggers", Kind.ADDED): "What starts it: one trigger added|: “{new}”",
    ("triggers", Kind.REMOVED): "What starts it: one trigger is gone|: “{old}”",
    ("triggers", Kind.CHANGED): "What starts it: one trigger reworded|: “{new}” instead of “{old}”",
    ("triggers", Kind.DETAILS): "What starts it: details of one trigger changed|: “{new}”",
    ("owner", Kind.CHANGED): "Owner: now {new}, was {old}",
    ("audience", Kind.ADDED): "Audience: {new} added",
    ("audience", Kind.REMOVED): "Audience: no longer {old}",
    ("templates", Kind.ADDED): "Templates: “{new}” added",
    ("templates", Kind.REMOVED): "Templates: “{old}” is gone",
    ("templates", Kind.CHANGED): "Templates: “{new}” instead of “{old}”",
    ("templates", Kind.DETAILS): "Templates: “{new}” leads elsewhere",
}
"""What follows `|` is left out where there is little room."""

_BLANK = re.compile(r"(\{\w+\})")
_TEXTS = ("frame", "freedom", "triggers")
"""What is declared in sentences."""

_T = TypeVar("_T")

_ENDED = "retired"
_STATUSES = {
    "proposed": "proposed",
    "trial": "on trial",
    "active": "active",
    "retiring": "about to end",
    _ENDED: "ended",
}
_ALIKE = 0.6
"""From which likeness on one text counts as another one reworded; 1 is the same."""

_TRIGGER: TypeAdapter[Trigger] = TypeAdapter(Trigger)


@dataclass(frozen=True)
class Names:
    """What things are called today, which is what readers know them by."""

    catalogue: Catalogue
    show: Callable[[str], str] = str
    """Makes one line of a declared text, such as without its Markdown."""

    def owner(self, key: str) -> str:
        """The name of an owner."""
        owner = self.catalogue.organisation.owners.get(key)
        return owner.name if owner else key or "nobody"

    def role(self, key: str) -> str:
        """The name of a role, for several who have it."""
        role = self.catalogue.organisation.roles.get(key)
        return role.people if role else key

    def roles(self, keys: Collection[str]) -> tuple[str, ...]:
        """The keys of roles in the order of wow.yml; those that are no more come last."""
        known = [key for key in self.catalogue.organisation.roles if key in keys]
        return (*known, *sorted(set(keys) - set(known)))

    def trigger(self, written: str) -> str:
        """A trigger in words."""
        return in_words(starter(self.catalogue, _TRIGGER.validate_json(written)), self.show)


def compare(old: Terms, new: Terms, names: Names) -> tuple[Change, ...]:
    """Tell what changed; nothing if and only if both living versions have the same revision.

    Of a way that ends, or comes back, only that is told: a tombstone may leave out all the rest.
    """
    changes: list[Change] = []
    if old.status != new.status:
        was, now = _STATUSES.get(old.status, old.status), _STATUSES.get(new.status, new.status)
        changes.append(Change(Kind.CHANGED, "status", was, now))
    if _ENDED in (old.status, new.status):
        return tuple(changes)
    for what, words in (
        ("frame", names.show),
        ("freedom", names.show),
        ("triggers", names.trigger),
    ):
        changes += _reworded(what, *_apart(getattr(old, what), getattr(new, what)), words)
    if old.owner != new.owner:
        was, now = names.owner(old.owner), names.owner(new.owner)
        changes.append(Change(Kind.CHANGED, "owner", was, now))
    before, after = _apart(old.audience, new.audience)
    changes += (Change(Kind.ADDED, "audience", new=names.role(key)) for key in after)
    changes += (Change(Kind.REMOVED, "audience", old=names.role(key)) for key in before)
    changes += _templates(*_apart(old.templates, new.templates))
    return tuple(changes)


def _apart(old: Iterable[_T], new: Iterable[_T]) -> tuple[list[_T], list[_T]]:
    """What only the old has, and what only the new has."""
    before, after = tuple(old), tuple(new)
    return [each for each in before if each not in after], [
        each for each in after if each not in before
    ]


def _reworded(
    what: str, gone: Iterable[str], came: Iterable[str], words: Callable[[str], str]
) -> Iterator[Change]:
    """Tell texts that came, went, or say nearly the same in other words.

    Args:
        what: the key of the front matter.
        gone: what is no longer declared.
        came: what is declared since.
        words: tells one of them.
    """
    added = [words(each) for each in came]
    for old in map(words, gone):
        near = get_close_matches(old, added, n=1, cutoff=_ALIKE)
        if near:
            added.remove(near[0])
            yield Change(Kind.DETAILS if old == near[0] else Kind.CHANGED, what, old, near[0])
        else:
            yield Change(Kind.REMOVED, what, old=old)
    for new in added:
        yield Change(Kind.ADDED, what, new=new)


def _templates(
    gone: Iterable[tuple[str, str]], came: Iterable[tuple[str, str]]
) -> Iterator[Change]:
    """Tell templates that came, went, lie elsewhere or have another name."""
    added = list(came)
    for name, link in gone:
        same = next((each for each in added if each[0] == name or each[1] == link), None)
        if same is None:
            yield Change(Kind.REMOVED, "templates", old=name)
            continue
        added.remove(same)
        kind = Kind.DETAILS if same[0] == name else Kind.CHANGED
        yield Change(kind, "templates", name, same[0])
    for name, _ in added:
        yield Change(Kind.ADDED, "templates", new=name)
