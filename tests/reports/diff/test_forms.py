"""One rich change in every form.

What each says is pinned in `expected/`. After a change that is meant, write it anew:

    WOW_UPDATE=1 .venv/bin/pytest tests/reports/diff

Read the difference before you commit it.
"""

import json as standard
import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.factories import catalogue_of, way
from tests.reports.diff.rich import rich
from wow.changes.catalogues import Earlier, difference
from wow.changes.difference import Difference
from wow.reports.diff import json, markdown, text

EXPECTED = Path(__file__).parent / "expected"
GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "for-ci.md"
LINKS = "https://code.example/ways/blob/main/"
FORMS: list[Any] = [
    pytest.param("diff.txt", text.render, id="text"),
    pytest.param("diff.md", partial(markdown.render, links=LINKS), id="Markdown"),
    pytest.param("diff.json", json.render, id="JSON"),
]


@pytest.mark.parametrize(("name", "render"), FORMS)
def test_a_rich_change_is_told_in_these_words(
    name: str, render: Callable[[Difference], str]
) -> None:
    """The whole of it is as pinned."""
    pinned = EXPECTED / name

    said = f"{click.unstyle(render(rich()))}\n"

    if os.environ.get("WOW_UPDATE"):
        pinned.parent.mkdir(exist_ok=True)
        pinned.write_text(said, encoding="utf-8", newline="\n")
        pytest.fail(f"{pinned} is written anew: read the difference, then run without WOW_UPDATE")
    assert pinned.read_text(encoding="utf-8") == said


def test_on_a_terminal_the_words_are_marked_that_came_and_went() -> None:
    """In green and in red."""
    shown = text.render(rich())

    assert click.style("three", fg="green", bold=True) in shown
    assert click.style("two", fg="red", strikethrough=True) in shown


def test_a_terminal_is_told_nothing_but_words() -> None:
    """What an author wrote moves no cursor."""
    page = way(title="a\x1b[2Jb")
    shown = text.render(difference(Earlier(), catalogue_of(page)))

    assert "\x1b[2J" not in shown


def rendered(source: str) -> str:
    """Markdown as code hosts show it."""
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(source))


def test_markdown_shows_what_an_author_wrote_as_it_is() -> None:
    """It begins no link, ends no cell and calls nobody."""
    shown = rendered(markdown.render(rich(), links=LINKS))

    assert f'<a href="{LINKS}docs/ways/bets.md">Bets | [large] ones</a>' in shown
    assert "@\u200beveryone reads &lt;b&gt;it&lt;/b&gt;" in shown
    assert "<strong>three</strong>" in shown
    assert "<s>two</s>" in shown


def test_a_sign_by_itself_is_marked_where_asterisks_could_not_stand() -> None:
    """Beside a word, `**,**` would be shown as it is."""
    old, new = way(frame=["Answer by noon or say why."]), way(frame=["Answer by noon, or say why."])
    shown = rendered(markdown.render(difference(Earlier((old,)), catalogue_of(new))))

    assert "noon<ins>,</ins> or" in shown
    assert "*" not in shown


@given(st.integers(min_value=400, max_value=4_000))
def test_markdown_is_never_longer_than_a_comment_may_be(longest: int) -> None:
    """What is left out is counted."""
    shown = markdown.render(rich(), longest=longest)

    ways = len(re.findall(r"^### \[", shown, re.MULTILINE))
    left_out = re.search(r"no room for (\d+) more way", shown)
    assert len(shown.encode()) <= longest
    assert 6 == ways + (int(left_out[1]) if left_out else 0)


def test_a_removed_page_is_no_link() -> None:
    """It would lead nowhere."""
    found = difference(Earlier((way("a", title="A"), way("b"))), catalogue_of(way("b")))

    assert "### A: removed\n" in markdown.render(found, links=LINKS)


def test_nothing_is_told_in_few_words() -> None:
    """For who looks for a change, and for the comment on a pull request."""
    same = difference(Earlier((way(),)), catalogue_of(way()))

    assert text.render(same).startswith("Nothing changed.\n")
    assert markdown.render(same).startswith("**Nothing changed.**")


def keys(value: object) -> Iterator[str]:
    """Every key of a JSON object, however deep."""
    if isinstance(value, dict):
        yield from value
        for each in value.values():
            yield from keys(each)
    elif isinstance(value, list):
        for each in value:
            yield from keys(each)


@pytest.mark.parametrize("key", sorted(set(keys(standard.loads(json.render(rich()))))))
def test_the_guide_names_every_key(key: str) -> None:
    """Whoever reads the JSON finds out what it means."""
    assert f"`{key}`" in GUIDE.read_text(encoding="utf-8")
