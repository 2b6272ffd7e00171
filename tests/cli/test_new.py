"""`wow new`: a way begins, with a page that passes the check."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings

from tests.editing.drawn import TEXTS
from tests.factories import ORGANISATION, page_text, write_site
from wow.cli import main
from wow.editing.scalars import flow
from wow.model import Way
from wow.reading import read_way

TODAY = "2026-11-20"
LEAST = (
    *("--title", "Launch plan", "--owner", "head-of-product", "--audience", "engineer"),
    *("--frame", "There is a plan.", "--freedom", "Its length.", "--trigger", "A launch is near"),
)
"""All that a page cannot be without."""
WRITTEN = """---
title: Launch plan
status: proposed
owner: head-of-product
audience: [engineer]

frame:
  - There is a plan.
freedom:
  - Its length.

triggers:
  - {kind: event, when: A launch is near}

review:
  by: 2027-05-20
---
"""


def new(root: Path, *arguments: str, said: str | None = None) -> Result:
    """Run the command on 20 November 2026, with these answers if it asks."""
    return CliRunner().invoke(
        main, ["new", "-C", str(root), "--today", TODAY, *arguments], input=said
    )


def written(root: Path) -> dict[str, str]:
    """The pages below the docs folder, by path."""
    docs = root / "docs"
    return {
        file.relative_to(docs).as_posix(): file.read_bytes().decode()
        for file in docs.rglob("*")
        if file.is_file()
    }


def declared(root: Path, src_uri: str) -> Way:
    """A page as the reader takes it."""
    page, found = read_way((root / "docs" / src_uri).read_bytes(), path=src_uri, src_uri=src_uri)
    assert not found
    assert isinstance(page, Way)
    return page


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base without a page."""
    return write_site(tmp_path, {})


@pytest.fixture
def areas(tmp_path: Path) -> Path:
    """A knowledge base with areas and a way."""
    pages = {"ways/deciding/prd-review.md": page_text(title="PRD review")}
    return write_site(tmp_path, pages, areas={"building": {"name": "Building"}})


def test_a_page_is_written_and_what_comes_next_is_said(root: Path) -> None:
    """Also where it is the first."""
    result = new(root, *LEAST)

    assert 0 == result.exit_code
    assert WRITTEN in written(root)["ways/launch-plan.md"]
    assert "launch-plan.md is written. Next:\n- Fill in the text" in result.stdout
    assert "open a pull request" in result.stdout
    assert 0 == CliRunner().invoke(main, ["check", "-C", str(root), "--today", TODAY]).exit_code


def test_everything_can_be_given(areas: Path) -> None:
    """Each option stands on the page under its key."""
    new(
        areas,
        *LEAST,
        *("--area", "building", "--id", "plan", "--audience", "product-manager"),
        *("--frame", "It: is short.", "--freedom", "yes", "--every", "3 months"),
        *("--trigger", "{kind: schedule, every: week, channel: product-help}"),
        *("--status", "trial", "--until", "2027-01-15", "--success", "Half, or more"),
        *("--review", "2027-02-01", "--summary", "In short.", "--level", "guideline"),
        *("--onboarding", "first-week"),
    )

    way = declared(areas, "ways/building/plan.md")
    assert {
        "title": "Launch plan",
        "summary": "In short.",
        "status": "trial",
        "level": "guideline",
        "owner": "head-of-product",
        "audience": ["engineer", "product-manager"],
        "frame": ["There is a plan.", "It: is short."],
        "freedom": ["Its length.", "yes"],
        "triggers": [
            {"kind": "event", "when": "A launch is near"},
            {"kind": "schedule", "every": "week", "channel": "product-help"},
        ],
        "onboarding": "first-week",
    } == {key: way.declared[key] for key in way.declared if key not in ("review", "trial")}
    assert way.trial is not None
    assert ("2027-01-15", "Half, or more") == (f"{way.trial.until}", way.trial.success)
    assert ("2027-02-01", "3 months") == (f"{way.review.by}", str(way.review.every))


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        pytest.param(
            (), "--title, --area, --owner, --audience, --frame, --freedom, --trigger", id="all"
        ),
        pytest.param(LEAST, "--area", id="one"),
        pytest.param(
            (*LEAST, "--area", "building", "--status", "trial"), "--until, --success", id="a trial"
        ),
        pytest.param(
            (*LEAST, "--area", "building", "--until", "2027-01-01"), "--success", id="half a trial"
        ),
    ],
)
def test_what_is_missing_is_named_at_once(
    areas: Path, arguments: tuple[str, ...], missing: str
) -> None:
    """Where nobody can be asked."""
    result = new(areas, *arguments)

    assert (2, ["ways/deciding/prd-review.md"]) == (result.exit_code, [*written(areas)])
    assert f"missing: {missing}. In a terminal they are asked for." in result.stderr


WRONG = [
    pytest.param(("--owner", "head-of-prodcut"), "--owner: Nobody in wow.yml", id="owner"),
    pytest.param(("--audience", "enginer"), "--audience: There is no role `enginer`.", id="role"),
    pytest.param(("--area", "decidng"), "--area: There is no area `decidng`.", id="area"),
    pytest.param(("--onboarding", "first"), "--onboarding: There is no stage", id="stage"),
    pytest.param(("--review", "2027-06-01"), "--review: 2027-06-01 is more than 6", id="review"),
    pytest.param(("--every", "often"), "--every: `often` is not a time", id="interval"),
    pytest.param(("--title", "PRD review"), "--id: `prd-review` is the id of", id="taken"),
    pytest.param(("--title", "日本"), "--id: Lower-case words", id="no file's name"),
    pytest.param(("--id", "../up"), "--id: Lower-case words", id="elsewhere"),
    pytest.param(("--trigger", "{kind: evnt}"), "--trigger: `kind` cannot", id="trigger"),
    pytest.param(("--until", "2027-01-01", "--status", "active"), "--status trial", id="trial"),
    pytest.param(("--summary", "a\u2028b"), "--summary: “a b” holds a sign", id="no text"),
    pytest.param(("--frame", "[a](javascript:b)"), "error PG107", id="an unsafe link"),
    pytest.param(("--frame", "[a](../../no.md)"), "error PG113", id="a link to nowhere"),
    pytest.param(("--trigger", "{kind: follow-through, artefact: a, to: b}"), "TR102", id="to"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_what_would_be_wrong_is_not_written(
    areas: Path, arguments: tuple[str, ...], told: str
) -> None:
    """The message names the option, or is that of the check."""
    result = new(areas, *LEAST, "--area", "building", *arguments)

    assert 2 == result.exit_code
    assert told in result.stderr
    assert ["ways/deciding/prd-review.md"] == [*written(areas)]


def test_what_the_check_finds_is_told(root: Path) -> None:
    """Advice lets the page be; somebody who has to act makes the exit status 1."""
    away = {"since": "2026-11-01", "until": "2026-11-30"}
    owner = ORGANISATION["owners"]["head-of-product"]
    vague = new(root, *LEAST, "--frame", "Answers come promptly.")
    write_site(root, {}, owners={"head-of-product": {**owner, "away": away}})
    alone = new(root, *LEAST, "--id", "other")

    assert (0, 1) == (vague.exit_code, alone.exit_code)
    assert "advice ST101" in vague.stdout
    assert "warning OW202" in alone.stdout
    assert {"ways/launch-plan.md", "ways/other.md"} == set(written(root))


def test_a_dry_run_prints_the_page(root: Path) -> None:
    """Alone on standard output, and writes nothing."""
    result = new(root, *LEAST, "--dry-run")

    assert (0, {}) == (result.exit_code, written(root))
    assert result.stdout.startswith(WRITTEN)
    assert "Next" not in result.stdout


def test_reviews_do_not_fall_on_one_day(root: Path) -> None:
    """The second way of an owner is due a working day before the first."""
    for name in ("a", "b", "c", "d", "e"):
        new(root, *LEAST, "--id", name)

    assert ["2027-05-20", "2027-05-19", "2027-05-18", "2027-05-17", "2027-05-14"] == [
        f"{declared(root, f'ways/{name}.md').review.by}" for name in ("a", "b", "c", "d", "e")
    ]


def test_a_file_that_is_there_is_never_written(root: Path) -> None:
    """Whoever made it; a name in other letters is the same file on some systems."""
    file = root / "docs/ways/launch-plan.md"
    file.mkdir(parents=True)
    result = new(root, *LEAST)

    assert 2 == result.exit_code
    assert "launch-plan.md is there already, and is left as it is." in result.stderr
    assert [] == list(file.iterdir())


def test_an_index_that_puts_pages_in_order_is_named(areas: Path) -> None:
    """A page that is not in it comes last."""
    (areas / "docs/ways/deciding/index.md").write_text("# Deciding\n")
    result = new(areas, *LEAST, "--area", "deciding")

    assert "- Link to it from ways/deciding/index.md" in result.stdout


def test_the_folder_of_pages_is_the_one_of_the_site(root: Path) -> None:
    """`docs_dir` of mkdocs.yml says where pages are."""
    (root / "mkdocs.yml").write_text("site_name: Ways\ndocs_dir: pages\n")
    new(root, *LEAST)

    assert (root / "pages/ways/launch-plan.md").is_file()


def test_the_page_is_named_as_seen_from_here(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what is shown can be opened."""
    monkeypatch.chdir(root.parent)
    result = new(Path(root.name), *LEAST)

    assert result.stdout.startswith(f"{root.name}/docs/ways/launch-plan.md is written")
    assert f"  wow check -C {root.name} {root.name}/docs/ways/launch-plan.md\n" in result.stdout


@settings(max_examples=60)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_any_text_is_read_back_and_passes_the_check(
    title: str, frame: str, freedom: str, summary: str
) -> None:
    """Colons, quotes, signs of YAML and any letter."""
    given = {"title": title, "frame": frame, "freedom": freedom, "summary": summary}
    options = [f"--{key}={text}" for key, text in given.items()]
    rest = ("--owner=head-of-product", "--audience=engineer", f"--trigger={WHEN % flow(frame)}")
    with TemporaryDirectory() as folder:
        root = write_site(Path(folder), {})
        result = new(root, *options, *rest, "--id=a")
        way = declared(root, "ways/a.md")
        checked = CliRunner().invoke(main, ["check", "-C", folder, "--today", TODAY])

    assert (0, 0) == (result.exit_code, checked.exit_code)
    assert [title, summary, [frame], [freedom], [{"kind": "event", "when": frame}]] == [
        way.declared[key] for key in ("title", "summary", "frame", "freedom", "triggers")
    ]


WHEN = "{kind: event, when: %s}"

ANSWERS = {
    "title": ["", "PRD review"],
    "file": ["Prd", "second-review"],
    "area": ["decidng", "deciding"],
    "owner": ["Jonas Albrecht", "head-of-product"],
    "audience": ["enginer", "engineer product-manager"],
    "frame": ["", "It: is.", "Twice.", ""],
    "freedom": ["Yours.", ""],
    "kind": ["evnt", "event"],
    "when": ["A bet starts"],
    "another kind": ["schedule"],
    "every": ["fortnight", "2 weeks"],
    "on": ["freitag", "friday"],
    "at": ["25:00", "10:00"],
    "channel": ["product-hlep", "product-help"],
    "message": [""],
    "no other kind": [""],
    "status": ["trail", "trial"],
    "until": ["2026-01-01", "2027-01-10"],
    "success": ["Half use it."],
    "review": ["2029-01-01", ""],
    "summary": ["In short."],
    "level": [""],
    "onboarding": ["first-wek", "first-week"],
}
"""What somebody says who slips at every question."""
SAID = "".join(f"{answer}\n" for each in ANSWERS.values() for answer in each)


def test_what_is_missing_is_asked_for_until_the_answer_is_one(areas: Path) -> None:
    """With what may be meant; whatever may be left out can be."""
    result = new(areas, "--ask", said=SAID)

    assert 0 == result.exit_code
    way = declared(areas, "ways/deciding/second-review.md")
    assert ["It: is.", "Twice."] == list(way.frame)
    assert [
        {"kind": "event", "when": "A bet starts"},
        {"kind": "schedule", "every": "2 weeks", "on": "friday", "at": "10:00"}
        | {"channel": "product-help"},
    ] == way.declared["triggers"]
    assert {"until": date(2027, 1, 10), "success": "Half use it."} == way.declared["trial"]
    assert ("In short.", "first-week", date(2027, 5, 20)) == (
        way.summary,
        way.onboarding,
        way.review.by,
    )
    assert "level" not in way.declared


def test_every_slip_is_told(areas: Path) -> None:
    """In the words that an option would be told in."""
    told = new(areas, "--ask", said=SAID).stderr

    assert [] == [
        words
        for words in (
            "`prd-review` is the id of `ways/deciding/prd-review.md` already",
            "such as `prd`",
            "There is no area `decidng`. Did you mean `deciding`?",
            "Did you mean `head-of-product` (Jonas Albrecht)?",
            "There is no role `enginer`. Did you mean `engineer`?",
            "There is no kind `evnt`. Did you mean `event`?",
            "`every` cannot be read from `fortnight`",
            "Write a weekday",
            "Write the time as `09:30`",
            "There is no channel `product-hlep`. Did you mean `product-help`?",
            "There is no status `trail`. Did you mean `trial`?",
            "2026-01-01 has passed.",
            "2029-01-01 is more than 6 months ahead",
            "There is no stage `first-wek`. Did you mean `first-week`?",
        )
        if words not in told
    ]


def test_choices_are_shown(areas: Path) -> None:
    """Before the answer, with what they mean."""
    told = new(areas, "--ask", said=SAID).stderr

    assert "  building  Building\n  deciding  Deciding\n" in told
    assert "  head-of-product     Head of product, Jonas Albrecht\n" in told
    assert "  follow-through  Somebody else's work waits for what comes of the way.\n" in told
    assert "What everyone can count on. One at a time; an empty line ends.\n  Such as: " in told


def test_what_goes_together_wrongly_is_asked_again(root: Path) -> None:
    """A trigger as a whole, once each of its keys is right."""
    said = ["status", "Tracker", "Ready", "", "", "proposed", "", "", "", ""]
    whole = LEAST[: LEAST.index("--trigger")]
    result = new(root, *whole, "--ask", said="".join(f"{each}\n" for each in said))

    assert 0 == result.exit_code
    assert [{"kind": "status", "where": "Tracker", "status": "Ready"}] == declared(
        root, "ways/launch-plan.md"
    ).declared["triggers"]


def test_a_stage_that_cannot_be_is_told_where_there_are_none(tmp_path: Path) -> None:
    """Instead of being left out without a word."""
    write_site(tmp_path, {}, stages={})
    result = new(tmp_path, *LEAST, "--onboarding", "first-week")

    assert (2, {}) == (result.exit_code, written(tmp_path))
    assert "There is no stage `first-week`." in result.stderr


def test_nothing_is_asked_where_nothing_is_missing(root: Path) -> None:
    """Not even what may be left out."""
    result = new(root, *LEAST, "--ask", said="")

    assert (0, "") == (result.exit_code, result.stderr)


def test_whoever_stops_answering_leaves_nothing(areas: Path) -> None:
    """Also at the very last question."""
    for lines in range(SAID.count("\n")):
        result = new(areas, "--ask", said="".join(SAID.splitlines(keepends=True)[:lines]))

        assert 2 == result.exit_code
        assert result.stderr.endswith("\nwow new: stopped; nothing is written.\n")
        assert ["ways/deciding/prd-review.md"] == [*written(areas)]


def test_in_a_terminal_it_asks_by_itself_and_ctrl_c_leaves_nothing(root: Path) -> None:
    """A real terminal, and a real Ctrl+C."""
    pty = pytest.importorskip("pty")
    command = [sys.executable, "-c", "from wow.cli import main; main()", "new", "-C", str(root)]

    leader, follower = pty.openpty()
    with os.fdopen(leader, "r+b", buffering=0) as terminal:
        process = subprocess.Popen(
            command, stdin=follower, stdout=follower, stderr=follower, start_new_session=True
        )
        os.close(follower)
        shown = b""
        while b"Title:" not in shown:
            shown += terminal.read(1_000)
        terminal.write(b"A way\n")
        while b"Owner:" not in shown:
            shown += terminal.read(1_000)
        for _ in range(30):  # one that comes just before it waits for a line is seen after it
            os.kill(process.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=1)
                break

    assert (2, {}) == (process.returncode, written(root))
