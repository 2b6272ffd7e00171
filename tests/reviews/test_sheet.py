"""What lies before whoever reviews a way."""

from datetime import UTC, date, datetime

from tests.factories import catalogue_of, tombstone, way
from wow.changes.facts import History, Version
from wow.changes.terms import terms
from wow.model import Tombstone, Way
from wow.reviews.sheet import Sheet, pages_of, sheet

TODAY = date(2026, 11, 20)
RECORD = {"on": "2026-06-01", "by": "head-of-product", "verdict": "keep", "finding": "Faster."}
REVIEWED = {"by": "2026-12-01", "log": [RECORD]}


def history(*versions: tuple[str, Way | Tombstone]) -> History:
    """How pages were, by the day on which each came."""
    pages: dict[str, list[Version]] = {}
    for day, page in sorted(versions, key=lambda each: each[0], reverse=True):
        at = int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
        version = Version(at, page.src_uri, terms(page).on(page.src_uri))
        pages.setdefault(page.src_uri, []).append(version)
    return History(pages)


def made(page: Way, *others: Way | Tombstone, known: History | None = None) -> Sheet:
    """The sheet of a way beside others."""
    return sheet(catalogue_of(page, *others), page, known or History(missing="No git."), TODAY)


def test_the_five_questions_stand_beside_what_the_page_declares() -> None:
    """So that whoever answers has the hope, the measure and the cost before them."""
    page = way(
        outcome="Fewer are reversed.",
        consequence="No slot.",
        signals={"followed": "Share with a PRD"},
        status="trial",
        trial={"until": "2027-01-15", "success": "Half of it."},
    )

    assert {
        "Does it help?": {
            "Expected outcome": "Fewer are reversed.",
            "Trial is a success if": "Half of it.",
        },
        "Would our best people miss it?": {},
        "Is there a reason to drop it?": {"Without it": "No slot."},
        "What should change?": {},
        "Did the signals move?": {"Followed": "Share with a PRD", "Works": None},
    } == {each.asked: dict(each.beside) for each in made(page).questions}


def test_what_it_asks_of_each_role_stands_beside_what_else_is_asked_of_it() -> None:
    """One way is seldom too much; all together may be."""
    page = way(
        "a",
        audience=["product-manager", "engineer"],
        effort={"engineer": {"time": "30 min", "times": "1 per month"}},
    )
    others = (way("b", audience=["engineer"]), way("c", audience=["engineer"]))

    assert [("product-manager", "None", 1), ("engineer", "30 min", 3)] == [
        (each.key, str(each.effort and each.effort.time), each.load.ways)
        for each in made(page, *others).burdens
    ]


def test_an_exception_is_told_with_whether_it_has_ended() -> None:
    """Its last day still counts."""
    granted = [
        {"who": each, "until": until, "what": "Something else"}
        for each, until in (("A", "2026-11-19"), ("B", "2026-11-20"))
    ]

    assert [("A", True), ("B", False)] == [
        (each.who, ended) for each, ended in made(way(exceptions=granted)).exceptions
    ]


def test_only_neighbours_that_changed_since_the_last_review_are_told() -> None:
    """Or that are new since, or have ended; what changed before was seen then."""
    page = way("page", requires=["changed", "same", "early", "new", "ended"], review=REVIEWED)
    changed, ended = way("changed", owner="product-operations"), tombstone("ended")
    others = (changed, ended, way("same"), way("early"), way("new"))
    known = history(
        ("2026-01-01", page),
        ("2026-01-01", way("changed")),
        ("2026-09-01", changed),
        ("2026-01-01", way("ended")),
        ("2026-09-01", ended),
        ("2026-01-01", way("same")),
        ("2026-01-01", way("early", owner="product-operations")),
        ("2026-05-01", way("early")),
        ("2026-09-01", way("new")),
    )

    found = made(page, *others, known=known)

    assert ["changed", "ended", "new"] == [each.page.id for each in found.changed]
    assert 5 == len(found.neighbours)


def test_where_git_begins_after_the_review_not_everything_is_new() -> None:
    """Pages that were brought in together are not news to each other."""
    page = way("page", requires=["other"], review=REVIEWED)
    known = history(("2026-09-01", page), ("2026-09-01", way("other")))

    found = made(page, way("other"), known=known)

    assert found.since.is_younger
    assert () == found.changed


def test_a_neighbour_of_which_nothing_is_known_is_told() -> None:
    """It is no neighbour that did not change; where nothing at all is known, that is told once."""
    page = way("page", requires=["other"], review=REVIEWED)
    known = history(("2026-01-01", page))

    assert ["other"] == [each.page.id for each in made(page, way("other"), known=known).changed]
    assert () == made(page, way("other")).changed


def test_the_history_that_a_sheet_needs_is_that_of_the_way_and_its_neighbours() -> None:
    """Nothing else is looked up, however many ways there are."""
    page = way("page", requires=["other"])

    assert {"ways/page.md", "ways/other.md"} == pages_of(
        catalogue_of(page, way("other"), way("stranger")), page
    )
