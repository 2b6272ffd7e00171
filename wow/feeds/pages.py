"""Facts → what machines read: every fact as JSON with its schema, and an index for language models.

Text arrives as it was declared; whoever shows it elsewhere has to escape it there.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from wow.catalogue import Catalogue, area_of
from wow.feeds.shape import schema
from wow.model import THEME_KEYS, Tombstone, Way
from wow.onboarding.facts import reading_minutes
from wow.ownership.people import person
from wow.site import addresses
from wow.site.inline import plain
from wow.site.rendering import GeneratedPage, Renderer
from wow.triggers.facts import starters
from wow.triggers.words import in_words
from wow.ways.facts import by_area

WAYS = "ways.json"
SCHEMA = "ways.schema.json"
INDEX = "llms.txt"


def generate(catalogue: Catalogue, renderer: Renderer, site_url: str) -> Iterator[GeneratedPage]:
    """Yield ways.json, its schema, and llms.txt.

    Args:
        catalogue: all that is told.
        renderer: of the site.
        site_url: where the root of the site will be; empty if nobody knows.
    """
    pages: list[Way | Tombstone] = [*catalogue.ways, *catalogue.tombstones]
    pages.sort(key=lambda page: page.src_uri)
    told = {
        "organisation": catalogue.organisation.name,
        **({"site": site_url} if site_url else {}),
        "ways": [_told(catalogue, page, renderer) for page in pages],
    }
    yield GeneratedPage(WAYS, _json(told))
    yield GeneratedPage(SCHEMA, _json(schema()))
    yield renderer.page(
        "feeds/templates/llms.txt.j2",
        INDEX,
        organisation=catalogue.organisation,
        areas=by_area(catalogue),
        site=site_url,
        quote=quote,
    )


def _told(catalogue: Catalogue, page: Way | Tombstone, renderer: Renderer) -> dict[str, Any]:
    """One way; its keys are those of `wow.feeds.shape.ToldWay`."""
    known = {
        "id": page.id,
        "title": page.title,
        "url": addresses.url_of(page.src_uri, directory_urls=renderer.directory_urls),
        "markdown": quote(page.src_uri),
        "area": area_of(page),
        "minutes": reading_minutes(page),
        "starts": [in_words(each, plain) for each in starters(catalogue, page)],
        "declares": {
            "id": page.id,
            "title": page.title,
            **{key: value for key, value in page.declared.items() if key not in THEME_KEYS},
        },
    }
    owner = person(catalogue.organisation, page.owner)
    if owner:
        known["owner"] = {
            "key": owner.key,
            "name": owner.owner.name,
            "answers": owner.owner.answers,
            "contact": owner.contact.text,
            **({"link": owner.contact.link} if owner.contact.link else {}),
        }
    return known


def _json(told: object) -> str:
    """Days as in ISO 8601; whatever else YAML may hold, as text."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=str) + "\n"
