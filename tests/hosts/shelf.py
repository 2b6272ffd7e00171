"""A host that keeps its issues in memory: what a plan comes to, without the network."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

from wow.hosts.host import Issue

LABEL = "way-review"


@dataclass
class Shelf:
    """Issues, and a day on which they are changed."""

    name: str = "Shelf"
    day: date = date(2026, 11, 20)
    kept: dict[int, Issue] = field(default_factory=dict)

    def issues(self, label: str, closed_since: date | None) -> Iterator[Issue]:
        """See Host."""
        for each in self.kept.values():
            is_late = each.closed and closed_since and each.closed.date() >= closed_since
            if label in each.labels and (each.is_open or is_late):
                yield each

    def open(self, title: str, body: str, label: str, assignees: tuple[str, ...]) -> Issue:
        """See Host."""
        number = len(self.kept) + 1
        self.kept[number] = Issue(
            number, f"https://code.example/{number}/{len(title)}", body, None, assignees, (label,)
        )
        return self.kept[number]

    def change(
        self, issue: Issue, *, body: str, is_open: bool, assignees: tuple[str, ...] | None
    ) -> Issue:
        """See Host."""
        closed = None if is_open else issue.closed or self.now
        assigned = issue.assignees if assignees is None else assignees
        self.kept[issue.number] = replace(issue, body=body, closed=closed, assignees=assigned)
        return self.kept[issue.number]

    @property
    def now(self) -> datetime:
        """Noon of the day."""
        return datetime.combine(self.day, time(12), UTC)
