"""A new hire's month: one path for all roles, ticked off item by item."""

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.kinds import TODAY, address
from tests.browser.readers import reader
from tests.browser.test_accessibility import violations
from tests.browser.test_pages import FOCUSED, SCROLLED_OFF
from tests.onboarding.drawn import ROLES, STAGES, catalogues
from wow.catalogue import Catalogue
from wow.onboarding import data
from wow.onboarding.facts import Route, merged
from wow.site import addresses
from wow.site.rendering import Renderer

pytestmark = pytest.mark.site

PICKED = ("product-manager", "way-owner")
ONE_PATH = f"{address(addresses.ONBOARDING)}?role=product-manager&role=way-owner"
ROLE_PAGE = address(addresses.role_page("product-manager"))
MERGE = """async ([files, roles, stages]) => {
    const {merge, read} = await import("./assets/wow/path.mjs");
    const ways = roles.flatMap(role => read(files[role]));
    return merge(ways, stages).map(list => list.map(way => way.id));
}"""
BUDDY = "#progress=1...Mara"
BLOCKED = (
    """Object.defineProperty(window, "localStorage", {get() { throw new Error("blocked"); }})"""
)
FULL = """Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); }"""
KEPT = "() => Object.values(localStorage).find(each => each.includes('progress'))"


def visit(page: Page, where: str = ONE_PATH) -> None:
    """Open a path and wait until it can be ticked off."""
    page.goto(where)
    expect(page.locator(".wow-progress")).to_be_visible()


def item(page: Page, way: str) -> Locator:
    """The item of a way."""
    return page.locator(f'.wow-path > [data-way="{way}"]')


def done(page: Page, way: str) -> Locator:
    """The button that says that a way is done."""
    return item(page, way).locator("button[value=done]")


def not_mine(page: Page, way: str) -> Locator:
    """The button that says that a way does not apply."""
    return item(page, way).locator("button[value=not-mine]")


def state(page: Page, way: str) -> str | None:
    """What a way is marked as."""
    return item(page, way).get_attribute("data-state")


def tool(page: Page, name: str) -> None:
    """Press a button of the tools."""
    if page.locator(".wow-progress details:not([open])").count():
        page.get_by_text("Save, share or print").click()
    page.get_by_role("button", name=name, exact=True).click()


def shown(page: Page) -> dict[str, list[str]]:
    """The ways of the path that is shown, by stage."""
    found: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("ol.wow-path")].map(list =>
            [list.dataset.stage, [...list.children].map(each => each.dataset.way)]))"""
    )
    return found


def expected(route: Route) -> dict[str, list[str]]:
    """The ways of a path by stage, as the page names the stages."""
    staged = {each.key: [item.way.id for item in each.items] for each in route.stretches}
    later = [item.way.id for item in route.when_needed]
    return staged | ({"when-you-need-it": later} if later else {})


def test_two_roles_have_one_path(page: Page, catalogue: Catalogue) -> None:
    """For each two roles it is the one that the facts give, stage by stage."""
    for roles in combinations(catalogue.organisation.roles, 2):
        visit(page, f"{address(addresses.ONBOARDING)}?role={roles[0]}&role={roles[1]}")

        assert expected(merged(catalogue, roles)) == shown(page), roles


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(catalogues(circles=True), st.lists(st.sampled_from(ROLES), unique=True))
def test_whatever_is_declared_the_browser_merges_as_the_facts_do(
    merging: Page, catalogue: Catalogue, roles: list[str]
) -> None:
    """The rules are written twice, so they are compared on many knowledge bases."""
    made = data.generate(catalogue, Renderer(), today=TODAY)
    files = {Path(each.src_uri).stem: json.loads(each.content) for each in made}
    route = expected(merged(catalogue, roles))

    assert [route.get(key, []) for key in (*STAGES, "when-you-need-it")] == merging.evaluate(
        MERGE, [files, roles, list(STAGES)]
    )


@pytest.fixture(scope="module")
def merging(browser: Browser, server: str) -> Iterator[Page]:
    """A page that can load the scripts of the site."""
    with reader(browser, server) as context, context.new_page() as page:
        page.goto("./")
        yield page


def test_an_item_of_one_path_looks_as_on_the_role_s_own(page: Page) -> None:
    """Title, summary, trigger, minutes and owner are the same, and lead to the same places."""
    looks = """() => [...document.querySelectorAll(".wow-path > li")].map(each => [
        each.innerText.replace(/\\s+/g, " "),
        each.querySelector("b a").href, each.querySelector(".wow-meta a").href])"""
    visit(page, ROLE_PAGE)
    own = page.evaluate(looks)
    visit(page, f"{address(addresses.ONBOARDING)}?role=product-manager")

    assert own == page.evaluate(looks)


def test_the_choice_is_in_the_address(page: Page, server: str) -> None:
    """Ticking a role changes the address, which shows the same path to whoever gets it."""
    page.goto(address(addresses.ONBOARDING))
    expect(page.locator(".wow-merged")).to_be_hidden()
    for name in ("Product manager", "Owner of a way"):
        page.get_by_label(f"On my path: {name}").check()
    expect(page).to_have_url(server + ONE_PATH)
    expect(page.locator("#your-path")).to_have_text("Your path: Product manager + Owner of a way")
    page.reload()
    expect(page.locator("#your-path")).to_be_visible()
    for name in ("Product manager", "Owner of a way"):
        page.get_by_label(f"On my path: {name}").uncheck()

    expect(page).to_have_url(server + address(addresses.ONBOARDING))
    expect(page.locator(".wow-merged")).to_be_hidden()


def test_a_role_that_is_no_more_is_named_and_the_rest_is_shown(page: Page) -> None:
    """An old link still helps."""
    visit(page, f"{ONE_PATH}&role=alchemist")

    expect(page.get_by_text("No role is called alchemist here.")).to_be_visible()
    expect(page.locator("#your-path")).to_be_visible()


def test_without_a_path_to_load_readers_are_sent_to_the_roles(page: Page) -> None:
    """A file that does not come is no empty list."""
    page.route("**/paths/*.json", lambda route: route.abort())
    page.goto(ONE_PATH)

    expect(page.get_by_text("Your path cannot be made just now")).to_be_visible()


def test_what_is_ticked_stays_ticked(page: Page) -> None:
    """After a reload, and on every path that has the way."""
    visit(page)
    done(page, "prd-review").click()
    expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
    visit(page, ROLE_PAGE)
    assert state(page, "prd-review") == "done"
    done(page, "prd-review").click()
    visit(page)

    assert state(page, "prd-review") == "open"


def test_does_not_apply_is_kept_apart_from_done(page: Page) -> None:
    """It is neither, until the other is pressed."""
    visit(page)
    not_mine(page, "office-hours").click()
    page.reload()
    expect(not_mine(page, "office-hours")).to_have_attribute("aria-pressed", "true")
    expect(done(page, "office-hours")).to_have_attribute("aria-pressed", "false")
    expect(item(page, "office-hours").locator("b > a")).to_have_css(
        "text-decoration-line", "line-through"
    )
    done(page, "office-hours").click()

    expect(not_mine(page, "office-hours")).to_have_attribute("aria-pressed", "false")
    assert state(page, "office-hours") == "done"


def test_bars_tell_how_much_is_left_and_what_is_next(page: Page, catalogue: Catalogue) -> None:
    """For each stage and in all; what is there when needed is nothing to learn ahead."""
    route = merged(catalogue, PICKED)
    first, second = (each.way for each in route.stretches[0].items[:2])
    total = sum(len(each.items) for each in route.stretches)
    visit(page)
    bar = page.get_by_role("progressbar", name="In all")
    expect(page.locator(".wow-next a")).to_have_text(first.title)
    done(page, first.id).click()
    not_mine(page, second.id).click()
    done(page, route.when_needed[0].way.id).click()

    expect(bar).to_have_js_property("max", total)
    expect(bar).to_have_js_property("value", 2)
    stage = page.get_by_role("progressbar", name=route.stretches[0].stage.name)
    expect(stage).to_have_js_property("max", len(route.stretches[0].items))
    expect(stage).to_have_js_property("value", 2)
    left = sum(each.minutes for each in route.stretches)
    left -= sum(each.minutes for each in route.stretches[0].items[:2])
    hours = f"{left // 60} h {left % 60} min".replace(" 0 min", "")
    words = page.locator(".wow-progress .wow-bar")
    expect(words).to_have_text(f"2 of {total} · {hours} left · 1 does not apply")
    expect(page.locator(".wow-next a")).to_have_text(route.stretches[0].items[2].way.title)


def test_the_end_of_a_path_is_said(page: Page) -> None:
    """All items of the stages done: nothing is left."""
    visit(page, f"{address(addresses.ONBOARDING)}?role=way-owner")
    for button in page.locator(".wow-path button[value=done]").all():
        button.click()

    expect(page.locator(".wow-next")).to_have_text("Nothing is left to learn ahead.")
    expect(page.locator(".wow-stop--done")).to_have_count(page.locator(".wow-stop").count())


def test_another_tab_is_taken_over(page: Page, context: BrowserContext) -> None:
    """Marks of one tab show in the other, and neither undoes the other's."""
    visit(page)
    with context.new_page() as other:
        visit(other, ROLE_PAGE)
        done(other, "prd-review").click()
        expect(item(page, "prd-review")).to_have_attribute("data-state", "done")
        done(page, "kick-off").click()
        expect(item(other, "kick-off")).to_have_attribute("data-state", "done")

        assert state(other, "prd-review") == "done"


def test_a_buddy_opens_a_link_and_can_only_read(page: Page, browser: Browser, server: str) -> None:
    """The link holds what is marked, and leaves the buddy's own marks alone."""
    visit(page)
    done(page, "prd-review").click()
    not_mine(page, "office-hours").click()
    page.once("dialog", lambda dialog: dialog.accept("Ada & <b>Söhne</b>"))
    tool(page, "Copy link to my progress")
    expect(page.locator(".wow-said")).to_have_text("Link copied.")
    link = page.evaluate("navigator.clipboard.readText()")

    assert len(link) < 200
    with reader(browser, server) as buddy, buddy.new_page() as theirs:
        visit(theirs, link)
        expect(theirs.locator(".wow-notice:visible")).to_contain_text(
            "Progress of Ada & <b>Söhne</b>: read-only."
        )
        assert (state(theirs, "prd-review"), state(theirs, "office-hours")) == ("done", "not-mine")
        assert state(theirs, "kick-off") == "open"
        for button in theirs.locator(".wow-path button").all():
            expect(button).to_be_disabled()
        expect(theirs.locator(".wow-progress details")).to_have_count(0)
        assert violations(theirs) == []
        theirs.get_by_role("link", name="Back to your own").click()
        expect(theirs.locator(".wow-notice:visible")).to_have_count(0)
        expect(theirs.locator(".wow-roles input").first).to_be_visible()
        expect(theirs.locator(".wow-roles input:checked")).to_have_count(0)
        assert theirs.evaluate(KEPT) is None


@pytest.mark.parametrize("where", [ONE_PATH, ROLE_PAGE])
@pytest.mark.parametrize("width", [1280, 390])
def test_somebody_else_s_progress_begins_at_the_top(width: int, where: str, page: Page) -> None:
    """Whose it is comes first; what only concerns one's own path is not there."""
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, f"{where}{BUDDY}")
    tops: list[Any] = [
        page.locator(look).bounding_box()
        for look in (".wow-notice:visible", ".wow-line:visible", ".wow-progress")
    ]

    assert [0, 0, 0] == [each["y"] // 844 for each in tops]
    expect(page.locator("h1 + .wow-notice")).to_contain_text("Progress of Mara: read-only.")
    for part in (".wow-lead", ".wow-roles", ".wow-pick", ".wow-picking", ".wow-several"):
        expect(page.locator(f"{part}:visible")).to_have_count(0)
    expect(page.get_by_text("Your path").filter(visible=True)).to_have_count(0)
    assert violations(page) == []


@pytest.mark.parametrize("where", [ONE_PATH, ROLE_PAGE])
def test_somebody_else_s_progress_is_not_lost_on_the_way(
    where: str, page: Page, server: str
) -> None:
    """Who goes to a stage of it, or loads the page anew, still sees whose it is."""
    visit(page, f"{where}{BUDDY}")
    page.locator(".wow-line a").last.click()
    expect(page.locator("#when-you-need-it")).to_be_in_viewport()
    expect(page).to_have_url(f"{server}{where}{BUDDY}")
    page.reload()
    expect(page.locator(".wow-notice:visible")).to_contain_text("Progress of Mara")
    expect(done(page, "prd-review")).to_be_disabled()
    page.get_by_role("link", name="Back to your own").click()

    expect(page).to_have_url(re.compile(re.escape(f"{server}{urlsplit(where).path}?") + "$"))
    expect(page.locator(".wow-notice:visible")).to_have_count(0)


def test_a_link_opened_in_the_same_tab_is_shown(page: Page) -> None:
    """Only the end of the address changes then."""
    visit(page)
    done(page, "prd-review").click()
    page.goto(f"{ONE_PATH}{BUDDY}")

    expect(page.locator(".wow-notice:visible")).to_contain_text("Progress of Mara")
    expect(item(page, "prd-review")).to_have_attribute("data-state", "open")


@pytest.mark.parametrize("where", [ONE_PATH, ROLE_PAGE])
@pytest.mark.parametrize("link", ["#progress=", "#progress=1.abc..x", "#progress=1...%E0%A4%A"])
def test_a_damaged_link_says_so_on_top_and_shows_ones_own(
    link: str, where: str, page: Page
) -> None:
    """Chats cut links off."""
    visit(page, where + link)

    expect(page.locator(".wow-notice:visible")).to_contain_text("damaged")
    expect(page.locator(".wow-notice:visible")).to_be_in_viewport()
    expect(done(page, "prd-review")).to_be_enabled()


def test_a_link_that_lost_its_roles_is_damaged(page: Page, server: str) -> None:
    """There is no path to show; one's own is not taken for theirs."""
    page.goto(f"{address(addresses.ONBOARDING)}{BUDDY}")
    expect(page.locator(".wow-notice:visible")).to_contain_text("damaged")
    page.get_by_label("On my path: Product manager").check()

    expect(done(page, "prd-review")).to_be_enabled()
    expect(page.locator(".wow-notice:visible")).to_have_count(0)
    page.goto("./")
    page.goto(f"{address(addresses.ONBOARDING)}{BUDDY}")
    expect(page.locator(".wow-notice:visible")).to_contain_text("damaged")
    expect(page).to_have_url(f"{server}{address(addresses.ONBOARDING)}?role=product-manager")
    expect(done(page, "prd-review")).to_be_enabled()


def test_marks_go_to_a_file_and_come_back(page: Page, tmp_path: Path) -> None:
    """Saved, forgotten when that is confirmed, and taken from the file again."""
    visit(page)
    done(page, "prd-review").click()
    not_mine(page, "office-hours").click()
    with page.expect_download() as download:
        tool(page, "Save to a file")
    download.value.save_as(tmp_path / "progress.json")
    page.once("dialog", lambda dialog: dialog.dismiss())
    tool(page, "Reset")
    assert state(page, "prd-review") == "done"
    page.once("dialog", lambda dialog: dialog.accept())
    tool(page, "Reset")
    expect(item(page, "prd-review")).to_have_attribute("data-state", "open")
    assert page.evaluate(KEPT) is None
    take(page, tmp_path / "progress.json")

    expect(page.locator(".wow-said")).to_contain_text("Marks taken from the file")
    assert (state(page, "prd-review"), state(page, "office-hours")) == ("done", "not-mine")


def take(page: Page, file: Path) -> None:
    """Take marks from a file."""
    with page.expect_file_chooser() as chooser:
        tool(page, "Take from a file")
    chooser.value.set_files(file)


def saved(server: str, **changed: object) -> str:
    """A file of progress, with these keys instead."""
    marks = {"prd-review": {"state": "done", "at": "2026-01-01T00:00:00.000Z"}}
    return json.dumps({"wow": "progress", "version": 1, "site": server, "marks": marks, **changed})


def test_of_two_marks_the_later_counts(page: Page, server: str, tmp_path: Path) -> None:
    """A file from last month does not undo what was marked since."""
    late = {"state": "not-mine", "at": "2999-01-01T00:00:00.000Z"}
    early = {"state": "open", "at": "2001-01-01T00:00:00.000Z"}
    file = tmp_path / "progress.json"
    file.write_text(saved(server, marks={"prd-review": early, "kick-off": late}), encoding="utf-8")
    visit(page)
    done(page, "prd-review").click()
    done(page, "kick-off").click()
    take(page, file)
    expect(item(page, "kick-off")).to_have_attribute("data-state", "not-mine")

    assert state(page, "prd-review") == "done"


FOREIGN: list[Any] = [
    pytest.param({"wow": "ways"}, "it holds no progress", id="something else"),
    pytest.param({"site": "https://a.example/"}, "it belongs to another site", id="another site"),
    pytest.param({"version": 2}, "another version of this site wrote it", id="another version"),
    pytest.param(None, "it is damaged, or something else", id="no JSON"),
]


@pytest.mark.parametrize(("changed", "why"), FOREIGN)
def test_a_foreign_file_is_refused(
    changed: dict[str, object] | None, why: str, page: Page, server: str, tmp_path: Path
) -> None:
    """The message says why, and what was marked stays."""
    file = tmp_path / "file.json"
    text = "{" if changed is None else saved(server, **changed)
    file.write_text(text, encoding="utf-8")
    visit(page)
    done(page, "kick-off").click()
    take(page, file)

    expect(page.locator(".wow-said")).to_contain_text(f"The file was not used: {why}")
    assert (state(page, "kick-off"), state(page, "prd-review")) == ("done", "open")


@pytest.mark.parametrize(
    "held",
    [
        pytest.param("{", id="cut off"),
        pytest.param("null", id="nothing"),
        pytest.param("[1]", id="a list"),
        pytest.param('{"wow":"progress","version":9,"marks":{}}', id="foreign"),
    ],
)
def test_corrupted_storage_is_said_and_survived(held: str, page: Page, server: str) -> None:
    """One starts afresh, and what is marked from then on is kept."""
    page.goto("./")
    page.evaluate("([key, held]) => localStorage.setItem(key, held)", [key(server), held])
    visit(page)
    expect(page.locator(".wow-kept")).to_contain_text("cannot be used")
    done(page, "prd-review").click()
    expect(page.locator(".wow-kept")).to_be_empty()
    page.reload()

    expect(item(page, "prd-review")).to_have_attribute("data-state", "done")


def key(server: str) -> str:
    """The key under which the site keeps progress: its own, where several share a host."""
    return f"wow:progress:{server}"


def test_broken_marks_among_good_ones_are_passed_over(page: Page, server: str) -> None:
    """Names that mean something to JavaScript included."""
    good = {"state": "done", "at": "2026-01-01T00:00:00.000Z"}
    marks = {"prd-review": good, "kick-off": {"state": "eaten"}, "office-hours": None}
    held = saved(server, marks=marks).replace('"kick-off"', '"__proto__"')
    page.goto("./")
    page.evaluate("([key, held]) => localStorage.setItem(key, held)", [key(server), held])
    visit(page)

    assert state(page, "prd-review") == "done"
    assert state(page, "office-hours") == "open"


@pytest.mark.parametrize(
    "trouble", [pytest.param(BLOCKED, id="blocked"), pytest.param(FULL, id="full")]
)
def test_without_storage_it_works_while_the_page_is_open(trouble: str, page: Page) -> None:
    """Marks are held in memory, can be saved, and readers are told."""
    page.add_init_script(trouble)
    visit(page)
    done(page, "prd-review").click()
    not_mine(page, "office-hours").click()

    expect(page.locator(".wow-kept")).to_contain_text("save your marks to a file")
    assert (state(page, "prd-review"), state(page, "office-hours")) == ("done", "not-mine")


def test_the_checklist_is_copied_as_markdown(page: Page, server: str, catalogue: Catalogue) -> None:
    """With addresses that hold anywhere; what does not apply is struck out."""
    visit(page)
    done(page, "prd-review").click()
    not_mine(page, "office-hours").click()
    tool(page, "Copy as Markdown")
    expect(page.locator(".wow-said")).to_have_text("Checklist copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    ways = len(merged(catalogue, PICKED).items)

    assert text.startswith("# Your path: Product manager + Owner of a way\n\n## First day\n\n- [ ]")
    url = server + address(catalogue.by_id["prd-review"].src_uri)
    assert f"- [x] [PRD review]({url})\n" in text
    assert "- [x] ~~Office hours~~ (does not apply)\n" in text
    assert text.count("\n- [") == ways


def test_without_a_clipboard_the_text_stands_ready(page: Page) -> None:
    """Sites on plain http have none."""
    page.add_init_script("delete Navigator.prototype.clipboard")
    visit(page, ROLE_PAGE)
    tool(page, "Copy as Markdown")

    expect(page.get_by_label("To copy")).to_be_focused()
    expect(page.get_by_label("To copy")).to_have_value(re.compile(r"^# Product manager\n\n## "))


def test_all_of_it_works_by_keyboard(page: Page) -> None:
    """Picking, ticking and the tools; focus stays where it is, and one sees and hears it."""
    page.goto(address(addresses.ONBOARDING))
    page.get_by_label("On my path: Product manager").focus()
    page.keyboard.press("Space")
    expect(page.get_by_label("On my path: Product manager")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Ways on this path")).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "done":
            break
    assert page.evaluate(FOCUSED)["outline"] >= 2
    way = page.evaluate("document.activeElement.closest('li').dataset.way")
    page.keyboard.press("Enter")

    expect(done(page, way)).to_be_focused()
    expect(done(page, way)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".wow-said")).to_contain_text(": done. In all 1 of")
    page.locator(".wow-progress summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Copy link to my progress")).to_be_focused()


def test_each_control_says_what_it_is_about(page: Page) -> None:
    """Thirty buttons called *Done* would help nobody who listens."""
    visit(page)
    names = page.locator(".wow-path button").evaluate_all(
        "all => all.map(each => each.getAttribute('aria-label'))"
    )

    assert "Done: PRD review" in names
    assert "Does not apply to me: PRD review" in names
    assert len(names) == len(set(names))


def test_without_scripts_there_are_roles_and_paths_and_no_dead_controls(
    browser: Browser, server: str
) -> None:
    """What needs a script is not there."""
    with browser.new_context(base_url=server, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(ONE_PATH)
        expect(page.locator(".wow-roles a").first).to_be_visible()
        expect(page.locator(".wow-merged")).to_be_hidden()
        page.goto(ROLE_PAGE)
        expect(page.locator(".wow-path > li").first).to_be_visible()
        expect(page.locator(".wow-progress")).to_be_hidden()
        expect(page.locator("article button:visible")).to_have_count(0)


@pytest.mark.parametrize("where", [ONE_PATH, ROLE_PAGE])
@pytest.mark.parametrize("width", [390, 320])
def test_a_ticked_path_fits_a_phone(width: int, where: str, page: Page) -> None:
    """With all tools open."""
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, where)
    page.locator(".wow-progress summary").click()
    not_mine(page, "office-hours").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SCROLLED_OFF) == []


@pytest.mark.parametrize("where", [ONE_PATH, ROLE_PAGE])
def test_on_paper_it_is_a_clean_checklist(where: str, page: Page) -> None:
    """Boxes with what was marked, and none of the tools."""
    visit(page, where)
    done(page, "prd-review").click()
    not_mine(page, "office-hours").click()
    page.emulate_media(media="print")
    for part in (".wow-progress", ".wow-bar", "button[value=done]", ".wow-pick", ".wow-several"):
        for each in page.locator(part).all():
            expect(each).to_be_hidden()
    inside = "each => getComputedStyle(each, '::after').content"

    marks = [
        item(page, way).locator(".wow-box").evaluate(inside)
        for way in ("prd-review", "office-hours", "kick-off")
    ]
    assert marks == ['"✓"', '"\N{EN DASH}"', "none"]
    expect(item(page, "office-hours")).to_contain_text("Does not apply to me")
    for box in page.locator(".wow-path > li > .wow-box").all():
        expect(box).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_ticked_path_keeps_nobody_out(width: int, browser: Browser, server: str) -> None:
    """What axe can tell, with marks of each kind and all tools open, and of somebody else's."""
    size = {"width": width, "height": 900}
    with reader(browser, server, viewport=size, reduced_motion="reduce") as context:
        page = context.new_page()
        visit(page)
        page.locator(".wow-progress summary").click()
        done(page, "prd-review").click()
        not_mine(page, "office-hours").click()

        assert violations(page) == []
        visit(page, f"{ROLE_PAGE}{BUDDY}")
        expect(page.locator(".wow-notice:visible")).to_contain_text("Progress of Mara")
        assert violations(page) == []
