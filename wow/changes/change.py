"""One change, as a value that tells itself: for the site's history and for reviews of a change."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from wow.changes.wording import Part, differing


class Kind(StrEnum):
    """What happened."""

    NEW = "new"
    UNREADABLE = "unreadable"
    """What was there before cannot be read."""
    BROKEN = "broken"
    """What is there now cannot be read."""
    GONE = "gone"
    """The page itself is no more."""
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    DETAILS = "details"
    """Something changed that its words leave out."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a way, or of wow.yml."""

    kind: Kind
    what: str = ""
    """The key of the front matter, or of wow.yml; empty where the whole page is meant."""
    old: str = ""
    new: str = ""
    of: str = ""
    """Whose: of which role, owner or day, where the key alone does not say."""

    def __str__(self) -> str:
        """The change as a sentence."""
        return "".join(part.text for part in self.parts)

    @property
    def brief(self) -> str:
        """The sentence without a text that it quotes in full."""
        sentence = _SENTENCES[self.what, self.kind].partition("|")[0]
        return "".join(part.text for part in self._filled(sentence, self._values))

    @property
    def parts(self) -> Sequence[Part]:
        """The sentence, with the words marked that differ where a text was reworded."""
        values = self._values
        if self.kind is Kind.CHANGED and self.what in _TEXTS:
            values["{old}"], values["{new}"] = differing(self.old, self.new)
        return [*self._filled(_SENTENCES[self.what, self.kind].replace("|", ""), values)]

    @property
    def _values(self) -> dict[str, Sequence[Part]]:
        held = {"{old}": self.old, "{new}": self.new, "{of}": self.of}
        held["{for}"] = f" for {self.of}" if self.of else ""
        return {blank: [Part(text)] for blank, text in held.items()}

    @staticmethod
    def _filled(sentence: str, values: Mapping[str, Sequence[Part]]) -> Iterable[Part]:
        pieces = _BLANK.split(sentence)
        return chain.from_iterable(values.get(each, (Part(each),)) for each in pieces)


_BLANK = re.compile(r"(\{\w+\})")

_NAMES = {
    "level": "Level",
    "deputy": "Deputy",
    "sponsor": "Sponsor",
    "effort": "Effort{for}",
    "onboarding": "Onboarding{for}",
    "enablement.every": "How often people learn it",
    "enablement.last": "When people last learned it",
    "enablement.join": "Where to ask for a seat",
    "review.by": "Review date",
    "review.every": "Review interval",
    "trial.until": "Last day of the trial",
    "retired.on": "Day of its end",
    "retired.replaced_by": "What replaces it",
    "name": "Name of the organisation",
    "timezone": "Time zone",
    "settings": "Setting “{of}”",
}
"""What is declared by a name, a day or a number."""

_IN_WORDS = {
    "title": "Title",
    "summary": "Summary",
    "outcome": "Outcome",
    "signals.followed": "Signal that it is followed",
    "signals.works": "Signal that it works",
    "consequence": "Consequence",
    "enablement.how": "How people learn it",
    "trial.success": "What the trial has to show",
    "retired.because": "Why it ends",
}
"""What is declared in one text."""

ENTRIES = {
    "roles": "Role",
    "owners": "Owner",
    "stages": "Stage",
    "channels": "Channel",
    "areas": "Area",
}
"""What wow.yml lists by keys, each by the word for one of it."""

DETAILS = (
    *("name", "plural", "budget", "person", "lead", "contact", "office_hours", "handle", "deputy"),
    *("summary", "link"),
)
"""What is told alike of whatever wow.yml lists."""


def _named(what: str, label: str) -> Iterator[tuple[tuple[str, Kind], str]]:
    yield (what, Kind.ADDED), f"{label}: now {{new}}|, was not given"
    yield (what, Kind.REMOVED), f"{label}: no longer given|, was {{old}}"
    yield (what, Kind.CHANGED), f"{label}: now {{new}}, was {{old}}"
    yield (what, Kind.DETAILS), f"{label}: set differently|, still {{new}}"


def _worded(what: str, label: str) -> Iterator[tuple[tuple[str, Kind], str]]:
    yield (what, Kind.ADDED), f"{label}: now stated|: “{{new}}”"
    yield (what, Kind.REMOVED), f"{label}: no longer stated|: “{{old}}”"
    yield (what, Kind.CHANGED), f"{label}: reworded|: “{{new}}” instead of “{{old}}”"
    yield (what, Kind.DETAILS), f"{label}: set differently|: “{{new}}”"


def _listed(what: str, label: str) -> Iterator[tuple[tuple[str, Kind], str]]:
    yield (what, Kind.ADDED), f"{label} added: {{new}}"
    yield (what, Kind.REMOVED), f"{label} gone: {{old}}"
    yield (what, Kind.CHANGED), f"{label} {{of}}: its key is now {{new}}, was {{old}}"
    yield (f"{what}.order", Kind.CHANGED), f"Order of {what}: now {{new}}, was {{old}}"
    for key in DETAILS:
        words = key.replace("_", " ").capitalize()
        yield from _named(f"{what}.{key}", f"{words} of {label.lower()} {{of}}")


_SENTENCES = {
    ("", Kind.NEW): "This way is new.",
    ("", Kind.UNREADABLE): "How it was before cannot be read.",
    ("", Kind.BROKEN): "How it is now cannot be read.",
    ("", Kind.GONE): "Its page was removed.",
    ("text", Kind.CHANGED): "Its text changed.",
    ("form", Kind.CHANGED): "How it is written changed: order, spaces or comments.",
    ("theme", Kind.CHANGED): "What only the site's theme reads changed: {new}",
    ("path", Kind.CHANGED): "Moved: now {new}, was {old}",
    ("id", Kind.CHANGED): "Renamed: its id is now {new}, was {old}",
    ("status", Kind.NEW): "Status: {new}",
    ("status", Kind.CHANGED): "Status: now {new}, was {old}",
    ("level", Kind.NEW): "Level: {new}",
    ("frame", Kind.NEW): "Frame|: “{new}”",
    ("frame", Kind.ADDED): "Frame: one expectation added|: “{new}”",
    ("frame", Kind.REMOVED): "Frame: one expectation is gone|: “{old}”",
    ("frame", Kind.CHANGED): "Frame: one expectation reworded|: “{new}” instead of “{old}”",
    ("frame", Kind.DETAILS): "Frame: one expectation is set differently|: “{new}”",
    ("freedom", Kind.NEW): "Freedom|: “{new}”",
    ("freedom", Kind.ADDED): "Freedom widened: one choice added|: “{new}”",
    ("freedom", Kind.REMOVED): "Freedom narrowed: one choice is gone|: “{old}”",
    ("freedom", Kind.CHANGED): "Freedom: one choice put differently|: “{new}” instead of “{old}”",
    ("freedom", Kind.DETAILS): "Freedom: one choice is set differently|: “{new}”",
    ("triggers", Kind.NEW): "What starts it|: “{new}”",
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
    ("effort", Kind.NEW): "Effort{for}: {new}",
    ("requires", Kind.ADDED): "To know first: {new} added",
    ("requires", Kind.REMOVED): "To know first: no longer {old}",
    ("exceptions", Kind.ADDED): "Exception for {of}|: {new}",
    ("exceptions", Kind.REMOVED): "Exception for {of} is gone|: {old}",
    ("exceptions", Kind.CHANGED): "Exception for {of} changed|: {new} instead of {old}",
    ("exceptions", Kind.DETAILS): "Exception for {of} is set differently|: {new}",
    ("review.log", Kind.ADDED): "Reviewed on {of}|: {new}",
    ("review.log", Kind.REMOVED): "Record of the review on {of} is gone|: {old}",
    ("review.log", Kind.CHANGED): "Record of the review on {of} rewritten|: {new} instead of {old}",
    ("review.log", Kind.DETAILS): "Record of the review on {of} is set differently|: {new}",
    ("handovers", Kind.ADDED): "Handed over on {of}|: {new}",
    ("handovers", Kind.REMOVED): "Record of the handover on {of} is gone|: {old}",
    (
        "handovers",
        Kind.CHANGED,
    ): "Record of the handover on {of} rewritten|: {new} instead of {old}",
    ("handovers", Kind.DETAILS): "Record of the handover on {of} is set differently|: {new}",
    ("owners.away", Kind.ADDED): "{of} is away {new}",
    ("owners.away", Kind.REMOVED): "{of} is no longer away|, was {old}",
    ("owners.away", Kind.CHANGED): "{of} is away {new}|, was {old}",
    ("owners.left", Kind.ADDED): "{of} leaves: no longer answers from {new} on",
    ("owners.left", Kind.REMOVED): "{of} does not leave|, was no longer to answer from {old} on",
    ("owners.left", Kind.CHANGED): "{of} leaves: no longer answers from {new} on|, was {old}",
    **dict(chain.from_iterable(_named(*each) for each in _NAMES.items())),
    **dict(chain.from_iterable(_worded(*each) for each in _IN_WORDS.items())),
    **dict(chain.from_iterable(_listed(*each) for each in ENTRIES.items())),
}
"""What follows `|` is left out where there is little room."""

_TEXTS = frozenset(
    {"frame", "freedom", "triggers", "exceptions", "handovers", "review.log", *_IN_WORDS}
)
"""What is declared in sentences."""
