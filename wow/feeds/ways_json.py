"""The catalogue → `ways.json`, and the JSON Schema that describes it. Pure.

Keys and values are those that authors write, see the page format; what nobody declares is added:
where a page lies on the site, its area, and its source.
"""

import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from wow.catalogue import Catalogue, area_of
from wow.model import Page, Tombstone, Way
from wow.organisation import Area, Channel, Organisation, Owner, Role, Stage
from wow.site.addresses import url_of

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys may come at any time."""

_FROM_WOW_YML: Mapping[str, type[BaseModel]] = {
    "roles": Role,
    "owners": Owner,
    "stages": Stage,
    "channels": Channel,
    "areas": Area,
}
_ADDED = {
    "address": {"type": "string", "description": "The page, relative to the root of the site."},
    "source": {"type": "string", "description": "The file, below the root of the repository."},
    "area": {"type": "string", "description": "The folder below docs/ways; empty for none."},
}


def ways_json(catalogue: Catalogue, *, directory_urls: bool) -> str:
    """Everything that is declared, as one JSON document.

    Args:
        catalogue: what was read.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    organisation = catalogue.organisation
    shared = {key: plain(getattr(organisation, key)) for key in _FROM_WOW_YML}

    def told(page: Page) -> dict[str, Any]:
        address = url_of(page.src_uri, directory_urls=directory_urls)
        added = {"address": address, "source": page.path, "area": area_of(page)}
        return {"id": page.id, **added, **plain(page)}

    document = {
        "$schema": "ways.schema.json",
        "version": VERSION,
        "name": organisation.name,
        "timezone": organisation.timezone,
        **shared,
        "ways": [told(way) for way in catalogue.ways],
        "ended": [told(stone) for stone in catalogue.tombstones],
    }
    return _written(document)


def schema() -> str:
    """What `ways.json` holds, as JSON Schema (draft 2020-12)."""
    models: tuple[type[BaseModel], ...] = (Way, Tombstone, Organisation, *_FROM_WOW_YML.values())
    places, definitions = models_json_schema([(model, "validation") for model in models])
    told = definitions["$defs"]
    for name in ("Way", "Tombstone"):
        told[name]["properties"] |= _ADDED
        told[name]["required"] = [*told[name]["required"], *_ADDED]
    properties = {
        "$schema": {"type": "string"},
        "version": {"const": VERSION},
        "name": told["Organisation"]["properties"]["name"],
        "timezone": told["Organisation"]["properties"]["timezone"],
        **{
            key: {"type": "object", "additionalProperties": places[model, "validation"]}
            for key, model in _FROM_WOW_YML.items()
        },
        "ways": {"type": "array", "items": places[Way, "validation"]},
        "ended": {"type": "array", "items": places[Tombstone, "validation"]},
    }
    del told["Organisation"]
    return _written(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "Ways of working",
            "description": "What the pages of a knowledge base of ways of working declare.",
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
            "$defs": told,
        }
    )


def plain(value: Any) -> Any:
    """A declared value as JSON has it: days and durations as they are written, no empty keys."""
    if isinstance(value, BaseModel):
        fields = ((key, getattr(value, key)) for key in type(value).model_fields)
        return {key: plain(each) for key, each in fields if each is not None and each != ()}
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value if isinstance(value, str | int) else str(value)


def _written(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
