"""What is peculiar to GitLab."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosts.bench import Bench, bench_of
from tests.hosts.gitlab import GitLab


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    """A knowledge base with one overdue way, and a project without issues."""
    with bench_of(GitLab(), tmp_path, monkeypatch) as made:
        yield made


def test_an_account_is_meant_by_its_whole_name(bench: Bench) -> None:
    """GitLab finds parts of names, and knows no capitals in them."""
    bench.host.members = {"A-jonas-albrecht", "Jonas-Albrecht", "jonas-albrecht-2"}

    bench.sync()

    assert ["Jonas-Albrecht"] == bench.host.issues[0].assignees


def test_an_account_is_looked_up_once(bench: Bench) -> None:
    """Some people own many ways."""
    bench.pages(a="2026-11-01", b="2026-11-01", c="2026-11-01")

    bench.sync()

    assert 1 == bench.host.requests.count("GET /api/v4/projects/7/members/all")


def test_the_next_page_is_asked_for_where_the_first_was(bench: Bench) -> None:
    """A GitLab behind a proxy may call itself by another name, and the token goes nowhere else."""
    bench.host.page, bench.host.calls_itself = 1, "https://elsewhere.example"
    bench.pages(a="2026-11-01", b="2026-11-01")
    bench.sync()

    assert "Issues: 2 up to date.\n" == bench.sync().stdout
