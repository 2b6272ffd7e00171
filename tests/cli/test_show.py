"""`wow show`: all that is known of one way."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from tests.factories import page_text, write_site
from tests.repository import Repository
from wow.cli import main
from wow.feeds.shape import schema

AWAY = {"since": "2026-11-09", "until": "2026-12-11"}
REVIEW = {
    "by": "2026-11-01",
    "log": [
        {"on": "2026-05-01", "by": "head-of-product", "verdict": "keep", "finding": "It *helps*."}
    ],
}
EVERYTHING: dict[str, Any] = {
    "summary": "Reasons are challenged *on paper*.",
    "deputy": "product-operations",
    "sponsor": "head-of-product",
    "audience": ["product-manager", "engineer"],
    "outcome": "Fewer bets are reversed.",
    "signals": {"followed": "Share of bets with a PRD"},
    "triggers": [
        {"kind": "event", "when": "A bet is about to start"},
        {"kind": "follow-through", "artefact": "Approved PRD", "to": "launch-plan"},
    ],
    "consequence": "No PRD, no planning slot.",
    "effort": {"product-manager": {"time": "90 min", "times": "2 per month"}},
    "templates": [{"name": "PRD", "link": "../templates/prd.md"}],
    "requires": ["launch-plan"],
    "waits_for": [{"way": "launch-plan", "artefact": "Dates"}],
    "exceptions": [
        {"who": "Growth", "until": "2026-10-31", "what": "Writes a brief", "agreed": "nobody"},
        {"who": "Care", "until": "2027-10-31", "what": "Calls", "agreed": "product-operations"},
    ],
    "review": REVIEW,
}
PAGES = {
    "ways/prd-review.md": page_text(**EVERYTHING),
    "ways/launch-plan.md": page_text(title="Launch plan", requires=["prd-review"]),
    "ways/status-mail.md": page_text(
        title="Status mail",
        status="retired",
        retired={"on": "2026-06-30", "because": "Unread.", "replaced_by": "launch-plan"},
    ),
    "ways/broken.md": page_text(frame=None),
    "templates/prd.md": "# PRD\n",
}


def show(root: Path, *arguments: str) -> Result:
    """Run the command on 20 November 2026."""
    given = ["show", "-C", str(root), "--today", "2026-11-20", *arguments]
    return CliRunner().invoke(main, given)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base in no repository."""
    return write_site(tmp_path, PAGES)


def sections(result: Result) -> dict[str, list[str]]:
    """The lines beside each word; what stands above them is left out."""
    told: dict[str, list[str]] = {}
    name = ""
    for line in result.stdout.partition("\n\n")[2].splitlines():
        name = line[:14].strip() or name
        told.setdefault(name, []).append(line[14:])
    return told


JONAS = "Head of product, Jonas Albrecht: #product-help https://chat.tallowmere.example/help"


def test_a_way_is_told_in_words(root: Path) -> None:
    """Everything that its page on the site tells, and where its file is."""
    result = show(root, "prd-review")

    assert 0 == result.exit_code
    assert result.stdout.startswith("PRD review\nReasons are challenged on paper.\n\n")
    told = sections(result)
    assert "not known: " in told.pop("Edited")[0]
    assert {
        "Status": ["Active, expected of its audience"],
        "Owner": [JONAS],
        "Deputy": ["Product operations, Pia Novak: pia.novak@tallowmere.example"],
        "Sponsor": [JONAS],
        "Followed by": ["Product managers, Engineers"],
        "Outcome": ["Fewer bets are reversed."],
        "Frame": ["- Every bet has a PRD."],
        "Freedom": ["- The template is yours."],
        "Started by": ["- When: A bet is about to start"],
        "Waits for it": ["- Launch plan (launch-plan): Approved PRD"],
        "It waits for": ["- Launch plan (launch-plan): Dates"],
        "Otherwise": ["No PRD, no planning slot."],
        "Exceptions": [
            "- Growth, until 2026-10-31 (this has ended): Writes a brief",
            "- Care, until 2027-10-31, agreed by Product operations: Calls",
        ],
        "Know first": ["- Launch plan (launch-plan)"],
        "Leads to": ["- Launch plan (launch-plan)"],
        "Templates": ["- PRD: templates/prd.md"],
        "Effort": ["Product managers: 90 min each time, 2 per month"],
        "Followed if": ["Share of bets with a PRD"],
        "Reviewed": ["2026-05-01 by Head of product: keep. It helps."],
        "Review due": ["2026-11-01 (overdue for 19 days)"],
        "File": [str(root / "docs/ways/prd-review.md")],
    } == told


def test_whoever_waits_is_told_whichever_side_says_so(root: Path) -> None:
    """Those too that are not there any more, or never were."""
    waiting = page_text(title="Weekly letter", waits_for=[{"way": "prd-review", "artefact": "Yes"}])
    (root / "docs/ways/weekly-letter.md").write_text(waiting)
    to = ("launch-plan", "status-mail", "nowhere")
    triggers = [{"kind": "follow-through", "artefact": "PRD", "to": each} for each in to]
    (root / "docs/ways/prd-review.md").write_text(page_text(triggers=triggers))

    assert [
        "- Launch plan (launch-plan): PRD",
        "- Weekly letter (weekly-letter): Yes",
        "- Status mail (status-mail): PRD",
        "- nowhere: PRD",
    ] == sections(show(root, "prd-review"))["Waits for it"]


def test_what_a_page_does_not_say_is_left_out(root: Path) -> None:
    """No word stands beside nothing."""
    (root / "docs/ways/prd-review.md").write_text(page_text())

    told = sections(show(root, "prd-review"))

    assert {"Deputy", "Outcome", "Exceptions", "Effort", "Waits for it"}.isdisjoint(told)
    assert ["not yet"] == told["Reviewed"]


LIVES: list[Any] = [
    pytest.param({"status": "proposed"}, {"Status": "Proposed, not yet in force"}, id="proposed"),
    pytest.param(
        {"status": "trial", "trial": {"until": "2027-01-15", "success": "It is read."}},
        {"Status": "On trial until 2027-01-15", "Success": "It is read."},
        id="on trial",
    ),
    pytest.param(
        {"status": "trial", "trial": {"until": "2026-01-15", "success": "It is read."}},
        {"Status": "Was on trial until 2026-01-15, and what came of it is not decided yet"},
        id="trial over",
    ),
    pytest.param(
        {
            "status": "retiring",
            "retired": {"on": "2026-12-31", "because": "Unread.", "replaced_by": "launch-plan"},
        },
        {
            "Status": "Ends on 2026-12-31",
            "Ends because": "Unread.",
            "From then on": "Launch plan (launch-plan)",
            "Review due": "no more, since it ends on 2026-12-31 (in 41 days)",
        },
        id="ending",
    ),
    pytest.param(
        {"status": "retiring", "retired": {"on": "2026-11-19", "because": "Unread."}},
        {
            "Status": "Was to end on 2026-11-19",
            "Review due": "no more, since it was to end on 2026-11-19 (1 day ago)",
        },
        id="left over",
    ),
    pytest.param({"level": "guideline"}, {"Status": "Active, a guideline: help"}, id="guideline"),
    pytest.param(
        {"review": {"by": "2026-12-01"}},
        {"Review due": "2026-12-01 (due soon: in 11 days)"},
        id="due soon",
    ),
    pytest.param(
        {"owner": "nobody"}, {"Owner": "nobody in wow.yml is called `nobody`"}, id="no such owner"
    ),
]


@pytest.mark.parametrize(("keys", "expected"), LIVES)
def test_a_way_is_told_as_it_stands_on_the_day(
    root: Path, keys: dict[str, Any], expected: dict[str, str]
) -> None:
    """Its life, its review, and who is there."""
    (root / "docs/ways/prd-review.md").write_text(page_text(**keys))

    told = sections(show(root, "prd-review"))

    begun = {name: told[name][0][: len(words)] for name, words in expected.items()}
    assert expected == begun


def test_while_the_owner_is_away_the_deputy_is_named(root: Path) -> None:
    """So that nobody waits for an answer until December."""
    owners = {
        "head-of-product": {
            "name": "Head of product",
            "person": "Jonas Albrecht",
            "contact": "product-help",
            "office_hours": "Mondays",
            "deputy": "product-operations",
            "away": AWAY,
            "left": "2027-04-01",
        },
        "product-operations": {"name": "Operations", "lead": "Pia Novak", "contact": "Desk 4"},
    }
    write_site(root, {"ways/prd-review.md": page_text()}, owners=owners)

    told = sections(show(root, "prd-review"))

    assert [
        JONAS,
        "office hours: Mondays",
        "leaves on 2027-04-01",
        "away from 2026-11-09 to 2026-12-11",
        "meanwhile ask Operations, Pia Novak: Desk 4",
    ] == told["Owner"]


def test_since_when_somebody_has_had_the_way_is_told(root: Path) -> None:
    """With who had it before, by name where wow.yml still has one."""
    passed = [
        {"on": "2025-09-01", "from": "founder", "to": "product-operations"},
        {"on": "2026-09-01", "from": "product-operations", "to": "head-of-product"},
    ]
    write_site(
        root,
        {
            "ways/prd-review.md": page_text(handovers=passed),
            "ways/launch-plan.md": page_text(handovers=passed[:1], owner="product-operations"),
        },
    )

    since = [sections(show(root, way))["Owner"][1] for way in ("prd-review", "launch-plan")]

    assert [
        "since 2026-09-01, after Product operations",
        "since 2025-09-01, after founder",
    ] == since


def test_of_a_way_that_ended_its_end_is_told(root: Path) -> None:
    """And what holds now."""
    told = sections(show(root, "status-mail"))

    assert ["Ended on 2026-06-30"] == told["Status"]
    assert ["Unread."] == told["Because"]
    assert ["Launch plan (launch-plan)"] == told["Holds now"]
    assert [str(root / "docs/ways/status-mail.md")] == told["File"]


def test_a_page_that_cannot_be_read_is_no_way_yet(root: Path) -> None:
    """Half of it may be wrong, so none of it is told."""
    result = show(root, "broken")

    file = root / "docs/ways/broken.md"
    told = f"wow show: {file} has to be mended first; `wow check {file}` says why.\n"
    assert (1, "", told) == (result.exit_code, result.stdout, result.stderr)


def test_a_way_that_there_is_not_is_told(root: Path) -> None:
    """As a wrong call, with what may be meant."""
    result = show(root, "prd-revue")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "there is no way `prd-revue`. Did you mean `prd-review`?" in result.stderr


def test_text_obeys_no_page(tmp_path: Path) -> None:
    """What an author writes cannot colour the terminal, nor stand as a line of ours."""
    write_site(tmp_path, {"ways/a.md": page_text(title="A\x1b[31m", frame=["Holds.\nOwner  Me"])})

    shown = show(tmp_path, "a").stdout

    assert shown.startswith("A·[31m\n")
    assert "- Holds. Owner Me\n" in shown


def test_json_tells_a_way_as_ways_json_does(root: Path) -> None:
    """One shape for machines, and beside it what is so on the day."""
    told = json.loads(show(root, "prd-review", "--format", "json").stdout)

    way = schema()["$defs"]["ToldWay"] | {"$defs": schema()["$defs"]}
    assert [] == [error.message for error in Draft202012Validator(way).iter_errors(told["way"])]
    assert {
        "phase": "active",
        "answers": "head-of-product",
        "deputy": "product-operations",
        "review": {
            "by": "2026-11-01",
            "days": -19,
            "state": "overdue",
            "asked": "head-of-product",
            "sponsor": None,
        },
        "exceptions_over": ["Growth"],
        "required_by": ["launch-plan"],
        "waits_for": [{"way": "launch-plan", "artefact": "Dates"}],
        "awaited_by": [{"way": "launch-plan", "artefact": "Approved PRD"}],
    } == told["now"]
    assert {"version", "today", "edited", "way", "now"} == set(told)


def test_json_of_a_way_that_ended_tells_nothing_of_the_day(root: Path) -> None:
    """It is over."""
    told = json.loads(show(root, "status-mail", "--format", "json").stdout)

    assert "now" not in told
    assert "2026-06-30" == told["way"]["declares"]["retired"]["on"]


def test_json_of_a_way_that_ends_before_its_review_asks_nobody(root: Path) -> None:
    """A review that nobody will do waits for nobody."""
    ending: dict[str, Any] = {
        "status": "retiring",
        "retired": {"on": "2026-12-31", "because": "Unread."},
    }
    (root / "docs/ways/prd-review.md").write_text(page_text(**ending))

    told = json.loads(show(root, "prd-review", "--format", "json").stdout)

    assert ("none", None) == (told["now"]["review"]["state"], told["now"]["review"]["asked"])


def test_the_day_of_the_last_edit_is_known_from_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the page itself, whatever else changed since; what is not committed is said so."""
    repository = Repository(tmp_path)
    write_site(tmp_path, PAGES)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-09-30T23:30:00+00:00")
    repository.commit()
    repository.write("docs/ways/launch-plan.md", page_text("\nMore.\n"))
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-05T12:00:00+00:00")
    repository.commit()

    committed = json.loads(show(tmp_path, "prd-review", "--format", "json").stdout)["edited"]
    repository.write("docs/ways/prd-review.md", page_text("\nMore.\n"))

    assert "2026-10-01" == committed  # in the time zone of wow.yml
    assert ["here, and not committed yet"] == sections(show(tmp_path, "prd-review"))["Edited"]
    assert json.loads(show(tmp_path, "prd-review", "--format", "json").stdout)["edited"] is None


def test_a_shell_completes_ids(root: Path) -> None:
    """With the title of each way beside it."""
    shell = ShellComplete(main, {}, "wow", "_WOW_COMPLETE")

    offered = shell.get_completions(["show", "-C", str(root)], "l")

    assert [("launch-plan", "Launch plan")] == [(each.value, each.help) for each in offered]
