"""What an issue says."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.factories import ORGANISATION, catalogue_of, way
from wow.hosts.host import Issue
from wow.hosts.marker import find, written
from wow.hosts.words import Words, shown
from wow.reports.text import printable
from wow.reviews.due import due

TODAY = date(2026, 11, 20)
CPO = {"name": "Chief product officer", "person": "Ines Varga", "contact": "x", "handle": "@iv"}
AWAY = {"away": {"since": "2026-11-01", "until": "2026-12-11"}}


def words(owner: dict[str, Any], **keys: Any) -> tuple[str, str]:
    """The title and the text for the one way, whose owner is so."""
    known = ORGANISATION["owners"]
    owners = {
        "head-of-product": known["head-of-product"] | {"handle": "@jonas-albrecht"} | owner,
        "product-operations": known["product-operations"] | {"handle": "@tallowmere/operations"},
        "cpo": CPO,
    }
    given = {"review": {"by": "2026-11-01"}, "title": "PRD review", "deputy": "product-operations"}
    page = way(**{**given, **keys})
    catalogue = catalogue_of(page, owners=owners)
    (found,) = due(catalogue, TODAY)
    written_by = Words(catalogue, TODAY, lambda uri: f"https://ways.example/{uri}")
    return written_by.title(found), written_by.overdue(found)


def test_it_says_what_is_due_since_when_and_what_to_do() -> None:
    """An owner needs nothing else to begin."""
    title, text = words({})

    assert "Review overdue: PRD review" == title
    assert "**[PRD review](<https://ways.example/ways/prd-review.md>)** was due on 1 Nov" in text
    assert "@jonas-albrecht (Jonas Albrecht, Head of product) is asked to look at it ag" in text
    assert "`wow review prd-review`" in text
    assert "It has not been reviewed yet. The page is docs/ways/prd-review.md." in text


def test_it_says_how_the_last_review_ended() -> None:
    """Whoever reviews begins where somebody stopped."""
    record = {"on": "2026-05-04", "by": "cpo", "verdict": "change", "finding": "It is too long."}
    _, text = words({}, review={"by": "2026-11-01", "log": [record]})

    assert "It was last reviewed on 4 May 2026, with the verdict *change*." in text


STANDS_IN = [
    pytest.param(AWAY, "(Jonas Albrecht) is away until 11 December 2026.", id="away"),
    pytest.param({"left": "2026-10-01"}, "(Jonas Albrecht) has left.", id="left"),
]


@pytest.mark.parametrize(("owner", "told"), STANDS_IN)
def test_a_deputy_reads_why_they_are_asked(owner: dict[str, Any], told: str) -> None:
    """And the owner, who cannot answer, is not called."""
    _, text = words(owner)

    assert "@tallowmere/operations (Pia Novak, Product operations) is asked" in text
    assert told in text
    assert "@jonas-albrecht" not in text


def test_the_sponsor_is_named_when_it_is_long_overdue() -> None:
    """From the escalation on, not before."""
    _, late = words({}, sponsor="cpo")
    _, long = words({}, sponsor="cpo", review={"by": "2026-10-01"})

    assert "@iv" not in late
    assert "So @iv (Ines Varga, Chief product officer), the sponsor, is told as well." in long


def test_a_sponsor_who_is_asked_is_not_told_as_well() -> None:
    """Nobody is named twice."""
    _, text = words(AWAY, sponsor="cpo", deputy="cpo", review={"by": "2026-10-01"})

    assert 1 == text.count("@iv")


def test_where_nobody_is_there_it_says_so() -> None:
    """It stays overdue, and somebody else has to find an owner."""
    _, text = words(AWAY, deputy=None)

    assert "Nobody who answers for it is there: it needs another owner." in text


def test_a_title_is_not_longer_than_hosts_take() -> None:
    """GitLab refuses more than 255 letters."""
    title, _ = words({}, title="a" * 300)

    assert (240, "…") == (len(title), title[-1])


def test_a_site_without_an_address_has_no_links() -> None:
    """The path is there in any case."""
    catalogue = catalogue_of(way(review={"by": "2026-11-01"}))
    (found,) = due(catalogue, TODAY)

    text = Words(catalogue, TODAY, lambda _: None).overdue(found)

    assert "The review of **prd review** was due" in text


def test_a_closed_issue_leads_to_the_one_that_goes_on() -> None:
    """By its number, which hosts make a link."""
    writer = Words(catalogue_of(way()), TODAY, lambda _: None)

    text = writer.over("there is another issue about the same", Issue(7, "", ""))

    assert text.startswith("There is another issue about the same. It goes on in #7.")


REACHES = re.compile("[@#!$%&~:^](?=[^\\s\u200b])|GH-\\d", re.IGNORECASE)
"""What hosts look for in the text that comes of the Markdown."""


@given(st.text(alphabet=st.sampled_from("@#!~%&$:^/<>[]()*_`\\\n\r-abG H1\u202e"), min_size=1))
def test_what_a_page_says_is_shown_and_calls_nobody(text: str) -> None:
    """No mention, no reference, no picture, no element, no line of its own."""
    markdown = MarkdownIt("gfm-like", {"linkify": False})

    (block,) = [each for each in markdown.parse(f"It is {shown(text)}.") if each.children]

    seen = "".join(each.content for each in block.children or () if each.type == "text")
    assert f"It is {printable(text)}." == seen.replace("\u200b", "")
    assert not REACHES.search(seen)


@given(title=st.text(min_size=1).filter(lambda text: text.strip()))
def test_a_page_cannot_speak_as_we_do(title: str) -> None:
    """Whatever a title is, our part is found as it was written, and only once."""
    catalogue = catalogue_of(way(review={"by": "2026-11-01"}))
    (found,) = due(catalogue, TODAY)
    page = found.way.model_copy(update={"title": title})
    standing = type(found.standing)(page, found.standing.states, found.standing.by, -19)
    text = Words(catalogue, TODAY, lambda _: None).overdue(type(found)(standing, found.asked, None))

    body = written("prd-review", text, None)
    part = find(body)

    assert part is not None
    assert (0, len(body), "prd-review") == (part.start, part.end, part.way)
    assert 6 == len([line for line in text.splitlines() if line])
