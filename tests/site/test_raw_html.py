"""The HTML of our templates is set aside, and the page comes out the same."""

import pytest
from markdown import Markdown

OURS = "wow.site.raw_html:RawHtml"
BEFORE = "# Title\n\n"
AFTER = "\n\nText with *marks*.\n"

PAGES = [
    pytest.param('<p class="wow-lead">*as it is* &lt;b&gt;</p>', id="one element"),
    pytest.param('<p class="wow-sub">a</p>\n<ul>\n<li>*b*</li>\n</ul>', id="two in one block"),
    pytest.param('<p class="wow-sub">a</p>\n\n<ul class="wow-list">\n</ul>', id="two blocks"),
    pytest.param('<dl class="wow-people">\n<dt>a</dt>\n\n<dd>b</dd>\n</dl>', id="an empty line"),
    pytest.param('<p class="wow-lead">a<br>b</p>', id="a tag that nothing closes"),
    pytest.param('<p class="wow-lead">a@<wbr>b</p>', id="a place where a line may break"),
    pytest.param('```html\n\n<p class="wow-lead">a</p>\n\n```', id="an example in a fence"),
    pytest.param('    <p class="wow-lead">a</p>', id="an example by indentation"),
    pytest.param('<p class="other">*a*</p>', id="HTML of the author"),
    pytest.param(
        '<div class="wow-pair" markdown="1">\n<section markdown="1">\n\n## Frame {: #frame }\n\n'
        '<p class="wow-sub">a</p>\n<ul>\n<li>*b*</li>\n</ul>\n\n</section>\n</div>',
        id="Markdown between HTML",
    ),
]


@pytest.mark.parametrize("block", PAGES)
def test_the_page_is_the_same(block: str) -> None:
    """Setting HTML aside saves time and changes nothing."""
    page = f"{BEFORE}{block}{AFTER}"

    assert _convert(page) == _convert(page, OURS)


def test_what_is_set_aside_is_not_read_as_markdown() -> None:
    """A list of ours goes through as it is."""
    html = '<ul class="wow-list">\n<li>*b* [c](d.md)</li>\n</ul>'

    assert html in _convert(f"{html}\n", OURS)


def _convert(page: str, *more: str) -> str:
    extensions = ["attr_list", "md_in_html", "pymdownx.superfences", *more]
    return Markdown(extensions=extensions).convert(page)
