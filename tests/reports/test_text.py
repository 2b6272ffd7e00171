"""Findings as text for people."""

import click
import pytest

from tests.reports.findings import finding
from wow.diagnostics import Diagnostic, Severity
from wow.reports.text import printable, render, summary

PAGE = ["---", "title: A", "owner: x", "---"]


def shown(*found: Diagnostic, lines: list[str] | None = None, pages: int = 1) -> str:
    """The report without its colours."""
    return click.unstyle(
        render(found, lines=lambda _: PAGE if lines is None else lines, pages=pages)
    )


def test_a_finding_is_told_with_its_line_and_what_to_do() -> None:
    """The place, the words, the line with a caret, the hint; then how it went."""
    assert (
        "docs/ways/a.md\n"
        "  3:8  error OW101  nobody in wow.yml is called `x`\n"
        "     3 | owner: x\n"
        "       |        ^\n"
        "      hint: Owners are listed under `owners:` in wow.yml.\n"
        "\n"
        "1 error in 1 file; 1 page read."
    ) == shown(finding())


def test_findings_of_a_file_stand_together() -> None:
    """Its name stands once above them."""
    report = shown(finding(), finding(code="ON101"), finding(path="wow.yml"), pages=2)

    assert (1, 1) == (report.count("docs/ways/a.md"), report.count("wow.yml\n"))
    assert report.index("ON101") < report.index("wow.yml\n")


EXCERPTS = [
    pytest.param(["", "", "\towner: x"], "     3 |  owner: x", id="a tab counts as one"),
    pytest.param(["", "", "owner: \x1b[31mx"], "     3 | owner: ·[31mx", id="control characters"),
    pytest.param(["", "", "owner: x\r"], "     3 | owner: x", id="as Windows writes it"),
]


@pytest.mark.parametrize(("lines", "excerpt"), EXCERPTS)
def test_a_line_is_shown_as_a_terminal_can(lines: list[str], excerpt: str) -> None:
    """One character a column, so that the caret stands where it should."""
    assert excerpt == shown(finding(), lines=lines).splitlines()[2]


NOTHING_TO_SHOW = [
    pytest.param([], id="a file that cannot be shown"),
    pytest.param(["a"], id="a line beyond the end"),
    pytest.param(["", "", "  "], id="an empty line"),
]


@pytest.mark.parametrize("lines", NOTHING_TO_SHOW)
def test_without_a_line_to_show_the_finding_is_still_told(lines: list[str]) -> None:
    """No caret points at nothing."""
    report = shown(finding(), lines=lines)

    assert "OW101" in report
    assert "^" not in report


@pytest.mark.parametrize("column", [1, 99, 100, 101, 400, 801])
def test_the_caret_of_a_long_line_is_seen(column: int) -> None:
    """The line is cut around it, and the caret stands below its character."""
    text = "".join(chr(ord("a") + index % 26) for index in range(800)) + "!"

    report = shown(finding(line=1, column=column), lines=[text]).splitlines()

    caret = report[3].index("^")
    assert text[column - 1] == report[2][caret]
    assert len(report[2]) < 115


def test_what_a_page_holds_cannot_command_a_terminal() -> None:
    """Names from front matter stand in messages and hints; a path may be hostile too."""
    report = shown(
        finding(message="a\x1b[2Jb\nc", hint="d\x07e\r\nf", path="docs/\x1b]0;x\x07.md"), lines=[]
    )

    assert [] == [letter for letter in report if not letter.isprintable() and letter != "\n"]
    assert "a·[2Jb c" in report
    assert "hint: d·e  f" in report


COUNTS = [
    pytest.param([], 1, "Nothing to mend: 1 page read.", id="clean"),
    pytest.param([], 0, "Nothing to mend: 0 pages read.", id="nothing read"),
    pytest.param([Severity.ERROR], 2, "1 error in 1 file; 2 pages read.", id="error"),
    pytest.param([Severity.WARNING] * 2, 2, "2 warnings in 1 file; 2 pages read.", id="warnings"),
    pytest.param(
        [Severity.ERROR, Severity.ADVICE],
        2,
        "1 error and 1 piece of advice in 1 file; 2 pages read.",
        id="two",
    ),
    pytest.param(
        [Severity.ADVICE] * 2 + [Severity.WARNING] + [Severity.ERROR] * 3,
        9,
        "3 errors, 1 warning and 2 pieces of advice in 1 file; 9 pages read.",
        id="everything",
    ),
]


@pytest.mark.parametrize(("severities", "pages", "told"), COUNTS)
def test_the_last_line_says_how_it_went(severities: list[Severity], pages: int, told: str) -> None:
    """From grave to mild, in the singular where there is one."""
    found = [finding(severity=each) for each in severities]

    assert told == click.unstyle(summary(found, pages))


def test_files_are_counted_once() -> None:
    """Two findings in one file, one in another."""
    found = [finding(), finding(line=4), finding(path="wow.yml")]

    assert "3 errors in 2 files; 1 page read." == summary(found, 1)


def test_letters_of_any_language_are_printable() -> None:
    """Only what a terminal would obey is replaced."""
    assert "Zürich 東京 “x” →" == printable("Zürich 東京 “x” →")


def test_a_log_of_a_job_obeys_nothing() -> None:
    """GitHub's runner takes `##[…]` for a command wherever it stands in a line."""
    assert "say ##[stop-commands]t" not in printable("say ##[stop-commands]t")
    assert "say #·#[stop-commands]t" == printable("say ##[stop-commands]t")
