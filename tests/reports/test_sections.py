"""Sections for a terminal."""

import click

from wow.reports import sections

LONG = "- Every bet over two team-weeks has a PRD before building starts"


def shown(*told: sections.Section, width: int | None = None, summary: str = "") -> list[str]:
    """The lines, without looks."""
    return click.unstyle(sections.render("Title", summary, told, width=width)).splitlines()


def test_each_section_stands_beside_its_word() -> None:
    """Its further lines below the first; one without a line is left out."""
    assert [
        "Title",
        "In short.",
        "",
        "Frame         - One.",
        "              - Two.",
        "File          a.md",
    ] == shown(
        ("Frame", ("- One.", "- Two.")), ("Deputy", ()), ("File", ("a.md",)), summary="In short."
    )


def test_a_terminal_breaks_lines_between_words() -> None:
    """What goes on stands below the words of its item."""
    assert [
        "Title",
        "",
        "Frame         - Every bet over two",
        "                team-weeks has a PRD",
        "                before building starts",
    ] == shown(("Frame", (LONG,)), width=38)


def test_a_pipe_breaks_no_line() -> None:
    """Another program finds each text in one line."""
    assert ["Title", "", f"Frame         {LONG}"] == shown(("Frame", (LONG,)))


def test_an_address_is_never_broken() -> None:
    """It could not be opened; not in a terminal as narrow as can be either."""
    link = "https://chat.tallowmere.example/product-office-hours"

    assert f"Owner         {link}" in shown(("Owner", (link,)), width=1)


def test_a_terminal_is_told_nothing_but_words() -> None:
    """What an author wrote moves no cursor and begins no line."""
    assert "Frame         a·[2Jb c" in shown(("Frame", ("a\x1b[2Jb\nc",)))
