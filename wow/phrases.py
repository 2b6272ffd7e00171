"""Words put together as people say them. Pure."""

from collections.abc import Sequence


def in_a_row(names: Sequence[str]) -> str:
    """Several names in a sentence: `a, b and c`."""
    return " and ".join((", ".join(names[:-1]), names[-1])) if names[1:] else "".join(names)
