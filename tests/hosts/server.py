"""A code host on this machine: it keeps issues, speaks the routes of its kind, and fails on demand.

What it keeps is the same for both kinds; how they speak stands in `github.py` and `gitlab.py`.
"""

import json
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

PROJECT = "tallowmere/ways"
TOKEN = "t0ken-of-tallowmere"  # noqa: S105 - of a host that is not there


@dataclass
class Stored:
    """An issue as the host keeps it."""

    number: int
    title: str
    body: str
    labels: list[str]
    assignees: list[str]
    updated: datetime
    closed: datetime | None = None
    is_pull: bool = False


@dataclass(frozen=True)
class Asked:
    """A request, as far as a kind of host looks at it."""

    verb: str
    path: str
    query: Mapping[str, str]
    data: Mapping[str, Any]
    base: str


@dataclass(frozen=True)
class Answer:
    """What is answered: data, or the bytes of what is none."""

    status: int = 200
    data: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None

    @property
    def sent(self) -> bytes:
        """The bytes of it."""
        return json.dumps(self.data).encode() if self.raw is None else self.raw


@dataclass(frozen=True)
class Fault:
    """How a request goes wrong."""

    answer: Answer | None = None
    """Given instead of the right one; None if the connection is cut."""
    done: bool = False
    """Whether the request is carried out all the same."""


CUT = Fault()
CUT_WHEN_DONE = Fault(done=True)


class Kind(Protocol):
    """How one kind of host speaks."""

    name: str
    variable: str
    """Of the environment, for the token."""
    missing: Answer

    def answer(self, host: "CodeHost", asked: Asked) -> Answer:
        """Answer a request."""


@dataclass
class CodeHost:
    """What a host keeps, and what it was asked."""

    kind: Kind
    now: datetime = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    issues: list[Stored] = field(default_factory=list)
    members: set[str] = field(default_factory=lambda: {"jonas-albrecht", "pia-novak"})
    page: int = 100
    """How many issues a page holds at most."""
    lets_label: bool = True
    is_public: bool = False
    requests: list[str] = field(default_factory=list)
    """The verb and the path of each request."""
    tokens: list[str] = field(default_factory=list)
    """What was sent to show who asks."""
    url: str = ""
    calls_itself: str | None = None
    """Where it says that the next page is, if not at its `url`."""
    _faults: dict[str, list[Fault | None]] = field(default_factory=dict)

    def fail(self, verb: str, *faults: Fault | Answer, after: int = 0) -> None:
        """Let the next requests of a kind go wrong, or those after some more."""
        turned = [each if isinstance(each, Fault) else Fault(each) for each in faults]
        self._faults[verb] = [*([None] * after), *turned]

    def fault(self, verb: str) -> Fault | None:
        """What goes wrong with the next request of a kind."""
        waiting = self._faults.get(verb)
        return waiting.pop(0) if waiting else None

    def add(self, title: str, body: str, labels: list[str], assignees: list[str]) -> Stored:
        """Open an issue."""
        held = labels if self.lets_label else []
        made = Stored(len(self.issues) + 1, title, body, held, assignees, self.now)
        self.issues.append(made)
        return made

    def change(self, number: int, *, is_open: bool | None = None, **given: Any) -> Stored:
        """Change an issue; what is None stays."""
        issue = self.issues[number - 1]
        for key, value in given.items():
            if value is not None:
                setattr(issue, key, value)
        if is_open is not None:
            issue.closed = None if is_open else issue.closed or self.now
        issue.updated = self.now
        return issue

    def listed(self, label: str, *, is_open: bool, since: str | None) -> list[Stored]:
        """The issues with a label, the oldest first."""
        start = datetime.fromisoformat(since) if since else datetime.min.replace(tzinfo=UTC)
        return [
            each
            for each in self.issues
            if label in each.labels and (each.closed is None) is is_open and each.updated >= start
        ]

    def paged(
        self, asked: Asked, found: list[Stored], shown: Callable[[Stored], Any]
    ) -> tuple[list[Any], str | None]:
        """One page of a list, and the address of the next one."""
        number, size = int(asked.query.get("page", 1)), int(asked.query.get("per_page", 30))
        size = min(size, self.page)
        rest = "&".join(f"{k}={v}" for k, v in {**asked.query, "page": number + 1}.items())
        following = (
            f"{self.calls_itself or self.url}{asked.path}?{rest}"
            if found[number * size :]
            else None
        )
        return [shown(each) for each in found[(number - 1) * size : number * size]], following

    @property
    def open(self) -> dict[int, str]:
        """The titles of the open issues by number."""
        return {each.number: each.title for each in self.issues if each.closed is None}

    @property
    def written(self) -> list[str]:
        """The requests that changed something."""
        return [each for each in self.requests if not each.startswith("GET")]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    host: CodeHost

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        data = json.loads(self.rfile.read(length) or b"{}")
        parts = urlsplit(self.path)
        self.host.requests.append(f"{self.command} {parts.path}")
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        asked = Asked(self.command, parts.path, query, data, self.host.url)
        fault = self.host.fault(self.command)
        right = None if fault and not fault.done else self._right(asked)
        answer = fault.answer if fault else right
        if answer is None:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self.send_response(answer.status)
        for name, value in {"Content-Type": "application/json", **answer.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.sent)))
        self.end_headers()
        self.wfile.write(answer.sent)

    def _right(self, asked: Asked) -> Answer:
        given = self.headers.get("Authorization") or self.headers.get("Private-Token")
        self.host.tokens += [given] if given else []
        if given is None and self.host.is_public and self.command == "GET":
            return self.host.kind.answer(self.host, asked)
        if given is None:
            return self.host.kind.missing
        if given.split(" ")[-1] != TOKEN:
            return Answer(401, {"message": "Bad credentials"})
        return self.host.kind.answer(self.host, asked)

    do_GET = do_POST = do_PATCH = do_PUT = _answer  # noqa: N815 - http.server's names

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, *given: Any) -> None:
        """Be silent about clients that leave without a word."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*given)


@contextmanager
def served(kind: Kind) -> Iterator[CodeHost]:
    """A host that can be asked at its `url`."""
    host = CodeHost(kind)
    handler = type("Handler", (_Handler,), {"host": host})
    with _Server(("127.0.0.1", 0), handler) as http:
        host.url = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield host
        finally:
            http.shutdown()
            thread.join()
