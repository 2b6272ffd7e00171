"""What pydantic refuses → findings with a place, in words that an author understands."""

import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wow.codes import page_format
from wow.diagnostics import Diagnostic, Location
from wow.source import Keys, Source
from wow.suggestions import did_you_mean

_EXPECTED = {
    "string_type": "text",
    "date_type": "a day such as `2027-03-01`",
    "time_type": 'a time such as `"09:30"`',
    "tuple_type": "a list",
    "dict_type": "keys with values",
    "mapping_type": "keys with values",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
    "union_tag_not_found": "keys with values",
    "is_instance_of": "words such as `6 months`",
}
_EMPTY = frozenset({"string_too_short", "too_short"})
_CHOICE = frozenset({"literal_error", "union_tag_invalid"})
_WHOLE = frozenset({"one-person", "absence", "rhythm"})
_ADVICE = {
    "owner": "Name the one who answers for this way: a key of `owners:` in wow.yml.",
    "audience": "List the roles that follow this way, such as `[product-manager]`.",
    "frame": "List what everyone can count on each time, one sentence a line.",
    "freedom": "List what the people doing it may adapt, one sentence a line.",
    "triggers": "Say what makes somebody start, such as "
    "`- {kind: event, when: A bet is about to start}`.",
    "review": "Say when this way is looked at again: `review: {by: 2027-03-01}`.",
    "by": "Give a day such as `2027-03-01` (in a review record: who reviewed).",
    "kind": "Say which kind of trigger it is: event, schedule, status, soft-approval, "
    "hard-approval or follow-through.",
    "finding": "Say in a sentence what the review found; without it the record says nothing.",
    "until": "Give the day on which it ends, such as `2027-03-01`.",
    "retired": "Say when and why it ended: `retired: {on: 2026-06-30, because: …}`.",
    "timezone": "Name the time zone in which dates are meant, such as `Europe/Berlin`.",
}
STATUSES = ("proposed", "trial", "active", "retiring", "retired")
"""The life of a way, in its order. A page is a way or a tombstone by its status."""

_LONGEST_VALUE = 40


@dataclass(frozen=True)
class _Refusal:
    """One value that the model refused."""

    detail: ErrorDetails
    keys: Keys
    source: Source
    known: tuple[str, ...]
    """The keys that the model knows beside this one."""

    @property
    def kind(self) -> str:
        return self.detail["type"]

    @property
    def given(self) -> Any:
        return self.detail["input"]

    @property
    def key(self) -> str:
        return _name(self.keys)

    @property
    def place(self) -> Location:
        return self.source.at(*self.keys)

    def advice(self, otherwise: str) -> str:
        return _ADVICE.get(str(self.keys[-1]) if self.keys else "", otherwise)


def explain(
    error: ValidationError, model: type[BaseModel], source: Source, data: Any
) -> Iterator[Diagnostic]:
    """Yield a finding for each value that the model refused.

    Args:
        error: what the model said.
        model: what the data were validated against.
        source: where the values stand.
        data: what was validated.
    """
    seen: set[Keys] = set()
    for detail in error.errors(include_url=False):
        keys = _keys(detail, data)
        if keys in seen:
            continue
        seen.add(keys)
        refusal = _Refusal(detail, keys, source, known_keys(model, keys[:-1], data))
        yield next(found for tell in _TELLERS if (found := tell(refusal)))


def _keys(detail: ErrorDetails, data: Any) -> Keys:
    """The way to the value, without the names of models that pydantic weaves in."""
    keys: list[str | int] = []
    for part in detail["loc"]:
        is_key = isinstance(data, Mapping) and part in data
        if is_key or (isinstance(data, list) and isinstance(part, int) and part < len(data)):
            data = data[part]
        elif not (detail["type"] == "missing" and part == detail["loc"][-1]):
            continue
        keys.append(part)
    if detail["type"] == "union_tag_invalid":
        keys.append("kind")
    return tuple(keys)


def _missing(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind == "union_tag_not_found" and isinstance(refusal.given, Mapping):
        kind = _name((*refusal.keys, "kind"))
        return page_format.PG101(refusal.place, key=kind, advice=_ADVICE["kind"])
    if refusal.kind != "missing":
        return None
    advice = refusal.advice(f"Add `{refusal.keys[-1]}:` here.")
    place = refusal.source.at(*refusal.keys[:-1])
    return page_format.PG101(place, key=refusal.key, advice=advice)


def _unknown(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind != "extra_forbidden":
        return None
    known = refusal.known
    advice = f"Known here: {', '.join(known)}." if known else "Remove it."
    if refusal.given is None:
        advice = "If this is part of a text with a comma, put the whole text in quotes."
    suggestion = did_you_mean(str(refusal.keys[-1]), known).strip()
    place = refusal.source.at_key(*refusal.keys)
    return page_format.PG102(place, key=refusal.key, advice=suggestion or advice)


def _empty(refusal: _Refusal) -> Diagnostic | None:
    if refusal.given is not None and refusal.kind not in _EMPTY:
        return None
    advice = refusal.advice("Fill it, or remove the key.")
    return page_format.PG105(refusal.place, key=refusal.key, advice=advice)


def _choice(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind not in _CHOICE:
        return None
    context = refusal.detail.get("ctx", {})
    choices = STATUSES if refusal.keys == ("status",) else _choices(context)
    given = refusal.given
    value = given.get("kind") if isinstance(given, Mapping) else given
    return page_format.PG104(
        refusal.place,
        key=refusal.key,
        value=_short(value),
        suggestion=did_you_mean(str(value), choices),
        choices=", ".join(choices),
    )


def _link(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind != "link":
        return None
    return page_format.PG107(refusal.place, target=_short(refusal.given))


def _contradiction(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind not in _WHOLE:
        return None
    return page_format.PG112(refusal.place, key=refusal.key, reason=refusal.detail["msg"])


def _wrong_kind(refusal: _Refusal) -> Diagnostic | None:
    expected = _EXPECTED.get(refusal.kind)
    if expected is None:
        return None
    return page_format.PG103(
        refusal.place,
        key=refusal.key,
        expected=expected,
        found=_describe(refusal.given),
        advice=_remedy(refusal.kind, refusal.given),
    )


def _malformed(refusal: _Refusal) -> Diagnostic:
    reason = _capital(refusal.detail["msg"])
    value = _short(refusal.given)
    return page_format.PG106(refusal.place, key=refusal.key, value=value, reason=reason)


_TELLERS: tuple[Callable[[_Refusal], Diagnostic | None], ...] = (
    *(_missing, _unknown, _empty, _choice, _link, _contradiction, _wrong_kind, _malformed),
)
"""The first that knows a refusal tells of it; the last knows each."""


def _name(keys: Keys) -> str:
    """`review.log[0].on`."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    return text.removeprefix(".") or "this file"


def _choices(context: Mapping[str, Any]) -> tuple[str, ...]:
    told = str(context.get("expected") or context.get("expected_tags") or "")
    return tuple(part.strip(" '") for part in told.replace(" or ", ", ").split(",") if part.strip())


def _describe(value: object) -> str:
    if isinstance(value, bool):
        return f"the truth value `{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number `{value}`"
    if isinstance(value, date):
        return f"the date `{value}`"
    if isinstance(value, str):
        return f"the text `{_short(value)}`"
    return "a list" if isinstance(value, list) else "keys with values"


def _remedy(kind: str, value: object) -> str:
    if kind == "string_type" and not isinstance(value, list | dict):
        return f'Put it in quotes: "{_short(value)}".'
    if kind == "tuple_type":
        return "Put each item on a line of its own that begins with `- `, or all in `[` and `]`."
    if kind == "date_type":
        return "Write year, month and day without quotes: `2027-03-01`."
    if kind == "string_type" and isinstance(value, dict):
        return "If the text holds a colon followed by a space, put the whole text in quotes."
    return "The guide's page on the page format shows an example."


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def known_keys(annotation: Any, keys: Sequence[Any], data: Any) -> tuple[str, ...]:
    """The keys that a model knows at a place, in their order.

    Args:
        annotation: the model, or the type of a value on the way to the place.
        keys: the way that is left to the place.
        data: what was validated there, to tell the kinds of triggers apart.
    """
    alternatives = list(_unpack(annotation))
    models = [each for each in alternatives if _is_model(each) and _fits(each, data)]
    if not keys:
        return tuple(name for model in models[:1] for name in model.model_fields)
    key, rest = keys[0], keys[1:]
    below = data[key] if isinstance(data, list) or key in data else None
    for each in alternatives:
        arguments = [argument for argument in get_args(each) if argument is not Ellipsis]
        if arguments:  # a list or a mapping: its last argument is the value
            return known_keys(arguments[-1], rest, below)
    for model in models:
        if key in model.model_fields:
            return known_keys(model.model_fields[str(key)].annotation, rest, below)
    return ()


def _unpack(annotation: Any) -> Iterator[Any]:
    """The alternatives of a type, without wrappings."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _unpack(get_args(annotation)[0])
    elif origin in (Union, types.UnionType):
        for part in get_args(annotation):
            yield from _unpack(part)
    elif origin is not Literal:
        yield annotation


def _is_model(annotation: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _fits(model: type[BaseModel], data: Any) -> bool:
    """Tell whether data may be meant for a model: triggers name their kind."""
    field = model.model_fields.get("kind")
    return (
        field is None
        or not isinstance(data, dict)
        or data.get("kind") in get_args(field.annotation)
    )
