"""Findings as GitLab's Code Quality report."""

import json
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.reports.findings import any_findings, finding
from wow.diagnostics import Diagnostic, Severity
from wow.reports.gitlab import render

SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""GitLab's documentation has its format as a table; this is that table."""

SEVERITIES = [
    pytest.param(Severity.ERROR, "major", id="error"),
    pytest.param(Severity.WARNING, "minor", id="warning"),
    pytest.param(Severity.ADVICE, "info", id="advice"),
]


@pytest.mark.parametrize(("severity", "told"), SEVERITIES)
def test_a_finding_is_one_violation(severity: Severity, told: str) -> None:
    """With what is bad and the next step in one sentence after the other."""
    (violation,) = json.loads(render([finding(severity=severity)]))

    assert {
        "description": "nobody in wow.yml is called `x`. Owners are listed under `owners:` in "
        "wow.yml.",
        "check_name": "OW101",
        "fingerprint": violation["fingerprint"],
        "severity": told,
        "location": {"path": "docs/ways/a.md", "lines": {"begin": 3}},
    } == violation


def test_nothing_found_is_an_empty_list() -> None:
    """GitLab takes an empty file for a report that is broken."""
    assert "[]" == render([])


@given(
    any_findings.map(lambda found: [each for each in found if each.location.path[0] not in "./"])
)
def test_any_finding_is_as_gitlab_reads_it(found: list[Diagnostic]) -> None:
    """In plain ASCII, each with a fingerprint of its own."""
    report = render(found)
    violations = json.loads(report)

    Draft202012Validator(SCHEMA).validate(violations)
    assert report.isascii()
    assert len(found) == len({each["fingerprint"] for each in violations})
