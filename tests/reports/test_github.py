"""Findings as annotations of GitHub Actions."""

import pytest
from hypothesis import given, settings

from tests.reports.findings import any_findings, finding
from tests.reports.workflow_commands import Command, read
from wow.diagnostics import Diagnostic, Severity
from wow.reports.github import render
from wow.reports.text import printable

LEVELS = [
    pytest.param(Severity.ERROR, "error", id="error"),
    pytest.param(Severity.WARNING, "warning", id="warning"),
    pytest.param(Severity.ADVICE, "notice", id="advice"),
]


@pytest.mark.parametrize(("severity", "level"), LEVELS)
def test_a_finding_is_one_annotation(severity: Severity, level: str) -> None:
    """With its file, line, column and code; message and hint in two lines."""
    assert (
        f"::{level} file=docs/ways/a.md,line=3,col=8,title=OW101::nobody in wow.yml is called `x`"
        "%0AOwners are listed under `owners:` in wow.yml."
    ) == render([finding(severity=severity)])


def test_each_finding_has_a_line() -> None:
    """GitHub reads one command a line."""
    assert 2 == len(render([finding(), finding(code="ON101")]).splitlines())


def test_nothing_found_is_nothing_said() -> None:
    """No empty annotation."""
    assert "" == render([])


HOSTILE = [
    pytest.param("a\n::error::b", "a ::error::b", id="another command"),
    pytest.param("a\r\nb", "a  b", id="as Windows writes it"),
    pytest.param("100%0A", "100%250A", id="escapes"),
]


@pytest.mark.parametrize(("message", "escaped"), HOSTILE)
def test_a_message_cannot_begin_a_command_of_its_own(message: str, escaped: str) -> None:
    """Texts from front matter stand in messages."""
    report = render([finding(message=message)])

    assert f"::{escaped}%0A" in report
    assert 1 == len(report.splitlines())


def test_a_path_cannot_become_another_property() -> None:
    """Commas and colons separate properties."""
    report = render([finding(path="docs/a,line=9::b.md")])

    assert report.startswith("::error file=docs/a%2Cline=9%3A%3Ab.md,line=3,")


@settings(max_examples=50)
@given(any_findings)
def test_the_runner_reads_what_was_found(found: list[Diagnostic]) -> None:
    """Whatever stands in a finding is shown, and begins nothing of its own."""
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}

    assert [
        Command(
            names[each.severity],
            {
                "file": each.location.path,
                "line": str(each.location.line),
                "col": str(each.location.column),
                "title": each.code,
            },
            f"{printable(each.message)}\n{printable(each.hint)}",
        )
        for each in found
    ] == read(render(found))
