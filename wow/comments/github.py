"""The comments of a pull request on GitHub."""

from collections.abc import Iterator
from dataclasses import dataclass

from wow.comments.asking import Host
from wow.comments.thread import Comment

_OURS = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
"""Who may write to the repository; a stranger could set the mark to have words of theirs kept."""


@dataclass(frozen=True, slots=True)
class PullRequest:
    """The comments of one pull request; see Thread."""

    host: Host
    project: str
    """`owner/name`."""
    number: int

    def comments(self) -> Iterator[Comment]:
        """Those of programs, and of people who may write to the repository."""
        for each in self.host.every(self._address):
            try:
                author = each["user"] or {"type": "Ghost"}  # of an account that is gone
                if author["type"] == "Bot" or each["author_association"] in _OURS:
                    yield Comment(each["id"], each["body"] or "")
            except (KeyError, TypeError):
                raise self.host.strange() from None

    def add(self, text: str) -> None:
        """See Thread."""
        self.host.ask("POST", self._address, {"body": text})

    def change(self, comment: Comment, text: str) -> None:
        """See Thread."""
        address = f"/repos/{self.project}/issues/comments/{comment.number}"
        self.host.ask("PATCH", address, {"body": text})

    @property
    def _address(self) -> str:
        return f"/repos/{self.project}/issues/{self.number}/comments"
