"""Findings → text, JSON or annotations: one file each, which know nothing of the rules."""

from collections import Counter
from collections.abc import Sequence

from wow.diagnostics import Diagnostic, Severity


def count(diagnostics: Sequence[Diagnostic]) -> dict[str, int]:
    """How many findings there are of each severity, from grave to mild."""
    counted = Counter(each.severity for each in diagnostics)
    return {severity.value: counted[severity] for severity in Severity}
