"""Where the front matter of a page leads. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from wow.links import links_in
from wow.model import Page
from wow.source import Keys


def declared_links(page: Page) -> Iterator[tuple[Keys, str]]:
    """Yield each link of the front matter: the way to the value, and where it leads."""
    for index, template in enumerate(page.templates):
        yield ("templates", index, "link"), template.link
    if page.has_links:
        for keys, text in texts(page.declared):
            yield from ((keys, link.target) for link in links_in(text))


def texts(value: Any, keys: Keys = ()) -> Iterator[tuple[Keys, str]]:
    """Yield every text of nested data with the way to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from texts(each, (*keys, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from texts(each, (*keys, index))
