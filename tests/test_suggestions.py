"""Did you mean: the nearest name that would have been right, or nothing."""

import pytest

from wow.suggestions import did_you_mean

OWNERS = ("head-of-product", "head-of-design", "cpo")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("head-of-prodcut", "Did you mean `head-of-product`? ", id="letters swapped"),
        pytest.param("head-of-desing", "Did you mean `head-of-design`? ", id="the nearer of two"),
        pytest.param("Head of Product", "Did you mean `head-of-product`? ", id="as people say it"),
        pytest.param("head_of_product", "Did you mean `head-of-product`? ", id="underscores"),
        pytest.param("CPO", "Did you mean `cpo`? ", id="capitals"),
        pytest.param("accountant", "", id="nothing near"),
        pytest.param("", "", id="nothing written"),
    ],
)
def test_the_nearest_name_is_suggested(written: str, expected: str) -> None:
    """Only a name that is near is suggested; a wild guess would mislead."""
    assert expected == did_you_mean(written, OWNERS)


def test_nothing_is_suggested_where_nothing_is_known() -> None:
    """Without names there is no suggestion."""
    assert did_you_mean("head-of-product", ()) == ""


def test_a_suggestion_is_spelt_as_it_is_known() -> None:
    """What is suggested can be copied: it keeps its own spelling."""
    assert did_you_mean("rv-201", ("RV_201",)) == "Did you mean `RV_201`? "
