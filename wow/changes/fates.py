"""What became of a way as a whole, in one word and in a few. Pure."""

from collections.abc import Sequence
from enum import StrEnum

from wow.changes.change import Change, Kind
from wow.changes.comparing import ENDED, STATUSES


class Fate(StrEnum):
    """What became of a way, from what matters most to what matters least."""

    NEW = "new"
    BACK = "back"
    ENDED = "ended"
    REMOVED = "removed"
    """Its page is no more, and no tombstone says why."""
    UNREADABLE = "unreadable"
    MENDED = "mended"
    RENAMED = "renamed"
    MOVED = "moved"
    CHANGED = "changed"
    REVIEWED = "reviewed"
    """There is a record of a review, and nothing else changed."""
    REDATED = "redated"
    """Only the review date moved."""
    TEXT = "text"
    """Nothing that is declared changed."""
    FORM = "form"
    """Nothing that is said changed."""

    @property
    def words(self) -> str:
        """What became of one way."""
        return _WORDS[self]

    def of(self, count: int) -> str:
        """What became of several, with how many they are."""
        return f"{count} where {self.words}" if self in _ONLY else f"{count} {self.words}"


_WORDS = {
    Fate.NEW: "new",
    Fate.BACK: "back again",
    Fate.ENDED: "ended",
    Fate.REMOVED: "removed",
    Fate.UNREADABLE: "not readable",
    Fate.MENDED: "readable again",
    Fate.RENAMED: "renamed",
    Fate.MOVED: "moved",
    Fate.CHANGED: "changed",
    Fate.REVIEWED: "reviewed, nothing else changed",
    Fate.REDATED: "only the review date moved, without a review",
    Fate.TEXT: "only the text changed",
    Fate.FORM: "only the way it is written changed",
}
_ONLY = frozenset({Fate.REDATED, Fate.TEXT, Fate.FORM})

_WHOLE = {
    Kind.NEW: Fate.NEW,
    Kind.GONE: Fate.REMOVED,
    Kind.BROKEN: Fate.UNREADABLE,
    Kind.UNREADABLE: Fate.MENDED,
}
_ALONE = {
    frozenset({("review.log", Kind.ADDED)}): Fate.REVIEWED,
    frozenset({("review.log", Kind.ADDED), ("review.by", Kind.CHANGED)}): Fate.REVIEWED,
    frozenset({("review.by", Kind.CHANGED)}): Fate.REDATED,
    frozenset({("text", Kind.CHANGED)}): Fate.TEXT,
    frozenset({("form", Kind.CHANGED)}): Fate.FORM,
}
_ELSEWHERE = {"id": Fate.RENAMED, "path": Fate.MOVED}


def fate(changes: Sequence[Change]) -> Fate:
    """What became of a way, by all that changed in it."""
    first = changes[0]
    if not first.what:
        return _WHOLE[first.kind]
    for each in changes:
        if each.what == "status" and STATUSES[ENDED] in (each.old, each.new):
            return Fate.ENDED if each.new == STATUSES[ENDED] else Fate.BACK
    if first.what in _ELSEWHERE:
        return _ELSEWHERE[first.what]
    return _ALONE.get(frozenset((each.what, each.kind) for each in changes), Fate.CHANGED)
