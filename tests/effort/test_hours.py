"""Hours a month, in words that promise no more than is known."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.effort.hours import Excess, Hours


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        pytest.param(0, 0, "0 min", id="none"),
        pytest.param(0.01, 0.01, "under 5 min", id="next to nothing"),
        pytest.param(0.05, 0.05, "5 min", id="a little"),
        pytest.param(1.087 / 4, 1.087 / 4, "15 min", id="to five minutes"),
        pytest.param(0.99, 0.99, "1 hour", id="nearly an hour"),
        pytest.param(1.087, 1.087, "1 hour", id="below ten hours to halves"),
        pytest.param(1.3, 1.3, "1.5 hours", id="a half"),
        pytest.param(9.8, 9.8, "10 hours", id="nearly ten"),
        pytest.param(21.4, 21.4, "21 hours", id="from ten on to whole hours"),
        pytest.param(21.2, 21.4, "21 hours", id="ends that are told alike"),
        pytest.param(18.2, 22, "18 to 22 hours", id="a range"),
        pytest.param(1, 2, "1 to 2 hours", id="from one hour"),
        pytest.param(0.5, 0.75, "30 to 45 min", id="a range of minutes"),
        pytest.param(0.75, 2, "45 min to 2 hours", id="from minutes to hours"),
        pytest.param(0, 0.5, "up to 30 min", id="from nothing"),
        pytest.param(0.01, 0.5, "up to 30 min", id="from next to nothing"),
    ],
)
def test_hours_in_words(least: float, most: float, words: str) -> None:
    """Rounded as an estimate is; a range where the declaration is one."""
    assert words == str(Hours(least, most))


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param((3, 4), (3, 4), "", id="nothing"),
        pytest.param((3, 4), (3.001, 4.001), "", id="less than half a minute"),
        pytest.param((21.2, 21.2), (21.45, 21.45), "15 min more", id="where both are told alike"),
        pytest.param((3, 4), (5, 6), "2 hours more", id="both ends by the same"),
        pytest.param((3, 4), (4, 6), "1 to 2 hours more", id="more, from and to"),
        pytest.param((4, 6), (3, 4), "1 to 2 hours less", id="less, from and to"),
        pytest.param((1, 2), (2, 2), "up to 1 hour more", id="only the least grew"),
        pytest.param((1, 2), (1, 1), "up to 1 hour less", id="only the most shrank"),
        pytest.param((2, 2), (1, 3), "up to 1 hour less or 1 hour more", id="wider"),
        pytest.param((0, 0), (0.02, 0.02), "under 5 min more", id="next to nothing"),
    ],
)
def test_what_changed_in_words(
    before: tuple[float, float], after: tuple[float, float], words: str
) -> None:
    """The difference itself, which rounded sums would swallow."""
    assert words == Hours(*after).since(Hours(*before))


@pytest.mark.parametrize(
    ("hours", "excess"),
    [
        pytest.param(Hours(3, 4), Excess.WITHIN, id="below"),
        pytest.param(Hours(4, 5), Excess.WITHIN, id="just the budget"),
        pytest.param(Hours(4, 5.1), Excess.PERHAPS, id="in a busy month"),
        pytest.param(Hours(5.1, 6), Excess.OVER, id="even at the least"),
    ],
)
def test_a_budget_is_kept_or_not(hours: Hours, excess: Excess) -> None:
    """Where how often varies, a budget may be kept in one month and not in the next."""
    assert excess is hours.against(5)


def test_a_sum_is_the_same_in_any_order() -> None:
    """A way that moves in the list changes nobody's load."""
    parts = [Hours(0.1, 0.2), Hours(1 / 3, 0.7), Hours(1e9, 1e9), Hours(5 / 12, 1)]

    assert 1 == len({Hours.sum(order) for order in permutations(parts)})
    assert Hours() == Hours.sum([])


_HOURS = st.floats(0, 500)


@given(_HOURS, _HOURS, _HOURS, _HOURS)
def test_any_hours_can_be_told(a: float, b: float, c: float, d: float) -> None:
    """No number of hours is told with more than a half, and none is told below nothing."""
    before, after = Hours(min(a, b), max(a, b)), Hours(min(c, d), max(c, d))

    for words in (str(before), after.since(before)):
        numbers = [each for each in words.split() if each.replace(".", "").isdigit()]
        assert all(float(each) * 2 % 1 == 0 for each in numbers), words
        assert "-" not in words
