"""Rules about pages as such: ids are unique, links lead somewhere safe."""

import re
from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.page_format import PG107, PG109, PG113
from wow.diagnostics import Diagnostic
from wow.fields import is_safe_link
from wow.links import links_in, resolve
from wow.model import Page
from wow.ways.links import declared_links

_MARKDOWN_LINK = re.compile(
    r"\]\(\s*<?([^)\s>#]+\.md)|^ {0,3}\[[^]]+\]:\s*<?([^\s>#]+\.md)", re.MULTILINE
)
_MADE = (
    *("changes/", "onboarding/", "owners/", "reviews/", "situations.md", "ways/index.md"),
    *("guide/page-format.md", "guide/checks.md"),
)
"""Pages that the build makes; links to them it checks itself."""


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield ids that are taken, and links that are unsafe or lead nowhere."""
    yield from _taken(catalogue)
    for page in catalogue.pages:
        for keys, target in declared_links(page):
            if not is_safe_link(target):
                yield PG107(page.at(*keys), target=target)
            elif uri := _missing(catalogue, page, target):
                yield PG113(
                    page.at(*keys), target=target, suggestion=_nearest(catalogue, uri, page)
                )
        yield from _in_text(catalogue, page)


def _taken(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Yield PG109 for each page whose id another has, too."""
    by_id: dict[str, list[Page]] = {}
    for page in catalogue.pages:
        by_id.setdefault(page.id, []).append(page)
    for pages in by_id.values():
        for page in pages if len(pages) > 1 else ():
            other = next(each for each in pages if each is not page)
            yield PG109(page.at("id"), id=page.id, other=other.path)


def _in_text(catalogue: Catalogue, page: Page) -> Iterator[Diagnostic]:
    """Yield PG113 for the links of a text to Markdown pages that do not exist.

    Only a text that seems to have one is taken apart: that costs more than reading all.
    """
    seem = (match[1] or match[2] for match in _MARKDOWN_LINK.finditer(page.body))
    if not any(_missing(catalogue, page, target) for target in seem):
        return
    for link in links_in(page.body):
        if uri := _missing(catalogue, page, link.target):
            place = page.at_body(link.offset)
            yield PG113(place, target=link.target, suggestion=_nearest(catalogue, uri, page))


def _missing(catalogue: Catalogue, page: Page, target: str) -> str | None:
    """The Markdown file that a link leads to, if it should be there and is not."""
    uri = resolve(target, page.src_uri)
    if not uri or not uri.endswith(".md") or uri.startswith(_MADE):
        return None
    return uri if catalogue.files and uri not in catalogue.files else None


def _nearest(catalogue: Catalogue, uri: str, page: Page) -> str:
    """Suggest the file of the same name, or of nearly the same path, relative to the page."""
    from difflib import get_close_matches  # noqa: PLC0415 - most runs have no dead link

    name = uri.rpartition("/")[2]
    others = sorted(catalogue.files - {page.src_uri})
    same = [file for file in others if file.rpartition("/")[2] == name]
    near = same or get_close_matches(uri, others, n=1, cutoff=0.8)
    up = "../" * page.src_uri.count("/")
    return f"Did you mean `{up}{near[0]}`? " if near else ""
