"""Findings → names by which code hosts know them again from run to run."""

from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from wow.diagnostics import Diagnostic

_LETTERS = 32
"""Enough that two findings never share a name by chance."""


def identities(diagnostics: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield a name for each finding, unlike any other of the run.

    It is made of what the finding says and not of its line, so that text above it may come and go.
    Where a file has the same finding twice, the second is told apart by being the second.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for each in diagnostics:
        seen[each.fingerprint] += 1
        told = "\0".join((*each.fingerprint, str(seen[each.fingerprint])))
        yield sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]
