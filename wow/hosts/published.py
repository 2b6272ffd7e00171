"""Where people read a page of the site."""

import re
from collections.abc import Callable
from functools import partial

from wow.site.addresses import url_of

_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


def published(site: str, *, directory_urls: bool) -> Callable[[str], str | None]:
    """Give the function that gives the address of a page by its path below the docs folder.

    Args:
        site: `site_url` of mkdocs.yml; where it is empty, pages have no address.
        directory_urls: `use_directory_urls` of mkdocs.yml.
    """
    if not _ADDRESS.fullmatch(site):
        return lambda _: None
    return partial(_below, site.rstrip("/"), directory_urls)


def _below(site: str, directory_urls: bool, src_uri: str) -> str:  # noqa: FBT001 - partial's
    return f"{site}/{url_of(src_uri, directory_urls=directory_urls)}"
