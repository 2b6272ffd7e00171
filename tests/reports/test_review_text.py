"""The sheet of a review, for a terminal."""

from datetime import date
from typing import Any

import click
import pytest

from tests.factories import ORGANISATION, catalogue_of, way
from wow.changes.facts import History
from wow.reports import review_text
from wow.reviews.sheet import sheet

TODAY = date(2026, 11, 25)
AWAY = {"away": {"since": "2026-11-01", "until": "2026-12-31"}}
LEFT = {"left": "2026-10-01"}


def shown(width: int | None = None, *, owner: dict[str, Any] | None = None, **keys: Any) -> str:
    """The sheet of a way whose owner is so, without its looks."""
    owners = {**ORGANISATION["owners"]}
    owners["head-of-product"] = owners["head-of-product"] | (owner or {})
    page = way("a", title="A", **keys)
    catalogue = catalogue_of(page, owners=owners)
    facts = sheet(catalogue, page, History(missing="No git."), TODAY)
    rendered = review_text.render(facts, catalogue.organisation.owners, width=width)
    return click.unstyle(rendered)


HEADS = [
    pytest.param(
        {"review": {"by": "2026-11-26"}},
        "The review is due on 2026-11-26, in 1 day.\nHead of product (Jonas Albrecht) is asked.\n",
        id="tomorrow",
    ),
    pytest.param(
        {"review": {"by": "2026-11-25"}}, "Review of A (a)\nThe review is due today.\n", id="today"
    ),
    pytest.param(
        {
            "review": {"by": "2026-09-25"},
            "sponsor": "product-operations",
            "deputy": "product-operations",
            "owner": AWAY,
        },
        "The review was due on 2026-09-25, 61 days ago.\n"
        "Product operations (Pia Novak) is asked, since Head of product is not there then.\n"
        "That is long ago, so Product operations (Pia Novak) is told as well.\n",
        id="long ago, and the owner is away",
    ),
    pytest.param(
        {"owner": LEFT}, "Nobody who could answer is there: neither owner, deputy", id="nobody"
    ),
    pytest.param(
        {"status": "retiring", "retired": {"on": "2026-12-01", "because": "Nobody read it."}},
        "It ends on 2026-12-01, in 6 days, before its review date.\n",
        id="it ends before",
    ),
]


@pytest.mark.parametrize(("keys", "head"), HEADS)
def test_it_begins_with_how_late_it_is_and_who_is_asked(keys: dict[str, Any], head: str) -> None:
    """In dates, and in names."""
    assert head in shown(**keys)


def test_what_the_page_does_not_say_is_told() -> None:
    """Nobody has to wonder whether it was left out here."""
    told = shown()

    assert "   Expected outcome: the page does not say.\n" in told
    assert "   - Product managers: the page does not say. They follow no other way.\n" in told
    assert "Exceptions granted\n   None.\n" in told
    assert "Reviews so far\n   None." in told
    assert "They are not asked: wow.yml has no place for it" in told


def test_what_is_known_is_told() -> None:
    """Exceptions with their ends, the cost, and what was found before."""
    record = {"on": "2026-06-01", "by": "gone", "verdict": "keep", "finding": "*Faster*."}
    told = shown(
        exceptions=[
            {"who": "Growth", "until": "2026-11-24", "what": "Briefs", "agreed": "head-of-product"}
        ],
        effort={"time": "90 min", "times": "2 per month"},
        review={"by": "2026-12-01", "log": [record]},
    )

    assert "   - Growth, ended on 2026-11-24: Briefs (agreed by Head of product)\n" in told
    assert "   - Product managers: 90 min · 2 per month. They follow no other way.\n" in told
    assert told.endswith("   - 2026-06-01 keep, by `gone`: Faster.")


@pytest.mark.parametrize(
    ("budget", "told"),
    [
        ("4 hours", "All 3 ways of theirs: 3 to 4.5 hours a month of 4 hours, perhaps over; 1 "),
        ("2 hours", "All 3 ways of theirs: 3 to 4.5 hours a month of 2 hours, over; 1 without a "),
        (None, "All 3 ways of theirs: 3 to 4.5 hours a month; 1 without a figure.\n"),
    ],
)
def test_what_it_asks_stands_beside_all_else_that_is_asked(budget: str | None, told: str) -> None:
    """With what is not known of it."""
    role = {"name": "Product manager", **({"budget": budget} if budget else {})}
    page = way("a", effort={"time": "90 min", "times": "2 to 3 per month"})
    catalogue = catalogue_of(
        page,
        way("b", effort={"time": "10 min"}),
        way("c", effort={"time": "1 hour", "times": "1 per month"}, status="proposed"),
        way("d", effort={"time": "1 min", "times": "1 per year"}),
        roles={"product-manager": role},
    )
    facts = sheet(catalogue, page, History(missing="No git."), TODAY)

    assert told in click.unstyle(review_text.render(facts, catalogue.organisation.owners))


def test_lines_fit_the_terminal() -> None:
    """And go on below where they began."""
    told = shown(40, outcome="Bets are decided on evidence, and fewer of them are reversed.")

    assert (
        "   Expected outcome: Bets are decided on\n   evidence, and fewer of them are\n"
        "   reversed.\n"
    ) in told


def test_a_terminal_is_told_nothing_but_words() -> None:
    """What an author wrote moves no cursor."""
    assert "\x1b" not in shown(outcome="a\x1b[2J")
