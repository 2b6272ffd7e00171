"""Two versions of a file, as the lines that differ."""

import click

from wow.reports import patch

BEFORE = b"---\r\ntitle: A\r\nreview:\r\n  by: 2027-03-01\r\n---\r\n\r\nText.\r\n"


def shown(after: bytes, before: bytes = BEFORE) -> list[str]:
    """The lines, without their colours."""
    return click.unstyle(patch.render(before, after, "docs/a.md")).splitlines()


def test_the_lines_that_differ_are_shown_between_one_that_stays() -> None:
    """On either side, as in a pull request; how lines end is no sign in them."""
    assert [
        "--- docs/a.md",
        "+++ docs/a.md",
        "@@ -3,3 +3,3 @@",
        " review:",
        "-  by: 2027-03-01",
        "+  by: 2027-05-25",
        " ---",
    ] == shown(BEFORE.replace(b"2027-03-01", b"2027-05-25"))


def test_nothing_is_shown_where_nothing_differs() -> None:
    """Not even the name of the file."""
    assert [] == shown(BEFORE)


def test_a_terminal_is_told_nothing_but_words() -> None:
    """What an author wrote moves no cursor; what cannot be read is shown all the same."""
    told = patch.render(b"a\n", b"\x1b[2J \xff\n", "a")

    assert "\x1b[2J" not in told
    assert "+·[2J �" in click.unstyle(told)
