"""Lines between two marks, in a file that is somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.ownership.marked_block import BEGIN, END, MarksError, held, with_lines

LINES = ("/docs/ways/a.md @jonas", "/docs/ways/b.md @pia")
BLOCK = f"{BEGIN}\n/docs/ways/a.md @jonas\n/docs/ways/b.md @pia\n{END}\n"
OLD = f"{BEGIN}\n/docs/ways/gone.md @pia\n{END}\n"

PLACED = [
    pytest.param("", BLOCK, id="a new file"),
    pytest.param("* @all\n", f"* @all\n\n{BLOCK}", id="behind what is more general"),
    pytest.param("* @all", f"* @all\n\n{BLOCK}", id="behind a line that was not ended"),
    pytest.param(f"{OLD}", BLOCK, id="instead of what stood there"),
    pytest.param(f"* @all\n{OLD}*.py @dev\n", f"* @all\n{BLOCK}*.py @dev\n", id="in its place"),
    pytest.param(
        "* @all\n\n[Docs] @docs\n/docs/\n",
        f"* @all\n\n{BLOCK}\n[Docs] @docs\n/docs/\n",
        id="before a section",
    ),
    pytest.param("^[Optional]\n", f"{BLOCK}\n^[Optional]\n", id="before an optional section"),
    pytest.param(
        "* @all\r\n", f"* @all\n\n{BLOCK}".replace("\n", "\r\n"), id="in the file's line ending"
    ),
    pytest.param(
        f"# wow codeowners: begin, of old\n{END} of old", BLOCK.rstrip("\n"), id="marks of before"
    ),
]


@pytest.mark.parametrize(("before", "after"), PLACED)
def test_lines_are_put_in_their_place(before: str, after: str) -> None:
    """Once: whoever runs it again changes nothing."""
    made = with_lines(before.encode(), LINES)

    assert after.encode() == made
    assert made == with_lines(made, LINES)
    assert LINES == held(made)


def test_a_file_without_marks_has_no_lines_of_ours() -> None:
    """Whatever else stands in it."""
    assert held(b"* @all\n") is None


WRONG = [
    pytest.param(f"{BEGIN}\n", id="no end"),
    pytest.param(f"{END}\n", id="no beginning"),
    pytest.param(f"{END}\n{BEGIN}\n", id="the wrong way round"),
    pytest.param(OLD + OLD, id="twice"),
]


@pytest.mark.parametrize("content", WRONG)
def test_marks_that_do_not_go_together_are_told(content: str) -> None:
    """Nobody knows then what is whose."""
    with pytest.raises(MarksError, match="once each, in this order"):
        with_lines(content.encode(), LINES)
    with pytest.raises(MarksError, match="remove what is left of them"):
        held(content.encode())


CONTENT = st.binary(max_size=40) | st.lists(
    st.sampled_from([b"* @all", b"\r\n", b"\n", b"# wow", b"[Docs]", b"\xff", b" "]), max_size=9
).map(b"".join)
CONTENT = CONTENT.filter(lambda content: b"wow codeowners" not in content)


@given(CONTENT, CONTENT, st.lists(st.sampled_from(LINES), max_size=3))
def test_what_stands_around_the_marks_stays_byte_for_byte(
    above: bytes, below: bytes, lines: list[str]
) -> None:
    """Of any file, in any encoding, with any line endings."""
    before = above + b"\n" + OLD.rstrip("\n").encode() + b"\n" + below

    after = with_lines(before, lines)

    assert after.startswith(above + b"\n# wow codeowners: begin")
    assert after.endswith(b"# wow codeowners: end\n" + below)
    assert tuple(lines) == held(after)


@given(CONTENT, st.lists(st.sampled_from(LINES), max_size=3))
def test_a_file_that_knows_no_marks_keeps_all_of_its_bytes(before: bytes, lines: list[str]) -> None:
    """Something is put in at one place, and nothing else happens."""
    after = with_lines(before, lines)
    grown = len(after) - len(before)

    assert tuple(lines) == held(after)
    assert any(
        after == before[:at] + after[at : at + grown] + before[at:] for at in range(len(before) + 1)
    )
