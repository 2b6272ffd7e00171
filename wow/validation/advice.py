"""What to do about a refused value, by its key and by what is wrong with it."""

from contextlib import suppress
from datetime import date

from wow.source import Keys
from wow.validation.refusal import Refusal
from wow.validation.words import capital, short
from wow.yaml_slips import another_sign

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
    "int_type": "a whole number",
    "is_instance_of": "words such as `{example}`",
}
_REMEDIES = {
    "tuple_type": "Put each item on a line of its own that begins with `- `, or all in `[` and "
    "`]`.",
    "date_type": "Write year, month and day without quotes: `2027-03-01`.",
    "int_type": "Write the number alone, without quotes or a unit.",
    "time_type": "Write hours and minutes with a colon, in quotes.",
}
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
_EXAMPLES = {
    "budget": "10 hours",
    "due": "2 working days",
    "notice": "30 days",
    "time": "90 min",
    "times": "2 per month",
}
_OTHERWISE = "6 months"
_LISTS = {
    **dict.fromkeys(("agreed", "by", "deputy", "from", "owner", "sponsor"), "`owners:`"),
    "approver": "`owners:` or `roles:`",
}
"""Where in wow.yml the keys stand that these name; nobody can guess one from a person's name."""
_CURLY = "Curly quotes do not count for YAML; use straight ones around the whole text."


def advise(keys: Keys, otherwise: str = "") -> str:
    """What to do about this key wherever it stands, or in just this place."""
    names = [key for key in keys if isinstance(key, str)]
    return _ADVICE.get(": ".join(names)) or _ADVICE.get("".join(names[-1:]), otherwise)


def expected(refusal: Refusal) -> str | None:
    """The kind of value that belongs there; None when its kind is not what is wrong."""
    told = _EXPECTED.get(refusal.kind)
    return told.format(example=_example(refusal)) if told else None


def reason(refusal: Refusal) -> str:
    """In which form the value is read."""
    message = refusal.detail["msg"]
    if refusal.kind == "slug" and (lists := _LISTS.get(str(refusal.keys[-1]))):
        message = f"write a key of {lists} in wow.yml, not the name of a person or a position"
    elif refusal.kind == "duration":
        message = f"{message}, such as `{_example(refusal)}`"
    return capital(message)


def is_day_in_quotes(refusal: Refusal) -> bool:
    """Tell whether a day would be right, were it not for the quotes around it."""
    if refusal.kind == "date_type" and isinstance(refusal.given, str):
        with suppress(ValueError):
            return bool(date.fromisoformat(refusal.given))
    return False


def _example(refusal: Refusal) -> str:
    """A value such as this field takes."""
    return _EXAMPLES.get(str(refusal.keys[-1]), _OTHERWISE)


def remedy(refusal: Refusal) -> str:
    """How to turn the value into one of the right kind."""
    kind, value = refusal.kind, refusal.given
    if kind == "string_type":
        return _remedy_for_text(refusal)
    if kind in _REMEDIES:
        return _remedy_by_kind(refusal)
    if kind == "is_instance_of" and isinstance(value, int):
        return f"Write the number with its unit, such as `{_example(refusal)}`."
    if refusal.inside:
        return advise(
            refusal.keys, f"Write keys with values below it: {', '.join(refusal.inside)}."
        )
    return advise(refusal.keys, "Write `key: value` on lines of their own below it.")


def _remedy_by_kind(refusal: Refusal) -> str:
    kind, value = refusal.kind, refusal.given
    if is_day_in_quotes(refusal):
        return f"It stands in quotes: remove them, so that only `{value}` is left."
    if kind == "tuple_type" and isinstance(value, str) and (slip := another_sign(value)):
        return f"{capital(slip.reason)}. {slip.advice}"
    return _REMEDIES[kind]


def _remedy_for_text(refusal: Refusal) -> str:
    value = refusal.given
    if isinstance(value, dict):
        if str(next(iter(value), "")).startswith(("“", "„", "\N{LEFT SINGLE QUOTATION MARK}")):
            return _CURLY
        return (
            "If it is meant as text, put the whole of it in quotes: a colon followed by a space, "
            "and `{` at the beginning, mean something else without."
        )
    if isinstance(value, list):
        return "Only one fits here. If it is meant as text, put the whole of it in quotes."
    if isinstance(value, float):
        return "Put it in quotes."
    return f'Put it in quotes: "{short(value)}".'
