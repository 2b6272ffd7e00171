"""Findings as SARIF 2.1.0, for code hosts and editors that collect them from many tools.

In plain ASCII, so that the file is the same whatever encoding a shell writes; in one line, since
nobody reads it, and many findings are written in a tenth of the time.
"""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from wow import __version__
from wow.codes import REGISTRY, Code
from wow.diagnostics import Diagnostic, Severity
from wow.reports import count
from wow.reports.identity import identities

MOST = 25_000
"""Results that GitHub takes from one run; a longer file is refused as a whole."""
_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_PROBLEMS = {**_LEVELS, Severity.ADVICE: "recommendation"}
_RULES = {name: number for number, name in enumerate(REGISTRY)}


def render(diagnostics: Sequence[Diagnostic], *, most: int = MOST) -> str:
    """Render findings as one run.

    Args:
        diagnostics: sorted by place.
        most: how many are told; of more, the mildest are left out, and the run says so.
    """
    named = [*zip(diagnostics, identities(diagnostics), strict=True)]
    if len(named) > most:
        named.sort(key=lambda pair: pair[0].severity.rank)
    left_out = [each for each, _ in named[most:]]
    run = {
        "tool": {
            "driver": {
                "name": "wow",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in REGISTRY.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, **_notification(left_out)}],
        "results": [_result(each, name) for each, name in named[:most]],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _notification(left_out: Sequence[Diagnostic]) -> dict[str, Any]:
    if not left_out:
        return {}
    told = ", ".join(f"{number} of {name}" for name, number in count(left_out).items() if number)
    text = f"More findings than a code host takes; left out here: {told}."
    return {"toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}]}


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.code,
        "name": code.name,
        "shortDescription": {"text": code.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": code.why},
        "help": {
            "text": f"{code.why}\n\nFound:\n{code.example}\n\nInstead:\n{code.instead}",
            "markdown": f"{code.why}\n\nFound:\n\n```yaml\n{code.example}\n```\n\n"
            f"Instead:\n\n```yaml\n{code.instead}\n```",
        },
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
        "properties": {"problem.severity": _PROBLEMS[code.severity]},
    }


def _result(each: Diagnostic, name: str) -> dict[str, Any]:
    place = each.location
    return {
        "ruleId": each.code,
        "ruleIndex": _RULES[each.code],
        "level": _LEVELS[each.severity],
        "message": {"text": f"{each.message}\n{each.hint}"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {
                        "uri": quote(place.path, errors="surrogateescape"),
                        "uriBaseId": "%SRCROOT%",
                    },
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
        # the one name that GitHub goes by; otherwise it would go by the text of the line
        "partialFingerprints": {"primaryLocationLineHash": name},
    }
