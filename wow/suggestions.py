"""Did you mean…: the nearest of the names that would have been right."""

import re
from collections.abc import Iterable


def did_you_mean(name: str, known: Iterable[str], *, near: float = 0.6) -> str:
    """Return `"Did you mean `x`? "`, or nothing when no known name is near.

    Args:
        name: what was written.
        known: the names that exist.
        near: how much alike two names have to be, from 0 to 1.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most runs have no slip to mend

    by_slug = {_slug(each): each for each in known}
    slug = _slug(name)
    close = [slug] if slug in by_slug else get_close_matches(slug, by_slug, n=1, cutoff=near)
    return f"Did you mean `{by_slug[close[0]]}`? " if close else ""


def _slug(name: str) -> str:
    return re.sub(r"[\s_]+", "-", name.strip().lower())
