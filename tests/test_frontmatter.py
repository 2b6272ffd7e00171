"""A page is taken apart into front matter and text, or the author is told why not."""

import pytest

from wow.diagnostics import Location
from wow.frontmatter import decode, split

PATH = "docs/ways/a.md"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        pytest.param("---\nowner: cpo\n---\nText.\n", "Text.\n", id="lines of hyphens"),
        pytest.param("---\r\nowner: cpo\r\n---\r\nText.\r\n", "Text.\r\n", id="as Windows writes"),
        pytest.param("---  \nowner: cpo\n---\t\nText.", "Text.", id="spaces behind the hyphens"),
        pytest.param("---\nowner: cpo\n...\nText.", "Text.", id="dots close it"),
        pytest.param("---\nowner: cpo\n---", "", id="nothing behind it"),
        pytest.param("---\nowner: cpo\n---\nA\n---\nB\n", "A\n---\nB\n", id="a rule in the text"),
        pytest.param("---\nowner: cpo\n---\n\n  x\n", "\n  x\n", id="space before the text"),
    ],
)
def test_front_matter_and_text_are_told_apart(text: str, body: str) -> None:
    """The first two lines of three hyphens hold the keys; the rest is the text, untouched."""
    document, found = split(text, PATH)

    assert not found
    assert {"owner": "cpo"} == document.data
    assert body == document.body


def test_front_matter_may_be_empty() -> None:
    """No keys is not the same as no front matter: what is missing is for the model to say."""
    document, found = split("---\n---\nText.\n", PATH)

    assert ({}, ()) == (document.data, found)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        pytest.param("", "The very first line", id="empty file"),
        pytest.param("# Heading\n", "The very first line", id="only text"),
        pytest.param("\n---\nowner: cpo\n---\n", "Something stands before", id="blank line"),
        pytest.param(" ---\nowner: cpo\n---\n", "Something stands before", id="space before it"),
        pytest.param("owner: cpo\n\nText.", "The keys are there", id="keys without lines"),
        pytest.param("----\nowner: cpo\n----\n", "The very first line", id="four hyphens"),
        pytest.param("---", "The very first line", id="one line of hyphens alone"),
    ],
)
def test_a_page_without_front_matter_is_told_why(text: str, advice: str) -> None:
    """The finding guesses what went wrong, and the text can still be shown."""
    document, (found,) = split(text, PATH)

    assert document.data is None
    assert ("FM101", Location(PATH)) == (found.code, found.location)
    assert found.hint.startswith(advice)
    assert text == document.body


def test_front_matter_that_is_never_closed_is_told() -> None:
    """Nobody can tell where the keys end, so none are read."""
    document, (found,) = split("---\nowner: cpo\n\nText.\n", PATH)

    assert document.data is None
    assert ("FM102", Location(PATH)) == (found.code, found.location)


def test_findings_are_placed_in_the_whole_page() -> None:
    """Lines are counted from the top of the file, not from the first key."""
    _, (found,) = split("---\nowner: cpo\nsummary: no\n---\nText.\n", PATH)

    assert Location(PATH, 3, 10) == found.location


def test_text_in_utf_8_is_read() -> None:
    """Letters of any language are fine."""
    assert ("Überblick ✓", ()) == decode("Überblick ✓".encode(), PATH)


def test_a_byte_order_mark_is_dropped_and_told() -> None:
    """The text is read without the invisible mark, so that other findings are not hidden."""
    text, (found,) = decode(b"\xef\xbb\xbf---\n", PATH)

    assert text == "---\n"
    assert ("FM104", Location(PATH)) == (found.code, found.location)


@pytest.mark.parametrize(
    ("raw", "place", "reason"),
    [
        pytest.param("a\nb Überblick".encode("latin-1"), (2, 3), "byte 0xDC", id="Windows-1252"),
        pytest.param("ü\nü Ü".encode() + b"\xff", (2, 4), "byte 0xFF", id="counted in letters"),
        pytest.param(b"a\n\xe2\x82", (2, 1), "byte 0xE2", id="cut off"),
        pytest.param(b"\xff\xfea\x00", (1, 1), "it looks like UTF-16", id="UTF-16"),
        pytest.param(b"\xfe\xff\x00a", (1, 1), "it looks like UTF-16", id="UTF-16, big end first"),
    ],
)
def test_what_is_not_utf_8_is_told(raw: bytes, place: tuple[int, int], reason: str) -> None:
    """The finding names the first byte that cannot be read, where an editor shows it."""
    _, (found,) = decode(raw, PATH)

    assert ("FM103", Location(PATH, *place)) == (found.code, found.location)
    assert reason in found.message


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        pytest.param("latin-1", "---\nTitle \ufffdber\n", id="Latin-1 loses letters"),
        pytest.param("utf-16", "---\nTitle Über\n", id="UTF-16 loses nothing"),
    ],
)
def test_what_can_be_read_of_another_encoding_is_kept(encoding: str, expected: str) -> None:
    """A page in another encoding can still be shown, and its other mistakes be told."""
    text, _ = decode("---\nTitle Über\n".encode(encoding), PATH)

    assert expected == text
