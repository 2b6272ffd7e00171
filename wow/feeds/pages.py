"""Facts → what machines read: every fact as JSON with its schema, and an index for language models.

Text arrives as it was declared; whoever shows it elsewhere has to escape it there.
"""

from collections.abc import Iterator
from urllib.parse import quote

from wow.catalogue import Catalogue
from wow.feeds import shape
from wow.feeds.told import as_json, told
from wow.model import Tombstone, Way
from wow.reference import schema
from wow.reference.names import names
from wow.site.rendering import GeneratedPage, Renderer
from wow.ways.facts import by_area

WAYS = "ways.json"
SCHEMA = "ways.schema.json"
INDEX = "llms.txt"


def generate(catalogue: Catalogue, renderer: Renderer, site_url: str) -> Iterator[GeneratedPage]:
    """Yield ways.json with its schema, those of pages and of wow.yml for editors, and llms.txt.

    Args:
        catalogue: all that is told.
        renderer: of the site.
        site_url: where the root of the site will be; empty if nobody knows.
    """
    pages: list[Way | Tombstone] = [*catalogue.ways, *catalogue.tombstones]
    pages.sort(key=lambda page: page.src_uri)
    ways = {
        "organisation": catalogue.organisation.name,
        **({"site": site_url} if site_url else {}),
        "ways": [told(catalogue, page, directory_urls=renderer.directory_urls) for page in pages],
    }
    yield GeneratedPage(WAYS, f"{as_json(ways)}\n")
    yield GeneratedPage(SCHEMA, f"{as_json(shape.schema())}\n")
    known = names(catalogue)
    yield GeneratedPage(schema.PAGE, f"{as_json(schema.page(known, site_url))}\n")
    yield GeneratedPage(schema.ORGANISATION, f"{as_json(schema.organisation(known, site_url))}\n")
    yield renderer.page(
        "feeds/templates/llms.txt.j2",
        INDEX,
        organisation=catalogue.organisation,
        areas=by_area(catalogue),
        site=site_url,
        quote=quote,
    )
