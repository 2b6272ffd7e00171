"""Facts → the page of all changes, the feed, each way's own history, and what browsers compare."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import chain, groupby

from markupsafe import Markup

from wow.catalogue import Catalogue
from wow.changes.facts import Chronicle, Entry, by_way, newest, recent
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

DATA = "assets/wow/changes.json"
"""Where `changes.mjs`, which lies beside it, looks for what changed in each way."""
FEED = "changes.xml"
NEWEST = "<!-- wow: newest changes -->"
"""Where a page has this line, the latest changes are told."""
_LINE = re.compile(rf"^{NEWEST}$", re.MULTILINE)
_IN_FEED = 50
_ON_PAGE_OF_WAY = 5
_WITHIN_A_DAY = 6
"""How many changes are told to whoever read a way between them, which all readers fetch."""

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
    concerned = Counter(role for each in shown for role in each.roles)
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.CHANGES,
        chronicle=chronicle,
        months=[(month, list(held)) for month, held in groupby(shown, _month)],
        left_out=len(chronicle.news) - len(shown),
        roles=roles,
        concerned=[(key, role.people, concerned[key]) for key, role in roles.items()],
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
    ways = sorted(by_way(chronicle.days).items())
    held = {way: [*chain.from_iterable(map(_compared, entries))] for way, entries in ways}
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
        for entries in by_way(chronicle.entries).values()
        if (uri := entries[0].src_uri)
    }


def with_newest(
    markdown: str, src_uri: str, chronicle: Chronicle, renderer: Renderer, *, today: date
) -> str:
    """The Markdown of a page with the latest changes, if there are any, where it asks for them."""
    if NEWEST not in markdown:
        return markdown
    told = newest(chronicle.news, today)
    shown = renderer.text(f"{_TEMPLATES}/newest.html.j2", src_uri, newest=told) if told else ""
    return _LINE.sub(lambda _: shown, markdown)


def with_feed(html: str, src_uri: str, renderer: Renderer) -> str:
    """A whole page that tells programs where the feed is."""
    link = renderer.text(f"{_TEMPLATES}/feed.html.j2", src_uri, feed=FEED)
    return html.replace("</head>", f"{link}</head>", 1)


def _compared(entry: Entry) -> Iterator[tuple[object, ...]]:
    """Yield a day as `changes.mjs` reads it: the revision it ended with, the day, what changed.

    The other revisions of that day stand before it, each marked, with what changed since. That a
    way is new is left out, as it is no news to whoever read it.
    """
    on = entry.on.isoformat()
    for revision, changes in entry.within:
        told, more = [*map(str, changes[:_WITHIN_A_DAY])], len(changes[_WITHIN_A_DAY:])
        yield revision, on, [*told, f"{more} more"] if more else told, 1
    yield entry.revision, on, [] if entry.is_first else [*map(str, entry.changes)]


def _month(entry: Entry) -> date:
    return entry.on.replace(day=1)


def _moment(entry: Entry) -> str:
    return f"{datetime.fromtimestamp(entry.at, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _url(entry: Entry, renderer: Renderer) -> str:
    """Where the way of an entry is, or was listed, below the root of the site."""
    uri = entry.src_uri or addresses.CHANGES
    return addresses.url_of(uri, directory_urls=renderer.directory_urls)
