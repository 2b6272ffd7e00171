"""Findings as a JUnit report, for CI systems that show tests.

Each file that was read is a test case, which fails with all that somebody has to act on in it. Its
name stays the same from run to run, so that CI can tell which files have begun to fail and which
were mended; a clean run is as many tests as files, never none. Advice fails nothing and is told as
output. No time is given, and none is needed. In plain ASCII, whatever encoding a shell writes.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from wow.diagnostics import Diagnostic, Severity
from wow.reports.text import printable

_NAME = "wow check"


def render(diagnostics: Sequence[Diagnostic], *, files: Iterable[str]) -> str:
    """Render findings as one test suite.

    Args:
        diagnostics: sorted by place.
        files: each file that was read, as findings name it.
    """
    found: dict[str, list[Diagnostic]] = {path: [] for path in files}
    for path, group in groupby(diagnostics, key=lambda each: each.location.path):
        found[path] = list(group)
    cases = [_case(path, found[path]) for path in sorted(found)]
    failed = sum(case.find("failure") is not None for case in cases)
    counts = {"tests": str(len(cases)), "failures": str(failed), "errors": "0"}
    suites = ET.Element("testsuites", {"name": _NAME, **counts})
    ET.SubElement(suites, "testsuite", {"name": _NAME, **counts}).extend(cases)
    ET.indent(suites)
    written: bytes = ET.tostring(suites, encoding="us-ascii", xml_declaration=True)
    return written.decode("ascii")


def _case(path: str, found: Sequence[Diagnostic]) -> ET.Element:
    folder = PurePosixPath(path).parent
    group = printable(folder.as_posix()) if folder.name else _NAME
    case = ET.Element("testcase", {"classname": group, "name": printable(path)})
    grave = [each for each in found if each.severity.reaches(Severity.WARNING)]
    if grave:
        worst = min(grave, key=lambda each: each.severity.rank)
        told = {"type": worst.severity.value, "message": printable(_head(worst, len(grave)))}
        ET.SubElement(case, "failure", told).text = _told(grave)
    mild = [each for each in found if each not in grave]
    if mild:
        ET.SubElement(case, "system-out").text = _told(mild)
    return case


def _head(worst: Diagnostic, number: int) -> str:
    more = f" (and {number - 1} more)" if number > 1 else ""
    return f"{worst.code} {worst.message}{more}"


def _told(found: Iterable[Diagnostic]) -> str:
    return "\n".join(
        f"{printable(str(each.location))}: {each.severity.value} {each.code} "
        f"{printable(each.message)}\n  hint: {printable(each.hint)}"
        for each in found
    )
