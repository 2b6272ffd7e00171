"""A knowledge base lives a year, and at each step every view of it says the right thing."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.building import build, write_settings
from tests.factories import ORGANISATION, to_yaml
from tests.hosts.github import GitHub
from tests.hosts.server import PROJECT, TOKEN, CodeHost, served
from tests.repository import Repository
from wow.cli import main

pytestmark = pytest.mark.site

BEGIN, LATE, AFTER, LEAVING, ENDING, ENDED = (
    date(2026, 1, 12),
    date(2026, 7, 20),
    date(2026, 7, 21),
    date(2026, 10, 1),
    date(2026, 11, 2),
    date(2027, 1, 11),
)
WAYS = ("decision-log", "prd-review", "weekly-letter")
PRD, LETTER = (f"docs/ways/deciding/{way}.md" for way in WAYS[1:])
HANDED = ("head-of-product", "product-operations")
OWNER = "Owner: now Product operations, was Head of product"
MORE = {
    "head-of-product": {"handle": "@jonas-albrecht", "deputy": "product-operations"},
    "product-operations": {"handle": "@pia-novak"},
}


@dataclass
class Base:
    """A knowledge base in a repository, with a code host beside it."""

    repository: Repository
    host: CodeHost
    monkeypatch: pytest.MonkeyPatch

    @property
    def root(self) -> Path:
        """Where it lies."""
        return self.repository.folder

    def wow(self, verb: str, day: date, *arguments: str) -> Result:
        """Run a verb on a day, as somebody in a shell."""
        given = [verb, "-C", str(self.root), "--today", day.isoformat(), *arguments]
        return CliRunner().invoke(main, given, catch_exceptions=False)

    def done(self, verb: str, day: date, *arguments: str) -> str:
        """Run a verb that has to do what it is asked for."""
        result = self.wow(verb, day, *arguments)
        assert result.exit_code == 0, result.output
        return result.stdout

    def commit(self, day: date) -> None:
        """Keep how everything is."""
        self.monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        self.repository.commit()

    def found(self, day: date) -> list[str]:
        """What the check says, by page and code; what is only advice is left out."""
        told = json.loads(self.wow("check", day, "--format", "json").stdout)["diagnostics"]
        return [
            f"{Path(each['path']).stem} {each['code']}"
            for each in told
            if each["severity"] != "advice"
        ]

    def late(self, day: date) -> list[str]:
        """What is late, and who is asked for it."""
        told = json.loads(self.wow("due", day, "--format", "json", "--within", "all").stdout)["due"]
        return [f"{each['way']} {each['matter']} {each['asked']}" for each in told if each["late"]]

    def open_issues(self, day: date) -> list[str]:
        """The ways for which issues are open once the host was told how things stand."""
        where = ("--host", "github", "--project", PROJECT, "--url", self.host.url)
        self.monkeypatch.setenv("GITHUB_TOKEN", TOKEN)
        self.done("sync", day, *where)
        open_ones = (each for each in self.host.issues if each.closed is None)
        return sorted(each.body.partition("review of ")[2].split(" ")[0] for each in open_ones)

    def diff(self) -> dict[str, list[str]]:
        """What the latest commit means: the changes of each way, in words."""
        given = ["diff", "-C", str(self.root), "HEAD~1", "HEAD", "--format", "json"]
        told = json.loads(CliRunner().invoke(main, given, catch_exceptions=False).stdout)
        return {way["id"]: [each["sentence"] for each in way["changes"]] for way in told["ways"]}

    def page(self, day: date, name: str) -> str:
        """A page of the site as it is built on a day."""
        built = build(self.root, "--strict", today=day)
        assert built.returncode == 0, built.stderr
        return (self.root / "site" / name / "index.html").read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file by hand."""
        file = self.root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Base]:
    """Three ways, begun by the command: one of them on trial."""
    repository = Repository(tmp_path / "ways")
    owners = {key: owner | MORE[key] for key, owner in ORGANISATION["owners"].items()}
    repository.write("wow.yml", to_yaml({**ORGANISATION, "owners": owners}))
    repository.write("docs/index.md", "# Home\n")
    repository.write(".gitignore", "/site/\n")
    write_settings(repository.folder)
    monkeypatch.setattr("wow.hosts.github.BETWEEN_WRITES", 0)
    with served(GitHub()) as host:
        made = Base(repository, host, monkeypatch)
        for title, status in (
            ("PRD review", ("--status", "active")),
            ("Weekly letter", ("--status", "active")),
            ("Decision log", ("--status", "trial", "--until", "2026-06-30", "--success", "Used.")),
        ):
            made.done(
                *("new", BEGIN, "--no-ask", "--title", title, *status, "--area", "deciding"),
                *("--owner", "head-of-product", "--audience", "product-manager"),
                *("--frame", "It is done within two days: no longer.", "--freedom", "The form."),
                *("--trigger", "Somebody asks", "--review", "2026-07-10"),
            )
        made.commit(BEGIN)
        yield made


def january(base: Base) -> None:
    """Everything is new, and in order."""
    assert [] == base.found(BEGIN)
    assert [] == base.late(BEGIN)
    assert [] == base.open_issues(BEGIN)


def july(base: Base) -> None:
    """Nobody has looked at anything for half a year, and the trial is over."""
    reviews = [f"{way} review head-of-product" for way in WAYS]

    assert sorted([*(f"{way} RV201" for way in WAYS), "decision-log LF201"]) == sorted(
        base.found(LATE)
    )
    assert ["decision-log trial head-of-product", *reviews] == base.late(LATE)
    assert [*WAYS] == base.open_issues(LATE)
    assert [*WAYS] == base.open_issues(LATE)
    assert len(WAYS) == len(base.host.issues)
    assert "was due" in base.page(LATE, "reviews")


def a_date_is_moved(base: Base) -> None:
    """By hand, to silence the reminder: that is no review."""
    base.replace(PRD, "2026-07-10", "2026-08-10")
    moved = base.wow("check", LATE, "--changed-since", "HEAD", "--format", "json")

    assert "RV104" in [each["code"] for each in json.loads(moved.stdout)["diagnostics"]]
    base.replace(PRD, "2026-08-10", "2026-07-10")


def the_owner_reviews(base: Base) -> None:
    """And the trial becomes a way."""
    for way, *answer in (
        ("prd-review", "--verdict", "keep", "--finding", "Six of seven answers came in two days."),
        ("weekly-letter", "--verdict", "change", "--finding", "Four of ten wait for a number."),
        ("decision-log", "--verdict", "keep", "--adopt", "--finding", "Used in 9 of 11 bets."),
    ):
        base.done("review", AFTER, way, *answer, "--yes")
    base.commit(AFTER)
    told = base.diff()

    assert [] == base.found(AFTER)
    assert [] == base.late(AFTER)
    assert [] == base.open_issues(AFTER)
    assert len(WAYS) == len(base.host.issues)
    assert {*WAYS} == set(told)
    assert "verdict change" in "; ".join(told["weekly-letter"])
    assert "Status: now active, was on trial" in told["decision-log"]
    assert "1 of 3" in base.page(AFTER, "reviews")


def the_owner_leaves(base: Base) -> None:
    """Nobody answers any more, and then somebody else does."""
    contact = "    contact: product-help\n"
    base.replace("wow.yml", contact, f"{contact}    left: 2026-10-01\n")

    assert [f"{way} OW201" for way in WAYS] == base.found(LEAVING)
    assert 1 == base.wow("owners", LEAVING).exit_code
    base.commit(LEAVING)
    base.done("handover", LEAVING, *HANDED, "--because", "Jonas left.")
    base.commit(LEAVING)
    told = base.diff()

    assert [] == base.found(LEAVING)
    base.done("owners", LEAVING)
    assert {*WAYS} == set(told)
    assert all(OWNER in changes for changes in told.values())
    assert "PRD review" in base.page(LEAVING, "owners/product-operations")


def a_way_is_to_end(base: Base) -> None:
    """A review may say that it is time."""
    base.done(
        *("review", ENDING, "weekly-letter", "--verdict", "retire", "--yes"),
        *("--finding", "Two of forty opened it.", "--ends", "2027-01-10"),
        *("--replaced-by", "decision-log"),
    )
    base.commit(ENDING)

    assert [] == base.found(ENDING)
    assert "Status: now about to end" in "; ".join(base.diff()["weekly-letter"])
    assert "This way ends on" in base.page(ENDING, "ways/deciding/weekly-letter")


def it_has_ended(base: Base) -> None:
    """Its day passes, and it becomes a tombstone."""
    assert "weekly-letter LF202" in base.found(ENDED)
    assert "weekly-letter end product-operations" in base.late(ENDED)
    base.replace(LETTER, "status: retiring", "status: retired")
    base.commit(ENDED)

    said = [*base.found(ENDED), *base.late(ENDED), *base.open_issues(ENDED)]
    assert [] == [each for each in said if each.startswith("weekly-letter")]
    assert "Status: now ended" in "; ".join(base.diff()["weekly-letter"])
    assert 'data-way="weekly-letter"' not in base.page(ENDED, "onboarding/product-manager")


def test_a_year(base: Base) -> None:
    """Created, overdue, reviewed, adopted, handed over, ended: nothing is left unseen."""
    january(base)
    july(base)
    a_date_is_moved(base)
    the_owner_reviews(base)
    the_owner_leaves(base)
    a_way_is_to_end(base)
    it_has_ended(base)
