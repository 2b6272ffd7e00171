"""GitHub, through PyGithub.

Only its requests are used, not its objects: these take an empty answer for an empty list, and ask
again, issue by issue, for whatever an answer does not hold.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from github import Auth, Github, GithubException, RateLimitExceededException
from github.Requester import Requester
from requests.utils import parse_header_links

from wow.hosts.host import HostError, Issue, RefusedError
from wow.hosts.patience import Patience
from wow.hosts.refusals import Refusals
from wow.hosts.target import Target

_TIMEOUT = 30
BETWEEN_WRITES = 1.0
"""Seconds, as GitHub asks of whoever writes a lot."""
_TOO_MANY = 429


def connect(target: Target, token: str | None) -> "GitHub":
    """Connect to a repository.

    Raises:
        HostError: it cannot be reached or seen.
    """
    client = Github(
        auth=Auth.Token(token) if token else None,
        base_url=target.url,
        timeout=_TIMEOUT,
        retry=Patience(host=target.name),
        seconds_between_requests=None,
        seconds_between_writes=BETWEEN_WRITES,
    )
    host = GitHub(target.name, client.requester, Refusals(target, token))
    return host.at(f"/repos/{target.project}")


@dataclass(frozen=True, slots=True)
class GitHub:
    """The issues of one repository."""

    name: str
    requester: Requester
    refusals: Refusals
    repository: str = ""
    """The address of the repository."""

    def at(self, address: str) -> "GitHub":
        """The same for a repository, by the name that it has now."""
        with self.refusals.looking():
            _, found = self._ask("GET", address)
        with self._as_expected():
            return GitHub(self.name, self.requester, self.refusals, f"/repos/{found['full_name']}")

    def issues(self, label: str, closed_since: date | None) -> Iterator[Issue]:
        """See Host."""
        yield from self._list({"labels": label, "state": "open"})
        if closed_since:
            since = f"{closed_since - timedelta(days=1)}T00:00:00Z"  # days begin at other hours
            yield from self._list({"labels": label, "state": "closed", "since": since})

    def open(self, title: str, body: str, label: str, assignees: tuple[str, ...]) -> Issue:
        """See Host."""
        given = {"title": title, "body": body, "labels": [label], "assignees": [*assignees]}
        return self._write("POST", f"{self.repository}/issues", given)

    def change(
        self, issue: Issue, *, body: str, is_open: bool, assignees: tuple[str, ...] | None
    ) -> Issue:
        """See Host."""
        given = {
            "body": body,
            "state": "open" if is_open else "closed",
            **({} if assignees is None else {"assignees": [*assignees]}),
        }
        return self._write("PATCH", f"{self.repository}/issues/{issue.number}", given)

    def _list(self, parameters: dict[str, Any]) -> Iterator[Issue]:
        address: str | None = f"{self.repository}/issues"
        asked = {**parameters, "sort": "created", "direction": "asc", "per_page": 100}
        while address:
            headers, page = self._ask("GET", address, parameters=asked)
            with self._as_expected():
                if not isinstance(page, list):
                    raise TypeError
                yield from [_issue(each) for each in page if "pull_request" not in each]
                links = parse_header_links(headers.get("link", ""))
                address = next((each["url"] for each in links if each.get("rel") == "next"), None)

    def _write(self, verb: str, address: str, given: dict[str, Any]) -> Issue:
        """Write; and again without who is to be assigned anew, and so stands first, if refused."""
        try:
            _, data = self._ask(verb, address, input=given)
        except _AssigneesError:
            given = {**given, "assignees": given["assignees"][1:]}
            _, data = self._ask(verb, address, input=given)
        with self._as_expected():
            return _issue(data)

    def _ask(self, verb: str, address: str, **given: Any) -> tuple[dict[str, Any], Any]:
        with self._as_expected(), self.refusals.unreachable():
            try:
                return self.requester.requestJsonAndCheck(verb, address, **given)
            except GithubException as error:
                raise self._refusal(error) from None

    def _refusal(self, error: GithubException) -> HostError:
        data = error.data if isinstance(error.data, dict) else {}
        fields = [each["field"] for each in data.get("errors") or () if "field" in each]
        if {"assignee", "assignees"} & {*fields}:
            return _AssigneesError("somebody cannot be assigned", error.status)
        if isinstance(error, RateLimitExceededException):
            return self.refusals.of(_TOO_MANY, error.data["message"])
        return self.refusals.of(error.status, " ".join([str(data.get("message", "")), *fields]))

    @contextmanager
    def _as_expected(self) -> Iterator[None]:
        """Say in a sentence that an answer is not one of GitHub's; PyGithub asserts some of it."""
        try:
            yield
        except (AssertionError, AttributeError, KeyError, RuntimeError, TypeError, ValueError):
            raise self.refusals.strange() from None


class _AssigneesError(RefusedError):
    """The people to be assigned are refused."""


def _issue(data: Any) -> Issue:
    closed = data["closed_at"] or data["updated_at"] if data["state"] == "closed" else None
    return Issue(
        number=int(data["number"]),
        url=str(data["html_url"]),
        body=data["body"] or "",
        closed=datetime.fromisoformat(closed) if closed else None,
        assignees=tuple(each["login"] for each in data["assignees"]),
        labels=tuple(each["name"] for each in data["labels"]),
    )
