"""The pages that the software writes about itself, and the reference of every code."""

from html import escape

from wow.codes import REGISTRY
from wow.reference.pages import FAMILIES, generate
from wow.site.rendering import GeneratedPage, Renderer


def checks() -> GeneratedPage:
    """The reference of every code."""
    return next(page for page in generate(Renderer()) if page.src_uri == "guide/checks.md")


def test_each_code_is_documented_once() -> None:
    """With its name as a heading that can be linked to."""
    page = checks()

    headings = [line for line in page.content.splitlines() if line.startswith("### ")]
    assert [
        f"### {code.code} {code.name} {{: #{code.code.lower()} }}" for code in REGISTRY.values()
    ] == headings


def test_each_code_belongs_to_a_family() -> None:
    """A new family needs a name, or its codes would be on no page."""
    assert set(FAMILIES) == {code[:2] for code in REGISTRY}


def test_each_code_tells_what_to_write_instead() -> None:
    """What is found and what mends it, side by side."""
    page = checks()

    assert [len(REGISTRY)] * 2 == [
        page.content.count("<dt>Found</dt>"),
        page.content.count("<dt>Instead</dt>"),
    ]


def test_they_lie_where_messages_say() -> None:
    """Other pages link to them."""
    assert ["guide/page-format.md", "guide/checks.md"] == [
        page.src_uri for page in generate(Renderer())
    ]


def test_an_example_keeps_its_lines() -> None:
    """YAML in one line would be another example."""
    page = checks()

    assert escape(REGISTRY["PG101"].example) in page.content
