"""The pages → `llms.txt`: a list of them for programs that read text, after llmstxt.org. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup

from wow.catalogue import Catalogue, area_name, areas
from wow.reading import first_heading
from wow.site.addresses import HOME
from wow.site.inline import plain
from wow.site.navigation import SECTIONS
from wow.site.rendering import Renderer

_TEMPLATE = "feeds/templates/llms.txt.j2"

_Entry = tuple[str, Markup, Markup]
"""Of a page, its address, its title, and its summary if it has one."""


def llms_txt(
    catalogue: Catalogue, texts: Mapping[str, str], renderer: Renderer, *, root: str, about: str
) -> str:
    """List every page that somebody wrote, by section, with the address of its plain Markdown.

    Args:
        catalogue: for the ways, their areas and summaries.
        texts: each written page that is no way, by its path below the docs folder.
        renderer: of the site.
        root: the address of the site, which ends in `/`; empty when nobody knows it.
        about: the description of the site.
    """
    organisation = catalogue.organisation
    by_area = [
        (
            _line(area_name(organisation, key) if key else "Ways"),
            [
                (f"{root}{way.src_uri}", _line(way.title), _line(plain(way.summary or "")))
                for way in ways
            ],
        )
        for key, ways in areas(catalogue).items()
    ]
    facts: dict[str, Any] = {
        "title": _line(organisation.name),
        "about": _line(about),
        "root": root,
        "ways": by_area,
        "sections": list(_sections(texts, root)),
    }
    return renderer.text(_TEMPLATE, HOME, **facts)


def _sections(texts: Mapping[str, str], root: str) -> Iterable[tuple[Markup, list[_Entry]]]:
    """Yield the other pages by folder: its name, and of each page the address and the title."""
    names = dict(SECTIONS)
    folders: dict[str, list[_Entry]] = {}
    for uri, text in sorted(texts.items()):
        folder = uri.partition("/")[0] if "/" in uri else ""
        title = _line(plain(first_heading(text) or uri))
        folders.setdefault(folder, []).append((f"{root}{uri}", title, Markup()))
    for folder, pages in folders.items():
        yield _line((names.get(folder) or folder) if folder else "About"), pages


def _line(text: str) -> Markup:
    """A text within a line that no program takes for a link; it is no HTML and needs no escapes."""
    words = " ".join(text.split()).replace("[", "(").replace("]", ")")
    return Markup(words)  # noqa: S704 - written to a text file, never into a page
