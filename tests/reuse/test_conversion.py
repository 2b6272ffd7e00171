"""One converter for all pages gives what a converter for each gives."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension

from wow.reuse.conversion import shared

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "wow.site.raw_html:RawHtml",
)
CONFIGS: dict[str, dict[str, Any]] = {"toc": {"permalink": True}}

TEXTS = [
    "# A\n\n## B\n\n[link][a] and a note.[^1]\n\n[a]: b.md\n[^1]: Noted.",
    "# A\n\n[link][a], a note[^1] and HTML\n\n*[HTML]: declared elsewhere",
    "HTML is a language.\n\n*[HTML]: Hypertext Markup Language",
    "HTML is undeclared here.",
    "```python\nprint(1)\n```\n\n??? note\n    ```\n    b\n    ```",
    '=== "One"\n\n    a\n\n=== "Two"\n\n    b',
    '<div class="wow-x">a</div>\n\n<div markdown="1">\n## B {: #b }\n</div>',
    "!!! note\n    a\n\nb\n: c\n\n- [x] d\n\n| e |\n| - |\n| f |",
    "<div>\n\nnever closed *a*",
    "```\nnever closed",
]


@settings(max_examples=80)
@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=12))
def test_pages_are_converted_alike(texts: list[str]) -> None:
    """No page knows anything of the one before."""
    one = shared(EXTENSIONS, CONFIGS)
    assert one

    alone = [_convert(Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS), t) for t in texts]
    together = [_convert(Markdown(extensions=[one]), text) for text in texts]

    assert alone == together


class Remembering(Extension):
    """An extension of which nothing is known."""


def test_an_unknown_extension_has_a_converter_for_each_page() -> None:
    """It might carry something from one page to the next."""
    assert shared([*EXTENSIONS, Remembering()], CONFIGS) is None


def _convert(markdown: Markdown, text: str) -> tuple[str, object]:
    html = markdown.convert(text)
    return html, getattr(markdown, "toc_tokens", None)
