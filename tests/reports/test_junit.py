"""Findings as a JUnit report."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from xmlschema import XMLSchema

from tests.reports.findings import any_findings, finding
from wow.diagnostics import Diagnostic, Severity
from wow.reports.junit import render

SCHEMA = XMLSchema(Path(__file__).parent / "schemas" / "junit-10.xsd")
FILES = ["docs/ways/a.md", "docs/ways/b.md", "wow.yml"]


def suite(*found: Diagnostic, files: list[str] = FILES) -> ET.Element:
    """The one suite of a report."""
    (told,) = ET.fromstring(render(found, files=files))  # noqa: S314 - our own text
    return told


def case(*found: Diagnostic) -> ET.Element:
    """The test case of the first file."""
    return suite(*found)[0]


def counts(told: ET.Element) -> tuple[str | None, str | None]:
    """How many tests, and how many of them failed."""
    return told.get("tests"), told.get("failures")


def test_a_clean_run_passes_a_test_for_each_file() -> None:
    """Nothing tested is never shown as a success."""
    told = suite()

    assert ("3", "0") == counts(told)
    assert FILES == [each.get("name") for each in told]
    assert ["docs/ways", "docs/ways", "wow check"] == [each.get("classname") for each in told]
    assert [] == [each for each in told if len(each)]


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_a_file_that_somebody_has_to_mend_fails(severity: Severity) -> None:
    """With the place, what is bad and the next step."""
    (failure,) = case(finding(severity=severity))

    assert ("failure", severity.value, "OW101 nobody in wow.yml is called `x`") == (
        failure.tag,
        failure.get("type"),
        failure.get("message"),
    )
    assert (
        f"docs/ways/a.md:3:8: {severity} OW101 nobody in wow.yml is called `x`\n"
        "  hint: Owners are listed under `owners:` in wow.yml."
    ) == failure.text


def test_a_file_fails_once_for_all_that_is_in_it() -> None:
    """CI systems show one failure a test: the gravest is named, and all are told."""
    warning = finding(severity=Severity.WARNING, code="RV201", message="late", line=2)
    told = suite(warning, finding(line=4))

    (failure,) = told[0]
    assert ("3", "1") == counts(told)
    assert "OW101 nobody in wow.yml is called `x` (and 1 more)" == failure.get("message")
    assert ["docs/ways/a.md:2:8", "docs/ways/a.md:4:8"] == [
        line.partition(": ")[0] for line in (failure.text or "").splitlines()[::2]
    ]


def test_advice_fails_nothing_and_is_told() -> None:
    """As output of a test that passes."""
    told = suite(finding(severity=Severity.ADVICE))

    (output,) = told[0]
    assert ("3", "0") == counts(told)
    assert "system-out" == output.tag
    assert "advice OW101" in (output.text or "")


def test_a_finding_in_a_file_beside_those_read_is_told() -> None:
    """Such as an index that declares a way."""
    told = suite(finding(path="docs/ways/index.md"))

    assert ("4", "1") == counts(told)


def test_the_name_of_a_test_stays_the_same() -> None:
    """CI tells by it what has begun to fail and what was mended."""
    before, after = suite(finding(line=3, message="a")), suite(finding(line=30, message="b"))

    assert [each.attrib for each in before] == [each.attrib for each in after]


@given(any_findings)
def test_any_finding_is_as_jenkins_reads_it(found: list[Diagnostic]) -> None:
    """In plain ASCII; no control character, which XML has no way to say."""
    report = render(found, files=FILES)

    SCHEMA.validate(report)
    assert report.isascii()


def test_a_name_that_no_encoding_can_say_is_still_told() -> None:
    """Files from another system may have such names."""
    told = suite(finding(path="docs/ways/caf\udce9.md"), files=[])

    assert ["docs/ways/caf·.md"] == [each.get("name") for each in told]
