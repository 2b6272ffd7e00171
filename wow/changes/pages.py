"""Facts → the page of all changes, the feed, each way's own history, and what browsers compare."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import groupby

from markupsafe import Markup

from wow.catalogue import Catalogue
from wow.changes.facts import Chronicle, Entry, recent
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

DATA = "assets/wow/changes.json"
"""Where `changes.mjs`, which lies beside it, looks for what changed in each way."""
FEED = "changes.xml"
_IN_FEED = 50
_ON_PAGE_OF_WAY = 5

_TEMPLATES = "changes/templates"


def generate(
    catalogue: Catalogue, chronicle: Chronicle, renderer: Renderer, *, today: date, feed: bool
) -> Iterator[GeneratedPage]:
    """Yield the page of all changes.

    Args:
        catalogue: for the names of roles.
        chronicle: what became of all ways.
        renderer: of the site.
        today: how far back the page goes is counted from here.
        feed: whether there is a feed to link to.
    """
    shown = recent(chronicle.news, today)
    roles = catalogue.organisation.roles
    concerned = {role for each in shown for role in each.roles}
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.CHANGES,
        chronicle=chronicle,
        months=[(month, list(held)) for month, held in groupby(shown, _month)],
        left_out=len(chronicle.news) - len(shown),
        roles=roles,
        concerned=[role for role in roles if role in concerned],
        feed=FEED if feed else "",
    )


def files(
    catalogue: Catalogue, chronicle: Chronicle, renderer: Renderer, *, site_url: str
) -> Iterator[GeneratedPage]:
    """Yield what is no page: what browsers compare with, and the feed.

    Args:
        catalogue: for the names of the organisation and its roles.
        chronicle: what became of all ways; nothing is yielded where that is unknown.
        renderer: of the site.
        site_url: where the site will be, with a slash at its end; without it there is no feed,
            whose entries need names that hold everywhere.
    """
    if chronicle.missing:
        return
    held = {
        way: [(each.revision, each.on.isoformat(), [*map(str, each.changes)]) for each in entries]
        for way, entries in sorted(chronicle.by_way().items())
    }
    yield GeneratedPage(DATA, json.dumps(held, ensure_ascii=False, separators=(",", ":")))
    if site_url:
        news = chronicle.news[:_IN_FEED]
        yield renderer.page(
            f"{_TEMPLATES}/changes.xml.j2",
            FEED,
            organisation=catalogue.organisation,
            roles=catalogue.organisation.roles,
            site=site_url,
            feed=FEED,
            page=addresses.url_of(addresses.CHANGES, directory_urls=renderer.directory_urls),
            entries=[(each, _moment(each), _url(each, renderer)) for each in news],
            updated=max(map(_moment, chronicle.entries), default="1970-01-01T00:00:00Z"),
        )


def histories(chronicle: Chronicle, renderer: Renderer) -> Mapping[str, Markup]:
    """What each way's own page says of its changes, by its path below the docs folder."""
    return {
        uri: Markup(  # noqa: S704 - the template escapes
            renderer.text(
                f"{_TEMPLATES}/history.html.j2",
                uri,
                entries=entries[:_ON_PAGE_OF_WAY],
                left_out=len(entries[_ON_PAGE_OF_WAY:]),
            ).rstrip()
        )
        for entries in chronicle.by_way().values()
        if (uri := entries[0].src_uri)
    }


def _month(entry: Entry) -> date:
    return entry.on.replace(day=1)


def _moment(entry: Entry) -> str:
    return f"{datetime.fromtimestamp(entry.at, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _url(entry: Entry, renderer: Renderer) -> str:
    """Where the way of an entry is, or was listed, below the root of the site."""
    uri = entry.src_uri or addresses.CHANGES
    return addresses.url_of(uri, directory_urls=renderer.directory_urls)
