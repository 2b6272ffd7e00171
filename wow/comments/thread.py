"""What is done with the comments of a pull request, whichever host they are on."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

MARK = "<!-- wow: this comment is kept up to date -->"
"""Begins the comment; code hosts show none of it."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that is there."""

    number: int
    text: str


class Thread(Protocol):
    """The comments below one pull request. Each method raises what `wow.comments.asking` does."""

    def comments(self) -> Iterable[Comment]:
        """Yield the comments that may be ours, the oldest first: none of a stranger."""

    def add(self, text: str) -> None:
        """Begin a comment."""

    def change(self, comment: Comment, text: str) -> None:
        """Give a comment another text."""


class Kept(StrEnum):
    """What came of it, in words for a log."""

    BEGUN = "the comment was begun"
    CHANGED = "the comment was brought up to date"
    SAME = "the comment says so already"
    NONE = "there is no comment to bring up to date"


def keep(thread: Thread, text: str, *, begin: bool = True) -> Kept:
    """See to it that one comment says this.

    Args:
        thread: where.
        text: Markdown, as hosts show it.
        begin: whether to begin a comment where there is none.
    """
    marked = f"{MARK}\n{text.strip()}"
    ours = next((each for each in thread.comments() if each.text.startswith(MARK)), None)
    if ours is None:
        if begin:
            thread.add(marked)
        return Kept.BEGUN if begin else Kept.NONE
    if _lines(ours.text) == _lines(marked):
        return Kept.SAME
    thread.change(ours, marked)
    return Kept.CHANGED


def _lines(text: str) -> list[str]:
    """A text whatever ends its lines; a host may have changed that."""
    return text.strip().splitlines()
