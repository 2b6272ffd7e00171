"""How GitLab speaks: version 4 of its API, as far as issues need it."""

from typing import Any

from tests.hosts.server import PROJECT, Answer, Asked, CodeHost, Stored

_PROJECTS = "/api/v4/projects/"
_ROOT = f"{_PROJECTS}7"
_EVENTS = {"close": False, "reopen": True}


class GitLab:
    """The routes of one project."""

    name = "gitlab"
    variable = "GITLAB_TOKEN"
    missing = Answer(404, {"message": "404 Project Not Found"})

    def answer(self, host: CodeHost, asked: Asked) -> Answer:
        """Answer a request."""
        if asked.path == f"{_PROJECTS}{PROJECT.replace('/', '%2F')}":
            return Answer(200, {"id": 7, "path_with_namespace": PROJECT})
        if asked.path == f"{_ROOT}/members/all":
            part = asked.query["query"].casefold()
            found = [each for each in _people(host) if part in each["username"].casefold()]
            return Answer(200, found)
        if not asked.path.startswith(f"{_ROOT}/issues"):
            return self.missing
        if asked.verb == "GET":
            return self._list(host, asked)
        return self._written(host, asked)

    def _written(self, host: CodeHost, asked: Asked) -> Answer:
        numbers = asked.data.get("assignee_ids")
        named = [each["username"] for each in _people(host) if each["id"] in (numbers or ())]
        if asked.verb == "POST":
            title, body = asked.data["title"], asked.data["description"]
            labels = asked.data["labels"]
            labels = labels.split(",") if isinstance(labels, str) else labels
            return Answer(201, _shown(host, host.add(title, body, labels, named)))
        number = int(asked.path.rpartition("/")[2])
        if number > len(host.issues):
            return Answer(404, {"message": "404 Not found"})
        changed = host.change(
            number,
            body=asked.data.get("description"),
            assignees=named if numbers is not None else None,
            is_open=_EVENTS.get(asked.data.get("state_event", "")),
        )
        return Answer(200, _shown(host, changed))

    def _list(self, host: CodeHost, asked: Asked) -> Answer:
        is_open = asked.query["state"] == "opened"
        found = host.listed(
            asked.query["labels"], is_open=is_open, since=asked.query.get("updated_after")
        )
        page, following = host.paged(asked, found, lambda each: _shown(host, each))
        return Answer(200, page, {"Link": f'<{following}>; rel="next"'} if following else {})


def _people(host: CodeHost) -> list[dict[str, Any]]:
    return [{"id": 40 + i, "username": name} for i, name in enumerate(sorted(host.members))]


def _shown(host: CodeHost, issue: Stored) -> dict[str, Any]:
    return {
        "id": 9000 + issue.number,
        "iid": issue.number,
        "project_id": 7,
        "web_url": f"{host.url}/{PROJECT}/-/issues/{issue.number}",
        "title": issue.title,
        "description": issue.body or None,
        "state": "closed" if issue.closed else "opened",
        "closed_at": f"{issue.closed:%Y-%m-%dT%H:%M:%S.000Z}" if issue.closed else None,
        "updated_at": f"{issue.updated:%Y-%m-%dT%H:%M:%S.000Z}",
        "assignees": [{"username": each} for each in issue.assignees],
        "labels": issue.labels,
    }
