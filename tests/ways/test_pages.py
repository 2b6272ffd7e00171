"""The page of a way, and the list of all ways."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.days import seen
from tests.factories import catalogue_of, page_text, read_page, tombstone, way
from tests.ownership.test_facts import owners
from wow.reading import Unread
from wow.site.rendering import Renderer
from wow.ways.pages import Around, generate, render

TODAY = date(2026, 11, 20)


def shown(page: Any, *others: Any, **keys: Any) -> str:
    """The Markdown of a page among others."""
    return render(catalogue_of(page, *others, **keys), page, Renderer(), today=TODAY)


def way_of(body: str) -> Any:
    """A way with that text."""
    return way(title="PRD review", body=body)


HEADINGS = [
    pytest.param("\n# As written\n\nText.\n", "\n# As written\n", id="its own heading"),
    pytest.param("# As written\r\n\r\nText.\r\n", "# As written\r\n", id="as Windows writes it"),
    pytest.param("# As written", "# As written", id="nothing else"),
    pytest.param("\nText.\n", "# PRD review\n", id="no heading"),
    pytest.param("", "# PRD review\n", id="no text"),
    pytest.param("## Part\n", "# PRD review\n", id="a heading of another level"),
    pytest.param("#hashtag\n", "# PRD review\n", id="a hashtag"),
    pytest.param("Text first.\n\n# Later\n", "# PRD review\n", id="a heading further down"),
]


@pytest.mark.parametrize(("body", "top"), HEADINGS)
def test_a_page_begins_with_one_heading(body: str, top: str) -> None:
    """The one that was written, or else the title."""
    page = shown(way_of(body))

    assert page.startswith(top)
    assert page.index("wow-facts") > len(top)


@pytest.mark.parametrize("body", ["Text.\n", "Text.", "<div>never closed", "- a list"])
def test_a_page_ends_with_a_question_and_a_way_to_change_it(body: str) -> None:
    """In a block of its own, whatever the text ends with."""
    page = way_of(f"# Title\n\n{body}")
    catalogue = catalogue_of(page, feedback={"mail": "ways@tallowmere.example"})

    text = render(catalogue, page, Renderer(), today=TODAY, around=Around(edit="https://x.example"))

    end = text[text.index(body) + len(body) :]
    assert end.startswith("\n\n")
    assert end.lstrip().startswith('<div class="wow-mine"')
    assert '\n</div>\n\n<ul class="wow-right" data-search-exclude>\n' in end
    assert '<a href="https://x.example">Propose a change</a>' in end
    assert 3 == end.count("mailto:ways@tallowmere.example")


def test_a_page_that_nobody_can_answer_or_edit_asks_nothing() -> None:
    """No question without somebody who reads the answer."""
    assert "wow-right" not in shown(way_of("# Title\n\nText.\n"))


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        pytest.param("0123456789", ' data-revision="0123456789"', id="known"),
        pytest.param("", "", id="unknown"),
    ],
)
def test_browsers_are_told_which_way_it_is(revision: str, told: str) -> None:
    """With its revision where that is known, and with the stages of a path in their order."""
    page = way_of("Text.\n")
    stages = {"first-week": {"name": "First week"}, "first-day": {"name": "First day"}}
    catalogue = catalogue_of(page, stages=stages)

    text = render(
        catalogue, page, Renderer(), today=TODAY, around=Around(revision=revision, edit="")
    )

    told = (
        f'data-way="prd-review"{told} data-stages="first-week first-day" data-search-exclude hidden'
    )
    assert told in text


def test_a_link_in_wow_yml_leads_to_the_same_page_from_everywhere() -> None:
    """It is relative to the docs folder, whichever page shows it."""
    owner = {"name": "Head of product", "person": "Ida Holm", "contact": "x"}
    hours = {"office_hours": "[Fridays](ways/hours.md)"}

    page = shown(way("deep/a"), owners={"head-of-product": {**owner, **hours}})

    assert 'office hours: <a href="../../hours/">Fridays</a>' in page


def test_the_text_stays_as_it_was_written() -> None:
    """Whatever it holds comes below what the front matter says."""
    text = "Odd   spacing {{ braces }} <b>html</b>\n\n```\n# code\n```\n"

    assert f"\n\n{text}\n" in shown(way_of(f"# Title\n\n{text}"))


def test_a_title_means_nothing_in_markdown() -> None:
    """What looks like markup is shown."""
    heading, _, _ = shown(way(title="A *b* <i>c</i> {: #d } [e](f)")).partition("\n")

    assert set("*<>{}[]") & set(heading) == set()


def test_an_unread_page_says_so_and_shows_its_text() -> None:
    """Readers are warned, and are not left without the page."""
    page, _ = read_page(page_text("\nIts text.\n", owner=None))

    assert isinstance(page, Unread)
    assert "could not be read" in shown(page)
    assert shown(page).endswith("\nIts text.\n")


def test_a_tombstone_says_when_why_and_what_now() -> None:
    """And keeps its text."""
    stone = tombstone(
        "mail", retired={"on": "2026-06-30", "because": "Unread.", "replaced_by": "letter"}
    )

    page = shown(stone, way("letter", title="Weekly letter"))

    assert '<time datetime="2026-06-30">30 June 2026</time>' in page
    assert "Unread." in page
    assert '<a href="../letter/">Weekly letter</a>' in page


def test_an_ended_way_shows_neither_frame_nor_triggers() -> None:
    """Nobody must be led to follow it."""
    stone = tombstone("mail", frame=["Send it."], triggers=[{"kind": "event", "when": "Friday"}])

    page = shown(stone)

    assert [] == [word for word in ("Send it.", "Friday", "Frame") if word in page]


NOTICES = [
    pytest.param("2026-11-19", "has meant to look at this again since", id="overdue"),
    pytest.param("2026-11-20", "is looked at again by", id="due today"),
    pytest.param("2026-12-20", "is looked at again by", id="due soon"),
]


@pytest.mark.parametrize(("by", "notice"), NOTICES)
def test_a_review_that_matters_now_is_a_notice_with_whom_to_tell(by: str, notice: str) -> None:
    """In dates, which stay true."""
    _, _, told = shown(way(review={"by": by})).partition(notice)

    assert f'<time datetime="{by}">' in told
    assert "Jonas Albrecht" in told.partition("</p>")[0]


def test_within_the_grace_a_date_that_passed_is_told_as_one() -> None:
    """The page is not overdue yet, and its date is not to come."""
    page = seen(shown(way(review={"by": "2026-11-15"}), defaults={"grace": "1 week"}))

    assert "has meant to look at this again since 15 November 2026" in page


def test_a_review_that_is_far_away_is_no_notice() -> None:
    """A notice on every page is read on none."""
    page = seen(shown(way(review={"by": "2026-12-21"})))

    assert "Review due 21 December 2026" in page
    assert "look" not in page


DAYS = [
    pytest.param({"review": {"by": "2026-12-21"}}, "2026-11-21", "looked at again by", id="soon"),
    pytest.param({"review": {"by": "2026-12-21"}}, "2026-12-22", "It may still be", id="overdue"),
    pytest.param(
        {"status": "trial", "trial": {"until": "2027-01-31", "success": "It helps."}},
        "2027-02-01",
        "ended on 31 January 2027, and what came of it is not decided yet. It stays if: It helps.",
        id="trial over",
    ),
    pytest.param(
        {"status": "retiring", "retired": {"on": "2027-01-31", "because": "Unread."}},
        "2027-02-01",
        "This way was to end on 31 January 2027. Unread.",
        id="end over",
    ),
    pytest.param(
        {"exceptions": [{"who": "Growth", "until": "2027-01-31", "what": "Less."}]},
        "2027-02-01",
        "until 31 January 2027: Less. This has ended",
        id="exception over",
    ),
]


@pytest.mark.parametrize(("keys", "day", "told"), DAYS)
def test_what_a_day_brings_is_told_from_that_day(keys: dict[str, Any], day: str, told: str) -> None:
    """Not the day before, and not where there are no scripts."""
    page, first = shown(way(**keys)), date.fromisoformat(day)

    readings = (first - timedelta(days=1), first, None)
    assert [False, True, False] == [told in seen(page, each) for each in readings]


ABSENT = "away 1 December 2026 to 31 December 2026"
ANSWERING = [
    pytest.param("2026-11-30", f"{ABSENT} ·", "Tell Jonas Albrecht (", id="before"),
    pytest.param("2026-12-01", f"{ABSENT}: Product operations answers ·", "Tell Pia", id="first"),
    pytest.param("2026-12-31", f"{ABSENT}: Product operations answers ·", "Tell Pia", id="last"),
    pytest.param("2027-01-01", "Head of product, Jonas Albrecht ·", "Tell Jonas", id="after"),
]


@pytest.mark.parametrize(("day", "told", "asked"), ANSWERING)
def test_while_the_owner_is_away_readers_are_sent_to_the_deputy(
    day: str, told: str, asked: str
) -> None:
    """For the days of the absence, which is told until it is over."""
    away = {"since": "2026-12-01", "until": "2026-12-31"}
    people = owners(head_of_product={"away": away, "deputy": "product-operations"})

    page = seen(shown(way(), owners=people), date.fromisoformat(day))

    assert told in page
    assert asked in page


def test_an_owner_who_leaves_is_told_as_one() -> None:
    """Before and after."""
    page = shown(way(), owners=owners(head_of_product={"left": "2027-04-01"}))

    days = (date(2027, 3, 31), date(2027, 4, 1))
    assert ["leaves", "left"] == [
        word for day in days for word in ("leaves", "left") if f"{word} 1 April" in seen(page, day)
    ]


def test_an_unknown_owner_is_named_as_it_was_written() -> None:
    """The page is shown, and does not pretend."""
    page = seen(shown(way(owner="nobody", review={"by": "2026-11-19"})))

    assert "nobody in wow.yml is called nobody" in page
    assert "ask the owner." in page


def test_the_list_of_all_ways_lies_where_the_navigation_has_it() -> None:
    """One page."""
    assert ["ways/index.md"] == [
        page.src_uri for page in generate(catalogue_of(way()), Renderer(), today=TODAY)
    ]


def test_ended_ways_are_listed_apart() -> None:
    """They stay, so that whoever looks for them finds out why."""
    stone = tombstone("mail", retired={"on": "2026-06-30", "because": "Unread."})

    (page,) = generate(catalogue_of(way("living"), stone), Renderer(), today=TODAY)

    order = [">living<", "## Ended", ">mail<", "Unread."]
    assert order == sorted(order, key=page.content.index)


def test_without_an_ended_way_there_is_no_such_heading() -> None:
    """Empty headings are noise."""
    (page,) = generate(catalogue_of(way()), Renderer(), today=TODAY)

    assert "## Ended" not in page.content
