"""Findings as GitLab's Code Quality report, which merge requests show beside the lines.

In plain ASCII, so that the file is the same whatever encoding a shell writes.
"""

import json
from collections.abc import Sequence

from wow.diagnostics import Diagnostic, Severity
from wow.reports.identity import identities
from wow.reports.text import printable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Render findings as one JSON array; an empty one when there are none."""
    pairs = zip(diagnostics, identities(diagnostics), strict=True)
    return json.dumps([_violation(each, name) for each, name in pairs], indent=2)


def _violation(each: Diagnostic, name: str) -> dict[str, object]:
    return {
        "description": printable(f"{each.message}. {each.hint}"),
        "check_name": each.code,
        "fingerprint": name,
        "severity": _SEVERITIES[each.severity],
        "location": {"path": each.location.path, "lines": {"begin": each.location.line}},
    }
