"""A text of the front matter as HTML, and nothing else is trusted."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wow.site.inline import plain, render_inline

TEXTS = [
    pytest.param("Every bet has a PRD.", "Every bet has a PRD.", id="words"),
    pytest.param("Q&A", "Q&amp;A", id="ampersand"),
    pytest.param('Say "no"', "Say &quot;no&quot;", id="quotes"),
    pytest.param("a *b* **c** `d`", "a <em>b</em> <strong>c</strong> <code>d</code>", id="marks"),
    pytest.param("5 * 3 * 2", "5 * 3 * 2", id="stars that mean nothing"),
    pytest.param("snake_case_name", "snake_case_name", id="underscores within a word"),
    pytest.param("`a<b>&c`", "<code>a&lt;b&gt;&amp;c</code>", id="code is shown as it is"),
    pytest.param("[a](b.md)", '<a href="b.md">a</a>', id="link"),
    pytest.param("[*a*](b.md)", '<a href="b.md"><em>a</em></a>', id="marks in a link"),
    pytest.param(
        "<https://x.example>", '<a href="https://x.example">https://x.example</a>', id="a"
    ),
    pytest.param('[a](b.md "title")', '<a href="b.md">a</a>', id="no titles"),
    pytest.param("![a](b.png)", "a", id="an image is its words"),
    pytest.param("one\ntwo", "one two", id="lines"),
    pytest.param("one  \ntwo *x*", "one two <em>x</em>", id="hard break"),
    pytest.param("a\n\nb", "a b", id="paragraphs"),
    pytest.param("a&#10;&#10;b", "a b", id="line ends in disguise"),
    pytest.param("# a", "# a", id="no headings"),
    pytest.param("- a", "- a", id="no lists"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "html"), TEXTS)
def test_emphasis_code_and_links_are_understood(text: str, html: str) -> None:
    """Markdown-inline at most."""
    assert html == render_inline(text, lambda target: target)


HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("<img src=x onerror=alert(1)>", id="image"),
    pytest.param("a <b onmouseover=alert(1)>b</b> *c*", id="among marks"),
    pytest.param("<!-- a -->", id="comment"),
    pytest.param("</p></div><h1>x</h1>", id="closing what is not its own"),
    pytest.param("&lt;script&gt;*a*", id="escaped already"),
    pytest.param("&#60;script&#62;*a*", id="escaped by number"),
    pytest.param("`</code><script>`", id="out of code"),
    pytest.param('[x](y.md"onclick="alert)', id="out of an attribute"),
    pytest.param("[<script>](y.md)", id="in a link's words"),
    pytest.param("![<script>](y.png)", id="in an image's words"),
    pytest.param("\\<script>", id="behind a backslash"),
]


class Tags(HTMLParser):
    """Every tag with its attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.found.append((tag, [name for name, _ in attrs]))

    def handle_comment(self, data: str) -> None:
        """Keep a comment."""
        self.found.append(("comment", [data]))


ALLOWED = {("em", ()), ("strong", ()), ("code", ()), ("a", ("href",))}


def tags(html: str) -> set[tuple[str, tuple[str, ...]]]:
    """The kinds of tag in a text."""
    return {(tag, tuple(attributes)) for tag, attributes in Tags(html).found}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_looks_like_html_is_shown_as_text(text: str) -> None:
    """Nothing of it comes out as markup."""
    html = render_inline(text, lambda target: target)

    assert tags(html) <= ALLOWED


@settings(max_examples=80)
@given(st.text(alphabet="ab<>\"'&;#x3c/\\`*_[]()!: \n", max_size=60))
def test_whatever_is_written_no_other_tag_comes_out(text: str) -> None:
    """Only emphasis, code and links with an address."""
    html = render_inline(text, lambda target: target)

    assert tags(html) <= ALLOWED
    assert "\n" not in html


UNSAFE = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//x.example/a",
    "/etc/passwd",
]


@pytest.mark.parametrize("target", UNSAFE)
def test_a_link_that_is_not_safe_is_its_words_alone(target: str) -> None:
    """Readers see what was meant and cannot follow it."""
    assert "*words*".strip("*") == render_inline(f"[words]({target})", lambda link: link)


def test_an_unsafe_link_beside_a_safe_one_takes_nothing_from_it() -> None:
    """Each is judged for itself."""
    html = render_inline("[a](javascript:x) [b](c.md) [d](data:x)", lambda target: target)

    assert 'a <a href="c.md">b</a> d' == html


def test_the_address_of_a_link_is_escaped_last() -> None:
    """Whatever gives the address cannot break out of the attribute."""
    html = render_inline("[a](b.md)", lambda _: '"><script>')

    assert '<a href="&quot;&gt;&lt;script&gt;">a</a>' == html


WORDS = [
    pytest.param("a *b* `c` [d](e.md)", "a b c d", id="marks"),
    pytest.param("one\n two", "one two", id="lines"),
    pytest.param("one\n*two*", "one two", id="lines with marks"),
    pytest.param("Q&A <b>", "Q&A <b>", id="signs stay"),
    pytest.param("a&#10;b", "a b", id="line ends in disguise"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_plain_words_have_no_marks(text: str, words: str) -> None:
    """For places where no HTML can stand."""
    assert words == plain(text)
