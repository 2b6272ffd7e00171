"""Values → YAML, written so that every reader takes them for what they are. Pure."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from wow.source import Source
from wow.yaml_values import read_yaml

Scalar: TypeAlias = str | int | date
Value: TypeAlias = "Scalar | Mapping[str, Value] | Sequence[Value]"


class CannotWriteError(ValueError):
    """A text holds what front matter cannot hold; the message says what to do."""


def scalar(value: Scalar, *, within_flow: bool = False, quote: str | None = None) -> str:
    """Write a single value.

    Args:
        value: what the reader is to find again.
        within_flow: whether it stands within `{…}` or `[…]`.
        quote: `'` or `"`, the sign to use if it can hold the value.

    Raises:
        CannotWriteError: no way of writing is read as this value.
    """
    if not isinstance(value, str):
        return value.isoformat() if isinstance(value, date) else str(value)
    for written in _candidates(value, quote):
        if _reads_as(written, value, within_flow=within_flow):
            return written
    raise CannotWriteError(
        f"“{value}” holds a sign that front matter cannot hold, such as curly quotes around the "
        "whole of it or an invisible character. Write it in other words."
    )


def flow(value: Value) -> str:
    """Write a value in one line, to stand within `{…}` or `[…]`."""
    if isinstance(value, Scalar):
        return scalar(value, within_flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"


def block(value: Mapping[str, Value] | Sequence[Value], indent: int = 0) -> list[str]:
    """Write keys or items as lines, of which there are some at each level.

    Args:
        value: what to write.
        indent: how many spaces stand before each line.
    """
    pad = " " * indent
    if isinstance(value, Mapping):
        return [line for key, each in value.items() for line in _pair(pad, key, each, indent)]
    lines: list[str] = []
    for each in value:
        first, *rest = [scalar(each)] if isinstance(each, Scalar) else block(each, indent + 2)
        lines += [f"{pad}- {first.lstrip(' ')}", *rest]
    return lines


def _pair(pad: str, key: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, Scalar):
        yield f"{pad}{key}: {scalar(value)}"
    else:
        yield f"{pad}{key}:"
        yield from block(value, indent + 2)


def _candidates(text: str, quote: str | None) -> Iterator[str]:
    """Yield ways of writing a text, the preferred first."""
    double = json.dumps(text, ensure_ascii=False)
    single = "'" + text.replace("'", "''") + "'"
    if quote == "'":
        yield single
    if quote == '"':
        yield double
    if not quote:
        yield text
    if "\\" in double:
        yield single
    yield double


def _reads_as(written: str, value: str, *, within_flow: bool) -> bool:
    text = f"a: {{b: {written}, c: 1}}\n" if within_flow else f"a: {written}\nb: 1\n"
    data, found = read_yaml(Source("", text, 0, len(text)))
    read = {"a": {"b": value, "c": 1}} if within_flow else {"a": value, "b": 1}
    return not found and bool(data == read)
