"""Facts → what the browser needs to make one path of several roles: a file for each role."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from wow.catalogue import Catalogue
from wow.life.facts import marked
from wow.model import Way
from wow.onboarding.facts import by_title, feeds, reading_minutes
from wow.ownership.people import people
from wow.site import addresses
from wow.site.inline import plain
from wow.site.rendering import GeneratedPage, Renderer
from wow.triggers.facts import starters

FOLDER = "assets/wow/paths"
"""Where `path.mjs`, which lies beside this folder, looks for the file of a role."""


_KEYS = (
    *("rank", "id", "title", "url", "summary", "minutes", "owner", "stage", "requires", "feeds"),
    *("kind", "starts", "marks", "proposed", "revision"),
)


def generate(
    catalogue: Catalogue,
    renderer: Renderer,
    *,
    today: date,
    revisions: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[GeneratedPage]:
    """Yield for each role every way that it follows, with all that orders them.

    Args:
        catalogue: the ways.
        renderer: of the site.
        today: what a path shows from this day on.
        revisions: that of each way by its id, by which browsers tell whether it has changed.
    """
    ways = sorted(catalogue.by_id.values(), key=by_title)
    words = _words(catalogue, renderer, ways, today)
    known = {key: {"revision": each} for key, each in revisions.items()}
    records = {
        way.id: _record(catalogue, way, rank, renderer) | words[way.id] | known.get(way.id, {})
        for rank, way in enumerate(ways)
    }
    owners = people(catalogue.organisation)
    for role in catalogue.organisation.roles:
        followed = catalogue.followed_by(role)
        answering = {way.owner for way in followed}
        told = {
            "owners": {
                key: [_line(each.owner.name), _url(addresses.owner_page(key), renderer)]
                for key, each in owners.items()
                if key in answering
            },
            "outside": {
                key: [_line(each.title), _url(each.src_uri, renderer)]
                for way in followed
                for key in way.requires
                if (each := catalogue.by_id.get(key)) and role not in each.audience
            },
            "keys": _KEYS,
            "ways": [_row(records[way.id] | _stage(catalogue, way, role)) for way in followed],
        }
        yield GeneratedPage(f"{FOLDER}/{role}.json", _text(told))


def _record(catalogue: Catalogue, way: Way, rank: int, renderer: Renderer) -> dict[str, Any]:
    """What a path shows of a way, and what it is put in order by; what is empty is left out."""
    record = {
        "id": way.id,
        "title": _line(way.title),
        "url": _url(way.src_uri, renderer),
        "summary": plain(way.summary or ""),
        "minutes": reading_minutes(way),
        "owner": way.owner if way.owner in catalogue.organisation.owners else "",
        "requires": [key for key in way.requires if key in catalogue.by_id],
        "feeds": sorted(feeds(way)),
    }
    return {"rank": rank} | {key: value for key, value in record.items() if value}


def _row(record: Mapping[str, Any]) -> list[Any]:
    """The values in the order of the keys, which stand once in a file and not with every way."""
    return [record.get(key, "") for key in _KEYS]


def _stage(catalogue: Catalogue, way: Way, role: str) -> dict[str, str]:
    stage = way.stage_for(role)
    return {"stage": stage} if stage and stage in catalogue.organisation.stages else {}


def _words(
    catalogue: Catalogue, renderer: Renderer, ways: Sequence[Way], today: date
) -> Mapping[str, dict[str, Any]]:
    """What the pages say of each way in words that only a template knows."""
    text = renderer.text(
        "onboarding/templates/words.json.j2",
        addresses.HOME,
        ways=[(way, starters(catalogue, way)[0]) for way in ways],
        lives=marked(catalogue, today),
    )
    told: list[dict[str, Any]] = json.loads(text)
    pairs = zip(ways, told, strict=True)
    return {way.id: {key: word for key, word in each.items() if word} for way, each in pairs}


def _url(src_uri: str, renderer: Renderer) -> str:
    return addresses.url_of(src_uri, directory_urls=renderer.directory_urls)


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
