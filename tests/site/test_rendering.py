"""Facts become Markdown through templates."""

from datetime import date
from html import unescape

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, UndefinedError
from markupsafe import Markup

from tests.factories import catalogue_of, way
from wow.reviews.pages import generate
from wow.site.rendering import Renderer, as_markdown, day, placeholders


def renderer(template: str, *, directory_urls: bool = True) -> Renderer:
    """A renderer with the settings of the real one, and one template of ours."""
    real = Renderer(directory_urls=directory_urls)
    real._templates.loader = DictLoader({"page.j2": template})  # noqa: SLF001 - its only seam
    return real


def test_a_day_is_told_in_words_and_for_machines() -> None:
    """Without a zero in front."""
    assert '<time datetime="2027-03-01">1 March 2027</time>' == day(date(2027, 3, 1))


HREFS = [
    pytest.param("https://x.example/a?b#c", "https://x.example/a?b#c", id="another site"),
    pytest.param("mailto:a@x.example", "mailto:a@x.example", id="mail"),
    pytest.param("b.md", "../../ways/b/", id="page"),
    pytest.param("b.md#c", "../../ways/b/#c", id="page and anchor"),
    pytest.param("b.md?d=1#c", "../../ways/b/?d=1#c", id="page with a query"),
    pytest.param("../templates/prd.md", "../../templates/prd/", id="up"),
    pytest.param("../logo.png", "../../logo.png", id="file"),
    pytest.param("#frame", "../../ways/a/#frame", id="anchor of the declaring page"),
]


@pytest.mark.parametrize(("target", "expected"), HREFS)
def test_a_declared_link_is_relative_to_the_page_that_declares_it(
    target: str, expected: str
) -> None:
    """Wherever its text is shown."""
    template = renderer("{{ href(target, 'ways/a.md') }}")

    assert expected == template.text("page.j2", "owners/x.md", target=target)


def test_an_anchor_on_its_own_page_stays_one() -> None:
    """No page is loaded again."""
    assert "#frame" == renderer("{{ href('#frame') }}").text("page.j2", "ways/a.md")


def test_links_follow_the_style_of_the_site() -> None:
    """`use_directory_urls: false` gives file names."""
    template = renderer("{{ to('owners/x.md') }}", directory_urls=False)

    assert "../owners/x.html" == template.text("page.j2", "ways/a.md")


def test_what_is_shown_is_escaped() -> None:
    """Templates need not remember it."""
    assert "&lt;b&gt;" == renderer("{{ text }}").text("page.j2", "a.md", text="<b>")


def test_a_fact_that_is_missing_is_an_error() -> None:
    """A page never leaves out in silence what it should show."""
    with pytest.raises(UndefinedError):
        renderer("{{ nothing }}").text("page.j2", "a.md")


def test_template_syntax_in_a_fact_is_text() -> None:
    """Facts are no templates."""
    assert "{{ 7 * 7 }}" == renderer("{{ text }}").text("page.j2", "a.md", text="{{ 7 * 7 }}")


def test_a_page_depends_on_nothing_but_its_facts() -> None:
    """Two renderers give the same bytes."""
    catalogue, today = catalogue_of(way("a"), way("b")), date(2026, 11, 20)

    assert list(generate(catalogue, Renderer(), today=today)) == list(
        generate(catalogue, Renderer(), today=today)
    )


@settings(max_examples=80)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_no_sign_in_a_heading_means_anything(text: str) -> None:
    """A title comes out of Markdown as it was written."""
    words = " ".join(text.split())

    html = markdown.markdown(f"# A {as_markdown(text)}", extensions=["attr_list"])

    inner = html.removeprefix("<h1>").removesuffix("</h1>")
    assert f"A {words}".strip() == unescape(inner)
    assert "<" not in inner


def test_placeholders_of_a_message_are_told_as_gaps() -> None:
    """The reference shows a message without values."""
    assert "`…` is missing" == placeholders("`{key}` is missing")


ONE_LINE = [
    pytest.param("a\n\nb", "a b", id="paragraphs"),
    pytest.param("a\r\n  b", "a b", id="as Windows writes it"),
    pytest.param("a  b", "a  b", id="one line stays"),
    pytest.param(Markup("a\n\nb"), "a\n\nb", id="ready HTML stays"),
    pytest.param(7, "7", id="a number"),
]


@pytest.mark.parametrize(("fact", "expected"), ONE_LINE)
def test_a_fact_stands_in_one_line(fact: object, expected: str) -> None:
    """An empty line in it would end the HTML around it, and Markdown would read the rest."""
    assert expected == renderer("{{ fact }}").text("page.j2", "a.md", fact=fact)
