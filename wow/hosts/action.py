"""One thing to do on a code host: a value that explains itself."""

from dataclasses import dataclass
from enum import StrEnum

from wow.hosts.host import Issue


class Step(StrEnum):
    """What is to be done with an issue; the order of the members is that of doing it."""

    CLOSE = "close"
    UPDATE = "update"
    REOPEN = "reopen"
    OPEN = "open"
    LATER = "later"
    """It is to be opened, by another run: this one has opened as many as it may."""
    LEAVE = "leave"
    """Nothing is done, and somebody ought to know why."""
    KEEP = "keep"
    """Nothing is to be done."""


WRITES = frozenset({Step.CLOSE, Step.UPDATE, Step.REOPEN, Step.OPEN})


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, and why."""

    step: Step
    way: str
    """The id of the way."""
    why: str
    """A sentence that begins with a small letter and has no full stop."""
    issue: Issue | None = None
    """The issue as it is; None for one that is not there yet."""
    title: str = ""
    body: str = ""
    assignees: tuple[str, ...] | None = None
    """Who is to be assigned, whoever is new first; None for whoever is."""
