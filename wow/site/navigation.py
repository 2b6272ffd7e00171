"""The navigation of the whole site: sections in a sensible order, ways by area. Pure."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from wow.catalogue import Catalogue, area_name, area_of, areas
from wow.links import links_in, resolve
from wow.reading import INDEX_STEMS
from wow.site import addresses

SECTIONS = (
    ("onboarding", "Onboarding"),
    ("ways", "Ways"),
    ("owners", "Owners"),
    ("reviews", "Reviews"),
    ("flow", "Flow"),
    ("load", "Load"),
    ("changes", "What changed"),
    ("templates", "Templates"),
    ("guide", "Guide"),
)
"""The folders that the site knows, with their names; others follow by name."""

_FIRST = {addresses.HOME: "Home", addresses.SITUATIONS: "What just happened?"}
"""The pages that stand before all sections, with their names."""

Nav = list[Any]
"""As `nav:` of mkdocs.yml: paths, and mappings of a title (which is HTML) to a path or a list."""


def navigation(
    catalogue: Catalogue,
    src_uris: Iterable[str],
    generated: Sequence[str],
    indexes: Mapping[str, str] = MappingProxyType({}),
) -> Nav:
    """Arrange every page of the site.

    Args:
        catalogue: for the names of areas and the titles of ways.
        src_uris: the pages that were written, below the docs folder.
        generated: the pages that were made, in their order.
        indexes: the text of each written page that introduces a folder.
    """
    linked = _linked(indexes)
    uris = dict.fromkeys([*generated, *sorted(set(src_uris) - set(generated))])
    nav: Nav = [{name: uri} for uri, name in _FIRST.items() if uri in uris]
    folders = {uri.partition("/")[0] for uri in uris if "/" in uri}
    known = [each for each in SECTIONS if each[0] in folders]
    others = sorted(folders - {folder for folder, _ in SECTIONS})
    for folder, name in (*known, *((each, area_label(each)) for each in others)):
        inside = [uri for uri in uris if uri.startswith(f"{folder}/")]
        nav.append(
            {name: _ways(catalogue, inside) if folder == "ways" else _section(inside, linked)}
        )
    nav += [uri for uri in uris if "/" not in uri and uri not in _FIRST]
    return nav


def area_label(folder: str) -> str:
    """A name for a folder that has none: `how-tos` becomes `How tos`."""
    return escape(folder.replace("-", " ").replace("_", " ").capitalize())


def _ways(catalogue: Catalogue, uris: Sequence[str]) -> Nav:
    """The index, then an area each, then what ended."""
    shown = frozenset(uris)
    nav: Nav = [addresses.WAYS] if addresses.WAYS in shown else []
    placed = set(nav)
    organisation = catalogue.organisation
    for area, pages in areas(catalogue).items():
        index = [f"ways/{area}/index.md"] if area else []
        broken = [page.src_uri for page in catalogue.unread if area_of(page) == area]
        living = [page.src_uri for page in pages]
        inside = [uri for uri in (*index, *living, *broken) if uri in shown]
        placed.update(inside)
        if area and inside:
            nav.append({escape(area_name(organisation, area)): inside})
        else:
            nav += inside
    ended = [page.src_uri for page in catalogue.tombstones if page.src_uri in shown]
    placed.update(ended)
    nav += [uri for uri in uris if uri not in placed]
    return [*nav, {"Ended": ended}] if ended else nav


def _section(uris: Sequence[str], linked: Mapping[str, int]) -> Nav:
    """A section: its index on top, then what that links to, in its order; folders within below."""

    def place(uri: str) -> tuple[int, str, bool, int, bool]:
        folder = uri.rpartition("/")[0]
        reference = uri in addresses.REFERENCE
        return folder.count("/"), folder, not is_index(uri), linked.get(uri, len(linked)), reference

    return sorted(uris, key=place)


def is_index(uri: str) -> bool:
    """Tell whether a page introduces its folder."""
    return PurePosixPath(uri).stem in INDEX_STEMS


def _linked(indexes: Mapping[str, str]) -> Mapping[str, int]:
    """The place of each page in the index of its folder that links to it."""
    targets = (
        (index, resolve(link.target, index))
        for index, text in indexes.items()
        for link in links_in(text)
    )
    same = (
        uri for index, uri in targets if uri and posixpath.dirname(uri) == posixpath.dirname(index)
    )
    return {uri: place for place, uri in enumerate(dict.fromkeys(same))}
