"""What pydantic refuses, one value at a time, with the place where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wow.diagnostics import Location
from wow.source import Keys, Source
from wow.suggestions import did_you_mean
from wow.validation.known_keys import known_keys
from wow.validation.words import name

_WOVEN = {"triggers": 2, "onboarding": 1, "effort": 1}
"""Where pydantic weaves in which alternative it took: `triggers, 0, event, when`."""


@dataclass(frozen=True)
class Refusal:
    """One value that the model refused."""

    detail: ErrorDetails
    keys: Keys
    source: Source
    known: tuple[str, ...]
    """The keys that the model knows beside this one."""
    inside: tuple[str, ...]
    """The keys that it knows below this one."""

    @property
    def kind(self) -> str:
        """What is wrong, as pydantic names it."""
        return self.detail["type"]

    @property
    def given(self) -> Any:
        """The value that was refused."""
        given = self.detail["input"]
        return given["kind"] if self.kind == "union_tag_invalid" else given

    @property
    def key(self) -> str:
        """Its key, as a person reads it."""
        return name(self.keys)

    @property
    def place(self) -> Location:
        """Where it stands."""
        at = self.source.at_key if _is_about_the_key(self.detail) else self.source.at
        return at(*self.keys)


def refusals(
    error: ValidationError, model: type[BaseModel], source: Source, data: Any
) -> Iterator[Refusal]:
    """Yield each value that the model refused, once, and without what another already says."""
    by_keys: dict[Keys, Refusal] = {}
    for detail in error.errors(include_url=False):
        keys = _keys(detail)
        known = known_keys(model, keys[:-1], data)
        inside = known_keys(model, keys, data)
        by_keys.setdefault(keys, Refusal(detail, keys, source, known, inside))
    for refusal in by_keys.values():
        if not _is_echo(refusal, by_keys.values()):
            yield refusal


def _is_echo(refusal: Refusal, refusals: Iterable[Refusal]) -> bool:
    """Tell whether another finding already says it: of an item, or of a key that is misspelt."""
    if refusal.kind == "too_short":
        return bool(refusal.given)  # all of its items were refused
    if refusal.kind != "missing":
        return False
    *above, missing = refusal.keys
    return any(
        other.kind == "extra_forbidden"
        and other.keys[:-1] == tuple(above)
        and suggestion(other)
        and suggestion(other) == did_you_mean(str(other.keys[-1]), (str(missing),))
        for other in refusals
    )


def suggestion(unknown: Refusal) -> str:
    """Which key may be meant by one that nobody knows."""
    return did_you_mean(str(unknown.keys[-1]), unknown.known)


def _keys(detail: ErrorDetails) -> Keys:
    """The way to the value, without the names that pydantic weaves in."""
    keys = list(detail["loc"])
    if keys and keys[0] in _WOVEN:
        at = _WOVEN[str(keys[0])]
        del keys[at : at + 1]
    if _is_about_the_key(detail):
        del keys[-1]
    if detail["type"] == "union_tag_invalid":
        keys.append("kind")
    return tuple(keys)


def _is_about_the_key(detail: ErrorDetails) -> bool:
    return detail["type"] == "slug" and detail["loc"][-1:] == ("[key]",)
