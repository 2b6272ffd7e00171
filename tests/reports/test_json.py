"""Findings as JSON for machines."""

import json

from tests.reports.findings import finding
from wow.diagnostics import Severity
from wow.reports.json import render


def test_a_finding_has_keys_that_stay() -> None:
    """Scripts depend on them."""
    report = json.loads(render([finding(severity=Severity.WARNING)], pages=16))

    assert {
        "version": 1,
        "pages": 16,
        "summary": {"error": 0, "warning": 1, "advice": 0},
        "diagnostics": [
            {
                "code": "OW101",
                "severity": "warning",
                "path": "docs/ways/a.md",
                "line": 3,
                "column": 8,
                "message": "nobody in wow.yml is called `x`",
                "hint": "Owners are listed under `owners:` in wow.yml.",
            }
        ],
    } == report


def test_a_clean_run_says_how_much_was_read() -> None:
    """Nothing found in nothing read is told apart from all is well."""
    report = json.loads(render([], pages=3))

    assert (3, []) == (report["pages"], report["diagnostics"])


def test_any_text_survives() -> None:
    """Quotes, line ends, control characters and other scripts."""
    text = 'a "b"\n\x1b[31m 東京 \u2028 </script>'

    report = json.loads(render([finding(message=text)], pages=1))

    assert text == report["diagnostics"][0]["message"]
