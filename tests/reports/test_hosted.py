"""Text of pages for where a code host shows it."""

import pytest

from wow.reports.hosted import harmless, shown

CALLS = ["@octocat", "#12", "!3", "GH-7", "a/b#5", "$x$", "&commat;octocat", "https://e.example"]


@pytest.mark.parametrize("text", CALLS)
def test_nothing_is_called(text: str) -> None:
    """Each sign that begins a mention, a reference or an address is parted from what follows."""
    for told in (harmless(f"See {text} now"), shown(f"See {text} now")):
        assert text not in told.replace("\\", "")
        assert text in told.replace("\\", "").replace("\u200b", "")


def test_a_text_in_markdown_is_shown_as_it_is() -> None:
    """Nothing of it is markup."""
    assert r"\*a\* \<b\> \[c\](d)" == shown("*a* <b> [c](d)")
