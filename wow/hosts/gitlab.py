"""GitLab, through python-gitlab."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import requests
from gitlab import Gitlab, GitlabError
from gitlab.v4.objects import Project
from requests.adapters import HTTPAdapter

from wow.hosts.host import Issue
from wow.hosts.patience import Patience
from wow.hosts.refusals import Refusals
from wow.hosts.target import Target

_TIMEOUT = 30


def connect(target: Target, token: str | None) -> "GitLab":
    """Connect to a project.

    Raises:
        HostError: it cannot be reached or seen.
    """
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, HTTPAdapter(max_retries=Patience(host=target.name)))
    client = Gitlab(
        target.url,
        oauth_token=token,  # as a header that is not handed on if the host leads elsewhere
        timeout=_TIMEOUT,
        per_page=100,
        keep_base_url=True,
        session=session,
    )
    refusals = Refusals(target, token)
    with refusals.looking(), _told(refusals):
        project = client.projects.get(target.project)
    return GitLab(target.name, project, refusals)


@dataclass(frozen=True, slots=True)
class GitLab:
    """The issues of one project."""

    name: str
    project: Project
    refusals: Refusals
    _ids: dict[str, int | None] = field(default_factory=dict)
    """The number of each account that was looked up; None for one that is not in the project."""

    def issues(self, label: str, closed_since: date | None) -> Iterator[Issue]:
        """See Host."""
        yield from self._list(labels=label, state="opened")
        if closed_since:
            since = f"{closed_since - timedelta(days=1)}T00:00:00Z"  # days begin at other hours
            yield from self._list(labels=label, state="closed", updated_after=since)

    def open(self, title: str, body: str, label: str, assignees: tuple[str, ...]) -> Issue:
        """See Host."""
        with _told(self.refusals):
            given = {"title": title, "description": body, "labels": [label]}
            data = self.project.issues.create({**given, "assignee_ids": self._numbers(assignees)})
            return _issue(data.attributes)

    def change(
        self, issue: Issue, *, body: str, is_open: bool, assignees: tuple[str, ...] | None
    ) -> Issue:
        """See Host."""
        given: dict[str, Any] = {"description": body}
        if is_open is not issue.is_open:
            given["state_event"] = "reopen" if is_open else "close"
        with _told(self.refusals):
            if assignees is not None:
                given["assignee_ids"] = self._numbers(assignees)
            return _issue(self.project.issues.update(issue.number, given))

    def _list(self, **asked: Any) -> Iterator[Issue]:
        with _told(self.refusals):
            for each in self.project.issues.list(
                iterator=True, order_by="created_at", sort="asc", **asked
            ):
                yield _issue(each.attributes)

    def _numbers(self, accounts: tuple[str, ...]) -> list[int]:
        """The numbers of the accounts that are in the project, or else GitLab assigns nobody."""
        found = (self._number(each.casefold()) for each in accounts)
        return [each for each in found if each is not None]

    def _number(self, account: str) -> int | None:
        if account not in self._ids:
            members = self.project.members_all.list(query=account, iterator=True)
            named = (each for each in members if each.username.casefold() == account)
            self._ids[account] = next((each.id for each in named), None)
        return self._ids[account]


@contextmanager
def _told(refusals: Refusals) -> Iterator[None]:
    """Say in a sentence what GitLab refuses, or that it is not GitLab who answers."""
    try:
        with refusals.unreachable():
            yield
    except GitlabError as error:
        if error.response_code is None:
            raise refusals.strange() from None
        raise refusals.of(error.response_code, error.error_message) from None
    except (AttributeError, KeyError, TypeError, ValueError):
        raise refusals.strange() from None


def _issue(data: Any) -> Issue:
    closed = data["closed_at"] or data["updated_at"] if data["state"] == "closed" else None
    return Issue(
        number=int(data["iid"]),
        url=str(data["web_url"]),
        body=data["description"] or "",
        closed=datetime.fromisoformat(closed) if closed else None,
        assignees=tuple(each["username"] for each in data["assignees"]),
        labels=tuple(data["labels"]),
    )
