"""Search reads fewer tags, and finds the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser

from wow.reuse.search_text import lightened, restored, separated

HEADING = '<h2 id="a">A<a class="headerlink" href="#a" title="Link">¶</a></h2>'

PAGES = [
    pytest.param('<p>a <b>b</b> <a href="c/">c <small>d</small></a></p>', id="marks and links"),
    pytest.param('<p><a href="mailto:a@b">a@<wbr>b</a></p>', id="a mail address that may break"),
    pytest.param(f"{HEADING}<p>b</p>", id="the link of a heading"),
    pytest.param(f"<div><section>{HEADING}<p>b</p></section></div><p>c</p>", id="nested heading"),
    pytest.param("<ul>\n<li><div><b>a</b></div> <time>b</time></li>\n</ul>", id="list"),
    pytest.param("<table><tr><td>a</td><td>b</td></tr>\n</table>", id="table"),
    pytest.param("<pre><code><span>a</span>\n  <span>b</span></code></pre>", id="code"),
    pytest.param("<p>&lt;b&gt; is bold &amp; <bdi>c</bdi></p>", id="signs and other tags"),
    pytest.param("<p>a<span data-search-exclude><b>b</b></span>c</p>", id="left out of search"),
    pytest.param("<p>a <b data-search-exclude>b</b> c <b>d</b></p>", id="left out, a word"),
    pytest.param(
        "<p data-search-exclude><span>a</span> <b>b</b></p><p>c</p>", id="left out, a line"
    ),
    pytest.param("<ul data-search-exclude><li><b>b</b></li></ul><p>c</p>", id="left out, a list"),
    pytest.param("<p>a <code>b</code></p>\n<ol>\n<li>c</li>\n</ol>", id="what search keeps"),
    pytest.param('<h2 id="a">A <code>b</code></h2><p>c</p>', id="code in a heading"),
    pytest.param("<p>a</p><p> </p><ul><li></li></ul><p>b</p>", id="empty paragraphs and lists"),
    pytest.param(f"<ul><li>a{HEADING}<p>b</p></li></ul><p>c</p>", id="a heading in a list"),
    pytest.param("<dl>\n<div><dt>a</dt>\n<dd>b</dd></div>\n</dl>", id="terms, each in a block"),
    pytest.param("<div>a <div>b</div></div><div>c<br>d</div>", id="blocks in blocks"),
    pytest.param("<p>a \ue000 b</p>", id="a sign of private use"),
    pytest.param("a\n\n<p>b</p>c", id="text outside of everything"),
    pytest.param(
        f'{HEADING}<ol class="x" data-search-exclude>\n<li>b</li>\n</ol>\n<p>c</p><ul></ul>',
        id="left out, between what stays",
    ),
]


@pytest.mark.parametrize("html", PAGES)
def test_search_finds_the_same(html: str) -> None:
    """Sections, their titles and their texts stay, but for how much space stands between words."""
    assert _sections(html) == _sections(lightened(html))


TAGS = [("div",), ("section",), ("blockquote",), ("ul", "li"), ("ol", "li")]


def _around(tags: tuple[str, ...], within: list[str]) -> str:
    ends = "".join(f"</{tag}>" for tag in reversed(tags))
    return "".join([*(f"<{tag}>" for tag in tags), *within, ends])


@settings(max_examples=80)
@given(
    st.recursive(
        st.sampled_from(["a", " b\n", HEADING, "<p>c</p>", "<pre>d\n  e</pre>", "<b>f</b>"]),
        lambda inner: st.builds(_around, st.sampled_from(TAGS), st.lists(inner, max_size=4)),
    )
)
def test_search_finds_the_same_however_tags_are_nested(html: str) -> None:
    """Of whatever HTML a page is made."""
    page = f"<h1>A</h1>{html}"

    assert _sections(page) == _sections(lightened(page))


def test_tags_that_search_passes_over_are_gone() -> None:
    """Each costs time and gives nothing."""
    html = '<li><b><a href="a/">a</a></b> <span class="wow-meta">b</span></li>'

    assert restored(lightened(html)) == "<li>a b</li>"


def test_tags_that_search_keeps_are_signs_of_the_text() -> None:
    """They need not be read as tags either."""
    assert "<" not in lightened("<ul>\n<li><code>a</code></li>\n</ul>")


def test_a_list_that_is_left_out_is_gone() -> None:
    """Search need not read what it does not keep."""
    html = '<p>a</p><ul class="x" data-search-exclude><li>b</li></ul><p>c</p>'

    assert restored(lightened(html)) == "<p>a</p><p>c</p>"


def test_a_word_that_is_left_out_spares_nobody_the_rest() -> None:
    """Other tags that search passes over are gone all the same."""
    html = '<p>a <span class="x" data-search-exclude>b</span> <b>c</b></p>'

    assert restored(lightened(html)) == "<p>a c</p>"


SET_APART = [
    pytest.param(
        "<dl><div><dt>Owner</dt> <dd><a>Ida</a> <span>· <a>#help</a></span></dd></div>\n"
        "<div><dt>Outcome</dt> <dd>It helps.</dd></div></dl>",
        "Owner: Ida · #help. Outcome: It helps.",
        id="facts",
    ),
    pytest.param(
        "<dl><dt>Does it work?</dt> <dd>Yes\n</dd>"
        "<dt>Review</dt><dd>By then\n<ul><li>a</li></ul></dd></dl>",
        "Does it work? Yes. Review: By then <ul><li>a</li></ul>",
        id="a question, and a list",
    ),
    pytest.param("<a><b>Door</b><span>Behind it</span></a>", "Door Behind it", id="a door"),
    pytest.param("<table><tr><th>a</th><td>b</td></tr></table>", "a b", id="a table"),
    pytest.param(
        "<pre><code><span>a</span><span>(b)</span></code></pre>",
        "<pre><code>a(b)</code></pre>",
        id="code stays",
    ),
    pytest.param("<p>a<b>b</b>c</p>", "<p>abc</p>", id="a part of a word stays"),
]


@pytest.mark.parametrize(("html", "told"), SET_APART)
def test_what_a_page_sets_apart_is_told_apart(html: str, told: str) -> None:
    """With signs and spaces, since search passes over what else does it."""
    after = separated(html)

    assert [("None", "", told)] == _sections(after)
    assert _sections(after) == _sections(lightened(after))


def _sections(html: str) -> list[tuple[str, str, str]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    shown = (each for each in parser.data if not each.is_excluded())
    return [(str(each.id), _words(each.title), _words(each.text)) for each in shown]


def _words(parts: list[str]) -> str:
    return " ".join(restored("".join(parts)).split())
