"""Which project on which host: as options say, or else the environment of a CI run."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from urllib.parse import urlsplit

from wow.hosts.host import Host, HostError


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is peculiar to one kind of host."""

    name: str
    project: re.Pattern[str]
    url: str
    variables: tuple[str, str, str]
    """Of the environment: for the token, and in CI the project and the address."""


_PART = r"[\w.-]+"
_KINDS = {
    "github": _Kind(
        "GitHub",
        re.compile(rf"{_PART}/{_PART}", re.ASCII),
        "https://api.github.com",
        ("GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_API_URL"),
    ),
    "gitlab": _Kind(
        "GitLab",
        re.compile(rf"{_PART}(?:/{_PART})+", re.ASCII),
        "https://gitlab.com",
        ("GITLAB_TOKEN", "CI_PROJECT_PATH", "CI_SERVER_URL"),
    ),
}
KINDS = tuple(_KINDS)


@dataclass(frozen=True, slots=True)
class Target:
    """A project on a host."""

    kind: str
    """`github` or `gitlab`."""
    name: str
    """What people call the host."""
    project: str
    url: str
    """Of the API of GitHub; of a GitLab as people visit it."""
    variable: str
    """Of the environment: it holds the token."""

    def connect(self, token: str | None) -> Host:
        """Connect to the project, through the client library of its host.

        Raises:
            HostError: it cannot be reached, or the library is not there.
        """
        try:
            connect = import_module(f"wow.hosts.{self.kind}").connect
        except ImportError:
            raise HostError(
                f"the client library for {self.name} is not installed. It comes with "
                f"`ways-of-working[{self.kind}]`: ask for that where the tool is installed."
            ) from None
        host: Host = connect(self, token)
        return host


def target(
    environment: Mapping[str, str], kind: str | None, project: str | None, url: str | None
) -> Target:
    """The project that is meant.

    Args:
        environment: of the process.
        kind: what `--host` says.
        project: what `--project` says.
        url: what `--url` says.

    Raises:
        ValueError: it cannot be told; the message says what to give.
    """
    kind = kind or next((each for each in KINDS if environment.get(_of_project(each))), None)
    if kind is None:
        raise ValueError(f"say where the issues are: --host {' or --host '.join(KINDS)}.")
    own = _KINDS[kind]
    variable, in_ci, at = own.variables
    project = project or environment.get(in_ci) or ""
    if not own.project.fullmatch(project):
        given = f"`{project}` is no name of a project" if project else "no project is named"
        raise ValueError(f"{given}: give --project OWNER/NAME.")
    return Target(
        kind, own.name, project, _address(kind, url or environment.get(at) or own.url), variable
    )


def _of_project(kind: str) -> str:
    return _KINDS[kind].variables[1]


def _address(kind: str, url: str) -> str:
    """The address that the client library takes, from that of the API or of the host itself."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:  # half an address, or no such port
        host = ""
    if not host or parts.scheme not in ("http", "https"):
        raise ValueError("give --url as an address that begins with `https://`.")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("give --url without a name, a password or a question in it.")
    path = parts.path.rstrip("/")
    if kind == "gitlab":
        path = path.removesuffix("/api/v4")
    elif host in ("github.com", "www.github.com"):
        return _KINDS[kind].url
    elif not path and not host.startswith("api."):
        path = "/api/v3"
    return f"{parts.scheme}://{parts.netloc}{path}"


def token(environment: Mapping[str, str], variable: str) -> str | None:
    """The token in a variable of the environment, or None where there is none.

    Raises:
        ValueError: it can be none; the message does not hold it.
    """
    found = environment.get(variable, "").strip()
    if not found:
        return None
    if not found.isascii() or not found.isprintable() or " " in found:
        raise ValueError(f"what {variable} holds is no token: it has spaces or odd letters in it.")
    return found
