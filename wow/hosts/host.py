"""What a code host is here: a place whose issues can be listed, opened and changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, as far as it matters here."""

    number: int
    url: str
    """Where people read it."""
    body: str
    closed: datetime | None = None
    """When it was closed; None while it is open."""
    assignees: tuple[str, ...] = ()
    """The accounts that are assigned."""
    labels: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self.closed is None


class HostError(Exception):
    """The host cannot be asked, or does not answer as it should; the message says what to do."""


class RefusedError(HostError):
    """The host refuses one request; others may pass.

    Args:
        message: what to tell.
        status: of HTTP.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


class Host(Protocol):
    """The issues of one project. Each method raises HostError, and RefusedError of one issue."""

    name: str
    """What people call the host."""

    def issues(self, label: str, closed_since: date | None) -> Iterable[Issue]:
        """Every open issue with a label, and those that were closed since a day, if one is given.

        Never a part of them: what cannot be read in full is an error.
        """

    def open(self, title: str, body: str, label: str, assignees: tuple[str, ...]) -> Issue:
        """Open an issue; it is opened all the same if somebody cannot be assigned."""

    def change(
        self, issue: Issue, *, body: str, is_open: bool, assignees: tuple[str, ...] | None
    ) -> Issue:
        """Give an issue another text and state in one request, and with it the people assigned.

        Args:
            issue: as it was listed.
            body: the whole text.
            is_open: whether it is to be open.
            assignees: who is to be assigned, whoever is new first; None for whoever is. Who cannot
                be assigned is left out.
        """
