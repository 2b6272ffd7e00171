"""Readers can say whether a way was right for them."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.factories import catalogue_of, way
from wow.ways.feedback import Place, answers_lie, feedback

ISSUE = "https://code.example/new?title={title}&body={body}"


def asked(place: object, title: str = "PRD review") -> list[tuple[str, dict[str, str]]]:
    """The words of each answer, and what its address fills in."""
    catalogue = catalogue_of(way("a", title=title), feedback=place)
    (page,) = catalogue.ways
    return [
        (each.words, {key: value[0] for key, value in parse_qs(urlsplit(each.link).query).items()})
        for each in feedback(catalogue, page)
    ]


def test_there_are_three_answers() -> None:
    """It helped, it did not fit, and nobody knows what it is for."""
    assert ["It helped", "It did not fit", "I don't see why we do this"] == [
        words for words, _ in asked({"issue": ISSUE})
    ]


def test_an_answer_begins_an_issue_that_names_way_page_and_owner() -> None:
    """The reader adds what happened."""
    _, (_, filled), _ = asked({"issue": ISSUE}, title="PRD review")

    assert "PRD review: it did not fit" == filled["title"]
    assert filled["body"].startswith("What happened, and what would have fitted better?\n")
    assert filled["body"].endswith("Page: docs/ways/a.md\nOwner: Head of product\n")


def test_an_answer_may_begin_a_mail_instead() -> None:
    """For those who have no account where the pages are kept."""
    catalogue = catalogue_of(way("a"), feedback={"mail": "ways@tallowmere.example"})

    (helped, *_) = feedback(catalogue, catalogue.ways[0])

    assert helped.link.startswith("mailto:ways@tallowmere.example?subject=a%3A%20it%20helped")


def test_nobody_is_asked_where_answers_have_no_place_to_go() -> None:
    """A question that nobody reads is worse than none."""
    assert [] == asked(None)


@pytest.mark.parametrize("title", ["{body}", "{title} & #1", 'A "b" <c>?'])
def test_a_title_fills_in_nothing_but_itself(title: str) -> None:
    """Whatever signs it has."""
    assert f"{title}: it helped" == asked({"issue": ISSUE}, title=title)[0][1]["title"]


PLACES = [
    pytest.param(
        {"issue": "https://code.example/ways/issues/new?title={title}&body={body}"},
        Place("https://code.example/ways/issues?q=PRD%20%26%20review", narrowed=True),
        id="issues of most hosts",
    ),
    pytest.param(
        {"issue": "https://code.example/a/ways/-/issues/new?issue[title]={title}"},
        Place(
            "https://code.example/a/ways/-/issues?search=PRD%20%26%20review&state=all",
            narrowed=True,
        ),
        id="issues of GitLab",
    ),
    pytest.param(
        {"issue": "https://forms.example/ways/f/3?q={title}"},
        Place("https://forms.example/ways/f/3"),
        id="a form of another kind",
    ),
    pytest.param(
        {"issue": "https://code.example/issues/new/of/{title}"},
        Place("https://code.example/issues/new/of/"),
        id="an address that only begins alike",
    ),
    pytest.param(
        {"mail": "ways@tallowmere.example"}, Place("ways@tallowmere.example"), id="a mailbox"
    ),
    pytest.param(None, None, id="nobody asks"),
]


@pytest.mark.parametrize(("declared", "place"), PLACES)
def test_whoever_reviews_is_led_to_what_readers_answered(
    declared: object, place: Place | None
) -> None:
    """To those about the way, where the address of a new issue says how issues are listed."""
    page = way("a", title="PRD & review")

    assert place == answers_lie(catalogue_of(page, feedback=declared), page)
