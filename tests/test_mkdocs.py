"""Real builds by MkDocs, through the hooks that a company has."""

import filecmp
import json
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.building import build, links, write_settings
from tests.factories import page_text, write_site

pytestmark = pytest.mark.site

HOME = "# Home\n\nText.\n"
PRD = page_text(title="PRD review", summary="Evidence is challenged.", onboarding="first-day")
OVERDUE = page_text(title="Overdue", review={"by": "2026-11-01"})


def knowledge_base(root: Path, pages: dict[str, str] | None = None, **organisation: object) -> Path:
    """A small one with a home page, with settings for MkDocs."""
    given = {"ways/prd-review.md": PRD} if pages is None else pages
    write_site(root, {"index.md": HOME, **given}, **organisation)
    return write_settings(root)


def built(root: Path, *arguments: str) -> Path:
    """The folder of the site, which must build."""
    done = build(root, *arguments)
    assert done.returncode == 0, done.stderr
    return root / "site"


def read(file: Path) -> str:
    """The text of a built file."""
    return file.read_text(encoding="utf-8")


def test_a_sound_knowledge_base_builds_without_a_word(tmp_path: Path) -> None:
    """In strict mode, and nothing is logged but the build itself."""
    done = build(knowledge_base(tmp_path), "--strict", "--quiet")

    assert (0, "", "") == (done.returncode, done.stdout, done.stderr)


def test_an_overdue_way_is_logged_and_stops_nobody(tmp_path: Path) -> None:
    """By default a strict build fails on errors only."""
    done = build(knowledge_base(tmp_path, {"ways/late.md": OVERDUE}), "--strict")

    assert 0 == done.returncode, done.stderr
    assert "docs/ways/late.md:14:7: warning RV201 the review was due on 2026-11-01" in done.stderr
    assert "hint: `wow review late` asks the questions" in done.stderr


def test_an_organisation_may_let_warnings_fail_a_strict_build(tmp_path: Path) -> None:
    """`build: {fail_on: warning}` in wow.yml; a plain build goes on."""
    root = knowledge_base(tmp_path, {"ways/late.md": OVERDUE}, build={"fail_on": "warning"})

    assert (1, 0) == (build(root, "--strict").returncode, build(root).returncode)


def test_an_error_fails_a_strict_build_only(tmp_path: Path) -> None:
    """Whoever writes sees the page all the same."""
    root = knowledge_base(tmp_path, {"ways/a.md": page_text(owner="nobody")})

    strict, plain = build(root, "--strict"), build(root)

    assert (1, 0) == (strict.returncode, plain.returncode)
    assert "WARNING" in strict.stderr
    assert "docs/ways/a.md:3:8: error OW101 nobody in wow.yml is called `nobody`" in strict.stderr
    assert "Aborted with 1 warnings in strict mode!" in strict.stdout


BROKEN = [
    pytest.param(b"---\ntitle: [A\nowner: x\n---\n\nIts text.\n", "Its text.", id="broken YAML"),
    pytest.param(b"---\ntitle: A\n---\n\nIts text.\n", "Its text.", id="keys are missing"),
    pytest.param(b"Just its text.\n", "Just its text.", id="no front matter"),
    pytest.param(b"title: A\n\nIts text.\n", "Its text.", id="no lines around the keys"),
    pytest.param(b"---\ntitle: caf\xe9\n---\n\nIts caf\xe9.\n", "Its caf", id="not UTF-8"),
    pytest.param(b"---\ntitle: A\nowner: x\n", "could not be read", id="never closed"),
]


@pytest.mark.parametrize(("raw", "text"), BROKEN)
def test_a_page_that_cannot_be_read_is_shown_with_a_notice(
    tmp_path: Path, raw: bytes, text: str
) -> None:
    """Its readers are warned and not left without it; the build goes on and says where."""
    root = knowledge_base(tmp_path)
    (root / "docs/ways/broken.md").write_bytes(raw)

    done = build(root)

    assert 0 == done.returncode, done.stderr
    assert "docs/ways/broken.md:" in done.stderr
    assert "Traceback" not in done.stderr
    page = read(root / "site/ways/broken/index.html")
    assert "What this page declares could not be read." in page
    assert text in page


def test_nothing_that_an_unread_page_declares_is_used(tmp_path: Path) -> None:
    """MkDocs has rules of its own for what is front matter; its theme would show it as HTML."""
    text = "title: Not <b>read</b>\ndescription: Not <b>read</b>\n\nText.\n"
    root = knowledge_base(tmp_path, {"ways/broken.md": text})

    head = read(built(root) / "ways/broken/index.html").partition("</head>")[0]

    assert "<title>Broken - Ways</title>" in head
    assert "<b>" not in head


ENDINGS = [
    pytest.param(None, "there is no wow.yml in", id="missing"),
    pytest.param("name: [Tallowmere\n", "wow.yml cannot be used", id="broken YAML"),
    pytest.param("name: Tallowmere\n", "wow.yml cannot be used", id="keys are missing"),
]


@pytest.mark.parametrize(("text", "told"), ENDINGS)
def test_without_an_organisation_a_build_ends_with_a_sentence(
    tmp_path: Path, text: str | None, told: str
) -> None:
    """Status 1 and no traceback."""
    root = knowledge_base(tmp_path)
    (root / "wow.yml").unlink()
    if text is not None:
        (root / "wow.yml").write_text(text, encoding="utf-8")

    done = build(root)

    assert 1 == done.returncode
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_wrong_with_the_organisation_is_told_before_the_end(tmp_path: Path) -> None:
    """With the place and what to do."""
    root = knowledge_base(tmp_path, colour="green")
    last = len(read(root / "wow.yml").splitlines())

    done = build(root)

    assert 1 == done.returncode
    assert f"wow.yml:{last}:1: error PG102 `colour` is not a key" in done.stderr


IN_THE_WAY = [
    pytest.param("owners/index.md", id="at the same path"),
    pytest.param("owners/README.md", id="as a README"),
    pytest.param("owners.md", id="at the same address"),
]


@pytest.mark.parametrize("written", IN_THE_WAY)
def test_a_written_page_is_kept_where_one_would_be_generated(tmp_path: Path, written: str) -> None:
    """And its author is told."""
    root = knowledge_base(tmp_path, {"ways/a.md": PRD, written: "# Our owners\n\nBy hand.\n"})

    done = build(root)

    assert 0 == done.returncode, done.stderr
    assert f"docs/{written} stands where a page is generated" in done.stderr
    assert "By hand." in read(root / "site/owners/index.html")
    assert "Jonas Albrecht" in read(root / "site/owners/head-of-product/index.html")


def same(one: Path, other: Path) -> bool:
    """Whether two folders hold the same files with the same bytes."""
    names = sorted(file.relative_to(one) for file in one.rglob("*") if file.is_file())
    others = sorted(file.relative_to(other) for file in other.rglob("*") if file.is_file())
    return names == others and not any(filecmp.cmpfiles(one, other, names, shallow=False)[1:])


def test_two_builds_on_the_same_day_give_the_same_bytes(tmp_path: Path) -> None:
    """Whatever was built before, and wherever it goes."""
    pages = {"ways/late.md": OVERDUE, "ways/deciding/prd-review.md": PRD}
    (tmp_path / "base").mkdir()
    root = knowledge_base(tmp_path / "base", pages)

    for name in ("first", "second"):
        built(root, "--site-dir", str(tmp_path / name))

    assert same(tmp_path / "first", tmp_path / "second")


def test_the_day_of_a_build_decides_what_is_overdue(tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH is a time; the organisation's zone makes it a day."""
    root = knowledge_base(tmp_path, {"ways/a.md": page_text(review={"by": "2026-11-20"})})

    first, second = build(root), build(root, today=date(2026, 11, 21))

    assert "advice RV202" in first.stderr
    assert "warning RV201 the review was due on 2026-11-20, 1 day ago" in second.stderr


def test_the_navigation_holds_every_page(tmp_path: Path) -> None:
    """Written and generated ones, under names that people use."""
    root = knowledge_base(
        tmp_path,
        {"ways/deciding/prd-review.md": PRD, "templates/prd.md": "# PRD template\n"},
        areas={"deciding": {"name": "Deciding what to build"}},
    )

    page = read(built(root, "--strict") / "index.html")

    assert [] == [
        name
        for name in ("Onboarding", "Ways", "Deciding what to build", "Owners", "Reviews", "Guide")
        if name not in page
    ]
    assert {
        "onboarding/engineer/",
        "ways/deciding/prd-review/",
        "owners/head-of-product/",
        "reviews/",
        "templates/prd/",
        "guide/page-format/",
        "guide/checks/",
    } <= set(links(page))


def test_an_explicit_navigation_is_respected(tmp_path: Path) -> None:
    """What mkdocs.yml arranges stays as it is; generated pages can stand in it."""
    root = knowledge_base(tmp_path)
    nav = [{"Start": "index.md"}, {"Who answers": "owners/index.md"}]
    write_settings(root, nav=nav)

    page = read(built(root) / "index.html")

    assert {".", "owners/"} == {
        link for link in links(page) if link in (".", "owners/", "reviews/")
    }
    assert "Who answers" in page
    assert (root / "site/reviews/index.html").exists()


def test_what_is_kept_out_of_the_navigation_stays_out(tmp_path: Path) -> None:
    """`not_in_nav` of mkdocs.yml holds for the arranged navigation too."""
    root = knowledge_base(tmp_path, {"ways/a.md": PRD, "guide/hidden.md": "# Hidden\n"})
    write_settings(root, not_in_nav="/guide/hidden.md")

    page = read(built(root, "--strict") / "index.html")

    assert "guide/hidden/" not in links(page)
    assert (root / "site/guide/hidden/index.html").exists()


def test_generated_pages_are_found_by_the_search(tmp_path: Path) -> None:
    """And so are the headings that the front matter makes."""
    site = built(knowledge_base(tmp_path))

    index = json.loads(read(site / "search/search_index.json"))["docs"]
    found = {each["location"]: each["title"] for each in index}
    assert {
        "onboarding/product-manager/": "Product manager",
        "owners/head-of-product/": "Head of product",
        "reviews/": "Reviews",
        "ways/": "All ways",
        "ways/prd-review/": "PRD review",
        "ways/prd-review/#frame": "Frame",
        "ways/prd-review/#freedom": "Freedom",
        "guide/page-format/#wowyml": "wow.yml",
        "guide/checks/#rv201": "RV201 review-overdue",
    }.items() <= found.items()


def test_frame_and_freedom_are_in_the_table_of_contents(tmp_path: Path) -> None:
    """The page's own headings too."""
    body = "\nText.\n\n## Steps\n\nMore.\n"
    root = knowledge_base(tmp_path, {"ways/a.md": page_text(body)})

    page = read(built(root) / "ways/a/index.html")

    assert {"#frame", "#freedom", "#what-starts-it", "#steps"} <= set(links(page))


def dead_links(site: Path) -> list[tuple[str, str]]:
    """Each link of a built site that leads to no file of it, with its page."""
    pages = sorted(site.rglob("*.html"))
    base = "https://site.invalid/"
    found = []
    for page in pages:
        here = page.relative_to(site).as_posix()
        for link in links(read(page)):
            target = urldefrag(urljoin(f"{base}{here}", link)).url
            file = site / unquote(urlsplit(target).path).lstrip("/")
            if target.startswith(base) and not (file.is_file() or (file / "index.html").is_file()):
                found.append((here, link))
    return found


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_somewhere(tmp_path: Path, *, directory_urls: bool) -> None:
    """Whichever style of addresses the site has."""
    pages = {
        "ways/deciding/prd-review.md": page_text(
            summary="As in [late](../late.md#frame).",
            templates=[{"name": "PRD", "link": "../../templates/prd.md"}],
            requires=["late"],
        ),
        "ways/late.md": OVERDUE,
        "templates/prd.md": "# PRD template\n",
    }
    root = knowledge_base(tmp_path, pages)
    write_settings(root, use_directory_urls=directory_urls)

    site = built(root, "--strict")

    end = "index.html" if directory_urls else ""
    assert (site / f"ways/deciding/prd-review{'/' if directory_urls else '.html'}{end}").exists()
    assert [] == [each for each in dead_links(site) if each[0] != "404.html"]


def test_the_folder_of_pages_may_have_another_name(tmp_path: Path) -> None:
    """Findings and warnings name it as it is."""
    root = knowledge_base(
        tmp_path, {"ways/a.md": page_text(owner="nobody"), "owners/index.md": "# By hand\n"}
    )
    (root / "docs").rename(root / "pages")
    write_settings(root, docs_dir="pages")

    done = build(root)

    assert 0 == done.returncode, done.stderr
    assert "pages/ways/a.md:3:8: error OW101" in done.stderr
    assert "pages/owners/index.md stands where a page is generated" in done.stderr
    assert "PRD review" in read(root / "site/ways/a/index.html")


def test_settings_may_lie_elsewhere_than_the_shell(tmp_path: Path) -> None:
    """`mkdocs build --config-file` finds wow.yml beside its mkdocs.yml."""
    (tmp_path / "base").mkdir()
    knowledge_base(tmp_path / "base")

    done = build(tmp_path, "--config-file", "base/mkdocs.yml")

    assert 0 == done.returncode, done.stderr
    assert (tmp_path / "base/site/ways/prd-review/index.html").exists()


def test_what_generated_pages_need_is_switched_on(tmp_path: Path) -> None:
    """Also where mkdocs.yml lists no extension: headings carry no braces, lists are lists."""
    root = knowledge_base(tmp_path)
    write_settings(root, markdown_extensions=[])

    page = read(built(root) / "ways/prd-review/index.html")

    assert "{:" not in page
    assert '<h2 id="frame">' in page


def test_styles_come_with_the_package(tmp_path: Path) -> None:
    """A company's repository holds none."""
    site = built(knowledge_base(tmp_path))

    assert "assets/wow/wow.css" in links(read(site / "index.html"))
    assert (site / "assets/wow/wow.css").stat().st_size > 0


def test_front_matter_of_the_theme_still_holds(tmp_path: Path) -> None:
    """A way may carry keys of MkDocs beside its own; titles and descriptions are escaped."""
    page = page_text(title="Q&A", hide=["toc"], description='Say "hi"')
    root = knowledge_base(tmp_path, {"ways/a.md": page})

    html = read(built(root) / "ways/a/index.html")

    assert "<title>Q&amp;A - Ways</title>" in html
    assert '<meta name="description" content="Say &quot;hi&quot;">' in html
    assert "md-sidebar--secondary" in html
    assert "hidden" in html.partition("md-sidebar--secondary")[2].partition(">")[0]


def test_the_summary_is_the_description_of_a_page_that_gives_none(tmp_path: Path) -> None:
    """Without its marks."""
    root = knowledge_base(tmp_path, {"ways/a.md": page_text(summary="Evidence is *challenged*.")})

    page = read(built(root) / "ways/a/index.html")

    assert '<meta name="description" content="Evidence is challenged.">' in page


def test_a_page_that_mkdocs_leaves_out_is_left_out(tmp_path: Path) -> None:
    """`exclude_docs` holds; its draft is checked all the same."""
    pages = {"ways/a.md": PRD, "ways/secret/b.md": page_text(title="Secret plan", owner="nobody")}
    root = knowledge_base(tmp_path, pages)
    write_settings(root, exclude_docs="/ways/secret/")

    done = build(root)

    assert 0 == done.returncode, done.stderr
    assert "docs/ways/secret/b.md:3:8: error OW101" in done.stderr
    assert not (root / "site/ways/secret").exists()
    texts = [file.read_bytes() for file in (root / "site").rglob("*") if file.is_file()]
    assert not any(b"Secret plan" in text for text in texts)


def test_the_markdown_of_a_way_lies_beside_its_page(tmp_path: Path) -> None:
    """To the byte, at the path that ways.json names."""
    root = knowledge_base(tmp_path)
    site = built(root)

    (told,) = json.loads(read(site / "ways.json"))["ways"]

    assert (root / "docs" / told["markdown"]).read_bytes() == (site / told["markdown"]).read_bytes()
    assert (site / told["url"] / "index.html").is_file()


def test_nothing_is_written_beside_the_pages(tmp_path: Path) -> None:
    """Generated pages live in memory."""
    root = knowledge_base(tmp_path)
    before = sorted(file for file in root.rglob("*") if file.is_file())

    site = built(root)
    shutil.rmtree(site)

    assert before == sorted(file for file in root.rglob("*") if file.is_file())
