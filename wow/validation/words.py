"""Keys and values in words that an author understands."""

from datetime import date

from wow.source import Keys

_LONGEST_VALUE = 40


def name(keys: Keys) -> str:
    """A key as `review: log, item 1: on`, counted as people count."""
    parts = (f", item {key + 1}" if isinstance(key, int) else f": {key}" for key in keys)
    return "".join(parts).removeprefix(": ") or "this file"


def describe(value: object) -> str:
    """What kind of value it is, and which."""
    if isinstance(value, bool):
        return f"the truth value `{str(value).lower()}`"
    if isinstance(value, float):
        return "a number"  # as it was written, `1.10`, is not known any more
    if isinstance(value, int):
        return f"the number `{value}`"
    if isinstance(value, date):
        return f"the date `{value}`"
    if isinstance(value, str):
        return f"the text `{short(value)}`"
    return "a list" if isinstance(value, list) else "keys with values"


def short(value: object) -> str:
    """A value in one line, cut where it is long."""
    text = " ".join((str(value).lower() if isinstance(value, bool) else str(value)).split())
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"


def capital(text: str) -> str:
    """A text as the beginning of a sentence."""
    return f"{text[:1].upper()}{text[1:]}"
