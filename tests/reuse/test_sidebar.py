"""The navigation is rendered once a folder, and looks as the theme makes it."""

from dataclasses import dataclass, field

import pytest
from jinja2 import DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.utils import normalize_url

from wow.reuse.sidebar import render_once

ITEM = """
{% macro render(nav_item, path, level, parent) %}
{{ count() }}<a href="{{ nav_item.url | url }}" id="{{ path }}">{{ nav_item.active }}</a>
{% if nav_item.children %}
{% set index = nav_item.children | selectattr("is_index") | first %}
{% for item in nav_item.children %}
  {% if not index or item != index %}
    {{ render(item, path ~ "_" ~ loop.index, level + 1, nav_item) }}
  {% endif %}
{% endfor %}
{% endif %}
{% endmacro %}
"""
PAGE = '{% import "partials/nav-item.html" as item with context %}{{ item.render(root, "_", 1) }}'


@dataclass(eq=False)
class Item:
    """An item of the navigation; a page when it has no children."""

    url: str | None
    children: "list[Item]" = field(default_factory=list)
    active: bool = False
    is_index: bool = False


@dataclass
class Site:
    """A navigation with the environment that renders it."""

    root: Item
    once: bool
    rendered: int = 0

    def html(self) -> list[str]:
        """Render the navigation of each page of the site."""
        environment = Environment(
            autoescape=True, loader=DictLoader({"partials/nav-item.html": ITEM, "page": PAGE})
        )
        environment.filters["url"] = _url
        environment.globals |= {"root": self.root, "count": self._count}
        if self.once:
            render_once(environment, pruned=False)
        return [self._page(environment, page) for page in _pages(self.root)]

    def _page(self, environment: Environment, page: Item) -> str:
        page.active = True
        html = environment.get_template("page").render(page=page)
        page.active = False
        return html

    def _count(self) -> str:
        self.rendered += 1
        return ""


@pytest.fixture
def root() -> Item:
    """Two folders, a page whose address begins another's, and a link to another site."""
    a = Item(None, [Item("a/", is_index=True), Item("a/one/"), Item("a/two/")], active=True)
    b = Item(None, [Item("b/one/"), Item("b/one/deep/"), Item("b/two/")], active=True)
    return Item(None, [Item(""), a, b, Item("https://other.example/")], active=True)


def test_each_page_has_the_navigation_of_the_theme(root: Item) -> None:
    """Links fit the page they are on, and the page itself is marked."""
    assert Site(root, once=False).html() == Site(root, once=True).html()


def test_an_item_is_rendered_once_for_all_pages_of_a_folder(root: Item) -> None:
    """Of forty neighbours one does the work."""
    root.children += [Item(f"c/{number}/") for number in range(40)]
    plain, once = Site(root, once=False), Site(root, once=True)
    plain.html()
    once.html()

    assert once.rendered * 4 < plain.rendered


def test_another_theme_stays_as_it_is() -> None:
    """Where the theme is not the one we know, nothing is changed."""
    loader = DictLoader({"page": "text"})
    environment = Environment(autoescape=True, loader=loader)
    render_once(environment, pruned=True)

    assert environment.loader is loader


def _pages(item: Item) -> list[Item]:
    if item.children:
        return [page for child in item.children for page in _pages(child)]
    return [item] if item.url is not None and "://" not in item.url else []


@pass_context
def _url(context: Context, value: str | None) -> str:
    """The filter of MkDocs."""
    return normalize_url(value or "", page=context["page"])
