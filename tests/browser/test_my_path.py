"""The roles that somebody picked are theirs: remembered, and leading on from the page of a way."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import served
from tests.browser.kinds import address
from tests.browser.readers import reader
from tests.browser.test_accessibility import violations
from tests.browser.test_pages import FOCUSED
from tests.browser.test_progress import (
    BLOCKED,
    FULL,
    KEPT,
    ONE_PATH,
    PICKED,
    ROLE_PAGE,
    done,
    item,
    key,
    saved,
    state,
    take,
    tool,
    visit,
)
from tests.building import build, write_settings
from tests.factories import page_text, write_site
from wow.catalogue import Catalogue
from wow.onboarding.facts import merged
from wow.site import addresses

pytestmark = pytest.mark.site

INDEX = address(addresses.ONBOARDING)
ENGINEER = f"{INDEX}?role=engineer"
WAY = "ways/deciding/prd-review/"


def box(page: Page, role: str) -> Locator:
    """The box that puts a role on one's path."""
    return page.get_by_label(f"On my path: {role}", exact=True)


def pick(page: Page) -> None:
    """Pick two roles, as somebody new does."""
    page.goto(INDEX)
    for role in ("Product manager", "Owner of a way"):
        box(page, role).check()
    expect(page.locator(".wow-progress")).to_be_visible()


def mine(page: Page) -> Locator:
    """What the page of a way says of one's own progress."""
    return page.locator(".wow-mine")


def button(page: Page, name: str) -> Locator:
    """A button of it."""
    return mine(page).get_by_role("button", name=name, exact=True)


def test_the_roles_are_remembered(page: Page, server: str) -> None:
    """Who comes back through the navigation sees their path, and an address that can be sent."""
    pick(page)
    page.goto("./")
    page.get_by_role("link", name="Onboarding", exact=True).first.click()

    expect(page.locator("#your-path")).to_have_text("Your path: Product manager + Owner of a way")
    expect(page).to_have_url(server + ONE_PATH)
    expect(box(page, "Owner of a way")).to_be_checked()
    expect(box(page, "Engineer")).not_to_be_checked()
    page.reload()
    expect(page.locator("#your-path")).to_be_visible()


def test_no_role_is_a_choice_too(page: Page, server: str) -> None:
    """Who takes their ticks back begins anew."""
    pick(page)
    for role in ("Product manager", "Owner of a way"):
        box(page, role).uncheck()
    page.goto(INDEX)

    expect(box(page, "Product manager")).to_be_visible()
    expect(page).to_have_url(server + INDEX)
    expect(page.locator(".wow-merged")).to_be_hidden()
    assert page.evaluate(KEPT) is None


def test_a_link_wins_and_is_only_looked_at(page: Page, server: str) -> None:
    """A colleague's link shows what they meant, and leaves what was picked alone."""
    pick(page)
    visit(page, ENGINEER)
    expect(page.locator("#your-path")).to_have_text("Your path: Engineer")
    expect(page.get_by_text("These are not the roles that you picked.")).to_be_visible()
    done(page, "kick-off").click()
    page.get_by_role("link", name="Back to yours").click()

    expect(page).to_have_url(server + ONE_PATH)
    expect(page.get_by_text("These are not the roles that you picked.")).to_be_hidden()
    expect(item(page, "kick-off")).to_have_attribute("data-state", "done")


def test_who_changes_a_box_there_has_picked(page: Page, server: str) -> None:
    """Then it is the reader's own choice."""
    pick(page)
    visit(page, ENGINEER)
    box(page, "Leader").check()
    expect(page.get_by_text("These are not the roles that you picked.")).to_be_hidden()
    page.goto("./")
    page.goto(INDEX)

    expect(page).to_have_url(f"{server}{INDEX}?role=engineer&role=leader")


def test_a_link_that_was_opened_first_is_nobodys(page: Page, server: str) -> None:
    """It becomes one's own with the first mark on it: who follows it need not pick it."""
    visit(page, ENGINEER)
    page.goto(INDEX)
    expect(page.locator(".wow-picking")).to_be_visible()
    expect(page).to_have_url(server + INDEX)
    visit(page, ENGINEER)
    done(page, "kick-off").click()
    page.goto("./")
    page.goto(INDEX)

    expect(page).to_have_url(server + ENGINEER)


def test_the_page_of_a_role_becomes_ones_own_in_the_same_way(page: Page, server: str) -> None:
    """Many never need the page of several roles; the first counts."""
    visit(page, ROLE_PAGE)
    done(page, "prd-review").click()
    visit(page, address(addresses.role_page("engineer")))
    done(page, "kick-off").click()
    page.goto(INDEX)

    expect(page).to_have_url(f"{server}{INDEX}?role=product-manager")
    expect(page.locator("#your-path")).to_have_text("Your path: Product manager")


def test_a_remembered_role_that_is_no_more_is_named_once(page: Page, server: str) -> None:
    """The rest stays, and the address does not pass the old name on."""
    page.goto("./")
    held = saved(server, roles=["alchemist", "engineer"])
    page.evaluate("([key, held]) => localStorage.setItem(key, held)", [key(server), held])
    page.goto(INDEX)
    expect(page.get_by_text("No role is called alchemist here.")).to_be_visible()
    expect(page).to_have_url(server + ENGINEER)
    page.goto("./")
    page.goto(INDEX)

    expect(page.locator("#your-path")).to_be_visible()
    expect(page.get_by_text("No role is called alchemist here.")).to_be_hidden()


def test_reset_forgets_the_roles_too(page: Page, server: str) -> None:
    """And says so before it does."""
    pick(page)
    done(page, "prd-review").click()
    with page.expect_event("dialog") as asked:
        page.once("dialog", lambda dialog: dialog.accept())
        tool(page, "Reset")
    expect(page.locator(".wow-said")).to_have_text("All marks and roles are forgotten.")
    assert page.evaluate(KEPT) is None
    page.goto("./")
    page.goto(INDEX)

    expect(page.locator(".wow-picking")).to_be_visible()
    expect(page).to_have_url(server + INDEX)
    assert "marks and roles" in asked.value.message


def test_roles_go_along_in_a_file(
    page: Page, browser: Browser, server: str, tmp_path: Path
) -> None:
    """On another computer the path is there as well, unless one was picked there."""
    pick(page)
    with page.expect_download() as download:
        tool(page, "Save to a file")
    download.value.save_as(tmp_path / "progress.json")
    with reader(browser, server) as context, context.new_page() as other:
        visit(other, ROLE_PAGE)
        take(other, tmp_path / "progress.json")
        expect(other.locator(".wow-said")).to_contain_text("Marks taken from the file")
        other.goto(INDEX)
        expect(other).to_have_url(server + ONE_PATH)
        box(other, "Owner of a way").uncheck()
        take(other, tmp_path / "progress.json")
        other.goto("./")
        other.goto(INDEX)

        expect(other).to_have_url(f"{server}{INDEX}?role=product-manager")


def test_an_old_file_leaves_the_roles_alone(page: Page, server: str, tmp_path: Path) -> None:
    """Files from before roles were kept have none."""
    file = tmp_path / "progress.json"
    file.write_text(saved(server), encoding="utf-8")
    pick(page)
    take(page, file)
    expect(item(page, "prd-review")).to_have_attribute("data-state", "done")
    page.goto("./")
    page.goto(INDEX)

    expect(page).to_have_url(server + ONE_PATH)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param("{", id="cut off"),
        pytest.param('{"wow":"progress","version":9,"roles":["engineer"]}', id="foreign"),
        pytest.param(None, id="no list"),
    ],
)
def test_corrupted_storage_does_not_get_in_the_way(
    held: str | None, page: Page, server: str
) -> None:
    """There is nothing to remember; what is picked from then on is kept, and the loss is told."""
    text = held or saved(server, roles={"engineer": 1})
    page.goto("./")
    page.evaluate("([key, held]) => localStorage.setItem(key, held)", [key(server), text])
    page.goto(INDEX)
    box(page, "Engineer").check()
    expect(page.locator(".wow-progress")).to_be_visible()
    if held:
        expect(page.locator(".wow-kept")).to_contain_text("cannot be used")
    page.goto("./")
    page.goto(INDEX)

    expect(page).to_have_url(server + ENGINEER)


@pytest.mark.parametrize(
    "trouble", [pytest.param(BLOCKED, id="blocked"), pytest.param(FULL, id="full")]
)
def test_without_storage_roles_are_picked_all_the_same(
    trouble: str, page: Page, server: str
) -> None:
    """The address holds them."""
    page.add_init_script(trouble)
    pick(page)
    expect(page.locator(".wow-kept")).to_contain_text("save your marks to a file")
    expect(page).to_have_url(server + ONE_PATH)
    page.goto(WAY)
    button(page, "Done").click()

    expect(button(page, "Done")).to_have_attribute("aria-pressed", "true")
    expect(mine(page).get_by_role("status")).to_contain_text("save your marks to a file")


def test_a_way_is_ticked_off_on_its_own_page(page: Page) -> None:
    """It shows on the path, and what is taken back there is open here."""
    pick(page)
    page.goto(WAY)
    expect(button(page, "Done")).to_have_attribute("aria-pressed", "false")
    button(page, "Done").click()
    expect(button(page, "Done")).to_have_attribute("aria-pressed", "true")
    expect(mine(page).get_by_role("status")).to_have_text("This way: done.")
    visit(page)
    assert state(page, "prd-review") == "done"
    done(page, "prd-review").click()
    page.goto(WAY)
    expect(button(page, "Done")).to_have_attribute("aria-pressed", "false")
    button(page, "Does not apply to me").click()
    expect(mine(page).get_by_role("status")).to_have_text("This way: does not apply to me.")
    button(page, "Done").click()
    expect(button(page, "Does not apply to me")).to_have_attribute("aria-pressed", "false")
    button(page, "Done").click()

    expect(mine(page).get_by_role("status")).to_have_text("This way: to do.")
    visit(page)
    assert state(page, "prd-review") == "open"


def test_a_way_and_its_path_in_two_tabs_agree(page: Page, context: BrowserContext) -> None:
    """Each shows what was marked in the other."""
    visit(page)
    with context.new_page() as other:
        other.goto(WAY)
        button(other, "Done").click()
        expect(item(page, "prd-review")).to_have_attribute("data-state", "done")
        done(page, "prd-review").click()

        expect(button(other, "Done")).to_have_attribute("aria-pressed", "false")


def test_a_way_leads_on_to_the_next_of_the_path(page: Page, catalogue: Catalogue) -> None:
    """The one that the path names as well: the first that is open, other than this."""
    first, second, third = (each.way for each in merged(catalogue, PICKED).items[:3])
    pick(page)
    for here, then in ((first, second), (second, third)):
        page.goto(address(here.src_uri))
        button(page, "Done").click()
        expect(mine(page).locator(".wow-next")).to_contain_text(
            f"Next on your path: {then.title}, "
        )
    mine(page).get_by_role("link", name=third.title).click()
    expect(page.locator("h1")).to_contain_text(third.title)
    mine(page).get_by_role("link", name="your path").click()

    expect(page.locator(".wow-progress .wow-next a")).to_have_text(third.title)


def test_a_way_beside_the_path_leads_back_to_it(page: Page, catalogue: Catalogue) -> None:
    """Nothing is next there."""
    pick(page)
    on_path = {each.way.id for each in merged(catalogue, PICKED).items}
    beside = next(way for way in catalogue.ways if way.id not in on_path)
    with page.expect_response("**/paths/way-owner.json"):
        page.goto(address(beside.src_uri))

    expect(mine(page).locator(".wow-next")).to_have_text("On to your path")
    mine(page).get_by_role("link", name="your path").click()
    expect(page.locator("#your-path")).to_be_visible()


def test_who_has_picked_nothing_asks_for_nothing(page: Page, server: str) -> None:
    """No path is fetched, and the link leads to where roles are picked."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(WAY)
    expect(button(page, "Done")).to_be_visible()
    mine(page).get_by_role("link", name="your path").click()

    expect(page).to_have_url(server + INDEX)
    assert [] == [url for url in asked if "/paths/" in url or url.endswith("changes.json")]


def test_a_path_that_does_not_come_takes_nothing_away(page: Page) -> None:
    """The way can be ticked off."""
    pick(page)
    page.route("**/paths/*.json", lambda route: route.abort())
    page.goto(WAY)
    button(page, "Done").click()

    expect(button(page, "Done")).to_have_attribute("aria-pressed", "true")
    expect(mine(page).locator(".wow-next")).to_have_text("On to your path")


def test_the_page_of_a_way_works_by_keyboard(page: Page) -> None:
    """One reaches the buttons, sees where one is, and stays there."""
    pick(page)
    page.goto(WAY)
    expect(mine(page).locator(".wow-next")).to_contain_text("Next on your path")
    page.locator(".md-content a[href]").last.focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.value") == "done":
            break
    assert page.evaluate(FOCUSED)["outline"] >= 2
    page.keyboard.press("Space")
    expect(button(page, "Done")).to_be_focused()
    expect(button(page, "Done")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(button(page, "Does not apply to me")).to_be_focused()
    expect(button(page, "Does not apply to me")).to_have_attribute("aria-pressed", "true")


def test_without_scripts_and_on_paper_a_way_has_nothing_to_press(
    page: Page, browser: Browser, server: str
) -> None:
    """Tombstones have nothing to tick off at all."""
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(WAY)
        expect(mine(plain)).to_be_hidden()
        plain.goto(INDEX)
        expect(plain.locator("input[type=checkbox]:visible")).to_have_count(0, timeout=1000)
        expect(plain.get_by_text("Begin with the one your team hired you for")).to_be_visible()
    page.goto(WAY)
    expect(mine(page)).to_be_visible()
    page.emulate_media(media="print")

    expect(mine(page)).to_be_hidden()


def test_a_way_that_ended_is_not_ticked_off(page: Page, catalogue: Catalogue) -> None:
    """Nobody has to read it."""
    page.goto(address(catalogue.tombstones[0].src_uri))

    expect(mine(page)).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 390])
def test_a_way_that_is_ticked_off_keeps_nobody_out(
    width: int, browser: Browser, server: str
) -> None:
    """What axe can tell, with each of the marks; nothing is cut off."""
    size = {"width": width, "height": 900}
    with reader(browser, server, viewport=size, reduced_motion="reduce") as context:
        page = context.new_page()
        pick(page)
        visit(page, ENGINEER)
        assert violations(page) == []
        page.goto(WAY)
        for name in ("Done", "Does not apply to me"):
            button(page, name).click()
            expect(mine(page).locator(".wow-next")).to_contain_text("Next on your path")

            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_one_s_own_path_is_one_step_away(page: Page) -> None:
    """The roles stand above it; whoever has picked theirs goes past them."""
    page.goto(INDEX)
    step = page.get_by_role("link", name="Go to your path")
    expect(step).to_be_hidden()
    visit(page, ENGINEER)
    step.press("Enter")

    expect(page.locator("#your-path")).to_be_in_viewport()


def test_all_of_it_works_where_the_theme_exchanges_pages(browser: Browser, tmp_path: Path) -> None:
    """With `navigation.instant` no page is loaded anew; what is kept and shown is the same."""
    ways = {
        f"ways/{each}.md": page_text(title=each.upper(), onboarding="first-day") for each in "ab"
    }
    root = write_site(tmp_path, {"index.md": "# Home\n", **ways})
    features = ["navigation.instant", "navigation.tabs"]
    theme = {"name": "material", "font": False, "features": features}
    with served(root / "site") as server, browser.new_context(base_url=server) as context:
        write_settings(root, site_url=server, theme=theme)
        assert build(root, "--strict").returncode == 0
        page = context.new_page()
        page.goto("./")
        page.evaluate("window.loaded = 'once'")
        tab = page.locator(".md-tabs").get_by_role("link", name="Onboarding")
        tab.click()
        box(page, "Product manager").check()
        item(page, "a").locator("b a").click()
        button(page, "Done").click()
        mine(page).get_by_role("link", name="B", exact=True).click()
        expect(page.locator("h1")).to_contain_text("B")
        expect(button(page, "Done")).to_have_attribute("aria-pressed", "false")
        tab.click()
        expect(item(page, "a")).to_have_attribute("data-state", "done")
        expect(page).to_have_url(f"{server}{INDEX}?role=product-manager")
        assert page.evaluate("window.loaded") == "once"

        link = f"{ENGINEER.replace('engineer', 'product-manager')}#progress=1...Mara"
        page.goto("./")
        page.goto(link)
        expect(done(page, "a")).to_be_disabled()
        page.locator(".wow-line a").last.click()
        expect(page).to_have_url(server + link)
        expect(done(page, "a")).to_be_disabled()
        page.get_by_role("link", name="Back to your own").click()
        expect(done(page, "a")).to_be_enabled()


def test_what_is_kept_is_one_record(page: Page, server: str) -> None:
    """Under the key of this site, as a file of it is written."""
    pick(page)
    page.goto(WAY)
    button(page, "Done").click()
    held = json.loads(page.evaluate("key => localStorage.getItem(key)", key(server)))

    assert held["roles"] == sorted(PICKED)
    assert list(held["marks"]) == ["prd-review"]
    assert {"wow": "progress", "version": 1, "site": server}.items() <= held.items()
