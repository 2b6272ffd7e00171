"""What became of each way, day by day."""

from datetime import UTC, date, datetime

import pytest

from tests.factories import catalogue_of, tombstone, way
from wow.changes.facts import Entry, History, Version, chronicle, newest, recent
from wow.changes.terms import terms
from wow.model import Tombstone, Way

TODAY = date(2026, 11, 20)
URI = "ways/prd-review.md"


def at(day: str, clock: str = "12:00") -> int:
    """A moment in seconds since 1970."""
    return int(datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=UTC).timestamp())


def version(day: str, page: Way | Tombstone | None, clock: str = "12:00") -> Version:
    """A page as it was committed on a day; None for one that cannot be read."""
    return Version(at(day, clock), URI, terms(page).on(URI) if page else None)


def told(page: Way | Tombstone, *versions: Version, today: date = TODAY) -> list[str]:
    """What became of a page, the newest first, in words."""
    found = chronicle(catalogue_of(page), History({URI: versions}), today)
    return [f"{each.on} {'; '.join(map(str, each.changes))}" for each in found.entries]


OLD = way(frame=["Every bet has a PRD.", "Nobody waits."])
MIDDLE = way(frame=["Nobody waits."])
NEW = way(frame=["Nobody waits."], owner="product-operations")
FIRST = "This way is new."
FRAME = "Frame: one expectation is gone: “Every bet has a PRD.”"
OWNER = "Owner: now Product operations, was Head of product"


def test_each_day_tells_what_changed_on_it() -> None:
    """The newest first; the oldest is that the way is new."""
    found = told(
        NEW, version("2026-09-09", NEW), version("2026-06-06", MIDDLE), version("2026-03-03", OLD)
    )

    assert [f"2026-09-09 {OWNER}", f"2026-06-06 {FRAME}", f"2026-03-03 {FIRST}"] == found


def test_several_commits_of_a_day_are_told_as_one() -> None:
    """What was put back within the day is not told at all."""
    found = told(
        NEW,
        version("2026-06-06", NEW, "15:00"),
        version("2026-06-06", OLD, "14:00"),
        version("2026-06-06", MIDDLE, "13:00"),
        version("2026-03-03", OLD),
    )

    assert [f"2026-06-06 {FRAME}; {OWNER}", f"2026-03-03 {FIRST}"] == found


def days(page: Way | Tombstone, *versions: Version) -> tuple[Entry, ...]:
    """What became of a page on each day, the newest first."""
    return chronicle(catalogue_of(page), History({URI: versions}), TODAY).days


def test_whoever_read_in_the_morning_is_told_what_changed_until_the_evening() -> None:
    """The way is still one that is new on that day; it changed for them."""
    (day,) = days(
        NEW,
        version("2026-06-06", NEW, "15:00"),
        version("2026-06-06", MIDDLE, "14:00"),
        version("2026-06-06", OLD, "13:00"),
    )

    assert [FIRST] == [*map(str, day.changes)]
    assert [terms(MIDDLE).revision, terms(OLD).revision] == [each for each, _ in day.within]
    assert [[OWNER], [FRAME, OWNER]] == [[*map(str, changes)] for _, changes in day.within]
    assert [FRAME, OWNER] == [*map(str, day.later)]


def test_each_revision_of_a_day_is_there_once() -> None:
    """Not that of the evening, nor that of the day before, which the day as a whole tells of."""
    newest, first = days(
        NEW,
        version("2026-06-06", NEW, "16:00"),
        version("2026-06-06", MIDDLE, "15:00"),
        version("2026-06-06", OLD, "14:00"),
        version("2026-06-06", MIDDLE, "13:00"),
        version("2026-06-06", NEW, "12:00"),
        version("2026-03-03", OLD),
    )

    assert [terms(MIDDLE).revision] == [each for each, _ in newest.within]
    assert () == newest.later
    assert () == first.within


def test_a_day_on_which_all_was_put_back_is_known_and_not_told() -> None:
    """Somebody may have read what held in between."""
    newest, _ = days(
        OLD,
        version("2026-06-06", OLD, "15:00"),
        version("2026-06-06", MIDDLE, "14:00"),
        version("2026-03-03", OLD),
    )
    versions = (version("2026-06-06", OLD, "15:00"), version("2026-06-06", MIDDLE, "14:00"))
    found = chronicle(
        catalogue_of(OLD), History({URI: (*versions, version("2026-03-03", OLD))}), TODAY
    )

    assert () == newest.changes
    ((revision, changes),) = newest.within
    assert terms(MIDDLE).revision == revision
    assert ["Frame: one expectation added: “Every bet has a PRD.”"] == [*map(str, changes)]
    assert ["2026-03-03"] == [each.on.isoformat() for each in found.entries]


def test_commits_that_move_nobody_are_not_told() -> None:
    """A typo in the text."""
    found = told(NEW, version("2026-06-06", NEW), version("2026-03-03", NEW))

    assert [f"2026-03-03 {FIRST}"] == found


def test_the_day_is_that_of_the_organisation() -> None:
    """Late in the evening in UTC it is the next day in Berlin."""
    found = told(NEW, version("2026-06-06", NEW, "23:30"))

    assert [f"2026-06-07 {FIRST}"] == found


def test_no_change_is_later_than_the_next_or_than_today() -> None:
    """Some clocks run ahead."""
    found = told(
        NEW, version("2027-01-01", NEW), version("2026-06-06", MIDDLE), version("2026-08-08", OLD)
    )

    assert [f"2026-11-20 {OWNER}", f"2026-06-06 {FIRST}"] == found


def test_what_cannot_be_read_is_passed_over() -> None:
    """What was readable before and after is compared."""
    found = told(
        NEW, version("2026-09-09", NEW), version("2026-06-06", None), version("2026-03-03", MIDDLE)
    )

    assert [f"2026-09-09 {OWNER}", f"2026-03-03 {FIRST}"] == found


def test_a_way_whose_beginning_cannot_be_read_is_not_called_new() -> None:
    """It was there before."""
    found = told(NEW, version("2026-09-09", NEW), version("2026-06-06", None))

    assert ["2026-09-09 How it was before cannot be read."] == found


def test_what_is_not_committed_yet_counts_as_of_today() -> None:
    """Whoever looks at the site before committing sees what readers will see."""
    assert [f"2026-11-20 {OWNER}", f"2026-03-03 {FIRST}"] == told(
        NEW, version("2026-03-03", MIDDLE)
    )
    assert [f"2026-11-20 {FIRST}"] == told(NEW)


def test_an_end_is_told() -> None:
    """And nothing of what the tombstone leaves out."""
    stone = tombstone("prd-review")
    found = told(stone, version("2026-09-09", stone), version("2026-03-03", OLD))

    assert ["2026-09-09 Status: now ended, was active", f"2026-03-03 {FIRST}"] == found


def test_a_removed_page_is_told_by_its_last_name() -> None:
    """It has no page to link to."""
    removed = (version("2026-09-09", None), version("2026-06-06", NEW))
    found = chronicle(catalogue_of(), History(removed=(removed,)), TODAY).entries

    assert [("prd-review", "prd review", None)] * 2 == [
        (each.way, each.title, each.src_uri) for each in found
    ]
    assert ["Its page was removed.", FIRST] == [str(each.changes[0]) for each in found]


def test_a_page_that_was_changed_and_removed_on_one_day_is_removed() -> None:
    """Nobody can come back to what was read."""
    removed = (version("2026-09-09", None), version("2026-09-09", NEW), version("2026-09-09", OLD))
    newest = chronicle(catalogue_of(), History(removed=(removed,)), TODAY).days[0]

    assert "Its page was removed." == str(newest.changes[0])
    assert () == newest.within


def test_a_removed_page_that_never_was_a_way_is_not_told() -> None:
    """Nobody knew it."""
    removed = (version("2026-09-09", None), version("2026-06-06", None))

    assert () == chronicle(catalogue_of(), History(removed=(removed,)), TODAY).entries


def test_a_change_concerns_those_who_followed_and_those_who_follow() -> None:
    """In the order of wow.yml; roles that are no more come last."""
    before, after = way(audience=["engineer", "astronomer"]), way(audience=["product-manager"])
    versions = (version("2026-09-09", after), version("2026-06-06", before))
    newest = chronicle(catalogue_of(after), History({URI: versions}), TODAY).entries[0]

    assert ("product-manager", "engineer", "astronomer") == newest.roles


def test_the_latest_entry_has_the_revision_that_pages_show() -> None:
    """So browsers find what they have read."""
    catalogue = catalogue_of(NEW)
    found = chronicle(catalogue, History({URI: (version("2026-06-06", NEW),)}), TODAY)

    assert {"prd-review": found.entries[0].revision} == found.revisions


def test_the_ways_of_the_first_day_are_no_news() -> None:
    """Those that came later are."""
    pages = {
        "ways/a.md": (version("2026-03-03", way("a")),),
        "ways/b.md": (version("2026-03-03", way("b")),),
        "ways/c.md": (version("2026-04-04", way("c")),),
    }
    found = chronicle(catalogue_of(way("a"), way("b"), way("c")), History(pages), TODAY)

    assert date(2026, 3, 3) == found.begins
    assert ["a", "b"] == [each.way for each in found.beginning]
    assert ["c"] == [each.way for each in found.news]


def test_without_a_history_nothing_is_told_but_why() -> None:
    """No way is called new then; its revision is known all the same."""
    found = chronicle(catalogue_of(way()), History(missing="No git."), TODAY)

    assert ((), "No git.") == (found.entries, found.missing)
    assert ["prd-review"] == [*found.revisions]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        pytest.param("2025-11-20", 1, id="a year ago"),
        pytest.param("2025-11-19", 0, id="a day more"),
    ],
)
def test_the_last_twelve_months_are_recent(day: str, shown: int) -> None:
    """With their first day."""
    entry = Entry("a", "A", None, (), date.fromisoformat(day), 0, "", ())

    assert shown == len(recent([entry], TODAY))


def test_no_more_than_two_hundred_are_recent() -> None:
    """A page is to be read."""
    entry = Entry("a", "A", None, (), TODAY, 0, "", ())

    assert 200 == len(recent([entry] * 300, TODAY))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        pytest.param("2026-10-09", 1, id="six weeks ago"),
        pytest.param("2026-10-08", 0, id="a day more"),
    ],
)
def test_what_is_six_weeks_old_is_told_to_everybody_for_the_last_time(day: str, told: int) -> None:
    """Each says until when it is news, for whoever reads it later."""
    found = newest([Entry("a", "A", None, (), date.fromisoformat(day), 0, "", ())], TODAY)

    assert told == len(found)
    assert [TODAY] * told == [each.period.until for each in found]


def test_no_more_than_three_are_told_to_everybody() -> None:
    """The newest."""
    entries = [Entry(name, "A", None, (), TODAY, 0, "", ()) for name in "abcd"]

    assert ["a", "b", "c"] == [each.value.way for each in newest(entries, TODAY)]


def test_when_a_page_was_edited_is_told_apart_from_what_changed() -> None:
    """A commit that moves nobody is an edit all the same."""
    page = way("a")
    known = terms(page).on(page.src_uri)
    at = int(datetime(2026, 3, 3, 12, tzinfo=UTC).timestamp())
    versions = [Version(at + 86_400, page.src_uri, known), Version(at, page.src_uri, known)]

    told = chronicle(catalogue_of(page), History({page.src_uri: versions}), date(2026, 11, 20))

    assert {page.src_uri: date(2026, 3, 4)} == told.edited
    assert [date(2026, 3, 3)] == [each.on for each in told.entries]
