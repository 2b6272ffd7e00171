"""The model → JSON Schema (draft-07) of pages and of wow.yml, by which editors help. Pure.

A schema lets through whatever the reader does, and refuses what JSON Schema can say and the names
of this knowledge base decide; the check knows the rest.
"""

from collections.abc import Mapping
from typing import get_args

from wow.model import THEME_KEYS, Draft, Tombstone, Way
from wow.organisation import Organisation
from wow.reference.names import Names
from wow.reference.schema_parts import Parts, Schema

PAGE = "schemas/page.schema.json"
ORGANISATION = "schemas/wow.schema.json"
"""Where they lie below the root of the site."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_FROM_THE_TEXT = frozenset({"title"})
"""What a page declares unless its text says it, which no schema sees."""


def page(names: Mapping[str, Names], site_url: str = "") -> Schema:
    """The schema of the front matter of a way, or of one that ended.

    Args:
        names: that may be given, by the type that has them; of others any name may.
        site_url: where the root of the site will be; empty if nobody knows.
    """
    parts = Parts(names)
    theme = {key: {"description": "For the theme of the site."} for key in sorted(THEME_KEYS)}
    living, ended = (
        parts.keys(model, told_by=Way, more=theme, free=_FROM_THE_TEXT)
        for model in (Way, Tombstone)
    )
    return {
        **_head(PAGE, site_url, "The front matter of a way of working"),
        "type": "object",
        "properties": {"status": {"enum": [*get_args(Draft.model_fields["status"].annotation)]}},
        "if": {"properties": {"status": {"const": "retired"}}, "required": ["status"]},
        "then": ended,
        "else": living,
    }


def organisation(names: Mapping[str, Names], site_url: str = "") -> Schema:
    """The schema of wow.yml; the arguments are those of `page`."""
    head = _head(ORGANISATION, site_url, "The organisation")
    return {**head, **Parts(names).keys(Organisation)}


def _head(path: str, site_url: str, title: str) -> Schema:
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return {"$schema": _DRAFT, "$id": f"{base}{path}", "title": title}
