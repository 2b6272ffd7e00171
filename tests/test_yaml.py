"""YAML is read as its author meant it: every trap has a message of its own, at its place."""

from datetime import date
from typing import Any

import pytest
import yaml

from wow.diagnostics import Diagnostic
from wow.source import Source
from wow.yaml_nodes import DEEPEST, TooDeepError, compose
from wow.yaml_values import read_mapping, read_yaml


def source_of(text: str) -> Source:
    """A file that is YAML from end to end."""
    return Source("wow.yml", text, 0, len(text))


def read(text: str) -> tuple[Any, tuple[Diagnostic, ...]]:
    """The data and the findings of a YAML text."""
    return read_yaml(source_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: some words", {"a": "some words"}, id="text"),
        pytest.param("a: 'it''s'", {"a": "it's"}, id="text in quotes"),
        pytest.param("a: 2027-03-01", {"a": date(2027, 3, 1)}, id="a day"),
        pytest.param("a: 2027-3-1", {"a": date(2027, 3, 1)}, id="a day with single digits"),
        pytest.param('a: "2027-03-01"', {"a": "2027-03-01"}, id="a day in quotes is text"),
        pytest.param("a: 12", {"a": 12}, id="a number"),
        pytest.param("a: -1.5", {"a": -1.5}, id="a fraction"),
        pytest.param("a: 1.2.3", {"a": "1.2.3"}, id="a version is text"),
        pytest.param("a: " + "9" * 30, {"a": "9" * 30}, id="a number too long to be one"),
        pytest.param("a: [true, FALSE]", {"a": [True, False]}, id="truth values"),
        pytest.param("a: [y, n, Y, N]", {"a": ["y", "n", "Y", "N"]}, id="letters are text"),
        pytest.param("a: [~, null,]", {"a": [None, None]}, id="nothing"),
        pytest.param("a:", {"a": None}, id="no value"),
        pytest.param("a:  # to be agreed", {"a": None}, id="a comment instead of a value"),
        pytest.param("a: b # c", {"a": "b"}, id="a comment behind a value"),
        pytest.param("a: 09:30", {"a": "09:30"}, id="a time that all readers take for text"),
        pytest.param("on: friday", {"on": "friday"}, id="a key that some take for true"),
        pytest.param("2: x", {"2": "x"}, id="a key is always text"),
        pytest.param("a: {b: [c, d]}", {"a": {"b": ["c", "d"]}}, id="groups and lists"),
        pytest.param("a: |\n  b\n  c\n", {"a": "b\nc\n"}, id="lines"),
        pytest.param("a: B & C * D", {"a": "B & C * D"}, id="signs within a text"),
        pytest.param("a: '12:30'", {"a": "12:30"}, id="a time in quotes"),
        pytest.param("a: 'no'", {"a": "no"}, id="a word in quotes"),
        pytest.param("a: 0", {"a": 0}, id="zero"),
        pytest.param("a: b\n  c", {"a": "b c"}, id="a text that goes on"),
        pytest.param("a: b\n  -c", {"a": "b -c"}, id="a hyphen within a text"),
        pytest.param("a: >\n  b\n  - c\n", {"a": "b - c\n"}, id="a hyphen in a block of text"),
        pytest.param('a: "b\n  - c"', {"a": "b - c"}, id="a hyphen in quotes"),
        pytest.param("a: “b” and “c”", {"a": "“b” and “c”"}, id="curly quotes within a text"),
        pytest.param('a: "“b”"', {"a": "“b”"}, id="curly quotes within straight ones"),
        pytest.param('a: the "b"', {"a": 'the "b"'}, id="a pair of quotes at the end"),
        pytest.param('a: at 14"', {"a": 'at 14"'}, id="inches"),
        pytest.param("a: 5\u00a0%", {"a": "5\u00a0%"}, id="a no-break space within a text"),
        pytest.param("a: '\u00a0b'", {"a": "\u00a0b"}, id="a no-break space in quotes"),
        pytest.param("a: |\n  \u00a0b", {"a": "\u00a0b"}, id="a no-break space in a block"),
        pytest.param("- B\u202f: c", [{"B\u202f": "c"}], id="a space as in French"),
        pytest.param("", None, id="an empty file"),
        pytest.param("# only a comment\n", None, id="a file of comments"),
    ],
)
def test_values_are_what_they_look_like(text: str, expected: object) -> None:
    """Text stays text; days, numbers and truth values are only what all readers take for them."""
    assert (expected, ()) == read(text)


@pytest.mark.parametrize(
    ("text", "code", "place", "told"),
    [
        pytest.param("a: 1\na: 2", "FM107", (2, 1), "`a` is given twice", id="duplicate key"),
        pytest.param("[a]: b", "FM108", (1, 1), "before the colon", id="a list as a key"),
        pytest.param('"": b', "FM108", (1, 1), "before the colon", id="an empty key"),
        pytest.param("a: 2027-02-30", "FM109", (1, 4), "`2027-02-30`", id="no such day"),
        pytest.param("a: 2027-13-01", "FM109", (1, 4), "`2027-13-01`", id="no such month"),
        pytest.param("a: 0000-01-01", "FM109", (1, 4), "`0000-01-01`", id="no such year"),
        pytest.param("a: no", "FM110", (1, 4), "`no` without quotes means *false*", id="no"),
        pytest.param("a: Yes", "FM110", (1, 4), "`Yes` without quotes means *true*", id="yes"),
        pytest.param("a: [off]", "FM110", (1, 5), "means *false*", id="off"),
        pytest.param("a: ON", "FM110", (1, 4), "means *true*", id="on"),
        pytest.param("a: 12:30", "FM111", (1, 4), "the number 750", id="time"),
        pytest.param("a: -1:30:00", "FM111", (1, 4), "the number -5400", id="negative time"),
        pytest.param("a: 1:30.5", "FM111", (1, 4), "the number 90", id="time with a fraction"),
        pytest.param("a: 0123", "FM112", (1, 4), "`0123` begins with a zero", id="zero in front"),
        pytest.param("a: &b c", "FM113", (1, 4), "`&b`", id="anchor that loses text"),
        pytest.param("a: *b", "FM113", (1, 4), "`*` at the beginning", id="emphasis"),
        pytest.param("<<: {a: b}", "FM113", (1, 1), "`<<`", id="merge"),
        pytest.param("a: !b c", "FM114", (1, 4), "`!b`", id="tag"),
        pytest.param("a: !!int twelve", "FM114", (1, 4), "`!!int`", id="tag of a number"),
        pytest.param("a: !!int '12'", "FM114", (1, 4), "`!!int`", id="tag of a quoted number"),
        pytest.param("a: !!timestamp 2027", "FM114", (1, 4), "`!!timestamp`", id="tag of a day"),
        pytest.param("a: !!set {b}", "FM114", (1, 4), "`!!set`", id="tag of a group"),
        pytest.param("a: !!omap [b]", "FM114", (1, 4), "`!!omap`", id="tag of a list"),
        pytest.param("!!python/name:os.system x", "FM114", (1, 1), "!!python", id="tag of Python"),
        pytest.param("a: b\x07", "FM115", (1, 5), "(U+0007)", id="control character"),
        pytest.param("a: b\u2028c", "FM115", (1, 5), "(U+2028)", id="line separator"),
        pytest.param("a: b\rc: d", "FM115", (1, 5), "(U+000D)", id="carriage return alone"),
        pytest.param("a: b\ufeff", "FM115", (1, 5), "(U+FEFF)", id="mark within the text"),
        pytest.param("a: " + "[" * 25 + "]" * 25, "FM117", (1, 23), "20 levels", id="deep"),
        pytest.param("a: #b c", "FM118", (1, 3), "is a comment", id="text after a hash"),
        pytest.param("ü: é\na: #b", "FM118", (2, 3), "is a comment", id="hash after accents"),
        pytest.param("- a\n - b", "FM119", (2, 2), "of the text on line 1", id="item swallowed"),
        pytest.param("a: b\r\n  -\r\n", "FM119", (2, 3), "on line 1", id="empty item swallowed"),
        pytest.param("a: “b”", "FM120", (1, 4), "curly quotes do not count", id="curly quotes"),
        pytest.param("a: „b c“", "FM120", (1, 4), "curly quotes", id="curly quotes as in German"),
        pytest.param(
            "a: \N{LEFT SINGLE QUOTATION MARK}b\N{RIGHT SINGLE QUOTATION MARK}",
            "FM120",
            (1, 4),
            "curly quotes",
            id="single curly quotes",
        ),
        pytest.param('a: b c"', "FM120", (1, 4), "no partner at the beginning", id="lone quote"),
        pytest.param("a: \u00a0b", "FM121", (1, 4), "no-break space", id="before a value"),
        pytest.param("a: b\u200b", "FM121", (1, 5), "zero-width space", id="behind a word"),
        pytest.param("\u00a0a: b", "FM121", (1, 1), "no-break space", id="before a key"),
        pytest.param("a\u00a0: b", "FM121", (1, 2), "no-break space", id="behind a key"),
        pytest.param("a:\n  -\u202fb", "FM121", (2, 4), "no-break space", id="behind a hyphen"),
        pytest.param("a:\n  b:\u00a0c", "FM121", (2, 5), "type a normal space", id="in a group"),
        pytest.param("a: b\nc:\u00a0d", "FM121", (2, 3), "no-break space", id="behind a colon"),
        pytest.param("a:\u00a0b\nc: d", "FM121", (1, 3), "no-break space", id="a line above"),
        pytest.param("a:\n  b: c\n\u00a0 d: e", "FM121", (3, 1), "no-break", id="to indent"),
        pytest.param("a:\n\t- b", "FM105", (2, 1), "there is a tab", id="tab before a value"),
        pytest.param("a:\n\tb: c", "FM105", (2, 1), "there is a tab", id="tab before a key"),
        pytest.param("a: b\n\tc: d", "FM105", (2, 1), "there is a tab", id="tab within a text"),
    ],
)
def test_each_trap_has_its_message(text: str, code: str, place: tuple[int, int], told: str) -> None:
    """Where two readers of YAML would disagree, or text be lost, the author is told."""
    _, found = read(text)

    assert [(code, place)] == [
        (each.code, (each.location.line, each.location.column)) for each in found
    ]
    assert told in found[0].message


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        pytest.param("a: b: c", (1, 5), "a second colon", id="colon in a text"),
        pytest.param("a: b\n  c d: e", (2, 6), "a second colon", id="colon in a text that goes on"),
        pytest.param(
            "a: 1\n  b: 2", (2, 3), "1 is indented by no space, line 2 by 2", id="indented too far"
        ),
        pytest.param(
            "a:\n b: 2\n  c: 3", (3, 3), "2 is indented by 1 space, line 3 by 2", id="one too few"
        ),
        pytest.param(
            "a:\n  b: 2\n\n  c:\n    - d\n e: f",
            (6, 2),
            "line 2 is indented by 2 spaces, line 6 by 1",
            id="one too few below a group",
        ),
        pytest.param(
            "a:\n  - b\n - c", (3, 2), "line 2 is indented by 2 spaces", id="item too far"
        ),
        pytest.param(
            "- a: 1\n\n   b: 2",
            (3, 4),
            "line 1 begins in column 3, that on line 3 in column 4",
            id="too far below an item",
        ),
        pytest.param(
            "  - a: 1\n   b: 2",
            (2, 4),
            "line 1 begins in column 5, that on line 2 in column 4",
            id="not far enough below an item",
        ),
        pytest.param(
            "a:\n  - b: c\n - d: e",
            (3, 2),
            "line 2 is indented by 2 spaces",
            id="item with keys too far",
        ),
        pytest.param("- a: 1\n  b: c: d", (2, 7), "a second colon", id="colon below an item"),
        pytest.param("a:1\n\nb: 2", (1, 1), "no space follows `a:`", id="a blank line between"),
        pytest.param("a: 1\nb\nc: 2", (2, 1), "no colon followed by a space", id="no colon"),
        pytest.param("a: 1\nb:2\nc: 3", (2, 1), "no space follows `b:`", id="no space behind it"),
        pytest.param("a:1\nb: 2", (1, 1), "no space follows `a:`", id="no space in the first line"),
        pytest.param("a: 'b' c", (1, 8), "after the closing quote", id="text behind quotes"),
        pytest.param(
            '- "b" c', (1, 7), "after the closing quote", id="text behind quotes in a list"
        ),
        pytest.param("a: 'it's'", (1, 8), "after the closing quote", id="apostrophe in quotes"),
        pytest.param("a: [b] c", (1, 8), "after the closing bracket", id="text behind brackets"),
        pytest.param("a: {b: c} d", (1, 11), "after the closing bracket", id="text behind braces"),
        pytest.param("a: 'b'\n'c'", (2, 1), "no colon followed", id="a line of quotes"),
        pytest.param("a: “b: c”", (1, 4), "no straight quotes around it", id="curly quotes"),
        pytest.param(
            "- a\n\N{EN DASH} b", (2, 1), "here stands `\N{EN DASH}`", id="dash for a hyphen"
        ),
        pytest.param("- a\n• b\n- c", (2, 1), "here stands `•`", id="bullet for a hyphen"),
        pytest.param(
            "a: >\n  b\n  \N{EN DASH} c\nd: e: f", (4, 5), "a second colon", id="dash in a block"
        ),
        pytest.param("- a\n* b", (2, 1), "here stands `*`", id="asterisk for a hyphen"),
        pytest.param(
            "- a\n-b", (2, 1), "here the space is missing", id="no space behind the hyphen"
        ),
        pytest.param("a: [b\nc: d", (1, 4), "the list that begins here", id="list not closed"),
        pytest.param("a: {b: c\nd: e", (1, 4), "the group that begins here", id="group not closed"),
        pytest.param("a: {b: c, ", (2, 1), "a bracket is not closed", id="nothing but an end"),
        pytest.param("a: [- b]", (1, 5), "an item is missing", id="hyphen within brackets"),
        pytest.param("- a\nb: c", (2, 1), "interrupted by a line without `-`", id="key in a list"),
        pytest.param("a: - b", (1, 4), "cannot stand on this line", id="list on the key's line"),
        pytest.param('a: "b', (1, 4), "the quoted text that begins here", id="quote not closed"),
        pytest.param('a: "\\p"', (1, 5), "a backslash in double quotes", id="backslash"),
        pytest.param('a: "\\xZZ"', (1, 7), "a backslash in double quotes", id="half an escape"),
        pytest.param("a: > 9", (1, 4), "announces text on the lines below", id="greater than"),
        pytest.param("a: | b", (1, 4), "announces text on the lines below", id="bar"),
        pytest.param("a: |0\n", (1, 4), "announces text on the lines below", id="bar and zero"),
        pytest.param("a: 1\n---\nb: 2", (2, 1), "a second document begins", id="two documents"),
        pytest.param("a: 1\n...\nb: 2", (3, 1), "keys go on behind their end", id="end within"),
        pytest.param("a: @b", (1, 4), "cannot begin with `@`", id="at sign"),
        pytest.param("a: `b`", (1, 4), "cannot begin with a backtick", id="backtick"),
        pytest.param("a: %b", (1, 4), "cannot begin with `%`", id="per cent"),
        pytest.param("a: & b", (1, 4), "cannot begin with `&`", id="and sign"),
        pytest.param("a: **b**", (1, 4), "cannot begin with `*`", id="strong text"),
        pytest.param("a: *b* c", (1, 4), "cannot begin with `*`", id="emphasised text"),
        pytest.param("a: ] b", (1, 4), "cannot begin with `]`", id="closing bracket"),
        pytest.param("a: , b", (1, 4), "cannot begin with `,`", id="comma"),
        pytest.param("a: ? b", (1, 4), "cannot begin with `?`", id="question mark"),
        pytest.param("a: !b!c d", (1, 4), "cannot begin with `!`", id="exclamation mark"),
        pytest.param("%b\na: c", (1, 1), "cannot begin with `%`", id="directive"),
    ],
)
def test_broken_yaml_is_explained(text: str, place: tuple[int, int], reason: str) -> None:
    """What the parser complains of comes in an author's words, at the place to mend."""
    data, (found,) = read(text)

    assert data is None
    assert ("FM106", place) == (found.code, (found.location.line, found.location.column))
    assert reason in found.message


def test_several_traps_are_told_at_once() -> None:
    """One trap does not hide the next, and what is sound is read."""
    data, found = read("a: no\nb: 12:30\nc: fine\n")

    assert data["c"] == "fine"
    assert ["FM110", "FM111"] == [each.code for each in found]


def test_the_first_of_two_values_is_kept() -> None:
    """A key that is given twice keeps its first value, and the finding names its line."""
    data, (found,) = read("a: 1\n\na: 2")

    assert data == {"a": 1}
    assert "line 1" in found.message


def test_every_anchor_and_alias_is_told() -> None:
    """Shorthands are refused before anything is built from them."""
    data, found = read("a: &x [b]\nc: *x\nd: *x")

    assert data is None
    assert [(1, "`&x`"), (2, "`*x`"), (3, "`*x`")] == [
        (each.location.line, each.message.split(" is ")[0]) for each in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: &a [*a]", id="a list that holds itself"),
        pytest.param("&a a: *a", id="a key that is its own value"),
        pytest.param(
            "x0: &x0 [a, a]\n"
            + "".join(f"x{n}: &x{n} [{f'*x{n - 1}, ' * 9}]\n" for n in range(1, 40)),
            id="lists of lists of lists",
        ),
    ],
)
def test_no_shorthand_makes_a_file_that_never_ends(text: str) -> None:
    """A few lines cannot stand for more values than there is memory."""
    data, found = read(text)

    assert data is None
    assert {"FM113"} == {each.code for each in found}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 100_000, id="brackets without end"),
        pytest.param("a: " + "[" * 990 + "]" * 990, id="brackets with an end"),
        pytest.param("{a: " * 50_000, id="braces"),
        pytest.param("- " * 50_000, id="hyphens"),
        pytest.param("? " * 50_000, id="question marks"),
        pytest.param("".join(f"{' ' * n}a:\n" for n in range(1_200)), id="indentation"),
    ],
)
def test_no_nesting_crashes_the_reader(text: str) -> None:
    """However deep values are nested, there is one finding and no overflow."""
    data, (found,) = read(text)

    assert data is None
    assert "FM117" == found.code


def test_the_deepest_nesting_is_read() -> None:
    """As many levels as the message names are allowed."""
    data, found = read("[" * DEEPEST + "]" * DEEPEST)

    assert not found
    assert "[" * DEEPEST + "]" * DEEPEST == str(data)


def test_composing_refuses_what_could_overflow_the_stack() -> None:
    """Text that is suspicious is measured before the recursive parser sees it."""
    with pytest.raises(TooDeepError):
        compose("[" * 100_000)


def test_many_lists_are_not_taken_for_deep_ones() -> None:
    """A long file is no deep one."""
    root = compose("".join(f"- [item {n}]\n" for n in range(2_000)))

    assert isinstance(root, yaml.SequenceNode)
    assert len(root.value) == 2_000


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("- a\n- b", "a list stands here", id="a list"),
        pytest.param("just some words", "a single text stands here", id="a text"),
        pytest.param("12", "a single text stands here", id="a number"),
    ],
)
def test_a_file_holds_keys_with_values(text: str, told: str) -> None:
    """A list or a single value is no page and no organisation."""
    data, (found,) = read_mapping(source_of(text))

    assert data is None
    assert "FM108" == found.code
    assert told in found.message


def test_an_empty_file_holds_no_keys() -> None:
    """No keys at all are still keys: what is missing is for the model to say."""
    assert ({}, ()) == read_mapping(source_of("# nothing yet\n"))
