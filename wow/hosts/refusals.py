"""What a host answers instead of what was asked → one sentence, without the token."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus

import requests

from wow.hosts.host import HostError, RefusedError
from wow.hosts.target import Target
from wow.reports.text import printable

_LONGEST = 200
_OF_ONE = frozenset({400, 404, 409, 410, 422})
"""What is wrong with one request; the next one may pass."""


@dataclass(frozen=True, slots=True)
class Refusals:
    """Explains what a host says."""

    target: Target
    token: str | None

    def of(self, status: int, said: object) -> HostError:
        """The error for an answer.

        Args:
            status: of HTTP.
            said: what the host says about it, whatever that is.
        """
        host, project, variable = self.target.name, self.target.project, self.target.variable
        words = self._words(said)
        if status == HTTPStatus.UNAUTHORIZED:
            return HostError(
                f"{host} does not accept the token in {variable}: it may have expired, or be for "
                "another host."
            )
        if status == HTTPStatus.FORBIDDEN:
            return HostError(
                f"{host} does not allow this ({words}). The token in {variable} has to be one that "
                f"reads and writes the issues of {project}."
            )
        if status in _OF_ONE:
            return RefusedError(f"{host} refuses this: {words} (status {status})", status)
        return HostError(f"{host} cannot answer now: {words} (status {status}). Try again later.")

    @contextmanager
    def looking(self) -> Iterator[None]:
        """Say in a sentence that the project is not there."""
        try:
            yield
        except RefusedError as error:
            if error.status != HTTPStatus.NOT_FOUND:
                raise
            host, project, variable = self.target.name, self.target.project, self.target.variable
            raise HostError(
                f"{host} shows no project {project} at {self.target.url}: look at the name, and "
                f"whether the token in {variable} may see it."
            ) from None

    def strange(self) -> HostError:
        """The error for an answer that is none."""
        return HostError(
            f"what answers at {self.target.url} does not answer as {self.target.name} does. Look "
            "at the address, and at proxies on the way."
        )

    @contextmanager
    def unreachable(self) -> Iterator[None]:
        """Say in a sentence that the host cannot be reached, or answers nonsense."""
        try:
            yield
        except requests.JSONDecodeError:
            raise self.strange() from None
        except requests.RequestException as error:
            raise HostError(
                f"{self.target.name} cannot be reached at {self.target.url}: {_why(error)}."
            ) from None

    def _words(self, said: object) -> str:
        """What the host says, in one line, without the token if it should say that."""
        words = printable(str(said or "without a reason"))
        if self.token:
            words = words.replace(self.token, "…")
        return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _why(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "it takes too long to answer"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate is not trusted"
    return "the connection fails"
