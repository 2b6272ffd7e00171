"""How long a host is waited for: the one rule for requests of both client libraries.

Both send their requests through urllib3, which asks this whether to try again. A request that may
have been carried out is never sent twice, since that could open a second issue: only what reads
is tried again after a failure. Whoever is told to wait, waits, and tries again whatever it was.
"""

from dataclasses import dataclass
from time import sleep, time
from typing import Any, Self

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import InvalidHeader, MaxRetryError, ResponseError
from urllib3.util import Retry

from wow.hosts.host import HostError

LONGEST = 300.0
"""Seconds that a run waits in all because the host asks it to."""
_UNTOLD = 60.0
"""Seconds to wait where the host does not say how long, as GitHub advises."""
_TOO_MANY = frozenset({403, 429})
_PASSING = frozenset({500, 502, 503, 504})
_RESETS = ("X-RateLimit-Reset", "RateLimit-Reset")


@dataclass
class _Left:
    """What is left to wait, over all requests of a run."""

    seconds: float = LONGEST


class Patience(Retry):
    """What urllib3 asks between two attempts."""

    def __init__(self, *, host: str, left: _Left | None = None, **given: Any) -> None:
        """See urllib3.util.Retry, which makes a new one of its kind after each attempt.

        Args:
            host: what people call it.
            left: what is left to wait; as long as a run may, unless given.
            **given: what urllib3 hands on.
        """
        self.host, self.left = host, left or _Left()
        attempts = {"total": None, "connect": 2, "read": 2, "other": 2, "status": 2}
        rules = {"allowed_methods": {"GET"}, "backoff_factor": 1, "raise_on_status": False}
        super().__init__(**{**attempts, **rules, **given})

    def new(self, **given: Any) -> Self:
        """The same, with what urllib3 counts changed."""
        return super().new(host=self.host, left=self.left, **given)

    def is_retry(self, method: str, status_code: int, has_retry_after: bool = False) -> bool:  # noqa: ARG002, FBT001, FBT002 - urllib3's signature
        """Tell whether to look closer at an answer."""
        return status_code in _TOO_MANY or (method == "GET" and status_code in _PASSING)

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        *rest: Any,
        **given: Any,
    ) -> Self:
        """Go on to the next attempt.

        Raises:
            MaxRetryError: there is none; an answer is then handed on as it is.
            HostError: the host asks to wait for too long.
        """
        if response is None or response.status not in _TOO_MANY:
            return super().increment(method, url, response, *rest, **given)
        wait = _asked_to_wait(response)
        if wait is None:  # forbidden, for good
            raise MaxRetryError(given["_pool"], url or "", ResponseError("forbidden"))
        self.left.seconds -= max(wait, 1)
        if self.left.seconds < 0:
            raise HostError(
                f"{self.host} has had enough requests for now, and asks to wait for another "
                f"{wait / 60:.0f} minutes: run the command again then."
            )
        return self.new()

    def sleep(self, response: BaseHTTPResponse | None = None) -> None:
        """Wait as long as the host asks to, or a little longer each time."""
        asked = _asked_to_wait(response) if response else None
        sleep(self.get_backoff_time() if asked is None else asked)


def _asked_to_wait(response: BaseHTTPResponse) -> float | None:
    """How many seconds the host asks to wait; None if it asks for nothing."""
    headers = response.headers
    try:
        told = Retry().get_retry_after(response)
    except InvalidHeader:
        told = _UNTOLD
    if told is not None:
        return told
    reset = next((headers[name] for name in _RESETS if headers.get(name, "").isdigit()), None)
    if reset and (response.status == 429 or headers.get("X-RateLimit-Remaining") == "0"):  # noqa: PLR2004
        return max(float(reset) - time(), 0) + 1
    return _UNTOLD if response.status == 429 else None  # noqa: PLR2004 - too many requests
