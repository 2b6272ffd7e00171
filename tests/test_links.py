"""Links are found where Markdown sees them, and led to the file that they mean."""

import pytest

from wow.fields import is_safe_link
from wow.links import Link, links_in, resolve


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("See [the PRD](prd.md).", [Link("prd.md", 14)], id="a link"),
        pytest.param("![A chart](chart.png)", [Link("chart.png", 11)], id="an image"),
        pytest.param("[a](x.md) and [b](x.md)", [Link("x.md", 4), Link("x.md", 18)], id="twice"),
        pytest.param("[a](<with space.md>)", [Link("with space.md", 5)], id="in angle brackets"),
        pytest.param("[a](über.md)", [Link("über.md", 4)], id="letters beyond English"),
        pytest.param("[a][1]\n\n[1]: b.md", [Link("b.md", 13)], id="defined below"),
        pytest.param("<https://a.example>", [Link("https://a.example", 1)], id="a bare address"),
        pytest.param("`[a](b.md)`", [], id="code is passed over"),
        pytest.param("```\n[a](b.md)\n```", [], id="a block of code is passed over"),
        pytest.param("No [link] (here)", [], id="no link at all"),
    ],
)
def test_links_are_found(text: str, expected: list[Link]) -> None:
    """Every link and image comes with its target and where that stands in the text."""
    assert expected == list(links_in(text))


def test_an_image_within_a_link_is_found() -> None:
    """Both are links: the outer one comes first."""
    targets = [link.target for link in links_in("[![A](a.png)](b.md)")]

    assert targets == ["b.md", "a.png"]


def test_a_mention_before_a_link_is_not_taken_for_it() -> None:
    """The place is that of the link, also when its target stands in the text before."""
    assert [Link("b.md", 18)] == list(links_in("See b.md, or [b](<b.md>)"))


def test_what_scripts_hide_in_is_found_as_written() -> None:
    """A link in disguise comes out plain, so that it can be judged."""
    (link,) = links_in("[a](javascript&colon;alert(1))")

    assert link.target == "javascript:alert(1)"
    assert not is_safe_link(link.target)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param("b.md", "ways/product/b.md", id="beside the page"),
        pytest.param("../other/b.md#part", "ways/other/b.md", id="with a heading"),
        pytest.param("../../templates/prd.md", "templates/prd.md", id="up and down"),
        pytest.param("b.md?x=1", "ways/product/b.md", id="with a query"),
        pytest.param("with%20space.md", "ways/product/with space.md", id="escaped letters"),
        pytest.param("../../../secret.md", "../secret.md", id="out of the folder stays outside"),
        pytest.param("#part", None, id="within the page"),
        pytest.param("https://a.example/b.md", None, id="another site"),
        pytest.param("//a.example/b.md", None, id="another host"),
        pytest.param("mailto:a@b.example", None, id="a mail address"),
        pytest.param("http://[broken", None, id="no address at all"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_link_leads_to_a_file(target: str, expected: str | None) -> None:
    """A relative link is led to a path below the docs folder; other links lead to none."""
    assert expected == resolve(target, "ways/product/a.md")
