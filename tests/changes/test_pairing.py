"""Which page of before became which page of now."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import page_text, read_page, tombstone, way
from wow.changes.pairing import AnyPage, pairs
from wow.reading import Unread

LONG = "".join(f"Sentence number {number} of a long text.\n" for number in range(40))
OTHER = LONG.replace("Sentence", "Something else")


def unread(name: str) -> Unread:
    """A page that cannot be read."""
    page, _ = read_page("nothing declared", f"ways/{name}.md")
    assert isinstance(page, Unread)
    return page


def told(old: list[AnyPage], new: list[AnyPage]) -> set[tuple[str, str]]:
    """The pairs by their paths below the folder of ways."""
    return {
        tuple(page.src_uri.removeprefix("ways/") if page else "" for page in pair)  # type: ignore[misc]
        for pair in pairs(old, new)
    }


PAIRS: list[Any] = [
    pytest.param([way("a")], [way("a")], {("a.md", "a.md")}, id="the same"),
    pytest.param([way("a")], [tombstone("a")], {("a.md", "a.md")}, id="a way that ended"),
    pytest.param(
        [way("a")], [way("a", area="x", title="Other")], {("a.md", "x/a.md")}, id="another folder"
    ),
    pytest.param(
        [way("a")], [way("a", id="b", title="Other")], {("a.md", "a.md")}, id="another id"
    ),
    pytest.param(
        [way("a", title="PRD review")],
        [way("b", title="prd Review", body=LONG)],
        {("a.md", "b.md")},
        id="the same title under another name",
    ),
    pytest.param(
        [way("a", body=LONG), way("x", body=OTHER)],
        [way("b", body=OTHER), way("y", body=f"{LONG}More.\n")],
        {("a.md", "y.md"), ("x.md", "b.md")},
        id="most of the text under another name",
    ),
    pytest.param(
        [way("a", body=LONG)],
        [way("b", body=OTHER)],
        {("a.md", ""), ("", "b.md")},
        id="another text under another name",
    ),
    pytest.param([way("a")], [], {("a.md", "")}, id="gone"),
    pytest.param([], [way("a")], {("", "a.md")}, id="new"),
    pytest.param([way("a")], [unread("a")], {("a.md", "a.md")}, id="not readable any more"),
    pytest.param([unread("a")], [way("a", id="b")], {("a.md", "a.md")}, id="readable again"),
    pytest.param(
        [unread("a")], [unread("b")], {("a.md", ""), ("", "b.md")}, id="nothing is known of either"
    ),
    pytest.param(
        [way("a"), way("b", id="a", title="Second")],
        [way("a"), way("b", id="a", title="Second")],
        {("a.md", "a.md"), ("b.md", "b.md")},
        id="an id that is there twice",
    ),
    pytest.param(
        [way("a", title="A"), way("b", title="B")],
        [way("a", id="b", title="B"), way("b", id="a", title="A")],
        {("a.md", "b.md"), ("b.md", "a.md")},
        id="the id counts for more than the file",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), PAIRS)
def test_a_page_is_known_again(
    old: list[AnyPage], new: list[AnyPage], expected: set[tuple[str, str]]
) -> None:
    """By id and path, or one of them, or the title, or most of the text."""
    assert expected == told(old, new)


_PAGES = st.lists(
    st.builds(
        lambda name, title, body, key: read_page(
            page_text(body, title=title, id=key), f"ways/{name}.md"
        )[0],
        st.sampled_from("abcd"),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from(["\nText.\n", LONG, OTHER]),
        st.sampled_from([None, "a", "b", "No id"]),
    ),
    max_size=4,
    unique_by=lambda page: page.src_uri,
)


@given(_PAGES, _PAGES)
def test_each_page_is_told_once(old: list[AnyPage], new: list[AnyPage]) -> None:
    """None is lost, and none becomes two."""
    found = [*pairs(old, new)]

    assert sorted(map(id, old)) == sorted(id(before) for before, _ in found if before)
    assert sorted(map(id, new)) == sorted(id(after) for _, after in found if after)
