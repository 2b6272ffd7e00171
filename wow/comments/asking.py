"""Requests to a code host: JSON there and back, and its refusals as one sentence."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from wow.reports.text import printable

_AT_ONCE = 100
_SECONDS = 30
_LONGEST = 200
_NOT_ALLOWED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}
"""To whoever may not see a thing, hosts say that it is not there."""


class AskingError(Exception):
    """The host cannot be asked, or does not answer; the message says why."""


class NotAllowedError(AskingError):
    """The token, or the lack of one, does not allow it."""


@dataclass(frozen=True, slots=True)
class Host:
    """A code host that is asked with a token."""

    url: str
    """Of its API, without a slash at its end."""
    token: str = field(repr=False)

    def ask(self, verb: str, path: str, sent: object = None, **query: object) -> Any:
        """Send one request, and give what comes back.

        Raises:
            NotAllowedError: the token does not allow it.
            AskingError: any other reason.
        """
        address = f"{self.url}{path}" + (f"?{urlencode(query)}" if query else "")
        body = None if sent is None else json.dumps(sent).encode()
        request = Request(address, body, method=verb)  # noqa: S310 - CI says where its host is
        request.add_header("Accept", "application/json")
        request.add_header("Content-Type", "application/json")
        # not handed on to wherever an answer may lead
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        try:
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
                return json.load(answer)
        except HTTPError as error:
            with error:
                raise self._refusal(error.code, error.read()) from None
        except (URLError, HTTPException, TimeoutError, ConnectionError) as error:
            reason = getattr(error, "reason", error)
            raise AskingError(f"{self.url} cannot be reached: {reason}.") from None
        except ValueError:
            raise self.strange() from None

    def every(self, path: str, **query: object) -> Iterator[Any]:
        """Yield each thing of a list, page after page.

        Raises:
            AskingError: as `ask` does, or what comes is no list.
        """
        page, held = 1, [None] * _AT_ONCE
        while len(held) == _AT_ONCE:
            held = self.ask("GET", path, per_page=_AT_ONCE, page=page, **query)
            if not isinstance(held, list):
                raise self.strange()
            yield from held
            page += 1

    def strange(self) -> AskingError:
        """The error for an answer that is none."""
        return AskingError(f"{self.url} does not answer as a code host does.")

    def _refusal(self, status: int, body: bytes) -> AskingError:
        try:
            said = json.loads(body)["message"]
        except (ValueError, KeyError, TypeError):
            said = HTTPStatus(status).phrase if status in {*HTTPStatus} else "without a reason"
        words = printable(str(said)).replace(self.token, "…")[:_LONGEST]
        kind = NotAllowedError if status in _NOT_ALLOWED else AskingError
        return kind(f"{self.url} refuses this: {words} (status {status}).")
