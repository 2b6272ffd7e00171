"""A way that begins: what it declares → the page that is written. Pure."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wow.editing.scalars import Value, block, flow
from wow.fields import slugify

_GROUPS = (
    ("title", "summary", "status", "level", "owner", "audience"),
    ("frame", "freedom"),
    ("triggers",),
    ("onboarding",),
    ("review", "trial"),
)
"""The keys in their order; a blank line stands between groups."""
_IN_A_LINE = frozenset({"audience", "trial"})
_LONGEST = 60
"""Letters of an id that is made of a title."""

BODY = """
## How it goes

<!-- Who does what, and by when. What the frame says already need not be said again. -->

## An example

<!-- One case as it happened, with numbers. -->

## When it does not fit

<!-- For what it is too much, and what people do then. -->
"""
"""Headings that help to write; what is within the comments only the writer sees."""


@dataclass(frozen=True)
class Beginning:
    """A way that nobody has written yet."""

    id: str
    area: str
    """The folder below `ways/`; empty for none."""
    declared: Mapping[str, Value]
    """What its front matter says, by the keys of the page format."""

    @property
    def src_uri(self) -> str:
        """The path of its page below the docs folder."""
        return "/".join(part for part in ("ways", self.area, f"{self.id}.md") if part)

    @property
    def text(self) -> str:
        """Its page.

        Raises:
            CannotWriteError: it declares a text that front matter cannot hold.
        """
        groups = (
            "".join(f"{line}\n" for key in group for line in _lines(key, self.declared.get(key)))
            for group in _GROUPS
        )
        front_matter = "\n".join(group for group in groups if group)
        return f"---\n{front_matter}---\n{BODY}"


def _lines(key: str, value: "Value | None") -> Iterator[str]:
    """Yield a key as pages have it: each trigger in a line, as is what is short."""
    if value is None:
        return
    if key in _IN_A_LINE:
        yield f"{key}: {flow(value)}"
    elif key == "triggers" and isinstance(value, Sequence):
        yield f"{key}:"
        yield from (f"  - {flow(each)}" for each in value)
    else:
        yield from block({key: value})


def named(title: str) -> str:
    """The id that a title gives: without accents, and no longer than a file's name should be.

    Returns:
        Nothing where no letter of the title can stand in an id.
    """
    letters = unicodedata.normalize("NFKD", title.casefold())
    whole = slugify(letters.encode("ascii", "ignore").decode())
    if len(whole) <= _LONGEST:
        return whole
    return whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]
