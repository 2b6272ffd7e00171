"""Where the front matter of a page and wow.yml lead. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from wow.links import links_in
from wow.model import Page
from wow.organisation import Organisation
from wow.source import Keys


def declared_links(declaring: Page | Organisation) -> Iterator[tuple[Keys, str]]:
    """Yield each link of a page's front matter or of wow.yml: the way to it, and where it leads."""
    if isinstance(declaring, Page):
        for index, template in enumerate(declaring.templates):
            yield ("templates", index, "link"), template.link
    if declaring.has_links:
        for keys, text in texts(declaring.declared):
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
