"""One way as machines read it, on the site and from the command alike."""

import json
from datetime import date
from typing import Any
from urllib.parse import quote

from wow.catalogue import Catalogue, area_of
from wow.flow.facts import flow
from wow.life.facts import life
from wow.model import THEME_KEYS, Tombstone, Way
from wow.onboarding.facts import reading_minutes
from wow.ownership.facts import answering, deputy_key
from wow.ownership.people import person
from wow.reviews.due import due
from wow.reviews.facts import standing
from wow.site import addresses
from wow.site.inline import plain
from wow.triggers.facts import starters
from wow.triggers.words import in_words


def told(
    catalogue: Catalogue, page: Way | Tombstone, *, directory_urls: bool = True
) -> dict[str, Any]:
    """All that was declared of a way; its keys are those of `wow.feeds.shape.ToldWay`.

    Text arrives as it was declared; whoever shows it elsewhere has to escape it there.

    Args:
        catalogue: with everything that the page names.
        page: the way.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    known = {
        "id": page.id,
        "title": page.title,
        "url": addresses.url_of(page.src_uri, directory_urls=directory_urls),
        "markdown": quote(page.src_uri),
        "path": page.path,
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


def now(catalogue: Catalogue, way: Way, today: date) -> dict[str, Any]:
    """What is so of a living way on a day, worked out from what it declares.

    Owners are named by their keys; null is nobody.
    """
    review = standing(catalogue, way, today)
    asked = next((each for each in due(catalogue, today) if each.way is way), None)
    handed_on = flow(catalogue)
    return {
        "phase": life(way, today).phases[0].value,
        "answers": answering(catalogue, way, today),
        "deputy": deputy_key(catalogue, way, way.owner),
        "review": {
            "by": review.by,
            "days": review.days,
            "state": review.state,
            "asked": asked.asked if asked else None,
            "sponsor": asked.sponsor if asked else None,
        },
        "exceptions_over": [each.who for each in way.exceptions if each.until < today],
        "required_by": [each.id for each in catalogue.requiring(way.id)],
        "waits_for": [
            {"way": feed.source.id, "artefact": feed.artefact}
            for feed in handed_on.into.get(way.id, ())
        ],
        "awaited_by": [
            {"way": feed.target.id, "artefact": feed.artefact}
            for feed in handed_on.out_of.get(way.id, ())
        ],
    }


def as_json(told: object, *, indent: int | None = None) -> str:
    """JSON with days as in ISO 8601; whatever else YAML may hold, as text.

    Args:
        told: what is written.
        indent: for people; in as little space as can be unless given.
    """
    separators = None if indent else (",", ":")
    return json.dumps(told, ensure_ascii=False, indent=indent, separators=separators, default=str)
