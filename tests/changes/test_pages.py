"""The page of all changes, the feed, each way's own history, and what browsers compare with."""

import json
from datetime import date
from xml.etree import ElementTree as ET

from tests.building import links
from tests.changes.test_facts import at
from tests.factories import catalogue_of, way
from wow.changes import pages
from wow.changes.change import Change, Kind
from wow.changes.facts import Chronicle, Entry
from wow.site.rendering import Renderer

TODAY = date(2026, 11, 20)
SITE = "https://ways.tallowmere.example/kb/"
HOSTILE = "</li><script>x()</script> & \x07 “{{ 7 }}”"
ATOM = "{http://www.w3.org/2005/Atom}"
CATALOGUE = catalogue_of(way(), name="Tallow & mere")
NEW = Change(Kind.NEW)


def entry(day: str, *changes: Change, **keys: object) -> Entry:
    """An entry of the way of the tests."""
    given = {"way": "prd-review", "title": "PRD review", "src_uri": "ways/prd-review.md"}
    known = {**given, "roles": ("engineer",), "revision": f"r{day}", **keys}
    return Entry(on=date.fromisoformat(day), at=at(day), changes=changes, **known)  # type: ignore[arg-type]


ADDED = Change(Kind.ADDED, "frame", new=HOSTILE)
CHRONICLE = Chronicle(
    (entry("2026-10-10", ADDED), entry("2026-09-09", ADDED, ADDED), entry("2026-03-03", NEW))
)


def page(chronicle: Chronicle, *, feed: bool = False) -> str:
    """The page of all changes."""
    (made,) = pages.generate(CATALOGUE, chronicle, Renderer(), today=TODAY, feed=feed)
    return made.content


def files(chronicle: Chronicle = CHRONICLE, site: str = SITE) -> dict[str, str]:
    """What is no page, by path."""
    made = pages.files(CATALOGUE, chronicle, Renderer(), site_url=site)
    return {each.src_uri: each.content for each in made}


def test_the_page_tells_changes_by_month() -> None:
    """Each with its way, its day and those whom it concerns; hostile texts are texts."""
    text = page(CHRONICLE)

    assert ["## October 2026", "## September 2026"] == [
        line for line in text.splitlines() if line.startswith("## ")
    ]
    assert 2 == text.count('<li data-roles="engineer">')
    assert "../ways/prd-review/" in links(text)
    assert "<script>" not in text
    assert "Frame: one expectation added: “&lt;/li&gt;&lt;script&gt;x()" in text
    assert "For: Engineers" in text


def test_the_first_day_is_told_in_a_sentence() -> None:
    """Forty new ways are no news."""
    text = page(CHRONICLE)

    assert 'begins on <time datetime="2026-03-03">3 March 2026</time>, with 1 way.' in text
    assert "This way is new." not in text


def test_each_role_has_a_link_to_what_concerns_it() -> None:
    """Roles that nothing concerns too; how much it is stands beside the link, for `changes.mjs`."""
    text = page(CHRONICLE)

    asked = [link for link in links(text) if link.startswith("?role")]
    assert ["?role=product-manager", "?role=engineer"] == asked
    assert "None of the changes on this page concerns Product managers." in text
    assert "2 of the changes on this page concern Engineers." in text


def test_a_single_change_is_told_as_one() -> None:
    """In the grammar of one."""
    text = page(Chronicle((entry("2026-10-10", ADDED),)))

    assert "1 of the changes on this page concerns Engineers." in text


def test_reworded_sentences_show_their_words() -> None:
    """On the page of all changes and on the way's own; elsewhere the words are plain."""
    old, new = "Answer <b>within</b> two days.", "Answer <b>within</b> one day."
    chronicle = Chronicle((entry("2026-10-10", Change(Kind.CHANGED, "frame", old, new)),))
    (history,) = pages.histories(chronicle, Renderer()).values()

    for html in (page(chronicle), history):
        assert "Frame: one expectation reworded: “Answer &lt;b&gt;" in html
        assert "&gt; <ins>one day</ins>.” instead of “Answer" in html
        assert "&gt; <del>two days</del>.”" in html
    for text in files(chronicle).values():
        assert "<ins>" not in text
        assert "ins&" not in text


def test_what_is_not_shown_is_counted() -> None:
    """Older changes stand on the pages of ways."""
    older = [entry("2024-01-01", ADDED), entry("2023-01-01", ADDED)]
    text = page(Chronicle((entry("2026-10-10", ADDED), *older)))

    assert "2 older changes stand on the pages of the ways themselves." in text


def test_a_page_that_is_no_more_is_named_without_a_link() -> None:
    """There is nothing to link to."""
    text = page(Chronicle((entry("2026-10-10", Change(Kind.GONE), src_uri=None),)))

    assert "<b>PRD review</b>" in text
    assert "Its page was removed." in text


def test_a_history_that_is_missing_is_said_to_be() -> None:
    """It is no empty list; nothing is written for browsers, and there is no feed."""
    chronicle = Chronicle(missing="No `git`.")
    text = page(chronicle)

    assert "What changed is not known here." in text
    assert "No `git`." in text
    assert "Nothing in the last twelve months" not in text
    assert {} == files(chronicle)


def test_browsers_get_each_revision_with_what_changed() -> None:
    """The newest first, down to the first, so that whatever somebody read is found."""
    (held,) = json.loads(files()[pages.DATA]).values()

    words = f"Frame: one expectation added: “{HOSTILE}”"
    assert [
        ["r2026-10-10", "2026-10-10", [words]],
        ["r2026-09-09", "2026-09-09", [words, words]],
        ["r2026-03-03", "2026-03-03", []],
    ] == held


def test_browsers_get_the_other_revisions_of_a_day() -> None:
    """Each with what changed until the day was over, also where it was put back."""
    day = entry("2026-03-03", NEW, within=(("noon", (ADDED,)), ("morning", (ADDED, ADDED))))
    back = entry("2026-04-04", within=(("noon", (ADDED,)),))
    (held,) = json.loads(files(Chronicle((back, day)))[pages.DATA]).values()

    assert [
        ["noon", "2026-04-04", [str(ADDED)], 1],
        ["r2026-04-04", "2026-04-04", []],
        ["noon", "2026-03-03", [str(ADDED)], 1],
        ["morning", "2026-03-03", [str(ADDED), str(ADDED)], 1],
        ["r2026-03-03", "2026-03-03", []],
    ] == held


def test_browsers_get_no_more_than_six_changes_within_a_day() -> None:
    """A way that was rewritten is one to read anew, and everybody fetches these words."""
    day = entry("2026-03-03", NEW, within=(("noon", (ADDED,) * 9), ("morning", (ADDED,) * 6)))
    (held,) = json.loads(files(Chronicle((day,)))[pages.DATA]).values()

    assert [[str(ADDED)] * 6 + ["3 more"], [str(ADDED)] * 6, []] == [
        told for _, _, told, *_ in held
    ]


def test_the_feed_is_one_that_readers_understand() -> None:
    """Required elements, absolute addresses, names that hold, and texts as text within HTML."""
    feed = ET.fromstring(files()[pages.FEED])  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")

    assert f"{SITE}changes.xml" == feed.findtext(f"{ATOM}id")
    assert "Tallow & mere" == feed.findtext(f"{ATOM}author/{ATOM}name")
    assert "2026-10-10T12:00:00Z" == feed.findtext(f"{ATOM}updated")
    assert [f"{SITE}changes/#prd-review-2026-10-10", f"{SITE}changes/#prd-review-2026-09-09"] == [
        each.findtext(f"{ATOM}id") for each in entries
    ]
    assert "2026-10-10T12:00:00Z" == entries[0].findtext(f"{ATOM}updated")
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert f"{SITE}ways/prd-review/" == link.get("href")
    content = entries[0].findtext(f"{ATOM}content") or ""
    assert content.startswith("<ul><li>Frame: one expectation added: “&lt;/li&gt;&lt;script&gt;")


def test_a_feed_without_news_is_one_too() -> None:
    """On the first day."""
    feed = ET.fromstring(files(Chronicle((entry("2026-03-03", NEW),)))[pages.FEED])  # noqa: S314

    assert [] == feed.findall(f"{ATOM}entry")
    assert "2026-03-03T12:00:00Z" == feed.findtext(f"{ATOM}updated")


def test_without_an_address_there_is_no_feed() -> None:
    """Its entries need names that hold everywhere; the page then links to none."""
    assert [pages.DATA] == [*files(site="")]
    assert "changes.xml" not in page(CHRONICLE)
    assert "../changes.xml" in links(page(CHRONICLE, feed=True))


def test_the_page_of_a_way_tells_the_newest_changes() -> None:
    """In one line of HTML, folded up; the oldest are counted."""
    many = Chronicle(tuple(entry(f"2026-10-{day:02}", ADDED) for day in range(20, 10, -1)))
    html = pages.histories(many, Renderer())["ways/prd-review.md"]

    assert "\n" not in html
    assert html.startswith('<details class="wow-changed"><summary>Last on <time')
    assert 5 == html.count("<li>")
    assert "and 5 before that" in html
    assert "<script>" not in html


def test_a_way_that_never_changed_says_so() -> None:
    """Since it was written down."""
    (html,) = pages.histories(Chronicle((entry("2026-03-03", NEW),)), Renderer()).values()

    assert "Not since it was written down on" in html
    assert "<details" not in html


def test_a_way_that_changed_on_its_first_day_says_so() -> None:
    """It is not said that nothing has changed; that all was put back is no change."""
    day = entry("2026-03-03", NEW, within=(("noon", (ADDED,)), ("morning", (ADDED, ADDED))))
    back = entry("2026-04-04", within=(("noon", (ADDED,)),))
    (html,) = pages.histories(Chronicle((back, day)), Renderer()).values()

    assert 'Last on <time datetime="2026-03-03">' in html
    assert "This way is new. Later that day: Frame: one expectation added" in html
    assert 2 == html.count("one expectation added")
    assert "2026-04-04" not in html


def test_of_a_first_day_no_more_than_three_changes_are_told() -> None:
    """Somebody was still writing; whoever read it meanwhile is told all of it on their path."""
    day = entry("2026-03-03", NEW, within=(("morning", (ADDED,) * 5),))
    (html,) = pages.histories(Chronicle((day,)), Renderer()).values()

    assert 3 == html.count("one expectation added")
    assert "; and 2 more</li>" in html


def test_a_page_that_is_no_more_has_no_history_of_its_own() -> None:
    """Nobody could read it."""
    gone = Chronicle((entry("2026-10-10", Change(Kind.GONE), src_uri=None),))

    assert {} == pages.histories(gone, Renderer())


HOME = f"# Home\n\n{pages.NEWEST}\n\nMore.\n"


def home(chronicle: Chronicle, markdown: str = HOME) -> str:
    """A page that asks for the latest changes."""
    return pages.with_newest(markdown, "index.md", chronicle, Renderer(), today=TODAY)


def test_a_page_may_tell_the_latest_changes() -> None:
    """A line each with day, way and what, and until when it is news, for `freshness.mjs`."""
    text = home(Chronicle((entry("2026-10-10", ADDED, ADDED), entry("2026-09-09", ADDED))))
    (line,) = [each for each in text.splitlines() if each.startswith("<li")]

    assert line == (
        '<li data-until="2026-11-21"><time datetime="2026-10-10">10 October 2026</time>: '
        '<a href="ways/prd-review/">PRD review</a>. '
        "<span>Frame: one expectation added; and 1 more</span></li>"
    )


def test_where_there_is_no_news_nothing_is_told() -> None:
    """No heading above nothing; also where the history is missing, and on other pages."""
    assert "# Home\n\n\n\nMore.\n" == home(Chronicle((entry("2026-09-09", ADDED),)))
    assert "# Home\n\n\n\nMore.\n" == home(Chronicle(missing="No git."))
    for other in ("# Home\n", f"Write `{pages.NEWEST}` for it.\n"):
        assert other == home(Chronicle((entry("2026-11-19", ADDED),)), other)


def test_a_way_that_is_gone_is_told_without_a_link() -> None:
    """By the name it had; whatever it holds is text."""
    gone = entry("2026-11-19", Change(Kind.GONE), src_uri=None, title=HOSTILE)
    text = home(Chronicle((gone,)))

    assert "Its page was removed." in text
    assert [] == links(text)
    assert "<script>" not in text


def test_every_page_names_the_feed() -> None:
    """From wherever it lies."""
    html = pages.with_feed("<head></head><body></head>", "ways/prd-review.md", Renderer())

    assert ["../../changes.xml"] == links(html)
    assert html.index("atom+xml") < html.index("<body>")
