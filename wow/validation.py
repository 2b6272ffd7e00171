"""What pydantic refuses → findings with a place, in words that an author understands."""

import types
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    "is_instance_of": "words such as `{example}`",
}
_REMEDIES = {
    "tuple_type": "Put each item on a line of its own that begins with `- `, or all in `[` and "
    "`]`.",
    "date_type": "Write year, month and day without quotes: `2027-03-01`.",
    "time_type": "Write hours and minutes with a colon, in quotes.",
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
    "review: by": "Give the day by which it is reviewed, such as `2027-03-01`.",
    "review: log: by": "Say who reviewed it: a key of `owners:` in wow.yml.",
    "defaults: review": "Give the longest time between two reviews, such as `6 months`.",
    "kind": "Say which kind of trigger it is: event, schedule, status, soft-approval, "
    "hard-approval or follow-through.",
    "finding": "Say in a sentence what the review found; without it the record says nothing.",
    "until": "Give the day on which it ends, such as `2027-03-01`.",
    "retired": "Say when and why it ended: `retired: {on: 2026-06-30, because: …}`.",
    "timezone": "Name the time zone in which dates are meant, such as `Europe/Berlin`.",
}
STATUSES = ("proposed", "trial", "active", "retiring", "retired")
"""The life of a way, in its order. A page is a way or a tombstone by its status."""

_CLOCK_TIME = ("time", "budget")
"""Keys that take minutes or hours."""
_LONGEST_VALUE = 40
_WOVEN = {"triggers": 2, "onboarding": 1}
"""Where pydantic weaves in which alternative it took: `triggers, 0, event, when`."""


@dataclass(frozen=True)
class _Refusal:
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
        return self.detail["type"]

    @property
    def given(self) -> Any:
        given = self.detail["input"]
        return given["kind"] if self.kind == "union_tag_invalid" else given

    @property
    def key(self) -> str:
        return _name(self.keys)

    @property
    def place(self) -> Location:
        at = self.source.at_key if _is_about_the_key(self.detail) else self.source.at
        return at(*self.keys)

    def advice(self, otherwise: str) -> str:
        """What to do about this key wherever it stands, or in just this place."""
        names = [key for key in self.keys if isinstance(key, str)]
        return _ADVICE.get(": ".join(names)) or _ADVICE.get("".join(names[-1:]), otherwise)


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
    refusals: dict[Keys, _Refusal] = {}
    for detail in error.errors(include_url=False):
        keys = _keys(detail)
        known = known_keys(model, keys[:-1], data)
        inside = known_keys(model, keys, data)
        refusals.setdefault(keys, _Refusal(detail, keys, source, known, inside))
    for refusal in refusals.values():
        if not _is_echo(refusal, refusals.values()):
            yield next(found for tell in _TELLERS if (found := tell(refusal)))


def _is_echo(refusal: _Refusal, refusals: Iterable[_Refusal]) -> bool:
    """Tell whether another finding already says it: of an item, or of a key that is misspelt."""
    if refusal.kind == "too_short":
        return bool(refusal.given)  # all of its items were refused
    if refusal.kind != "missing":
        return False
    *above, missing = refusal.keys
    return any(
        other.kind == "extra_forbidden"
        and other.keys[:-1] == tuple(above)
        and _suggestion(other)
        and _suggestion(other) == did_you_mean(str(other.keys[-1]), (str(missing),))
        for other in refusals
    )


def _suggestion(unknown: _Refusal) -> str:
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
    place = refusal.source.at_key(*refusal.keys)
    return page_format.PG102(place, key=refusal.key, advice=_suggestion(refusal).strip() or advice)


def _empty(refusal: _Refusal) -> Diagnostic | None:
    if refusal.given not in (None, "") and refusal.kind not in _EMPTY:
        return None
    advice = refusal.advice("Fill it, or remove the key.")
    return page_format.PG105(refusal.place, key=refusal.key, advice=advice)


def _choice(refusal: _Refusal) -> Diagnostic | None:
    if refusal.kind not in _CHOICE:
        return None
    context = refusal.detail.get("ctx", {})
    choices = STATUSES if refusal.keys == ("status",) else _choices(context)
    given = refusal.given
    if isinstance(given, list | dict):
        return page_format.PG103(
            refusal.place,
            key=refusal.key,
            expected=f"one of {', '.join(choices)}",
            found=_describe(given),
            advice=f"Write the word alone, such as `{choices[0]}`.",
        )
    return page_format.PG104(
        refusal.place,
        key=refusal.key,
        value=_short(given),
        suggestion=did_you_mean(str(given), choices),
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
        expected=expected.format(example=_example(refusal)),
        found=_describe(refusal.given),
        advice=_remedy(refusal),
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
    """`review: log, item 1: on`, counted as people count."""
    parts = (f", item {key + 1}" if isinstance(key, int) else f": {key}" for key in keys)
    return "".join(parts).removeprefix(": ") or "this file"


def _choices(context: Mapping[str, Any]) -> tuple[str, ...]:
    told = str(context.get("expected") or context.get("expected_tags") or "")
    return tuple(part.strip(" '") for part in told.replace(" or ", ", ").split(",") if part.strip())


def _describe(value: object) -> str:
    if isinstance(value, bool):
        return f"the truth value `{str(value).lower()}`"
    if isinstance(value, float):
        return "a number"  # as it was written, `1.10`, is not known any more
    if isinstance(value, int):
        return f"the number `{value}`"
    if isinstance(value, date):
        return f"the date `{value}`"
    if isinstance(value, str):
        return f"the text `{_short(value)}`"
    return "a list" if isinstance(value, list) else "keys with values"


def _example(refusal: _Refusal) -> str:
    """A value such as this field takes."""
    if "Frequency" in refusal.detail["msg"]:
        return "2 per month"
    return "90 min" if refusal.keys[-1] in _CLOCK_TIME else "6 months"


def _remedy(refusal: _Refusal) -> str:
    kind, value = refusal.kind, refusal.given
    if kind == "string_type":
        return _remedy_for_text(refusal)
    if kind in _REMEDIES:
        return _REMEDIES[kind]
    if kind == "is_instance_of" and isinstance(value, int):
        return f"Write the number with its unit, such as `{_example(refusal)}`."
    if refusal.inside:
        return refusal.advice(f"Write keys with values below it: {', '.join(refusal.inside)}.")
    return refusal.advice("Write `key: value` on lines of their own below it.")


def _remedy_for_text(refusal: _Refusal) -> str:
    value = refusal.given
    if isinstance(value, dict):
        return (
            "If it is meant as text, put the whole of it in quotes: a colon followed by a space, "
            "and `{` at the beginning, mean something else without."
        )
    if isinstance(value, list):
        return "Only one fits here. If it is meant as text, put the whole of it in quotes."
    if isinstance(value, float):
        return "Put it in quotes."
    return f'Put it in quotes: "{_short(value)}".'


def _short(value: object) -> str:
    text = " ".join((str(value).lower() if isinstance(value, bool) else str(value)).split())
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
