"""The navigation beside each page: what many pages show alike is rendered once.

The theme renders every item for every page, which at a thousand pages costs more than all their
text. An item that does not lead to the page looks the same, links included, on all pages of a
folder; so one of them renders it for all. Its HTML is the theme's own, to the letter.
"""

from collections.abc import Callable
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateNotFound, pass_context
from jinja2.runtime import Context

_TEMPLATE = "partials/nav-item.html"
_EACH = '{{ render(item, path ~ "_" ~ loop.index, level + 1, nav_item) }}'
_ONCE = '{{ wow_once(render, item, path ~ "_" ~ loop.index, level + 1, nav_item) }}'


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
    if loader and _EACH in source:
        environment.loader = ChoiceLoader(
            [DictLoader({_TEMPLATE: source.replace(_EACH, _ONCE)}), loader]
        )
        environment.globals["wow_once"] = _Once(pruned=pruned)


class _Once:
    """Renders each item once for all pages of a folder."""

    def __init__(self, *, pruned: bool) -> None:
        self._pruned = pruned
        self._rendered: dict[tuple[str, int], tuple[str, str]] = {}

    @pass_context
    def __call__(self, context: Context, render: Callable[..., str], item: Any, *place: Any) -> str:
        page = context.get("page")
        if page is None or not self._may_look_alike(item):
            return render(item, *place)
        key = (page.url.rstrip("/").rpartition("/")[0], id(item))
        target, html = self._rendered.get(key) or (_target(item), "")
        if target.startswith(page.url):  # a link to the page itself, or below its address
            return render(item, *place)
        if not html:
            html = render(item, *place)
            self._rendered[key] = (target, html)
        return html

    def _may_look_alike(self, item: Any) -> bool:
        """Tell whether an item neither leads to the page nor opens on it."""
        if item.active or getattr(item, "pages", None):
            return False
        return self._pruned or not item.children


def _target(item: Any) -> str:
    """Where an item leads: a section to its first page."""
    while item.children:
        item = item.children[0]
    return item.url or ""
