"""Which pull request is meant: as options say, or else the environment of a CI run."""

import re
from collections.abc import Mapping

from wow.comments.asking import AskingError, Host, NotAllowedError
from wow.comments.github import PullRequest
from wow.comments.gitlab import MergeRequest
from wow.comments.thread import Thread

HOSTS = ("github", "gitlab")
_PROJECT = re.compile(r"[\w.-]+(?:/[\w.-]+)+", re.ASCII)


def thread(
    environment: Mapping[str, str], host: str | None, project: str | None, number: int
) -> Thread:
    """The comments below a pull request.

    Args:
        environment: of the process; it has the token, and in CI whatever else is not given.
        host: one of `HOSTS`.
        project: as the host has it in addresses.
        number: of the pull request.

    Raises:
        NotAllowedError: there is no token.
        AskingError: it cannot be told which is meant; the message says what to give.
    """
    host = host or ("gitlab" if environment.get("GITLAB_CI") else "github")
    if host == "github":
        project = _named(project or environment.get("GITHUB_REPOSITORY"))
        url = environment.get("GITHUB_API_URL") or "https://api.github.com"
        return PullRequest(_host(url, environment, "GITHUB_TOKEN"), project, number)
    project = _named(project or environment.get("CI_PROJECT_PATH"))
    url = environment.get("CI_API_V4_URL") or "https://gitlab.com/api/v4"
    return MergeRequest(_host(url, environment, "GITLAB_TOKEN"), project, number)


def _named(project: str | None) -> str:
    if not project or not _PROJECT.fullmatch(project):
        given = f"`{project}` is no project" if project else "no project is named"
        raise AskingError(f"{given}: give --project OWNER/NAME.")
    return project


def _host(url: str, environment: Mapping[str, str], variable: str) -> Host:
    token = environment.get(variable, "").strip()
    if not token:
        raise NotAllowedError(f"{variable} holds no token.")
    if not token.isascii() or not token.isprintable():
        raise AskingError(f"what {variable} holds is no token.")
    if not url.startswith(("https://", "http://")):
        raise AskingError(f"`{url}` is no address of a code host.")
    return Host(url.rstrip("/"), token)
