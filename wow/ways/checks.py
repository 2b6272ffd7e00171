"""Rules about pages as such: ids are unique, links in front matter lead somewhere safe."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from wow.catalogue import Catalogue
from wow.codes.page_format import PG107, PG109, PG113
from wow.diagnostics import Diagnostic
from wow.fields import is_safe_link
from wow.links import resolve
from wow.model import Page
from wow.source import Keys
from wow.ways.facts import declared_links


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield ids that are taken, and links in front matter that are unsafe or lead nowhere."""
    taken: dict[str, Page] = {}
    for page in sorted(catalogue.pages, key=lambda page: page.src_uri):
        other = taken.setdefault(page.id, page)
        if other is not page:
            yield PG109(page.at("id"), id=page.id, other=other.path)
        for keys, target in declared_links(page):
            if is_safe_link(target):
                yield from _leads_somewhere(catalogue, page, target, keys)
            else:
                yield PG107(page.at(*keys), target=target)


def _leads_somewhere(
    catalogue: Catalogue, page: Page, target: str, keys: Keys
) -> Iterator[Diagnostic]:
    """Yield PG113 for a link to a Markdown page that does not exist."""
    uri = resolve(target, page.src_uri)
    if uri and uri.endswith(".md") and catalogue.files and uri not in catalogue.files:
        yield PG113(page.at(*keys), target=target, suggestion=_nearest(catalogue, uri, page))


def _nearest(catalogue: Catalogue, uri: str, page: Page) -> str:
    """Suggest the file of the same name, or of nearly the same path, relative to the page."""
    name = uri.rpartition("/")[2]
    others = sorted(catalogue.files - {page.src_uri})
    same = [file for file in others if file.rpartition("/")[2] == name]
    near = same or get_close_matches(uri, others, n=1, cutoff=0.8)
    up = "../" * page.src_uri.count("/")
    return f"Did you mean `{up}{near[0]}`? " if near else ""
