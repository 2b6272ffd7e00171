"""A code host on this machine, which has the routes of comments that GitHub and GitLab have."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "a-token-that-is-never-told"  # noqa: S105 - of no host
BOT, STRANGER = 7, 8


@dataclass
class CodeHost:
    """What it holds, what it was asked, and how it feels."""

    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    may_write: bool = True
    answer: tuple[int, bytes] | None = None
    """What it says to whatever is asked, instead of what it should."""
    url: str = ""

    def write(self, text: str, author: int = BOT) -> None:
        """Hold another comment."""
        bot = author == BOT
        self.comments.append(
            {
                "id": 1_000 + len(self.comments),
                "body": text,
                "user": {"type": "Bot" if bot else "User"},
                "author_association": "NONE",
                "author": {"id": author},
            }
        )

    @property
    def texts(self) -> list[str]:
        """What the comments say."""
        return [each["body"] for each in self.comments]

    def reply(self, verb: str, address: str, sent: dict[str, str] | None) -> tuple[int, Any]:
        """Answer a request."""
        path, query = urlsplit(address).path, parse_qs(urlsplit(address).query)
        if path == "/user":
            return 200, {"id": BOT}
        if not re.fullmatch(_LIST, path) and not re.fullmatch(_ONE, path):
            return 404, {"message": "Not Found"}
        if verb == "GET":
            page, size = int(query["page"][0]), int(query["per_page"][0])
            return 200, self.comments[(page - 1) * size : page * size]
        if not self.may_write:
            return 403, {"message": "Resource not accessible by integration"}
        assert sent is not None
        if verb == "POST" and re.fullmatch(_LIST, path):
            self.write(sent["body"])
            return 201, self.comments[-1]
        assert verb == ("PUT" if "/notes/" in path else "PATCH")
        number = int(path.rpartition("/")[2])
        found = next(each for each in self.comments if each["id"] == number)
        found["body"] = sent["body"]
        return 200, found


_LIST = (
    "/repos/tallowmere/ways/issues/12/comments|/projects/tallowmere%2Fways/merge_requests/12/notes"
)
_ONE = (
    r"/repos/tallowmere/ways/issues/comments/\d+"
    r"|/projects/tallowmere%2Fways/merge_requests/12/notes/\d+"
)


@contextmanager
def serving() -> Iterator[CodeHost]:
    """Serve a code host for as long as it is needed."""
    host = CodeHost()

    class Handler(BaseHTTPRequestHandler):
        """Hands each request to the host."""

        def _serve(self) -> None:
            host.asked.append(f"{self.command} {self.path}")
            length = int(self.headers.get("Content-Length", 0))
            sent = json.loads(self.rfile.read(length)) if length else None
            if host.answer:
                status, body = host.answer
            elif self.headers["Authorization"] != f"Bearer {TOKEN}":
                status, body = 401, b'{"message": "Bad credentials"}'
            else:
                status, answer = host.reply(self.command, self.path, sent)
                body = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_PUT = _serve  # noqa: N815 - the names it is called by

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as above
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        host.url = f"http://127.0.0.1:{http.server_port}"
        thread = threading.Thread(target=http.serve_forever, args=[0.01])
        thread.start()
        try:
            yield host
        finally:
            http.shutdown()
            thread.join()
