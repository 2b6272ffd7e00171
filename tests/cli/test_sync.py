"""`wow sync`: one issue on the code host for each overdue review, on either kind of host."""

import sys

import pytest

from tests.hosts.bench import KINDS, Bench, on_either
from tests.hosts.server import PROJECT, TOKEN

LOG = {
    "on": "2026-11-18",
    "by": "head-of-product",
    "verdict": "keep",
    "finding": "Decisions took four days.",
}
REVIEWED = {"review": {"by": "2027-05-01", "log": [LOG]}}


bench = pytest.fixture(params=KINDS)(on_either)


def test_an_overdue_way_gets_an_issue(bench: Bench) -> None:
    """With the label by which it is found again, assigned to whoever is asked."""
    result = bench.sync()

    assert (0, "") == (result.exit_code, result.stderr)
    assert {1: "Review overdue: PRD review"} == bench.host.open
    (issue,) = bench.host.issues
    assert (["way-review"], ["jonas-albrecht"]) == (issue.labels, issue.assignees)
    assert issue.body.startswith("<!-- wow: review of prd-review -->\nThe review of **PRD review**")


def test_each_thing_is_told_as_it_is_done(bench: Bench) -> None:
    """What, which way and issue, and why; then how many."""
    assert (
        "opened           prd-review (#1): the review was due on 2026-11-01; Head of product is "
        "asked.\nIssues: 1 opened.\n"
    ) == bench.sync().stdout


def test_a_second_run_does_nothing(bench: Bench) -> None:
    """However soon it comes."""
    bench.sync()
    first = len(bench.host.written)

    result = bench.sync()

    assert (0, "Issues: 1 up to date.\n") == (result.exit_code, result.stdout)
    assert first == len(bench.host.written)


def test_a_review_closes_the_issue(bench: Bench) -> None:
    """Once it is recorded on the page."""
    bench.sync()
    bench.pages(prd_review=REVIEWED)

    result = bench.sync()

    assert result.stdout.startswith("closed           prd-review (#1): it was reviewed on 2026-11")
    assert {} == bench.host.open
    assert "No review is overdue, and no issue is open.\n" == bench.sync().stdout


def send_away(bench: Bench) -> None:
    """Let the owner be away, so that the deputy is asked."""
    file = bench.root / "wow.yml"
    away = "    away: {since: 2026-11-19, until: 2026-12-11}\n    person: Jonas"
    text = file.read_text(encoding="utf-8").replace("    person: Jonas", away)
    file.write_text(text, encoding="utf-8")


def test_who_is_asked_is_assigned_instead(bench: Bench) -> None:
    """While the owner is away; whom people assigned beside the owner stays."""
    bench.sync()
    bench.host.members.add("hana-sato")
    bench.host.issues[0].assignees.append("hana-sato")
    send_away(bench)

    result = bench.sync()

    assert "updated          prd-review (#1): Product operations is asked.\n" in result.stdout
    assert {"pia-novak", "hana-sato"} == {*bench.host.issues[0].assignees}


def test_a_deputy_who_cannot_be_assigned_takes_nobody_off_but_the_owner(bench: Bench) -> None:
    """And is named as one who cannot be."""
    bench.sync()
    bench.host.members = {"hana-sato"}
    bench.host.issues[0].assignees.append("hana-sato")
    send_away(bench)

    result = bench.sync()

    assert "  @pia-novak could not be assigned: " in result.stdout
    assert ["hana-sato"] == bench.host.issues[0].assignees


def test_what_people_wrote_stays(bench: Bench) -> None:
    """Only our part is written anew."""
    bench.sync()
    issue = bench.host.issues[0]
    issue.body = f"Waiting for the numbers.\r\n\r\n{issue.body}\r\n\r\n- [ ] Ask Hana"
    bench.pages(prd_review={"title": "Review of PRDs", "review": {"by": "2026-11-01"}})

    bench.sync()

    assert issue.body.startswith("Waiting for the numbers.\r\n\r\n<!-- wow: review of prd-review")
    assert issue.body.endswith("-->\r\n\r\n- [ ] Ask Hana")
    assert "**Review of PRDs**" in issue.body


def test_what_somebody_closed_by_hand_stays_closed_for_a_week(bench: Bench) -> None:
    """The command says so, and until when."""
    bench.sync()
    bench.host.change(1, is_open=False)

    left = bench.sync()
    bench.sync("--today", "2026-11-27")

    assert 0 == left.exit_code
    assert "left as it is    prd-review (#1): it was closed by hand on 2026-11-20" in left.stdout
    assert "it is reopened on 2026-11-27.\n" in left.stdout
    assert [1] == list(bench.host.open)


def test_two_issues_become_one(bench: Bench) -> None:
    """Two runs at the same time may both have opened one."""
    bench.sync()
    issue = bench.host.issues[0]
    bench.host.add("Twice", issue.body, issue.labels, [])

    bench.sync()

    assert [1] == list(bench.host.open)
    assert "It goes on in #1." in bench.host.issues[1].body


def test_no_more_are_opened_than_may_be(bench: Bench) -> None:
    """The longest overdue first; the rest is named, and that is no failure."""
    bench.pages(a="2026-11-02", b="2026-10-01", c="2026-11-01")

    result = bench.sync("--limit", "2")

    assert 0 == result.exit_code
    assert ["opened b", "opened c"] == [
        f"{words[0]} {words[1]}" for words in map(str.split, result.stdout.splitlines()[:2])
    ]
    assert "for another run  a: the review was due on 2026-11-02; Head of" in result.stdout
    assert result.stdout.endswith("\nIssues: 2 opened, 1 for another run.\n")
    assert 2 == len(bench.host.open)


def test_a_dry_run_reads_and_writes_nothing(bench: Bench) -> None:
    """It says what would be done after it has read what is there."""
    bench.sync()
    bench.pages(other="2026-11-01")
    before = len(bench.host.written)

    result = bench.sync("--dry-run")

    assert 0 == result.exit_code
    assert (
        "to be closed     prd-review (#1): there is no page of that way any more.\n"
        "to be opened     other: the review was due on 2026-11-01; Head of product is asked.\n"
        "Issues: 1 to be closed, 1 to be opened.\n"
    ) == result.stdout
    assert before == len(bench.host.written)


def test_a_dry_run_needs_no_token_where_anybody_may_read(bench: Bench) -> None:
    """And where not, it fails instead of seeing nothing."""
    bench.host.is_public = True
    public = bench.sync("--dry-run", **{bench.host.kind.variable: None})
    bench.host.is_public = False
    private = bench.sync("--dry-run", **{bench.host.kind.variable: None})

    assert (0, 2) == (public.exit_code, private.exit_code)
    assert f"shows no project {PROJECT}" in private.stderr


def test_json_is_for_machines(bench: Bench) -> None:
    """One object, with every action, what it is about and what became of it."""
    told = bench.told()

    assert ["version", "host", "project", "day", "dry_run", "error", "summary", "actions"] == list(
        told
    )
    assert (1, bench.host.kind.name, PROJECT) == (told["version"], told["host"], told["project"])
    assert 1 == told["summary"]["open"]
    (action,) = told["actions"]
    assert ("open", "done", "prd-review", 1) == (
        action["action"],
        action["status"],
        action["way"],
        action["issue"],
    )
    assert action["url"].startswith(f"{bench.host.url}/{PROJECT}/")
    assert "planned" == bench.told("--dry-run")["actions"][0]["status"]


def test_who_cannot_be_assigned_is_named_all_the_same(bench: Bench) -> None:
    """The issue is opened, mentions them, and the command says what is missing."""
    bench.host.members.clear()

    result = bench.sync()

    assert 0 == result.exit_code
    assert (
        "\n                 @jonas-albrecht could not be assigned: who is has to" in result.stdout
    )
    (issue,) = bench.host.issues
    assert [] == issue.assignees
    assert "@jonas-albrecht (Jonas Albrecht, Head of product) is asked" in issue.body
    assert "Issues: 1 up to date.\n" == bench.sync().stdout


def test_all_pages_of_a_list_are_read(bench: Bench) -> None:
    """What stands on a later page is not opened again."""
    bench.host.page = 2
    bench.pages(**{f"way{i}": "2026-11-01" for i in range(5)})
    bench.sync()

    result = bench.sync()

    assert "Issues: 5 up to date.\n" == result.stdout
    assert 5 == len(bench.host.issues)


def test_closed_issues_are_read_as_far_back_as_they_matter(bench: Bench) -> None:
    """Those of earlier years only make it slow."""
    bench.host.add("Old", "", ["way-review"], [])
    bench.host.change(1, is_open=False)
    bench.sync()

    bench.pages(prd_review="2027-05-01")
    bench.host.requests.clear()
    bench.sync()

    assert 2 == len(bench.host.requests)


def test_a_page_that_cannot_be_read_closes_nothing(bench: Bench) -> None:
    """It is told, and the exit status says that not all was seen."""
    bench.sync()
    bench.pages(prd_review="# No front matter")

    result = bench.sync()

    assert 1 == result.exit_code
    assert "1 page has to be mended first and is left out here (ways/prd-r" in result.stderr
    assert "left as it is    prd-review (#1): its page cannot be read." in result.stdout
    assert [1] == list(bench.host.open)


def test_another_label_is_another_set_of_issues(bench: Bench) -> None:
    """For two knowledge bases in one project."""
    bench.sync()
    bench.sync("--label", "handbook review")

    assert [["way-review"], ["handbook review"]] == [each.labels for each in bench.host.issues]
    assert "Issues: 1 up to date.\n" == bench.sync("--label", "handbook review").stdout


def test_without_the_label_an_issue_would_be_lost(bench: Bench) -> None:
    """A token that may not set it opens no issue that nobody finds again."""
    bench.host.lets_label = False
    bench.pages(a="2026-11-01", b="2026-11-01")

    result = bench.sync()

    assert 2 == result.exit_code
    assert "opened issue #1 without the label `way-review`" in result.stderr
    assert (1, {}) == (len(bench.host.issues), bench.host.open)


def test_one_issue_that_is_refused_stops_no_other(bench: Bench) -> None:
    """Such as one that was deleted meanwhile; the exit status says that something is missing."""
    bench.sync()
    bench.pages(a="2026-11-02")
    issue = bench.host.issues.pop()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench.host, "listed", lambda *_, is_open, **__: [issue] if is_open else [])
        result = bench.sync()

    assert 1 == result.exit_code
    assert "not closed       prd-review (#1): there is no page of that way any" in result.stdout
    assert f"{'':17}Git" in result.stdout
    assert "refuses this: " in result.stdout
    assert "opened           a (#1)" in result.stdout


def in_ci(bench: Bench) -> dict[str, str]:
    """What CI of the host says about itself."""
    if bench.host.kind.name == "github":
        return {"GITHUB_REPOSITORY": PROJECT, "GITHUB_API_URL": f"{bench.host.url}/api/v3"}
    return {"CI_PROJECT_PATH": PROJECT, "CI_SERVER_URL": bench.host.url}


def test_in_ci_nothing_has_to_be_said(bench: Bench) -> None:
    """But the token."""
    result = bench.run(**in_ci(bench), **{bench.host.kind.variable: TOKEN})

    assert (0, [1]) == (result.exit_code, list(bench.host.open))


def test_a_token_may_end_with_a_line(bench: Bench) -> None:
    """As secrets do that were pasted."""
    assert 0 == bench.sync(**{bench.host.kind.variable: f"{TOKEN}\n"}).exit_code


def test_without_a_token_it_could_not_run(bench: Bench) -> None:
    """And says what is needed."""
    result = bench.sync(**{bench.host.kind.variable: None})

    assert (2, "") == (result.exit_code, result.stdout)
    assert f"wow sync: set {bench.host.kind.variable} to a token that may" in result.stderr


def test_without_the_library_it_could_not_run(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says how to get it."""
    monkeypatch.setitem(sys.modules, bench.host.kind.name, None)
    monkeypatch.delitem(sys.modules, f"wow.hosts.{bench.host.kind.name}", raising=False)

    result = bench.sync()

    assert 2 == result.exit_code
    assert f"It comes with `ways-of-working[{bench.host.kind.name}]`" in result.stderr


def test_a_broken_organisation_could_not_run(bench: Bench) -> None:
    """Nothing is asked of the host then."""
    (bench.root / "wow.yml").write_text("name: Tallowmere\n", encoding="utf-8")

    result = bench.sync()

    assert (2, []) == (result.exit_code, bench.host.requests)
    assert "wow.yml cannot be used" in result.stderr


@pytest.mark.parametrize("label", ["", " ", "a,b", "a" * 51, "a\nb"])
def test_a_label_is_one_that_both_hosts_take(bench: Bench, label: str) -> None:
    """Hosts list labels with commas between."""
    result = bench.sync("--label", label)

    assert (2, []) == (result.exit_code, bench.host.requests)
    assert "a label has 1 to 50 letters, and no comma." in result.stderr


def test_the_site_is_linked_if_it_has_an_address(bench: Bench) -> None:
    """As mkdocs.yml says."""
    site = "site_name: Ways\nsite_url: https://ways.tallowmere.example/handbook\n"
    (bench.root / "mkdocs.yml").write_text(site, encoding="utf-8")
    bench.sync()
    flat = f"{site}use_directory_urls: false\n"
    (bench.root / "mkdocs.yml").write_text(flat, encoding="utf-8")
    first = bench.host.issues[0].body
    bench.sync()

    assert "(<https://ways.tallowmere.example/handbook/ways/prd-review/>)" in first
    assert "/handbook/ways/prd-review.html>)" in bench.host.issues[0].body
