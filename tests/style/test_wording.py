"""Sentences that say nothing are told from those that do."""

import pytest

from wow.style.wording import (
    AGES,
    GRANTS_NOTHING,
    VAGUE,
    ageing,
    beyond,
    grants_nothing,
    says_nothing,
    vague,
)


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        pytest.param("Reviewers answer as needed.", "as needed", id="as needed"),
        pytest.param("Answers come promptly.", "promptly", id="at the end"),
        pytest.param("Be proactive.", "proactive", id="an appeal"),
        pytest.param("Where Possible, two people are there.", "Where Possible", id="capitals"),
        pytest.param("Reviewers answer within two working days.", None, id="a day to break"),
        pytest.param("As soon as a date is known, it is in the table.", None, id="as soon as"),
        pytest.param("Irregularly shaped jobs get two hours.", None, id="within a word"),
        pytest.param("The unreasonable are heard as well.", None, id="the end of a word"),
    ],
)
def test_an_expectation_is_vague(frame: str, expected: str | None) -> None:
    """What leaves open whether it was kept is named in the words of the page."""
    assert expected == vague(frame)


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [
        pytest.param("You may add further details.", "You may add", id="what nobody forbade"),
        pytest.param("Adapt it after consultation with me.", "after consultation", id="by leave"),
        pytest.param("None.", "None.", id="none"),
        pytest.param("N/A", "N/A", id="not applicable"),
        pytest.param("...", "...", id="signs alone"),
        pytest.param("Length, tool and layout are yours.", None, id="a choice"),
        pytest.param("None of the headings has to stay.", None, id="none of something"),
    ],
)
def test_a_freedom_grants_nothing(freedom: str, expected: str | None) -> None:
    """What has to be asked for, or repeats the frame, is no choice."""
    assert expected == grants_nothing(freedom)


@pytest.mark.parametrize(
    ("finding", "empty"),
    [
        pytest.param("Reviewed, no change.", True, id="reviewed"),
        pytest.param("OK", True, id="ok"),
        pytest.param("Still up-to-date and valid!", True, id="in other words"),
        pytest.param("...", True, id="signs alone"),
        pytest.param("Decisions got faster.", False, id="something happened"),
        pytest.param("No change: all four teams still use it.", False, id="what was looked at"),
        pytest.param("Median fell to 4 days.", False, id="a number"),
    ],
)
def test_a_finding_says_nothing(finding: str, empty: bool) -> None:
    """What could stand on any page tells nobody anything."""
    assert empty == says_nothing(finding)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("one two three", None, id="as many as allowed"),
        pytest.param("one two three four", (4, 14), id="one more"),
        pytest.param("one | two - three", None, id="signs are no words"),
        pytest.param("don't re-use 1.5 h", (4, 17), id="a word with signs is one"),
        pytest.param("", None, id="none"),
    ],
)
def test_a_text_is_too_long(text: str, expected: tuple[int, int] | None) -> None:
    """The place is the first word beyond the limit."""
    assert expected == beyond(text, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("We recently moved.", ["recently"], id="one"),
        pytest.param("Currently it is so.\nLast year it was not.", ["Currently", "Last year"]),
        pytest.param("> We recently moved.", [], id="a quotation"),
        pytest.param("He said “recently” twice, and “last year”.", [], id="a few words quoted"),
        pytest.param("```\nrecently\n```\n", [], id="code"),
        pytest.param("```\nrecently\n", [], id="code without an end"),
        pytest.param("```\na\n```\nrecently\n", ["recently"], id="behind code"),
        pytest.param("Use `recently` here.", [], id="code in a line"),
        pytest.param("Since March 2026.", [], id="a month"),
    ],
)
def test_words_age(text: str, expected: list[str]) -> None:
    """What means another time to each reader is found, but not in what others said."""
    found = list(ageing(text))

    assert expected == [words for _, words in found]
    assert expected == [text[start : start + len(words)] for start, words in found]


@pytest.mark.parametrize("phrases", [VAGUE, GRANTS_NOTHING, AGES])
def test_the_lists_are_in_small_letters_and_without_repeats(phrases: tuple[str, ...]) -> None:
    """A phrase in capitals would never be found."""
    assert [each.lower() for each in dict.fromkeys(phrases)] == list(phrases)
