"""Words put together as people say them."""

import pytest

from wow.phrases import in_a_row


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param([], "", id="nobody"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
    ],
)
def test_names_in_a_sentence(names: list[str], said: str) -> None:
    """Commas, and an *and* before the last."""
    assert said == in_a_row(names)
