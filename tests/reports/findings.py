"""Findings to report."""

from hypothesis import strategies as st

from wow.codes import REGISTRY
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


_any_text = st.text(max_size=20)
any_findings = st.lists(
    st.builds(
        finding,
        code=st.sampled_from([*REGISTRY]),
        severity=st.sampled_from(Severity),
        path=st.text(min_size=1, max_size=12),
        line=st.integers(1, 9),
        column=st.integers(1, 9),
        message=_any_text,
        hint=_any_text,
    ),
    max_size=5,
).map(lambda found: sorted(found, key=lambda each: each.sort_key))
"""Findings of any text in any file, sorted by place."""
