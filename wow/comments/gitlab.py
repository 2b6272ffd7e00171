"""The notes of a merge request on GitLab."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from wow.comments.asking import Host
from wow.comments.thread import Comment


@dataclass(frozen=True, slots=True)
class MergeRequest:
    """The notes of one merge request; see Thread."""

    host: Host
    project: str
    """`group/name`, or deeper."""
    number: int
    """As people see it."""

    def comments(self) -> Iterator[Comment]:
        """Those of the account that the token is of."""
        account = self.host.ask("GET", "/user")
        for each in self.host.every(self._address, order_by="created_at", sort="asc"):
            try:
                if each["author"]["id"] == account["id"]:
                    yield Comment(each["id"], each["body"])
            except (KeyError, TypeError):
                raise self.host.strange() from None

    def add(self, text: str) -> None:
        """See Thread."""
        self.host.ask("POST", self._address, {"body": text})

    def change(self, comment: Comment, text: str) -> None:
        """See Thread."""
        self.host.ask("PUT", f"{self._address}/{comment.number}", {"body": text})

    @property
    def _address(self) -> str:
        project = quote(self.project, safe="")
        return f"/projects/{project}/merge_requests/{self.number}/notes"
