"""What pydantic refuses → findings with a place, in words that an author understands."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from wow.codes import page_format
from wow.diagnostics import Diagnostic
from wow.source import Source
from wow.suggestions import did_you_mean
from wow.validation.advice import advise, expected, is_day_in_quotes, reason, remedy
from wow.validation.refusal import Refusal, refusals, suggestion
from wow.validation.words import describe, name, short

_EMPTY = frozenset({"string_too_short", "too_short"})
_CHOICE = frozenset({"literal_error", "union_tag_invalid"})
_WHOLE = frozenset({"one-person", "one-place", "absence", "rhythm"})
STATUSES = ("proposed", "trial", "active", "retiring", "retired")
"""The life of a way, in its order. A page is a way or a tombstone by its status."""


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
    for refusal in refusals(error, model, source, data):
        yield next(found for tell in _TELLERS if (found := tell(refusal)))


def _choices(context: Mapping[str, Any]) -> tuple[str, ...]:
    told = str(context.get("expected") or context.get("expected_tags") or "")
    return tuple(part.strip(" '") for part in told.replace(" or ", ", ").split(",") if part.strip())


def _missing(refusal: Refusal) -> Diagnostic | None:
    if refusal.kind == "union_tag_not_found" and isinstance(refusal.given, Mapping):
        kind = name((*refusal.keys, "kind"))
        return page_format.PG101(refusal.place, key=kind, advice=advise((*refusal.keys, "kind")))
    if refusal.kind != "missing":
        return None
    advice = advise(refusal.keys, f"Add `{refusal.keys[-1]}:` here.")
    place = refusal.source.at(*refusal.keys[:-1])
    return page_format.PG101(place, key=refusal.key, advice=advice)


def _unknown(refusal: Refusal) -> Diagnostic | None:
    if refusal.kind != "extra_forbidden":
        return None
    known = refusal.known
    advice = f"Known here: {', '.join(known)}." if known else "Remove it."
    if refusal.given is None:
        advice = "If this is part of a text with a comma, put the whole text in quotes."
    place = refusal.source.at_key(*refusal.keys)
    return page_format.PG102(place, key=refusal.key, advice=suggestion(refusal).strip() or advice)


def _empty(refusal: Refusal) -> Diagnostic | None:
    if refusal.given not in (None, "") and refusal.kind not in _EMPTY:
        return None
    advice = advise(refusal.keys, "Fill it, or remove the key.")
    return page_format.PG105(refusal.place, key=refusal.key, advice=advice)


def _choice(refusal: Refusal) -> Diagnostic | None:
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
            found=describe(given),
            advice=f"Write the word alone, such as `{choices[0]}`.",
        )
    return page_format.PG104(
        refusal.place,
        key=refusal.key,
        value=short(given),
        suggestion=did_you_mean(str(given), choices),
        choices=", ".join(choices),
    )


def _link(refusal: Refusal) -> Diagnostic | None:
    if refusal.kind != "link":
        return None
    return page_format.PG107(refusal.place, target=short(refusal.given))


def _contradiction(refusal: Refusal) -> Diagnostic | None:
    if refusal.kind not in _WHOLE:
        return None
    return page_format.PG112(refusal.place, key=refusal.key, reason=refusal.detail["msg"])


def _wrong_kind(refusal: Refusal) -> Diagnostic | None:
    kind = expected(refusal)
    if kind is None:
        return None
    quoted = is_day_in_quotes(refusal)
    return page_format.PG103(
        refusal.place,
        key=refusal.key,
        expected="a day without quotes" if quoted else kind,
        found=f'`"{refusal.given}"`' if quoted else describe(refusal.given),
        advice=remedy(refusal),
    )


def _malformed(refusal: Refusal) -> Diagnostic:
    value = short(refusal.given)
    return page_format.PG106(refusal.place, key=refusal.key, value=value, reason=reason(refusal))


_TELLERS: tuple[Callable[[Refusal], Diagnostic | None], ...] = (
    *(_missing, _unknown, _empty, _choice, _link, _contradiction, _wrong_kind, _malformed),
)
"""The first that knows a refusal tells of it; the last knows each."""
