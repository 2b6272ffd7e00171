"""What tests are made of: pages and catalogues from a few words, read as the real ones are."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from wow.catalogue import Catalogue
from wow.diagnostics import Diagnostic
from wow.model import Tombstone, Way
from wow.organisation import Organisation
from wow.reading import Unread, read_organisation, read_way

ORGANISATION: dict[str, Any] = {
    "name": "Tallowmere",
    "timezone": "Europe/Berlin",
    "roles": {
        "product-manager": {"name": "Product manager"},
        "engineer": {"name": "Engineer"},
    },
    "owners": {
        "head-of-product": {
            "name": "Head of product",
            "person": "Jonas Albrecht",
            "contact": "product-help",
        },
        "product-operations": {
            "name": "Product operations",
            "lead": "Pia Novak",
            "contact": "pia.novak@tallowmere.example",
        },
    },
    "stages": {"first-day": {"name": "First day"}, "first-week": {"name": "First week"}},
    "channels": {
        "product-help": {"name": "#product-help", "link": "https://chat.tallowmere.example/help"}
    },
}
"""A small organisation; `organisation` changes it key by key."""

WAY: dict[str, Any] = {
    "title": "PRD review",
    "owner": "head-of-product",
    "audience": ["product-manager"],
    "frame": ["Every bet has a PRD."],
    "freedom": ["The template is yours."],
    "triggers": [{"kind": "event", "when": "A bet is about to start"}],
    "review": {"by": "2027-03-01"},
}
"""A page with no more than it needs; `way` changes it key by key."""


def to_yaml(data: object) -> str:
    """Write data as an author would, with days as days."""
    text: str = yaml.safe_dump(_dated(data), allow_unicode=True, sort_keys=False)
    return text


def page_text(body: str = "\nText.\n", **keys: object) -> str:
    """The text of a page: `WAY` with these keys instead; a key given as None is left out."""
    data = {key: value for key, value in {**WAY, **keys}.items() if value is not None}
    return f"---\n{to_yaml(data)}---\n{body}"


def read_page(
    text: str, src_uri: str = "ways/prd-review.md"
) -> tuple[Way | Tombstone | Unread, tuple[Diagnostic, ...]]:
    """Read a page as the loader does."""
    return read_way(text.encode(), path=f"docs/{src_uri}", src_uri=src_uri)


def way(
    name: str = "prd-review", *, area: str = "", body: str = "\nText.\n", **keys: object
) -> Way:
    """A living way that must be sound by itself."""
    src_uri = f"ways/{area}/{name}.md" if area else f"ways/{name}.md"
    page, found = read_page(page_text(body, **{"title": name.replace("-", " "), **keys}), src_uri)
    assert not found, found
    assert isinstance(page, Way)
    return page


def tombstone(name: str, **keys: object) -> Tombstone:
    """A way that ended."""
    retired = {"on": "2026-06-30", "because": "It was replaced."}
    declared = {"title": name, "status": "retired", "retired": retired, **keys}
    text = f"---\n{to_yaml(declared)}---\n"
    page, found = read_page(text, f"ways/{name}.md")
    assert not found, found
    assert isinstance(page, Tombstone)
    return page


def organisation(**keys: object) -> Organisation:
    """The small organisation, with these keys instead."""
    text = to_yaml({**ORGANISATION, **keys})
    read, found = read_organisation(text.encode(), path="wow.yml")
    assert not found, found
    assert read is not None
    return read


def catalogue_of(*pages: Way | Tombstone | Unread, **keys: object) -> Catalogue:
    """A catalogue of these pages; the keys change the organisation."""
    return Catalogue(
        organisation=organisation(**keys),
        ways=tuple(page for page in pages if isinstance(page, Way)),
        tombstones=tuple(page for page in pages if isinstance(page, Tombstone)),
        unread=tuple(page for page in pages if isinstance(page, Unread)),
    )


def write_site(root: Path, pages: dict[str, str], **keys: object) -> Path:
    """Write a knowledge base to disk.

    Args:
        root: an empty folder.
        pages: text by path below `docs/`.
        **keys: change the organisation.
    """
    (root / "wow.yml").write_text(to_yaml({**ORGANISATION, **keys}), encoding="utf-8")
    for src_uri, text in pages.items():
        file = root / "docs" / src_uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    return root


def _dated(data: object) -> object:
    """Days as days: what is written `2027-03-01` in a test stands without quotes on the page."""
    if isinstance(data, dict):
        return {key: _dated(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_dated(value) for value in data]
    if isinstance(data, str):
        with suppress(ValueError):
            return date.fromisoformat(data)
    return data
