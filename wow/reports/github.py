"""Findings as annotations of GitHub Actions, which show them in the pull request.

The form is that of workflow commands: `::error file=…,line=…,col=…,title=…::message`.
"""

from collections.abc import Sequence

from wow.diagnostics import Diagnostic, Severity
from wow.reports.text import printable

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(diagnostics: Sequence[Diagnostic]) -> str:
    """Render findings as one annotation a line; nothing when there are none."""
    return "\n".join(_annotation(each) for each in diagnostics)


def _annotation(each: Diagnostic) -> str:
    place = each.location
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": each.code}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    told_in_full = f"{printable(each.message)}\n{printable(each.hint)}"
    return f"::{_LEVELS[each.severity]} {told}::{_data(told_in_full)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
