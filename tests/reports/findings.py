"""Findings to report."""

from wow.diagnostics import Diagnostic, Location, Severity


def finding(  # noqa: PLR0913 - each with a default
    *,
    code: str = "OW101",
    severity: Severity = Severity.ERROR,
    path: str = "docs/ways/a.md",
    line: int = 3,
    column: int = 8,
    message: str = "nobody in wow.yml is called `x`",
    hint: str = "Owners are listed under `owners:` in wow.yml.",
) -> Diagnostic:
    """A finding, with what a test is about."""
    return Diagnostic(code, severity, Location(path, line, column), message, hint)
