"""The navigation beside each page: what many pages show alike is rendered once.

The theme renders every item for every page, which at a thousand pages costs more than all their
text. An item that does not lead to the page looks the same, links included, on all pages of a
folder; so one of them renders it for all. Its HTML is the theme's own, to the letter.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateNotFound, pass_context
from jinja2.runtime import Context

_TEMPLATE = "partials/nav-item.html"
_EACH = re.compile(
    r"""{% for item in nav_item\.children %}(\s*)"""
    r"""{% if not index or item != index %}(\s*)"""
    r"""{{ render\(item, path ~ "_" ~ loop\.index, level \+ 1, nav_item\) }}"""
)
_ONCE = (
    r"{% for html in wow_items(render, nav_item, index, path, level) %}\1"
    r"{% if html is not none %}\2{{ html }}"
)


def render_once(environment: Environment, *, pruned: bool) -> None:
    """Have the items of the navigation rendered once a folder, where the theme is as expected.

    Args:
        environment: the theme's, of one build.
        pruned: whether sections that do not lead to the page show a single link.
    """
    loader = environment.loader
    try:
        source = loader.get_source(environment, _TEMPLATE)[0] if loader else ""
    except TemplateNotFound:
        return
    hastened, found = _EACH.subn(_ONCE, source)
    if loader and found:
        environment.loader = ChoiceLoader([DictLoader({_TEMPLATE: hastened}), loader])
        environment.globals["wow_items"] = _Once(pruned=pruned)


@dataclass(slots=True)
class _Item:
    """An item of the navigation, and its HTML on the pages of one folder."""

    item: Any
    target: str
    place: str
    html: str = ""


class _Once:
    """Renders the items of a section, each once for all pages of a folder."""

    def __init__(self, *, pruned: bool) -> None:
        self._pruned = pruned
        self._sections: dict[tuple[str, int], list[_Item | None]] = {}

    @pass_context
    def __call__(
        self, context: Context, render: Callable[..., str], section: Any, index: Any, *place: Any
    ) -> Iterator[str | None]:
        """Yield the HTML of each item of a section; None for its index, which stands above.

        Args:
            context: of the page that is rendered.
            render: the theme's macro for one item.
            section: whose items are shown.
            index: the item among them that stands for the section itself, if any.
            *place: the path of the section in the navigation, and its level.
        """
        path, level = place
        page = context.get("page")
        address = page.url if page else ""
        key = (address.rstrip("/").rpartition("/")[0], id(section))
        if key not in self._sections:
            self._sections[key] = _items(section, index, path)
        for each in self._sections[key]:
            if each is None:
                yield None
            elif page is None or self._is_open(each, address):
                yield render(each.item, each.place, level + 1, section)
            else:
                each.html = each.html or render(each.item, each.place, level + 1, section)
                yield each.html

    def _is_open(self, each: _Item, address: str) -> bool:
        """Tell whether an item leads to the page, lies at or below its address, or opens on it."""
        item = each.item
        if item.active or each.target.startswith(address):
            return True
        return bool(getattr(item, "pages", None) or (item.children and not self._pruned))


def _items(section: Any, index: Any, path: str) -> list[_Item | None]:
    return [
        None if index and item == index else _Item(item, _target(item), f"{path}_{number}")
        for number, item in enumerate(section.children, start=1)
    ]


def _target(item: Any) -> str:
    """Where an item leads: a section to its first page."""
    while item.children:
        item = item.children[0]
    return item.url or ""
