"""Findings as SARIF 2.1.0."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from jsonschema import Draft7Validator, FormatChecker

from tests.reports.findings import any_findings, finding
from wow import __version__
from wow.codes import REGISTRY
from wow.diagnostics import Diagnostic, Severity
from wow.reports.sarif import render

PUBLISHED = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8")
)


def run(*found: Diagnostic) -> dict[str, Any]:
    """The one run of a report."""
    (told,) = json.loads(render(found))["runs"]
    assert isinstance(told, dict)
    return told


LEVELS = [
    pytest.param(Severity.ERROR, "error", id="error"),
    pytest.param(Severity.WARNING, "warning", id="warning"),
    pytest.param(Severity.ADVICE, "note", id="advice"),
]


@pytest.mark.parametrize(("severity", "level"), LEVELS)
def test_a_finding_is_one_result(severity: Severity, level: str) -> None:
    """With its rule, its place from the root of the repository, and a name that it keeps."""
    (result,) = run(finding(severity=severity))["results"]

    assert {
        "ruleId": "OW101",
        "ruleIndex": [*REGISTRY].index("OW101"),
        "level": level,
        "message": {
            "text": "nobody in wow.yml is called `x`\nOwners are listed under `owners:` in wow.yml."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/ways/a.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 8},
                }
            }
        ],
        "partialFingerprints": result["partialFingerprints"],
    } == result


def test_the_name_of_a_result_outlives_a_line() -> None:
    """An alert that somebody has dismissed stays dismissed when text above it moves."""
    (before,), (after,) = (run(finding(line=line))["results"] for line in (3, 30))

    assert before["partialFingerprints"] == after["partialFingerprints"]
    assert ["primaryLocationLineHash"] == [*before["partialFingerprints"]]


def test_every_rule_documents_itself() -> None:
    """Also in a clean run: whoever looks up what is checked finds all of it."""
    driver = run()["tool"]["driver"]

    assert ("wow", __version__) == (driver["name"], driver["semanticVersion"])
    assert [*REGISTRY] == [rule["id"] for rule in driver["rules"]]
    rule = next(rule for rule in driver["rules"] if rule["id"] == "RV201")
    code = REGISTRY["RV201"]
    assert ("review-overdue", "Review overdue", code.why) == (
        rule["name"],
        rule["shortDescription"]["text"],
        rule["fullDescription"]["text"],
    )
    assert {"level": "warning"} == rule["defaultConfiguration"]
    assert [] == [part for part in (code.example, code.instead) if part not in rule["help"]["text"]]


PATHS = [
    pytest.param("docs/ways/PRD Review.md", "docs/ways/PRD%20Review.md", id="space"),
    pytest.param("docs/ways/was-heißt-das.md", "docs/ways/was-hei%C3%9Ft-das.md", id="letters"),
    pytest.param("docs/a:b#c?.md", "docs/a%3Ab%23c%3F.md", id="what addresses are made of"),
    pytest.param("docs/caf\udce9.md", "docs/caf%E9.md", id="no encoding can say it"),
]


@pytest.mark.parametrize(("path", "uri"), PATHS)
def test_a_path_is_an_address(path: str, uri: str) -> None:
    """Whatever the file is called."""
    (result,) = run(finding(path=path))["results"]

    assert uri == result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert path == unquote(uri, errors="surrogateescape")


def test_of_too_many_the_mildest_are_left_out_and_the_run_says_so() -> None:
    """GitHub refuses a file with more of them as a whole."""
    mild = [finding(severity=Severity.ADVICE, line=line) for line in (1, 2, 3)]
    grave = finding(severity=Severity.ERROR, path="docs/ways/z.md")

    (told,) = json.loads(render([*mild, grave], most=2))["runs"]

    assert ["error", "note"] == [each["level"] for each in told["results"]]
    (notification,) = told["invocations"][0]["toolExecutionNotifications"]
    assert "warning" == notification["level"]
    assert notification["message"]["text"].endswith("left out here: 2 of advice.")


def test_as_many_as_are_taken_are_told() -> None:
    """In their order, and without a word of what is left out."""
    found = [finding(severity=Severity.ADVICE), finding(path="docs/ways/z.md")]

    (told,) = json.loads(render(found, most=2))["runs"]

    assert ["note", "error"] == [each["level"] for each in told["results"]]
    assert [{"executionSuccessful": True}] == told["invocations"]


@settings(max_examples=30)
@given(any_findings)
def test_any_finding_is_as_the_published_schema_has_it(found: list[Diagnostic]) -> None:
    """In plain ASCII, whatever pages and paths are called."""
    report = render(found)

    Draft7Validator(PUBLISHED, format_checker=FormatChecker()).validate(json.loads(report))
    assert report.isascii()
