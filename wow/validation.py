"""What pydantic refuses → findings with a place, in words that an author understands."""

import types
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wow.codes import page_format
from wow.diagnostics import Diagnostic
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
_LONGEST_VALUE = 40


def explain(error: ValidationError, source: Source, data: Any) -> Iterator[Diagnostic]:
    """Yield a finding for each value that the model refused.

    Args:
        error: what the model said.
        source: where the values stand.
        data: what was validated.
    """
    seen: set[Keys] = set()
    for detail in error.errors(include_url=False):
        keys = _keys(detail, data)
        if keys not in seen:
            seen.add(keys)
            yield _finding(detail, keys, source, known_keys(error.title, keys[:-1], data))


def _keys(detail: ErrorDetails, data: Any) -> Keys:
    """The way to the value, without the names of models that pydantic weaves in."""
    keys: list[str | int] = []
    for part in detail["loc"]:
        if isinstance(data, Mapping) and part in data:
            data = data[part]
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        elif not (detail["type"] == "missing" and part == detail["loc"][-1]):
            continue
        keys.append(part)
    if detail["type"] == "union_tag_invalid":
        keys.append("kind")
    return tuple(keys)


def _finding(
    detail: ErrorDetails, keys: Keys, source: Source, known: tuple[str, ...]
) -> Diagnostic:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    key, place = _name(keys), source.at(*keys)
    advice = _ADVICE.get(str(keys[-1]) if keys else "", "")
    if kind == "missing":
        return page_format.PG101(
            source.at(*keys[:-1]), key=key, advice=advice or f"Add `{keys[-1]}:` here."
        )
    if kind == "union_tag_not_found" and isinstance(given, Mapping):
        return page_format.PG101(place, key=_name((*keys, "kind")), advice=_ADVICE["kind"])
    if kind == "extra_forbidden":
        return page_format.PG102(
            source.at_key(*keys),
            key=key,
            advice=_unknown_key(str(keys[-1]), given, known),
        )
    if given is None:
        return page_format.PG105(place, key=key, advice=advice or "Give it a value, or remove it.")
    if kind in _EMPTY:
        return page_format.PG105(place, key=key, advice=advice or "Fill it, or remove the key.")
    if kind in _CHOICE:
        choices = _choices(context)
        value = given.get("kind") if isinstance(given, Mapping) else given
        return page_format.PG104(
            place,
            key=key,
            value=_short(value),
            suggestion=did_you_mean(str(value), choices),
            choices=", ".join(choices),
        )
    if kind == "link":
        return page_format.PG107(place, target=_short(given))
    if kind in _WHOLE:
        return page_format.PG112(place, key=key, reason=detail["msg"])
    if kind in _EXPECTED or kind == "union_tag_not_found":
        expected = _EXPECTED.get(kind, "keys with values")
        return page_format.PG103(
            place, key=key, expected=expected, found=_describe(given), advice=_remedy(kind, given)
        )
    return page_format.PG106(place, key=key, value=_short(given), reason=_capital(detail["msg"]))


def _unknown_key(key: str, value: object, known: tuple[str, ...]) -> str:
    if suggestion := did_you_mean(key, known):
        return suggestion.strip()
    if value is None:
        return "If this is part of a text with a comma, put the whole text in quotes."
    return f"Known here: {', '.join(known)}." if known else "Remove it."


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


def known_keys(model: str, keys: Keys, data: Any) -> tuple[str, ...]:
    """The keys that the model knows at a place, in their order.

    Args:
        model: the name of the model that was validated, as pydantic gives it.
        keys: the way to the place.
        data: what was validated, to tell the kinds of triggers apart.
    """
    from wow.model import Tombstone, Way  # noqa: PLC0415 - the model validates through this module
    from wow.organisation import Organisation  # noqa: PLC0415

    roots: dict[str, type[BaseModel]] = {
        each.__name__: each for each in (Way, Tombstone, Organisation)
    }
    return _fields(roots[model], keys, data)


def _fields(annotation: Any, keys: Keys, data: Any) -> tuple[str, ...]:
    models = [each for each in _unpack(annotation) if isinstance(each, type)]
    models = [each for each in models if issubclass(each, BaseModel) and _fits(each, data)]
    if not keys:
        return tuple(name for model in models[:1] for name in model.model_fields)
    key, rest = keys[0], keys[1:]
    below = data[key] if isinstance(data, list) or key in data else None
    for each in _unpack(annotation):
        if get_origin(each) is not None:  # a list or a mapping: its last argument is the value
            return _fields([arg for arg in get_args(each) if arg is not Ellipsis][-1], rest, below)
    for model in models:
        if key in model.model_fields:
            return _fields(model.model_fields[str(key)].annotation, rest, below)
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


def _fits(model: type[BaseModel], data: Any) -> bool:
    """Tell whether data may be meant for a model: triggers name their kind."""
    field = model.model_fields.get("kind")
    return field is None or not isinstance(data, dict) or data.get("kind") in get_args(field.annotation)
