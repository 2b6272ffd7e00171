"""What is to be done so that each overdue way has one open issue, and no other has."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import ORGANISATION, catalogue_of, read_page, tombstone, way
from tests.hosts.shelf import LABEL, Shelf
from wow.catalogue import Catalogue
from wow.hosts import marker
from wow.hosts.action import WRITES, Action, Step
from wow.hosts.applying import carry_out
from wow.hosts.host import Issue
from wow.hosts.plan import Planner
from wow.hosts.words import Words
from wow.model import Tombstone, Way
from wow.reading import Unread

TODAY = date(2026, 11, 20)
LATE: dict[str, Any] = {"review": {"by": "2026-11-01"}}
RECORD = {"by": "head-of-product", "verdict": "keep", "finding": "Decisions took four days."}
REVIEWED: dict[str, Any] = {"review": {"by": "2027-05-01", "log": [{"on": "2026-11-18", **RECORD}]}}


def known(*pages: Way | Tombstone | Unread, **owner: Any) -> Catalogue:
    """A catalogue of these pages; the owner of most has an account, and is so."""
    owners = ORGANISATION["owners"]
    head = {"handle": "@jonas-albrecht", "deputy": "product-operations", **owner}
    return catalogue_of(
        *pages,
        owners={
            "head-of-product": owners["head-of-product"] | head,
            "product-operations": owners["product-operations"] | {"handle": "pia-novak"},
        },
    )


def unread(name: str) -> Unread:
    """A page that has to be mended first."""
    page, _ = read_page("no front matter", f"ways/{name}.md")
    assert isinstance(page, Unread)
    return page


def planned(
    catalogue: Catalogue, issues: Iterable[Issue], day: date = TODAY, limit: int = 99
) -> tuple[Action, ...]:
    """The plan for a day."""
    return Planner(catalogue, day, Words(catalogue, day, lambda _: None)).plan(issues, limit)


def run(shelf: Shelf, catalogue: Catalogue, limit: int = 99) -> list[str]:
    """Carry out the plan of the shelf's day, and give its steps."""
    planner = Planner(catalogue, shelf.day, Words(catalogue, shelf.day, lambda _: None))
    actions = planner.plan(shelf.issues(LABEL, planner.looks_back_to), limit)
    return [f"{each.action.step} {each.action.way}" for each in carry_out(actions, shelf, LABEL)]


@pytest.fixture
def shelf() -> Shelf:
    """A host with an open issue for the one way, which is overdue."""
    made = Shelf()
    run(made, known(way(**LATE)))
    return made


def test_an_overdue_way_gets_an_issue_that_is_assigned() -> None:
    """To whoever is asked, with the marker by which it is found again."""
    (action,) = planned(known(way(**LATE)), [])

    assert (Step.OPEN, ("jonas-albrecht",)) == (action.step, action.assignees)
    assert "the review was due on 2026-11-01; Head of product is asked" == action.why
    assert action.body.startswith("<!-- wow: review of prd-review -->\n")


def test_nothing_is_done_twice(shelf: Shelf) -> None:
    """A run that is repeated at once writes nothing."""
    assert ["keep prd-review"] == run(shelf, known(way(**LATE)))


NOT_DUE = [
    pytest.param({"review": {"by": "2026-11-20"}}, id="due today"),
    pytest.param({"review": {"by": "2026-12-01"}}, id="due soon"),
    pytest.param(
        {
            "review": {"by": "2026-11-19"},
            "status": "retiring",
            "retired": {"on": "2026-11-19", "because": "Nobody needs it."},
        },
        id="ended before",
    ),
]


@pytest.mark.parametrize("page", NOT_DUE)
def test_what_is_not_overdue_gets_none(page: dict[str, Any]) -> None:
    """Nobody is asked before it is time."""
    assert () == planned(known(way(**page)), [])


def test_grace_is_given_to_issues_too() -> None:
    """As the check reports a way only after it."""
    catalogue = catalogue_of(way(**LATE), defaults={"grace": "1 month"})

    assert () == planned(catalogue, [])


ENDINGS = [
    pytest.param(way(**REVIEWED), "it was reviewed on 2026-11-18, with the ver", id="reviewed"),
    pytest.param(tombstone("prd-review"), "the way ended on 2026-06-30", id="retired"),
    pytest.param(way("other"), "there is no page of that way any more", id="gone"),
    pytest.param(
        way(status="retiring", retired={"on": "2026-11-01", "because": "No use."}, **LATE),
        "the way ends on 2026-11-01, before its review",
        id="ends before its review",
    ),
]


@pytest.mark.parametrize(("page", "why"), ENDINGS)
def test_an_issue_is_closed_once_the_matter_is_over(
    shelf: Shelf, page: Way | Tombstone, why: str
) -> None:
    """And says why."""
    catalogue = known(page)
    (action,) = planned(catalogue, shelf.issues(LABEL, None))

    assert ["close prd-review"] == run(shelf, catalogue)
    assert action.why.startswith(why)
    assert f"\nIt was{why[6:]}" in action.body or f"\nT{why[1:]}" in action.body
    assert [] == run(shelf, catalogue)


LEFT = [
    pytest.param(way(review={"by": "2027-03-01"}), "its review date is 2027-03-01", id="moved"),
    pytest.param(unread("prd-review"), "its page cannot be read", id="unread"),
    pytest.param(unread("other"), "its page is not there, unless", id="another page is unread"),
]


@pytest.mark.parametrize(("page", "why"), LEFT)
def test_an_issue_stays_open_while_nobody_has_reviewed(
    shelf: Shelf, page: Way | Unread, why: str
) -> None:
    """A date that was moved is no review, and what cannot be read is not gone."""
    (action,) = planned(known(page), shelf.issues(LABEL, None))

    assert Step.LEAVE is action.step
    assert action.why.startswith(why)


def test_a_record_of_before_is_not_the_review_that_was_asked_for() -> None:
    """The date that passed came from it."""
    log = [{"on": "2026-05-04", **RECORD}]
    shelf = Shelf()

    opened = run(shelf, known(way(review={"by": "2026-11-01", "log": log})))
    moved = run(shelf, known(way(review={"by": "2027-03-01", "log": log})))

    assert (["open prd-review"], ["leave prd-review"]) == (opened, moved)


def test_what_was_closed_by_hand_says_nothing_about_a_later_date(shelf: Shelf) -> None:
    """The date was moved, and has passed again: that is another matter."""
    by_hand(shelf, TODAY)

    assert ["open prd-review"] == run(shelf, known(way(review={"by": "2026-11-19"})))


def test_a_record_that_comes_before_its_date_is_a_review_all_the_same(shelf: Shelf) -> None:
    """Somebody records, and sets the next date a day later."""
    log = REVIEWED["review"]["log"]
    first = run(shelf, known(way(review={"by": "2026-11-01", "log": log})))
    then = run(shelf, known(way(**REVIEWED)))

    assert (["update prd-review"], ["close prd-review"]) == (first, then)


def test_the_next_time_is_another_issue(shelf: Shelf) -> None:
    """The one that was closed has been answered."""
    run(shelf, known(way(**REVIEWED)))
    shelf.day = date(2027, 5, 2)

    assert ["open prd-review"] == run(shelf, known(way(**REVIEWED)))


def test_a_review_that_is_taken_back_opens_another_issue(shelf: Shelf) -> None:
    """We closed the first ourselves, so nobody closed it by hand."""
    run(shelf, known(way(**REVIEWED)))

    assert ["open prd-review"] == run(shelf, known(way(**LATE)))


def test_who_is_asked_changes_with_absence(shelf: Shelf) -> None:
    """The deputy is assigned instead; others who were assigned stay."""
    shelf.kept[1] = replace(shelf.kept[1], assignees=("Jonas-Albrecht", "hana-sato"))
    away = {"since": "2026-11-01", "until": "2026-12-11"}

    steps = run(shelf, known(way(**LATE), away=away))

    assert ["update prd-review"] == steps
    assert ("pia-novak", "hana-sato") == shelf.kept[1].assignees
    assert "@pia-novak (Pia Novak, Product operations) is asked" in shelf.kept[1].body


def test_whom_people_assigned_stays_assigned(shelf: Shelf) -> None:
    """The owner may pass it on: only when another is asked does that change."""
    shelf.kept[1] = replace(shelf.kept[1], assignees=("hana-sato",))

    run(shelf, known(way(**LATE, title="Another title")))

    assert ("hana-sato",) == shelf.kept[1].assignees
    assert "**Another title**" in shelf.kept[1].body


def test_of_two_issues_the_older_stays(shelf: Shelf) -> None:
    """The newer is closed and leads to it, whatever opened them both."""
    shelf.open("By hand", shelf.kept[1].body, LABEL, ())

    steps = run(shelf, known(way(**LATE)))

    assert ["close prd-review", "keep prd-review"] == steps
    assert "It goes on in #1." in shelf.kept[2].body
    assert [1] == [each.number for each in shelf.kept.values() if each.is_open]


def by_hand(shelf: Shelf, day: date) -> None:
    """Close the issue by hand."""
    closed = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    shelf.kept[1] = replace(shelf.kept[1], closed=closed)


BY_HAND = [
    pytest.param(TODAY, "leave prd-review", id="at once"),
    pytest.param(date(2026, 11, 26), "leave prd-review", id="six days later"),
    pytest.param(date(2026, 11, 27), "reopen prd-review", id="a week later"),
]


@pytest.mark.parametrize(("day", "step"), BY_HAND)
def test_what_was_closed_by_hand_is_reopened_after_a_week(
    shelf: Shelf, day: date, step: str
) -> None:
    """People may have a reason; it is still overdue."""
    by_hand(shelf, TODAY)
    shelf.day = day

    assert [step] == run(shelf, known(way(**LATE)))


def test_what_was_closed_by_hand_is_reopened_when_the_sponsor_is_told() -> None:
    """Somebody else hears of it then."""
    shelf = Shelf(day=date(2026, 11, 30))
    catalogue = known(way(**LATE, sponsor="product-operations"))
    run(shelf, catalogue)
    by_hand(shelf, date(2026, 12, 1))

    steps = []
    for shelf.day in (date(2026, 12, 1), date(2026, 12, 2)):
        steps += run(shelf, catalogue)

    assert ["leave prd-review", "reopen prd-review"] == steps
    assert "the sponsor, is told as well" in shelf.kept[1].body


def test_what_we_closed_and_people_reopen_is_theirs(shelf: Shelf) -> None:
    """They may have something to say after a review."""
    run(shelf, known(way(**REVIEWED)))
    shelf.kept[1] = replace(shelf.kept[1], closed=None)

    assert [] == run(shelf, known(way(**REVIEWED)))


def test_no_more_are_opened_than_may_be() -> None:
    """The longest overdue first; the others are named, and come with the next runs."""
    pages = [way(name, review={"by": f"2026-10-0{9 - i}"}) for i, name in enumerate("abc")]
    shelf, catalogue = Shelf(), known(*pages)

    first, then = (run(shelf, catalogue, limit=2) for _ in range(2))

    assert ["open c", "open b", "later a"] == first
    assert ["open a", "keep c", "keep b"] == then


def test_one_id_is_one_issue() -> None:
    """Two pages with the same id are an error of the check, and no reason to ask twice."""
    pages = [
        way(name, id="same", review={"by": by})
        for name, by in (("a", "2026-11-01"), ("b", "2026-10-01"))
    ]

    (action,) = planned(known(*pages), [])

    assert action.why.startswith("the review was due on 2026-10-01")


def test_issues_of_others_are_left_alone() -> None:
    """The label may be on issues that people opened themselves."""
    theirs = Issue(1, "", "Please review the PRD review.", labels=(LABEL,))

    assert () == planned(known(way()), [theirs])


def test_where_nobody_can_be_assigned_the_plan_says_so() -> None:
    """It is opened all the same."""
    (team,) = planned(known(way(**LATE), handle="@tallowmere/product"), [])
    (nobody,) = planned(known(way(**LATE), left="2026-11-01", deputy=None), [])

    assert "Head of product is asked, but not assigned: wow.yml has no `handle`" in team.why
    assert nobody.why.endswith("nobody is there who could be asked")
    assert ((), ()) == (team.assignees, nobody.assignees)


NAMES = ("a", "b", "c")
FORMS: dict[str, Callable[[str], Way | Tombstone | Unread | None]] = {
    "late": lambda name: way(name, **LATE),
    "very late": lambda name: way(name, review={"by": "2026-09-01"}),
    "moved": lambda name: way(name, review={"by": "2027-03-01"}),
    "reviewed": lambda name: way(name, **REVIEWED),
    "recorded": lambda name: way(name, review={**REVIEWED["review"], "by": "2026-11-01"}),
    "retired": tombstone,
    "unread": unread,
    "gone": lambda _: None,
}
MEDDLING: dict[str, Callable[[Shelf, Issue], Issue]] = {
    "close": lambda shelf, issue: replace(issue, closed=shelf.now),
    "reopen": lambda _, issue: replace(issue, closed=None),
    "write": lambda _, issue: replace(issue, body=f"Above.\r\n{issue.body}\r\nBelow."),
    "damage": lambda _, issue: replace(issue, body=issue.body.replace("<!-- wow: due", "<!--")),
    "copy": lambda shelf, issue: shelf.open("Copy", issue.body, LABEL, ()) and issue,
    "assign": lambda _, issue: replace(issue, assignees=("hana-sato",)),
}
pages = st.fixed_dictionaries({name: st.sampled_from(sorted(FORMS)) for name in NAMES})
meddling = st.lists(st.tuples(st.sampled_from(sorted(MEDDLING)), st.integers(1, 9)), max_size=3)
days = st.lists(st.tuples(pages, meddling, st.integers(0, 9), st.integers(0, 9)), max_size=4)


def meddle(shelf: Shelf, changes: Iterable[tuple[str, int]]) -> None:
    """Let people change issues."""
    for what, number in changes:
        if number in shelf.kept:
            shelf.kept[number] = MEDDLING[what](shelf, shelf.kept[number])


def about(shelf: Shelf) -> dict[str, int]:
    """How many issues are open about each way, but for those that we closed before."""
    parts = [marker.find(each.body) for each in shelf.kept.values() if each.is_open]
    ways = [part.way for part in parts if part and not part.is_over]
    return {name: ways.count(name) for name in NAMES}


def others_text(body: str) -> str:
    """What stands around our part, where that is whole."""
    part = marker.find(body)
    whole = part and (part.said or part.is_over)
    return f"{body[: part.start]}|{body[part.end :]}" if part and whole else ""


@settings(max_examples=60)
@given(days)
def test_whatever_happens_there_is_one_issue_for_each_overdue_way(
    history: list[tuple[dict[str, str], list[tuple[str, int]], int, int]],
) -> None:
    """Day after day pages change, people meddle, and runs end early; the next puts it right."""
    shelf = Shelf()
    for forms, changes, passed, reached in history:
        shelf.day += timedelta(days=passed)
        catalogue = known(*(page for name in NAMES if (page := FORMS[forms[name]](name))))
        meddle(shelf, changes)
        before = {number: others_text(each.body) for number, each in shelf.kept.items()}
        opened = about(shelf)
        planner = Planner(catalogue, shelf.day, Words(catalogue, shelf.day, lambda _: None))
        ended = planner.plan(shelf.issues(LABEL, planner.looks_back_to), 99)[:reached]
        list(carry_out(ended, shelf, LABEL))  # a run that ends before its time

        run(shelf, catalogue)
        again = planner.plan(shelf.issues(LABEL, planner.looks_back_to), 99)

        left = {each.way for each in again if each.step is Step.LEAVE}
        now = about(shelf)
        assert [] == [each for each in again if each.step in WRITES]
        assert all(number <= 1 for number in now.values())
        assert [] == [each for each in planner.overdue if now[each] != 1 and each not in left]
        unread = [name for name in NAMES if forms[name] == "unread" and opened[name]]
        assert [] == [name for name in unread if not now[name]]
        bodies = {number: others_text(shelf.kept[number].body) for number in before}
        assert [] == [number for number in before if before[number] not in ("", bodies[number])]
