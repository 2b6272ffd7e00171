"""Rules about pages as such: ids are unique, links lead somewhere safe."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.page_format import PG107, PG109, PG113
from wow.diagnostics import Diagnostic, Location
from wow.fields import is_safe_link
from wow.links import links_in, resolve
from wow.model import Page
from wow.organisation import Organisation
from wow.ways.links import declared_links

_MARKDOWN_LINK = re.compile(
    r"\]\(\s*<?([^)\s>#]+\.md)|^ {0,3}\[[^]]+\]:\s*<?([^\s>#]+\.md)", re.MULTILINE
)
_MADE = (
    *("changes/", "flow/", "load/", "onboarding/", "owners/", "reviews/"),
    *("situations.md", "ways/index.md"),
    *("guide/page-format.md", "guide/checks.md"),
)
"""Pages that the build makes; links to them it checks itself."""

_DOCS = ""
"""The docs folder, from which the links of wow.yml start."""


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield ids that are taken, and links that are unsafe or lead nowhere."""
    yield from _taken(catalogue)
    yield from _declared(catalogue, catalogue.organisation, _DOCS)
    for page in catalogue.told_pages:
        yield from _declared(catalogue, page, page.src_uri)
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


def _declared(
    catalogue: Catalogue, declaring: Page | Organisation, src_uri: str
) -> Iterator[Diagnostic]:
    """Yield PG107 for links that the site does not show, PG113 for those that lead to no file."""
    for keys, target in declared_links(declaring):
        if not is_safe_link(target):
            yield PG107(declaring.at(*keys), target=target)
        elif uri := _missing(catalogue, src_uri, target):
            yield _leads_nowhere(catalogue, declaring.at(*keys), target, uri, src_uri)


def _in_text(catalogue: Catalogue, page: Page) -> Iterator[Diagnostic]:
    """Yield PG113 for the links of a text to Markdown pages that do not exist.

    Only a text that seems to have one is taken apart: that costs more than reading all.
    """
    seem = (match[1] or match[2] for match in _MARKDOWN_LINK.finditer(page.body))
    if not any(_missing(catalogue, page.src_uri, target) for target in seem):
        return
    for link in links_in(page.body):
        if uri := _missing(catalogue, page.src_uri, link.target):
            place = page.at_body(link.offset)
            yield _leads_nowhere(catalogue, place, link.target, uri, page.src_uri)


def _missing(catalogue: Catalogue, src_uri: str, target: str) -> str | None:
    """The Markdown file that a link leads to, if it should be there and is not."""
    uri = resolve(target, src_uri)
    if not uri or not uri.endswith(".md") or uri.startswith(_MADE):
        return None
    return uri if catalogue.files and uri not in catalogue.files else None


def _leads_nowhere(
    catalogue: Catalogue, place: Location, target: str, uri: str, src_uri: str
) -> Diagnostic:
    """PG113, with the file that may be meant, as a link to it is to be written."""
    near = _nearest(uri, catalogue.files - {src_uri})
    link = posixpath.relpath(near, posixpath.dirname(src_uri) or ".") if near else ""
    return PG113(
        place,
        target=target,
        suggestion=f"Did you mean `{link}`? " if link else "",
        base="the page itself" if src_uri else "the docs folder",
    )


def _nearest(uri: str, files: Iterable[str]) -> str | None:
    """The file of the same name, or of nearly the same; of several, that in the nearest folder."""
    from difflib import get_close_matches  # noqa: PLC0415 - most runs have no dead link

    by_name: dict[str, list[str]] = {}
    for file in sorted(files):
        by_name.setdefault(posixpath.basename(file), []).append(file)
    name = next(iter(get_close_matches(posixpath.basename(uri), by_name, n=1, cutoff=0.8)), None)
    return get_close_matches(uri, by_name[name], n=1, cutoff=0)[0] if name else None
