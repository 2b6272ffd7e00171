"""Which words of a sentence came, and which went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.changes.wording import Mark, Part, differing


def marked(parts: tuple[Part, ...]) -> str:
    """A text with what is marked in brackets."""
    return "".join(f"[{part.text}]" if part.mark else part.text for part in parts)


CASES = [
    pytest.param(
        "Reviewers answer within two working days.",
        "Reviewers answer within one working day.",
        ("within [two] working [days].", "within [one] working [day]."),
        id="words",
    ),
    pytest.param("It is so.", "It is always so.", ("It is so.", "It is [always] so."), id="more"),
    pytest.param("A, b, c.", "A b, c.", ("A[,] b, c.", "A b, c."), id="a sign"),
    pytest.param("Say it.", "Tell nobody now!", ("Say it.", "Tell nobody now!"), id="all new"),
    pytest.param("A  b c", "A b c", ("A  b c", "A b c"), id="spaces"),
    pytest.param("", "A", ("", "A"), id="nothing"),
]


@pytest.mark.parametrize(("old", "new", "told"), CASES)
def test_what_differs_is_marked(old: str, new: str, told: tuple[str, str]) -> None:
    """Word by word, without the space before; where nearly all is new, nothing is."""
    before, after = differing(old, new)

    assert marked(before).endswith(told[0])
    assert marked(after).endswith(told[1])


_TEXT = st.lists(st.sampled_from(["a", "b", "two", "\u00e4h", ",", " ", "  ", "\u2014"])).map(
    "".join
)


@given(_TEXT.map(str.rstrip), _TEXT.map(str.rstrip))
def test_nothing_is_lost(old: str, new: str) -> None:
    """The parts are the text, and what is not marked is the same in both."""
    before, after = differing(old, new)

    assert (old, new) == tuple("".join(part.text for part in each) for each in (before, after))
    assert {Mark.CAME} >= {part.mark for part in after if part.mark}
    assert {Mark.WENT} >= {part.mark for part in before if part.mark}
