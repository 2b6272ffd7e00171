"""Every value of a file has its place, counted as editors count."""

import pytest

from wow.diagnostics import Location
from wow.source import Keys, Source

PATH = "docs/ways/a.md"
YAML = """\
title: Überblick 🙂
review:
  by: 2027-03-01
  log:
    - {on: 2026-09-01, by: cpo}
    - on: 2026-10-01
      by: coo
"""
TEXT = f"---\n{YAML}---\nText.\n"


@pytest.fixture
def source() -> Source:
    """A page with keys, nested keys and a list."""
    return Source(PATH, TEXT, 4, 4 + len(YAML))


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        pytest.param(("title",), 2, 8, id="a value"),
        pytest.param(("review",), 4, 3, id="a group begins with its first key"),
        pytest.param(("review", "by"), 4, 7, id="a value in a group"),
        pytest.param(("review", "log", 0), 6, 7, id="an item of a list"),
        pytest.param(("review", "log", 0, "by"), 6, 28, id="a value in braces"),
        pytest.param(("review", "log", 1, "by"), 8, 11, id="a value in an item"),
        pytest.param(("review", "every"), 4, 3, id="what is not there: the nearest around it"),
        pytest.param(("review", "log", 7, "by"), 6, 5, id="an item that is not there"),
        pytest.param(("owner",), 1, 1, id="nothing near: the file"),
        pytest.param((), 1, 1, id="no keys: the file"),
    ],
)
def test_a_value_has_a_place(source: Source, keys: Keys, line: int, column: int) -> None:
    """A value is found by the keys that lead to it, or else what is around it."""
    assert Location(PATH, line, column) == source.at(*keys)


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        pytest.param(("review",), 3, 1, id="a key"),
        pytest.param(("review", "log", 0, "by"), 6, 24, id="a key in braces"),
        pytest.param(("review", "log", 0), 6, 7, id="an item has no key: its value"),
        pytest.param(("review", "every"), 4, 3, id="what is not there: the nearest around it"),
    ],
)
def test_a_key_has_a_place(source: Source, keys: Keys, line: int, column: int) -> None:
    """A finding about a key points at the key, not at its value."""
    assert Location(PATH, line, column) == source.at_key(*keys)


def test_of_a_key_that_is_given_twice_the_first_counts() -> None:
    """The place is that of the value that is used."""
    text = "a: {b: 1}\na: {b: 2}\n"
    source = Source(PATH, text, 0, len(text))

    assert Location(PATH, 1, 8) == source.at("a", "b")
    assert Location(PATH, 1, 1) == source.at_key("a")


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [
        pytest.param(0, 1, 1, id="the beginning"),
        pytest.param(3, 1, 4, id="the end of a line belongs to it"),
        pytest.param(4, 2, 1, id="the next line"),
        pytest.param(TEXT.index("🙂") + 1, 2, 19, id="behind a wide letter"),
        pytest.param(len(TEXT), 11, 1, id="the end of the file"),
    ],
)
def test_a_character_has_a_place(source: Source, offset: int, line: int, column: int) -> None:
    """Every letter counts as one column, however many bytes it takes."""
    assert Location(PATH, line, column) == source.at_offset(offset)


def test_lines_end_where_editors_end_them() -> None:
    """A carriage return and a line feed end one line together."""
    text = "---\r\na: 1\r\nb: 2\r\n---\r\n"
    source = Source(PATH, text, 5, 17)

    assert Location(PATH, 3, 4) == source.at("b")


def test_a_place_reads_as_editors_open_it() -> None:
    """Path, line and column with colons between."""
    assert str(Location(PATH, 3, 4)) == "docs/ways/a.md:3:4"
