"""Search reads fewer tags, and finds the same."""

import pytest
from material.plugins.search.plugin import Parser

from wow.reuse.search_text import lightened

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
    pytest.param("<ul data-search-exclude><li><b>b</b></li></ul><p>c</p>", id="left out, a list"),
    pytest.param(
        f'{HEADING}<ol class="x" data-search-exclude>\n<li>b</li>\n</ol>\n<p>c</p><ul></ul>',
        id="left out, between what stays",
    ),
]


@pytest.mark.parametrize("html", PAGES)
def test_search_finds_the_same(html: str) -> None:
    """Sections, their titles and their texts stay."""
    assert _sections(html) == _sections(lightened(html))


def test_tags_that_search_passes_over_are_gone() -> None:
    """Each costs time and gives nothing."""
    html = '<li><b><a href="a/">a</a></b> <span class="wow-meta">b</span></li>'

    assert lightened(html) == "<li>a b</li>"


def test_a_list_that_is_left_out_is_gone() -> None:
    """Search need not read what it does not keep."""
    html = '<p>a</p><ul class="x" data-search-exclude><li>b</li></ul><p>c</p>'

    assert lightened(html) == "<p>a</p><p>c</p>"


def _sections(html: str) -> list[tuple[str, str, str]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    shown = (each for each in parser.data if not each.is_excluded())
    return [(str(each.id), "".join(each.title), "".join(each.text)) for each in shown]
