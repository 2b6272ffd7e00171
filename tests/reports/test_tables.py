"""Tables for terminals and for Markdown."""

from wow.reports import tables

COLUMNS = ("Way", "Due")


def test_columns_are_as_wide_as_what_stands_in_them() -> None:
    """And no line ends in spaces."""
    shown = tables.text(COLUMNS, [("PRD review", "2027-03-01"), ("Office hours", "")])

    assert shown.endswith("Way           Due\x1b[0m\nPRD review    2027-03-01\nOffice hours")


def test_a_table_without_rows_has_its_heading() -> None:
    """Whoever prints it decides whether to."""
    assert "Way  Due" in tables.text(COLUMNS, [])


def test_a_terminal_is_told_nothing_but_words() -> None:
    """What an author wrote moves no cursor and sets no colour."""
    assert "\x1b[2J" not in tables.text(COLUMNS, [("a\x1b[2J", "b\nc")])


def test_markdown_shows_a_text_as_it_is() -> None:
    """A text ends no cell and begins no link."""
    shown = tables.markdown(COLUMNS, [("a|b [c](d) *e*", "line\nline")])

    assert "| Way | Due |\n| --- | --- |\n" in shown
    assert shown.endswith(r"| a\|b \[c\](d) \*e\* | line line |")
