"""How GitHub speaks: its REST API, as far as issues need it."""

from typing import Any

from tests.hosts.server import PROJECT, Answer, Asked, CodeHost, Stored

_ROOT = f"/api/v3/repos/{PROJECT}"
MOVED = "/api/v3/repositories/7"
"""Where a repository is found that has another name now."""
_REFUSED = {"resource": "Issue", "field": "assignees", "code": "invalid"}


class GitHub:
    """The routes of one repository."""

    name = "github"
    variable = "GITHUB_TOKEN"
    missing = Answer(404, {"message": "Not Found"})

    def answer(self, host: CodeHost, asked: Asked) -> Answer:
        """Answer a request."""
        if asked.path in (_ROOT, MOVED):
            return Answer(200, {"full_name": PROJECT})
        if asked.path == f"{_ROOT}/issues" and asked.verb == "GET":
            return self._list(host, asked)
        if not asked.path.startswith(f"{_ROOT}/issues"):
            return self.missing
        if set(asked.data.get("assignees", ())) - host.members:
            return Answer(422, {"message": "Validation Failed", "errors": [_REFUSED]})
        if asked.verb == "POST":
            given = {key: asked.data[key] for key in ("title", "body", "labels", "assignees")}
            return Answer(201, _shown(host, host.add(**given)))
        return self._changed(host, asked)

    def _list(self, host: CodeHost, asked: Asked) -> Answer:
        is_open = asked.query["state"] == "open"
        found = host.listed(asked.query["labels"], is_open=is_open, since=asked.query.get("since"))
        page, following = host.paged(asked, found, lambda each: _shown(host, each))
        return Answer(200, page, {"Link": f'<{following}>; rel="next"'} if following else {})

    def _changed(self, host: CodeHost, asked: Asked) -> Answer:
        number = int(asked.path.rpartition("/")[2])
        if number > len(host.issues):
            return Answer(410, {"message": "This issue was deleted"})
        state = asked.data.get("state")
        changed = host.change(
            number,
            body=asked.data.get("body"),
            assignees=asked.data.get("assignees"),
            is_open=state == "open" if state else None,
        )
        return Answer(200, _shown(host, changed))


def _shown(host: CodeHost, issue: Stored) -> dict[str, Any]:
    kind = "pull" if issue.is_pull else "issues"
    return {
        "number": issue.number,
        "html_url": f"{host.url}/{PROJECT}/{kind}/{issue.number}",
        "title": issue.title,
        "body": issue.body or None,
        "state": "closed" if issue.closed else "open",
        "closed_at": f"{issue.closed:%Y-%m-%dT%H:%M:%SZ}" if issue.closed else None,
        "updated_at": f"{issue.updated:%Y-%m-%dT%H:%M:%SZ}",
        "assignees": [{"login": each} for each in issue.assignees],
        "labels": [{"name": each} for each in issue.labels],
        **({"pull_request": {}} if issue.is_pull else {}),
    }
