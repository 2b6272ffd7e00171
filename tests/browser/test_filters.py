"""Find a way, and what just happened: lists that narrow as one types, and the site's search."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.kinds import TODAY, active_way, address
from tests.browser.readers import reader
from tests.browser.test_pages import results, search
from wow.catalogue import Catalogue
from wow.model import Way
from wow.reviews.facts import State, standing
from wow.site import addresses
from wow.triggers.facts import LABELS

pytestmark = pytest.mark.site

WAYS, SITUATIONS = address(addresses.WAYS), address(addresses.SITUATIONS)
EVENT = "A bet larger than two team-weeks is about to start"


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A reader at a desk."""
    with reader(browser, server, viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on the day of the build, in which none of our scripts may fail."""
    complaints: list[str] = []
    with context.new_page() as opened:
        set_day(opened, TODAY)
        opened.on("pageerror", lambda error: complaints.append(error.stack or str(error)))
        yield opened
    assert [each for each in complaints if "/assets/wow/" in each] == []


def set_day(page: Page, day: date) -> None:
    """Let the browser believe that it is noon of a day."""
    page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


def items(page: Page) -> Locator:
    """What a list shows."""
    return page.locator("[data-facets]:visible")


def titles(page: Page) -> list[str]:
    """The ways that are shown."""
    return sorted(page.locator("[data-facets] b > a:visible").all_inner_texts())


def wanted(catalogue: Catalogue, fits: Callable[[Way], bool]) -> list[str]:
    """The titles of living ways that fit."""
    return sorted(way.title for way in catalogue.ways if fits(way))


CHOICES: dict[str, tuple[str, Callable[[Way], bool]]] = {
    "role": ("engineer", lambda way: "engineer" in way.audience),
    "area": ("deciding", lambda way: way.src_uri.startswith("ways/deciding/")),
    "owner": ("head-of-product", lambda way: way.owner == "head-of-product"),
    "status": ("trial", lambda way: way.status == "trial"),
    "level": ("guideline", lambda way: way.level == "guideline"),
    "trigger": ("gate", lambda way: "Gate" in {LABELS[each.kind] for each in way.triggers}),
}


@pytest.mark.parametrize("name", CHOICES)
def test_each_filter_shows_what_fits(name: str, page: Page, catalogue: Catalogue) -> None:
    """And the count beside the choice had said how many."""
    value, fits = CHOICES[name]
    page.goto(WAYS)
    option = page.locator(f"select[name={name}] option[value={value}]")
    promised = option.inner_text()
    page.locator(f"select[name={name}]").select_option(value)

    expected = wanted(catalogue, fits)
    assert set(expected) <= set(titles(page))
    assert promised.endswith(f" ({items(page).count()})")
    living = page.locator("[data-facets]:visible:not(section:last-of-type [data-facets])")
    assert living.count() == len(expected)


@pytest.mark.parametrize("later", [0, 60, 400])
@pytest.mark.parametrize("state", [State.OVERDUE, State.SOON, State.LATER])
def test_reviews_are_judged_by_the_reader_s_day(
    state: State, later: int, page: Page, catalogue: Catalogue
) -> None:
    """However long ago the site was built."""
    day = TODAY + timedelta(days=later)
    set_day(page, day)
    page.goto(f"{WAYS}?review={state}")

    expect(page.locator("select[name=review]")).to_have_value(state)
    assert wanted(catalogue, lambda way: standing(catalogue, way, day).state is state) == titles(
        page
    )


def test_counts_follow_the_other_filters(page: Page) -> None:
    """Each choice says how many it would show, and keeps that promise."""
    page.goto(f"{WAYS}?role=engineer&level=expected&find=the")
    roles = page.locator("select[name=role]")
    for option in roles.locator("option").all():
        promised = option.inner_text().rpartition(" (")[2].rstrip(")")
        roles.select_option(option.get_attribute("value"))

        assert promised == str(items(page).count())


def test_by_keyboard_alone(page: Page, server: str) -> None:
    """Type, choose, see, begin anew; the address follows, and holds for whoever gets it."""
    page.goto(WAYS)
    everything = page.get_by_role("status").filter(has_text=" ways").inner_text()
    page.get_by_label("Words").focus()
    page.keyboard.type("bet prd")
    page.keyboard.press("Tab")
    page.keyboard.type("Product m")
    expect(page).to_have_url(f"{server}{WAYS}?find=bet+prd&role=product-manager")
    found = titles(page)
    said = page.get_by_role("status").filter(has_text=" ways").inner_text()
    page.reload()

    assert "PRD review" in found
    assert said.startswith(f"{len(found)} of ")
    assert found == titles(page)
    for _ in range(9):
        if page.evaluate("document.activeElement.type") != "reset":
            page.keyboard.press("Tab")
    page.get_by_role("button", name="Reset").press("Enter")
    expect(page).to_have_url(server + WAYS)
    expect(page.get_by_role("status").filter(has_text=" ways")).to_have_text(
        everything, use_inner_text=True
    )


def test_back_and_forward_keep_the_choice(page: Page) -> None:
    """Also between places of one page."""
    page.goto(f"{WAYS}?level=guideline")
    few = items(page).count()
    page.evaluate("location.hash = 'deciding-what-to-build'")
    page.locator("select[name=level]").select_option("expected")
    page.wait_for_url("**level=expected**")
    page.go_back()

    expect(page.locator("select[name=level]")).to_have_value("guideline")
    assert few == items(page).count()


def test_what_the_address_asks_in_vain_is_passed_over(page: Page) -> None:
    """A role may be gone from wow.yml; the list is there all the same."""
    page.goto(f"{WAYS}?role=alchemist")

    expect(page.locator("select[name=role]")).to_have_value("")
    assert items(page).count() == page.locator("[data-facets]").count()


def test_where_nothing_fits_it_says_so(page: Page) -> None:
    """No heading stands above nothing."""
    page.goto(f"{WAYS}?find=xylophone")

    expect(page.locator(".wow-found [role=status]")).to_contain_text("Nothing fits all of this")
    expect(page.locator(".wow-group h2:visible")).to_have_count(0)


NEAREST = [
    pytest.param("somebody is leaving", "Somebody has told you that they are leaving", id="verb"),
    pytest.param("A bet is about to start!", "bet", id="a sign at the end"),
]


@pytest.mark.parametrize(("told", "nearest"), NEAREST)
def test_a_sentence_in_other_words_finds_what_is_nearest(
    told: str, nearest: str, page: Page
) -> None:
    """People say what happened as to a colleague; that words are missing is told."""
    page.goto(SITUATIONS)
    page.locator("#find").fill(told)

    expect(items(page).first).to_contain_text(nearest)
    expect(page.locator(".wow-found [role=status]")).to_contain_text("none has all of your words")
    expect(page.get_by_role("link", name="Search the whole site for these words")).to_be_visible()


@pytest.mark.parametrize("where", [WAYS, SITUATIONS])
def test_where_nothing_fits_the_whole_site_can_be_searched(where: str, page: Page) -> None:
    """For the same words, without typing them again; the page's own words come back with Esc."""
    page.goto(where)
    field = page.locator("#find")
    offer = page.get_by_role("link", name="Search the whole site for these words")
    field.press_sequentially("expenses & contractors")
    expect(items(page)).to_have_count(0)
    expect(page.get_by_role("status").filter(has=offer)).to_contain_text("Nothing fits all of this")
    offer.press("Enter")
    expect(page.locator(".md-search__input")).to_have_value("expenses & contractors")
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")

    expect(field).to_be_focused()
    expect(field).to_have_value("expenses & contractors")


def test_the_whole_site_is_offered_only_for_words_in_vain(page: Page) -> None:
    """Not while something is shown, and not where no words were typed."""
    page.goto(WAYS)
    offer = page.locator(".wow-found a")
    expect(offer).to_be_hidden()
    page.get_by_label("Words").press_sequentially("prd")
    expect(offer).to_be_hidden()
    page.goto(f"{WAYS}?level=guideline&status=retired")
    expect(page.locator(".wow-found [role=status]")).to_contain_text("Nothing fits all of this")

    expect(offer).to_be_hidden()


def test_words_find_the_owner_by_position_and_by_name(page: Page, catalogue: Catalogue) -> None:
    """Also of ways whose own words hold neither."""
    owner = catalogue.owner("head-of-product")
    owned = wanted(catalogue, lambda way: way.owner == "head-of-product")
    page.goto(WAYS)
    for words in (owner.name, owner.answers):
        page.get_by_label("Words").fill(words)

        assert set(owned) <= set(titles(page))
    assert owner.answers != owner.name


def test_a_situation_is_found_and_leads_to_its_way(page: Page) -> None:
    """By some of its words, in any order."""
    page.goto(SITUATIONS)
    page.get_by_label("What happened, in your words").press_sequentially("team-weeks larger bet")
    expect(items(page)).to_have_count(1)
    page.get_by_role("link", name=EVENT).click()

    page.wait_for_url("**#what-starts-it")
    expect(page.locator("h1")).to_contain_text("PRD review")


def test_situations_of_a_role(page: Page, catalogue: Catalogue) -> None:
    """Those of the ways that it follows."""
    page.goto(f"{SITUATIONS}?role=engineer")
    ways = {way.title for way in catalogue.followed_by("engineer")}
    events = page.locator("#when ~ ul > li:visible")

    assert events.count() > 1
    for each in events.all():
        told = each.locator("small").inner_text()
        assert any(title in told for title in ways), told


@pytest.mark.parametrize("where", [WAYS, SITUATIONS])
def test_without_scripts_there_is_the_whole_list(where: str, browser: Browser, server: str) -> None:
    """And no filter that does nothing."""
    with (
        browser.new_context(base_url=server, java_script_enabled=False) as context,
        context.new_page() as page,
    ):
        page.goto(where)

        expect(page.locator(".wow-filter")).to_be_hidden()
        assert items(page).count() == page.locator("[data-facets]").count() > 1


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("PRD review", id="a title"),
        pytest.param(EVENT, id="a situation"),
        pytest.param("bet larger than two team-weeks", id="part of a situation"),
        pytest.param("The PRD names one number it should move", id="a frame"),
    ],
)
def test_search_brings_the_way_first(typed: str, page: Page) -> None:
    """By its title, by what happened, and by what holds."""
    search(page, typed)

    expect(results(page).first).to_have_attribute("href", first_of("ways/deciding/prd-review/"))


def test_search_brings_a_title_before_bodies_that_hold_the_same_word(
    page: Page, catalogue: Catalogue
) -> None:
    """Many pages speak of the roadmap, one is about it."""
    held = [way for way in catalogue.ways if "roadmap" in way.body.lower()]
    search(page, "roadmap")

    assert len(held) > 3
    expect(results(page).first).to_have_attribute(
        "href", first_of("ways/deciding/roadmap-conversation/")
    )


def first_of(url: str) -> re.Pattern[str]:
    """The address of a page or of a place on it, as a result has it."""
    return re.compile(rf"/{re.escape(url)}(\?[^#]*)?(#.*)?$")


def test_a_result_leads_to_its_place(page: Page, catalogue: Catalogue) -> None:
    """A situation of a way, and a sentence of its frame, are marked by name on its page."""
    way = active_way(catalogue)
    page.goto(address(way.src_uri))

    assert page.locator("[id^=starts-]").count() == len(way.triggers)
    assert page.locator("[id^=frame-]").count() == len(way.frame)
