"""Findings as JSON for machines; the keys stay, new ones may come."""

import json
from collections.abc import Sequence

from wow.diagnostics import Diagnostic
from wow.reports import count


def render(diagnostics: Sequence[Diagnostic], *, pages: int) -> str:
    """Render findings as one JSON object."""
    return json.dumps(
        {
            "version": 1,
            "pages": pages,
            "summary": count(diagnostics),
            "diagnostics": [_finding(each) for each in diagnostics],
        },
        ensure_ascii=False,
        indent=2,
    )


def _finding(each: Diagnostic) -> dict[str, str | int]:
    return {
        "code": each.code,
        "severity": each.severity.value,
        "path": each.location.path,
        "line": each.location.line,
        "column": each.location.column,
        "message": each.message,
        "hint": each.hint,
    }
