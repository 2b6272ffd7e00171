"""Months later: what changed since somebody read it, and what concerns them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.conftest import served
from tests.browser.kinds import ROOT
from tests.browser.readers import reader
from tests.browser.test_accessibility import violations
from tests.browser.test_progress import KEPT, done, key, tool, visit
from tests.building import build, write_settings
from tests.factories import ORGANISATION, page_text, write_site
from tests.repository import Repository
from wow.changes.pages import NEWEST

pytestmark = pytest.mark.site

ROLE_PAGE = "onboarding/product-manager/"
ONE_PATH = "onboarding/?role=product-manager&role=engineer"
WAY = "ways/prd-review/"
PRD: dict[str, Any] = {"title": "PRD review", "onboarding": "first-day"}
MORE = {**PRD, "frame": ["Every bet has a PRD.", "Reviewers *answer* & decide."]}
KICK_OFF: dict[str, Any] = {"title": "Kick-off", "audience": ["engineer", "product-manager"]}
WORDS = "Frame: one expectation added: “Reviewers answer & decide.”"


class Company:
    """A knowledge base in a repository, and the site that is built of it."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.monkeypatch = monkeypatch
        self.repository = Repository(root)
        roles = {**ORGANISATION["roles"], "designer": {"name": "Designer"}}
        pages = {"index.md": f"# Home\n\n{NEWEST}\n", "ways/kick-off.md": page_text(**KICK_OFF)}
        write_site(root, pages, roles=roles)
        settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
        theme = {"name": "material", "font": False, "palette": settings["theme"]["palette"]}
        write_settings(root, site_url="https://ways.tallowmere.example/", theme=theme)
        self.repository.write(".gitignore", "/site/\n")

    def publish(self, day: str, clock: str = "12:00", **pages: dict[str, Any]) -> None:
        """Commit pages on a day, and build."""
        for name, keys in pages.items():
            self.repository.write(f"docs/ways/{name.replace('_', '-')}.md", page_text(**keys))
        self.monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T{clock}:00Z")
        self.repository.commit()
        built = build(self.root, "--strict")
        assert built.returncode == 0, built.stderr

    def revision(self, way: str) -> str:
        """The oldest revision of a way that browsers know."""
        text = (self.root / "site/assets/wow/changes.json").read_text(encoding="utf-8")
        revision: str = json.loads(text)[way][-1][0]
        return revision


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Company:
    """A company that has written down two ways."""
    made = Company(tmp_path / "work", monkeypatch)
    made.publish("2026-03-03", prd_review=PRD)
    return made


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """The company after a change."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        made = Company(tmp_path_factory.mktemp("months") / "work", monkeypatch)
        made.publish("2026-03-03", prd_review=PRD)
        made.publish("2026-06-06", prd_review=MORE)
        made.publish("2026-10-10", kick_off={**KICK_OFF, "owner": "product-operations"})
        yield made


@pytest.fixture(scope="module")
def site_of_company(changed: Company) -> Iterator[str]:
    """Its address."""
    with served(changed.root / "site") as address:
        yield address


@pytest.fixture
def context(browser: Browser, site_of_company: str) -> Iterator[BrowserContext]:
    """A browser in which nothing is kept."""
    with reader(
        browser,
        site_of_company,
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    ) as opened:
        yield opened


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh page."""
    with context.new_page() as opened:
        yield opened


def note(page: Page) -> Locator:
    """What the path says of the PRD review's changes."""
    return page.locator('[data-way="prd-review"] .wow-since')


def keep(page: Page, server: str, **mark: str) -> None:
    """Put a mark of the PRD review into the browser, as an earlier visit did."""
    given = {"state": "done", "at": "2026-03-04T12:00:00.000Z", **mark}
    held = {"wow": "progress", "version": 1, "site": server, "marks": {"prd-review": given}}
    page.goto("./")
    page.evaluate(
        "([key, held]) => localStorage.setItem(key, held)", [key(server), json.dumps(held)]
    )


def test_a_way_that_was_changed_after_somebody_read_it(company: Company, browser: Browser) -> None:
    """A commit and a build later, their path says so, in words, until they have read it again."""
    with (
        served(company.root / "site") as server,
        reader(browser, server) as context,
        context.new_page() as page,
    ):
        visit(page, ROLE_PAGE)
        done(page, "prd-review").click()
        page.reload()
        expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
        expect(note(page)).to_have_count(0)

        company.publish("2026-11-19", prd_review=MORE)
        visit(page, ROLE_PAGE)
        expect(note(page).locator("summary")).to_contain_text("Changed since you read it on")
        expect(page.locator(".wow-progress .wow-bar")).to_contain_text("1 changed since")
        note(page).locator("summary").click()
        expect(note(page).get_by_role("listitem")).to_have_text([f"19 November 2026: {WORDS}"])
        expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")

        page.get_by_role("button", name="Mark as read: PRD review").click()
        expect(note(page)).to_have_count(0)
        expect(done(page, "prd-review")).to_be_focused()
        page.reload()
        expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
        expect(note(page)).to_have_count(0)
        expect(page.locator(".wow-progress .wow-bar")).not_to_contain_text("changed")


@pytest.mark.parametrize("where", [ROLE_PAGE, WAY])
def test_a_change_is_read_in_one_press(
    where: str, page: Page, changed: Company, site_of_company: str
) -> None:
    """The button stands beside the note, so that nobody has to unfold it to know."""
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    page.goto(where)
    button = note(page).get_by_role("button", name="Mark as read")
    expect(button).to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(note(page)).to_have_count(0)
    expect(page.locator("button[value=done]:focus")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("status").filter(has_text=": read.")).to_be_visible()
    visit(page, ROLE_PAGE)

    expect(note(page)).to_have_count(0)
    expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_of_a_way_says_what_changed_before_it_is_read_again(
    width: int, page: Page, changed: Company, site_of_company: str
) -> None:
    """Unfolded, above the frame, within the first screen."""
    page.set_viewport_size({"width": width, "height": 900})
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    page.goto(WAY)

    expect(note(page).locator("summary")).to_have_text("Changed since you read it on 4 March 2026")
    expect(note(page).locator("li")).to_have_text([f"6 June 2026: {WORDS}"])
    expect(note(page).locator("li")).to_be_in_viewport()
    assert page.evaluate(
        """() => document.querySelector(".wow-since").compareDocumentPosition(
            document.querySelector(".wow-frame")) === Node.DOCUMENT_POSITION_FOLLOWING"""
    )


def test_the_page_of_a_way_that_did_not_change_says_nothing(page: Page) -> None:
    """Its buttons stand below what one reads first; nothing is fetched."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(WAY)
    page.locator(".wow-mine button[value=done]").click()
    page.reload()
    expect(page.locator(".wow-mine button[value=done]")).to_have_attribute("aria-pressed", "true")
    expect(note(page)).to_have_count(0)

    assert [] == [url for url in asked if url.endswith("changes.json")]
    assert page.evaluate(
        """() => document.querySelector(".wow-mine").compareDocumentPosition(
            document.querySelector(".wow-frame")) === Node.DOCUMENT_POSITION_PRECEDING"""
    )


def test_many_changes_stay_calm(page: Page, site_of_company: str) -> None:
    """Each is a line, folded, with its button beside it."""
    given = {"state": "done", "at": "2026-01-04T12:00:00.000Z", "revision": "unknown"}
    marks = {"prd-review": given, "kick-off": given}
    held = {"wow": "progress", "version": 1, "site": site_of_company, "marks": marks}
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("./")
    page.evaluate(
        "([key, held]) => localStorage.setItem(key, held)",
        [key(site_of_company), json.dumps(held)],
    )
    visit(page, ROLE_PAGE)
    expect(page.locator(".wow-since")).to_have_count(2)
    for each in page.locator(".wow-since").all():
        expect(each.locator("li").first).to_be_hidden()
        box = each.bounding_box()

        assert box is not None
        assert box["height"] <= 32


@pytest.mark.parametrize("where", [ROLE_PAGE, ONE_PATH])
def test_every_path_says_it(where: str, page: Page, changed: Company, site_of_company: str) -> None:
    """The day is that of the earlier visit; what did not change is left alone."""
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    visit(page, where)

    expect(note(page).locator("summary")).to_have_text("Changed since you read it on 4 March 2026")
    expect(note(page).locator("li")).to_have_text([f"6 June 2026: {WORDS}"])
    expect(page.locator(".wow-since")).to_have_count(1)


def test_a_way_that_was_changed_on_the_day_it_was_new(company: Company, browser: Browser) -> None:
    """Whoever read it in the morning is told in words, and not that the way is new."""
    draft = {**KICK_OFF, "title": "Letter"}
    company.publish("2026-11-19", "08:00", letter=draft)
    with (
        served(company.root / "site") as server,
        reader(browser, server) as context,
        context.new_page() as page,
    ):
        visit(page, ROLE_PAGE)
        done(page, "letter").click()
        company.publish("2026-11-19", "10:00", letter={**draft, "frame": MORE["frame"]})
        company.publish(
            "2026-11-19",
            "15:00",
            letter={**draft, "frame": MORE["frame"], "owner": "product-operations"},
        )
        visit(page, ROLE_PAGE)
        told = page.locator('[data-way="letter"] .wow-since')
        told.locator("summary").click()
        owner = "Owner: now Product operations, was Head of product"

        expect(told.get_by_role("listitem")).to_have_text(
            [f"19 November 2026: {WORDS}", f"19 November 2026: {owner}"]
        )
        page.goto("ways/letter/")
        page.locator(".wow-changed summary").click()
        expect(page.locator(".wow-changed li")).to_have_text(
            [f"19 November 2026: This way is new. Later that day: {WORDS}; {owner}"]
        )


def test_a_mark_from_before_revisions_were_kept_stays_as_it_is(
    page: Page, site_of_company: str
) -> None:
    """Nobody knows what they read."""
    keep(page, site_of_company)
    visit(page, ROLE_PAGE)

    expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
    expect(note(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("at", "told"),
    [
        pytest.param("2026-05-05", f"6 June 2026: {WORDS}", id="before the change"),
        pytest.param("2026-07-07", "How is not known here.", id="after it"),
    ],
)
def test_of_an_unknown_revision_the_day_decides(
    at: str, told: str, page: Page, site_of_company: str
) -> None:
    """Somebody saw a preview, or the history was written anew."""
    keep(page, site_of_company, revision="unknown", at=f"{at}T12:00:00.000Z")
    visit(page, ROLE_PAGE)

    expect(note(page).locator("li")).to_have_text([told])


def test_without_the_history_it_still_says_that_there_was_a_change(
    page: Page, changed: Company, site_of_company: str
) -> None:
    """Such as where the site was built without git."""
    page.route("**/changes.json", lambda route: route.fulfill(status=404, body="<html>"))
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    visit(page, ROLE_PAGE)

    expect(note(page).locator("li")).to_have_text(["How is not known here."])


def test_the_history_is_fetched_only_when_something_changed(page: Page) -> None:
    """Most visits need none of it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, ROLE_PAGE)
    done(page, "prd-review").click()

    assert [] == [url for url in asked if url.endswith("changes.json")]


def test_taking_the_mark_back_takes_the_note_along(
    page: Page, changed: Company, site_of_company: str
) -> None:
    """What is to do again has not been read."""
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    visit(page, ROLE_PAGE)
    expect(note(page)).to_have_count(1)
    done(page, "prd-review").click()
    expect(note(page)).to_have_count(0)
    done(page, "prd-review").click()

    expect(note(page)).to_have_count(0)
    assert changed.revision("prd-review") not in page.evaluate(KEPT)


def test_the_checklist_says_it_and_a_link_for_a_buddy_does_not(
    page: Page, changed: Company, site_of_company: str
) -> None:
    """A link holds marks, not what was read."""
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    visit(page, ROLE_PAGE)
    tool(page, "Copy as Markdown")
    expect(page.locator(".wow-said")).to_have_text("Checklist copied.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert f"- [x] [PRD review]({site_of_company}ways/prd-review/) (changed since)\n" in text
    page.once("dialog", lambda dialog: dialog.accept("Ada"))
    tool(page, "Copy link to my progress")
    expect(page.locator(".wow-said")).to_have_text("Link copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto("./")
    visit(page, link)

    expect(page.locator(".wow-notice:visible")).to_contain_text("Progress of Ada: read-only.")
    expect(done(page, "prd-review")).to_have_attribute("aria-pressed", "true")
    expect(note(page)).to_have_count(0)


def test_changes_are_filtered_by_role(page: Page, site_of_company: str) -> None:
    """By links, so that the choice can be kept and sent."""
    titles = page.locator(".wow-changes b:visible")
    page.goto("changes/")
    expect(titles).to_have_text(["Kick-off", "PRD review"])
    page.get_by_role("link", name="Engineers", exact=True).click()
    expect(page).to_have_url(f"{site_of_company}changes/?role=engineer")
    expect(titles).to_have_text(["Kick-off"])
    expect(page.locator(".wow-concerns [aria-current]")).to_have_text("Engineers")
    expect(page.locator("article h2:visible")).to_have_count(1)
    page.goto("changes/?role=engineer&role=product-manager")
    expect(titles).to_have_text(["Kick-off", "PRD review"])
    page.get_by_role("link", name="everybody", exact=True).click()

    expect(titles).to_have_text(["Kick-off", "PRD review"])


def concerned(page: Page) -> Locator:
    """What is said of the choice."""
    return page.locator("article").get_by_role("status")


def test_the_choice_of_a_role_is_said_and_marked(page: Page) -> None:
    """Also to those who listen; one link leads back to all."""
    page.goto("changes/")
    expect(concerned(page)).to_have_text("", use_inner_text=True)
    expect(page.locator(".wow-concerns [aria-current]")).to_have_text("everybody")
    page.get_by_role("link", name="Engineers", exact=True).press("Enter")
    expect(concerned(page)).to_contain_text("1 of the changes on this page concerns Engineers.")
    current = page.locator(".wow-concerns [aria-current]")
    expect(current).to_have_text("Engineers")
    expect(current).to_have_css("font-weight", "650")
    page.get_by_role("link", name="Show all changes").press("Enter")

    expect(page.locator(".wow-changes b:visible")).to_have_text(["Kick-off", "PRD review"])
    expect(page.get_by_role("link", name="Show all changes")).to_be_hidden()


def test_a_role_without_changes_is_told_so(page: Page) -> None:
    """In one sentence, with the way back to all; no heading stands above nothing."""
    page.goto("changes/")
    page.get_by_role("link", name="Designers", exact=True).click()

    expect(concerned(page)).to_have_text(
        "None of the changes on this page concerns Designers. Show all changes"
    )
    expect(page.locator(".wow-changes b:visible")).to_have_count(0)
    expect(page.locator("article h2:visible")).to_have_count(0)
    page.get_by_role("link", name="Show all changes").click()
    expect(page.locator(".wow-changes b:visible")).to_have_count(2)


def test_an_unknown_role_is_told_as_unknown(page: Page) -> None:
    """It may be gone from wow.yml; the others of the address count all the same."""
    page.goto("changes/?role=alchemist")
    expect(concerned(page)).to_have_text(
        "No role is called alchemist here. Show all changes", use_inner_text=True
    )
    expect(page.locator(".wow-changes b:visible")).to_have_count(2)
    expect(page.locator(".wow-concerns [aria-current]")).to_have_text("everybody")
    page.goto("changes/?role=alchemist&role=engineer")

    expect(concerned(page)).to_contain_text(
        "No role is called alchemist here. 1 of the changes on this page concerns Engineers."
    )
    expect(page.locator(".wow-changes b:visible")).to_have_text(["Kick-off"])


@pytest.mark.parametrize(
    ("day", "told"),
    [
        pytest.param(datetime(2026, 11, 21, 12, tzinfo=UTC), 1, id="within six weeks"),
        pytest.param(datetime(2026, 11, 22, 12, tzinfo=UTC), 0, id="later"),
    ],
)
def test_the_home_page_tells_the_latest_changes(day: datetime, told: int, page: Page) -> None:
    """By their days, for as long as they are news to whoever reads it."""
    page.clock.set_fixed_time(day)
    page.goto("./")
    news = page.locator(".wow-newest")
    expect(news.locator("li:visible")).to_have_count(told)
    if not told:
        expect(news).to_be_hidden()
        return
    expect(news).to_contain_text(
        "10 October 2026: Kick-off. Owner: now Product operations, was Head of product"
    )
    news.get_by_role("link", name="Kick-off").click()

    expect(page.locator("h1")).to_contain_text("Kick-off")


def test_without_scripts_all_changes_are_there(browser: Browser, site_of_company: str) -> None:
    """And no link that does nothing."""
    with browser.new_context(base_url=site_of_company, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("changes/?role=engineer")

        expect(page.locator(".wow-changes b:visible")).to_have_text(["Kick-off", "PRD review"])
        expect(page.locator(".wow-concerns")).to_be_hidden()
        page.goto("ways/prd-review/")
        page.locator(".wow-changed summary").click()
        expect(page.locator(".wow-changed li").first).to_contain_text(WORDS)


@pytest.mark.parametrize("width", [1280, 390])
def test_nobody_is_kept_out(
    width: int, browser: Browser, changed: Company, site_of_company: str
) -> None:
    """What axe can tell of the pages and the notes, unfolded; nothing is cut off."""
    size = {"width": width, "height": 900}
    with reader(browser, site_of_company, viewport=size, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto("changes/?role=engineer")
        assert violations(page) == []
        page.goto("ways/prd-review/")
        page.locator(".wow-changed summary").click()
        assert violations(page) == []
        keep(page, site_of_company, revision=changed.revision("prd-review"))
        page.goto(WAY)
        expect(note(page).locator("li")).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        visit(page, ROLE_PAGE)
        note(page).locator("summary").click()
        expect(note(page).locator("li")).to_be_visible()

        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_the_notes_are_words_without_buttons(
    page: Page, changed: Company, site_of_company: str
) -> None:
    """Paper cannot be pressed."""
    keep(page, site_of_company, revision=changed.revision("prd-review"))
    visit(page, ROLE_PAGE)
    note(page).locator("summary").click()
    page.emulate_media(media="print")

    expect(note(page).locator("li")).to_be_visible()
    expect(note(page).locator("button")).to_be_hidden()
