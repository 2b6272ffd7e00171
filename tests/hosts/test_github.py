"""What is peculiar to GitHub."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosts.bench import Bench, bench_of
from tests.hosts.github import MOVED, GitHub
from tests.hosts.server import PROJECT, Answer


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    """A knowledge base with one overdue way, and a repository without issues."""
    with bench_of(GitHub(), tmp_path, monkeypatch) as made:
        yield made


def test_a_pull_request_is_no_issue(bench: Bench) -> None:
    """GitHub lists both; one that quotes our text has the marker too."""
    bench.sync()
    bench.host.add("Quotes it", bench.host.issues[0].body, ["way-review"], []).is_pull = True

    bench.sync()

    assert [1, 2] == list(bench.host.open)


def test_a_repository_is_found_by_its_old_name(bench: Bench) -> None:
    """Its issues are then asked for by the new one, since what was asked is lost on the way."""
    bench.host.fail("GET", Answer(301, headers={"Location": f"{bench.host.url}{MOVED}"}))

    assert 0 == bench.sync("--project", "tallowmere/old").exit_code
    assert f"GET /api/v3/repos/{PROJECT}/issues" == bench.host.requests[2]


def test_what_github_refuses_is_told_with_its_fields(bench: Bench) -> None:
    """And the run goes on."""
    bench.pages(a="2026-10-01", b="2026-10-02")
    wrong = {"message": "Validation Failed", "errors": [{"field": "title", "code": "invalid"}]}
    bench.host.fail("POST", Answer(422, wrong))

    result = bench.sync()

    assert 1 == result.exit_code
    assert "not opened       a: the review was due on 2026-10-01; Head of" in result.stdout
    assert "\n                 GitHub refuses this: Validation Failed title (stat" in result.stdout
    assert "\nopened           b (#1): " in result.stdout
    assert result.stdout.endswith("\nIssues: 1 opened, 1 refused.\n")


def test_what_was_refused_is_told_to_machines_too(bench: Bench) -> None:
    """With what GitHub says, and not among what was done."""
    bench.host.fail("POST", Answer(422, {"message": "Validation Failed"}))

    told = bench.told()

    assert ["failed"] == [each["status"] for each in told["actions"]]
    assert told["actions"][0]["note"].startswith("GitHub refuses this: Validation Failed (")
    assert 0 == told["summary"]["open"]


def test_an_empty_text_is_no_list(bench: Bench) -> None:
    """Nothing is what a text without letters holds, too."""
    bench.host.fail("GET", Answer(data=""), after=1)

    assert (2, []) == (bench.sync().exit_code, bench.host.written)


def test_a_limit_without_a_time_is_no_lack_of_rights(bench: Bench) -> None:
    """GitHub answers both in the same way, but for the words."""
    words = "You have exceeded a secondary rate limit. Please wait."
    bench.host.fail("POST", Answer(403, {"message": words}))

    result = bench.sync()

    assert (2, []) == (result.exit_code, bench.waited)
    assert f"GitHub cannot answer now: {words} (status 429)." in result.stderr


def test_no_other_host_is_asked_for_the_next_page(bench: Bench) -> None:
    """The token would go there."""
    bench.host.page, bench.host.calls_itself = 1, "https://elsewhere.example"
    for _ in range(2):
        bench.host.add("By hand", "Not ours.", ["way-review"], [])

    result = bench.sync()

    assert (2, []) == (result.exit_code, bench.host.written)
    assert "does not answer as GitHub does" in result.stderr
