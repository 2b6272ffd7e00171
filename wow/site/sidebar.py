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
        self._rendered: dict[tuple[str, int], str] = {}

    @pass_context
    def __call__(self, context: Context, render: Callable[..., str], item: Any, *place: Any) -> str:
        page = context.get("page")
        if page is None or not self._looks_alike(item, page.url):
            return render(item, *place)
        key = (page.url.rstrip("/").rpartition("/")[0], id(item))
        html = self._rendered.get(key)
        if html is None:
            html = self._rendered[key] = render(item, *place)
        return html

    def _looks_alike(self, item: Any, url: str) -> bool:
        """Tell whether an item is the same on the page at `url` as on its neighbours.

        It is not when it leads to that page, or to one below its address.
        """
        if item.active or getattr(item, "pages", None) or (item.children and not self._pruned):
            return False
        while item.children:
            item = item.children[0]
        return not (item.url or "").startswith(url)
