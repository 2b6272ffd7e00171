"""Slips of the hand that YAML cannot name, told from how the lines look to a person.

Where YAML breaks off, `yaml_errors` asks here first: the parser says what it expected, the line
itself shows what its author meant.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_SIGN = re.compile(r" *([\N{EN DASH}—•·▪●◦‣*+](?=[ \t])|-(?=[^\W\d]|[\"'“„]))")
"""What stands before an item where its hyphen and space should be."""
_NO_SPACE = re.compile(r" *(?:- )*([a-z_]+):(?=[^\s/])")
_CURLY = re.compile(r" *(?:- +)*[\w-]+: +([“„\N{LEFT SINGLE QUOTATION MARK}])")
_FIRST_KEY = re.compile(r" *(?:- *)*[\w-]+")
_KEY_WITH_VALUE = re.compile(r" *[\w-]+:\s")
_ITEM_WITH_KEY = re.compile(r" *(?:- +)+(?=[\w-]+:\s)")
_BEGINNING = re.compile(r"( *)(?:- |[\w-]+:(?:\s|$))")
_CLOSED = {
    '"': ("quote", "Put the whole text in the other quotes, '…', and write an apostrophe twice."),
    "'": ("quote", 'Put the whole text in the other quotes: "…".'),
    "]": ("bracket", 'Put the whole text in quotes: "…".'),
    "}": ("bracket", 'Put the whole text in quotes: "…".'),
}


class Slip(NamedTuple):
    """What is wrong with a line, and what to do."""

    column: int
    """Counted from 0 within the line."""
    reason: str
    advice: str


def another_sign(line: str) -> Slip | None:
    """Tell an item of a list that begins with another sign than a hyphen and a space."""
    match = _SIGN.match(line)
    if match is None:
        return None
    here = "here the space is missing" if match[1] == "-" else f"here stands `{match[1]}`"
    return Slip(
        match.start(1),
        f"an item of a list begins with `- `, a hyphen and a space; {here}",
        "Begin each item with `- `, all at the same indentation.",
    )


def no_space_after_colon(line: str) -> Slip | None:
    """Tell a key whose value follows without a space."""
    match = _NO_SPACE.match(line)
    if match is None:
        return None
    key = match[1]
    return Slip(match.start(1), f"no space follows `{key}:`", "Put a space after the colon.")


def curly_quotes(line: str) -> Slip | None:
    """Tell a value that begins with a curly quote."""
    match = _CURLY.match(line)
    if match is None:
        return None
    return Slip(
        match.start(1),
        "the text holds a colon and has no straight quotes around it",
        'Curly quotes do not count for YAML; use straight ones: "…".',
    )


def text_behind_the_end(line: str, column: int) -> Slip | None:
    """Tell a text that goes on after a closing quote or bracket."""
    what, advice = _CLOSED.get(line[:column].rstrip()[-1:], (None, ""))
    return Slip(column, f"text goes on after the closing {what}", advice) if what else None


def goes_on_with_text(line: str, column: int) -> bool:
    """Tell whether a second colon is the line's own first: the text above swallowed its key."""
    return bool(_FIRST_KEY.fullmatch(line, 0, column))


def uneven(lines: Sequence[str], at: int, column: int, first_line: int) -> Slip | None:
    """Tell two lines of a group with different indentation.

    Args:
        lines: all lines of the YAML.
        at: which of them cannot be read, from 0.
        column: where it cannot be read, from 0.
        first_line: how people count the first of them.
    """
    here = _BEGINNING.match(lines[at])
    if here is None or column >= here.end():
        return None
    indent = len(here[1])
    above = line_above(lines, at)
    item = _ITEM_WITH_KEY.match(lines[above])
    if item and indent > _indent(lines[above]) and lines[at][indent] != "-":
        return _beside_an_item(item.end(), indent, above + first_line, at + first_line)
    swallowed = above if _KEY_WITH_VALUE.match(lines[above]) else None
    ends_group = column == indent
    other = _first_of_group(lines, at, indent) if ends_group else swallowed
    if other is None or (there := _indent(lines[other])) == indent:
        return None
    spaces = {0: "no space", 1: "1 space"}.get(there, f"{there} spaces")
    return Slip(
        indent,
        f"line {other + first_line} is indented by {spaces}, line {at + first_line} by {indent}: "
        "the lines of a group need the same",
        f"Indent line {at + first_line} by {there} spaces if it belongs to the group, otherwise by "
        "fewer than now."
        if ends_group
        else "Give both lines the same number of spaces.",
    )


def line_above(lines: Sequence[str], at: int) -> int:
    """The next line above that is not blank; the first line where there is none."""
    return next((each for each in range(at - 1, 0, -1) if lines[each].strip()), 0)


def _beside_an_item(there: int, indent: int, first: int, second: int) -> Slip | None:
    """Tell a key that does not stand below the one behind the hyphen of its item."""
    if there == indent:
        return None
    return Slip(
        indent,
        f"the key on line {first} begins in column {there + 1}, that on line {second} in column "
        f"{indent + 1}: the keys of an item need the same",
        f"Indent line {second} by {there} spaces.",
    )


def _first_of_group(lines: Sequence[str], at: int, indent: int) -> int | None:
    """The first line of the group above, all of whose lines are indented by more than this."""
    found = None
    for each in range(at - 1, -1, -1):
        if lines[each].strip():
            if _indent(lines[each]) <= indent:
                break
            found = each
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
