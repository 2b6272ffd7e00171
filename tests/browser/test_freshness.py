"""A site that was built long ago says what is so today, where its reader is."""

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.kinds import TODAY, active_way, address, trial_way
from tests.browser.readers import reader
from tests.browser.test_accessibility import violations
from wow.catalogue import Catalogue
from wow.reviews.facts import State, by_date
from wow.site import addresses

pytestmark = pytest.mark.site

YEAR_ON = date(2027, 11, 20)
REVIEWS = address(addresses.REVIEWS)
LISTS = {"overdue": (State.OVERDUE,), "soon": (State.SOON, State.GRACE), "later": (State.LATER,)}


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """A fresh page, in which none of our scripts may fail."""
    complaints: list[str] = []
    with (
        reader(browser, server, reduced_motion="reduce") as context,
        context.new_page() as opened,
    ):
        opened.on("pageerror", lambda error: complaints.append(error.stack or str(error)))
        yield opened
    assert [each for each in complaints if "/assets/wow/" in each] == []


def noon(day: date) -> datetime:
    """The middle of a day, by the clock of the reader."""
    return datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - the reader's own


def visit(page: Page, where: str, day: date) -> None:
    """Open a page on a day, and wait for its scripts."""
    page.clock.set_fixed_time(noon(day))
    page.goto(where)
    page.wait_for_load_state("networkidle")


def text(found: Locator) -> str:
    """What is seen of an element."""
    return " ".join(found.inner_text().split())


def test_a_way_is_overdue_once_its_date_has_passed(page: Page, catalogue: Catalogue) -> None:
    """It was fine when the site was built: in the facts on top, and in a notice."""
    way = active_way(catalogue)
    by = f"{way.review.by.day} {way.review.by:%B %Y}"

    visit(page, address(way.src_uri), YEAR_ON)

    assert f"Review was due {by}" == text(page.locator("li.wow-due"))
    expect(page.locator(".wow-notice:visible")).to_have_count(1)
    assert f"The owner has meant to look at this again since {by}." in text(
        page.locator(".wow-notice:visible")
    )


@pytest.mark.parametrize("days", [0, 1, 30, 60, 120, 365])
def test_the_reviews_stand_where_they_belong_on_the_day(
    page: Page, catalogue: Catalogue, days: int
) -> None:
    """No way that is overdue stands under *Later*, and lists are in order; empty ones say so."""
    day = TODAY + timedelta(days=days)
    standings = by_date(catalogue, day)

    visit(page, REVIEWS, day)

    for name, states in LISTS.items():
        rows = page.locator(f"#{name}-list > li")
        expected = [each.way.title for each in standings if each.state in states]
        assert expected == [text(row.locator("b")) for row in rows.all()]
        assert (not expected) == page.locator(f"#{name}-list + .wow-none").is_visible()
    assert (days == 0) == page.get_by_text("As of 20 November").is_visible()


def test_a_trial_that_has_ended_is_told_as_one_wherever_it_stands(
    page: Page, catalogue: Catalogue
) -> None:
    """On its page, in the list of all ways, on a path, and on one path of several roles."""
    way = trial_way(catalogue)
    assert way.trial is not None
    until = f"{way.trial.until.day} {way.trial.until:%B %Y}"
    role = way.audience[0]
    lists = [
        address(addresses.WAYS),
        address(addresses.role_page(role)),
        f"{address(addresses.ONBOARDING)}?role={role}",
    ]

    for words, day in (
        (f"On trial until {until}", TODAY),
        (f"Was on trial until {until}", YEAR_ON),
    ):
        for where in lists:
            visit(page, where, day)
            item = page.locator("li", has=page.get_by_role("link", name=way.title, exact=True))
            assert words == text(item.locator(".wow-mark:visible")), where
        visit(page, address(way.src_uri), day)
        assert words == text(page.locator(".wow-chip--time:visible").first)
    assert f"This trial ended on {until}, and what came" in text(page.locator("p.wow-notice").last)


def test_an_exception_past_its_end_is_told_as_one(page: Page, catalogue: Catalogue) -> None:
    """Until then it is told with its date alone."""
    way = next(way for way in catalogue.ways if way.exceptions)
    last = max(each.until for each in way.exceptions)

    for day, count in ((last, 0), (last + timedelta(days=1), 1)):
        visit(page, address(way.src_uri), day)
        expect(page.locator(".wow-exceptions .wow-time:visible")).to_have_count(count)


def test_an_absence_is_told_until_it_is_over(page: Page, catalogue: Catalogue) -> None:
    """On the owner's page, among all owners, and on the owner's ways with whom to ask instead."""
    key, owner = next(each for each in catalogue.organisation.owners.items() if each[1].away)
    way = next(way for way in catalogue.ways if way.owner == key)
    deputy = catalogue.owner(owner.deputy or "").answers
    assert owner.away is not None

    for day, away in ((owner.away.until, True), (owner.away.until + timedelta(days=1), False)):
        visit(page, address(addresses.owner_page(key)), day)
        assert away == page.get_by_text("Away from").is_visible()
        visit(page, address(addresses.OWNERS), day)
        assert away == page.get_by_text(" away ").is_visible()
        visit(page, address(way.src_uri), day)
        assert away == page.locator(".wow-people").get_by_text("answers", exact=False).is_visible()
        ask = page.locator(".wow-details > div", has_text="Does not fit?")
        assert f"Tell {deputy if away else owner.answers} (" in text(ask)


def test_without_scripts_the_text_speaks_in_dates(
    browser: Browser, server: str, catalogue: Catalogue
) -> None:
    """It shows what held when the site was built, and it stays true."""
    way = trial_way(catalogue)
    assert way.trial is not None
    until = f"{way.trial.until.day} {way.trial.until:%B %Y}"

    with (
        browser.new_context(base_url=server, java_script_enabled=False) as context,
        context.new_page() as page,
    ):
        page.goto(address(way.src_uri))
        facts = text(page.locator(".wow-facts"))
        page.goto(REVIEWS)
        reviews = text(page.locator("article"))

    assert f"On trial until {until}" in facts
    assert f"Review due {way.review.by.day} {way.review.by:%B %Y}" in facts
    assert "As of 20 November 2026:" in reviews


def test_a_clock_behind_the_build_changes_nothing(page: Page, catalogue: Catalogue) -> None:
    """Readers further west may have yesterday's date, and some clocks are wrong."""
    seen = []
    for day in (TODAY, date(1999, 1, 1)):
        for where in (REVIEWS, address(active_way(catalogue).src_uri)):
            visit(page, where, day)
            seen.append(text(page.locator("article")))

    assert seen[:2] == seen[2:]


def test_a_page_that_stays_open_is_right_when_somebody_comes_back_to_it(
    page: Page, catalogue: Catalogue
) -> None:
    """Tabs are left open for weeks."""
    visit(page, address(active_way(catalogue).src_uri), TODAY)
    expect(page.locator(".wow-notice:visible")).to_have_count(0)

    page.clock.set_fixed_time(noon(YEAR_ON))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(page.locator(".wow-notice:visible")).to_have_count(1)


def test_a_date_that_is_none_breaks_nothing(page: Page, catalogue: Catalogue) -> None:
    """Whoever wrote it: all else on the page is right."""
    where = address(active_way(catalogue).src_uri)
    wrong = '<p><i data-since="soon" data-list="soon">a</i><i data-until="" data-list="">b</i></p>'

    def spoil(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<h1", f"{wrong}<h1", 1))

    page.route(f"**/{where}", spoil)
    visit(page, where, YEAR_ON)

    expect(page.locator("article i[data-list]")).to_have_count(2)
    assert "Review was due" in text(page.locator("li.wow-due"))


@pytest.mark.parametrize(
    ("zone", "day"),
    [("Pacific/Kiritimati", "2027-03-02"), ("Pacific/Pago_Pago", "2027-03-01")],
)
def test_the_day_is_that_of_the_reader(browser: Browser, server: str, zone: str, day: str) -> None:
    """Half past eleven in the morning of 1 March in London is tomorrow for some."""
    with (
        reader(browser, server, timezone_id=zone) as context,
        context.new_page() as page,
    ):
        page.clock.set_fixed_time("2027-03-01T11:30:00Z")
        page.goto("")
        holds = page.evaluate(
            """day => import("./assets/wow/freshness.mjs")
                .then(({holds}) => holds({since: day, until: day}))""",
            day,
        )

    assert holds is True


def test_what_holds_for_a_time_is_not_printed_at_another(page: Page, catalogue: Catalogue) -> None:
    """Paper shows the day on which it was printed."""
    visit(page, address(active_way(catalogue).src_uri), TODAY)
    page.emulate_media(media="print")

    hidden = page.locator("[data-since][hidden]")
    assert hidden.count() > 2
    assert [] == [each.inner_text() for each in hidden.all() if each.is_visible()]


def test_what_holds_for_a_time_is_not_found_by_search(site: Path) -> None:
    """Search knows no days."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    told = " ".join(each["text"] for each in index["docs"] if each["location"][:4] != "guid")

    words = (
        "has meant to look",
        "looked at again by",
        "is a trial until",
        "Was on trial",
        "due soon,",
    )
    assert [] == [each for each in words if each in told]
    assert "It stays if:" in told


def test_a_year_on_nobody_is_kept_out(page: Page, catalogue: Catalogue) -> None:
    """What was hidden has no violation either."""
    for where in (REVIEWS, address(trial_way(catalogue).src_uri), address(addresses.OWNERS)):
        visit(page, where, YEAR_ON)

        assert violations(page) == []
