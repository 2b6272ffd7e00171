"""A knowledge base, a code host on this machine, and the command between them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.factories import ORGANISATION, page_text, write_site
from tests.hosts.github import GitHub
from tests.hosts.gitlab import GitLab
from tests.hosts.server import PROJECT, TOKEN, CodeHost, Kind, served
from wow.cli import main

KINDS = [pytest.param(GitHub(), id="github"), pytest.param(GitLab(), id="gitlab")]
IN_CI = (
    *("GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_API_URL"),
    *("GITLAB_TOKEN", "CI_PROJECT_PATH", "CI_SERVER_URL"),
)
_PEOPLE = {
    "head-of-product": {"handle": "@jonas-albrecht", "deputy": "product-operations"},
    "product-operations": {"handle": "pia-novak"},
}


@dataclass
class Bench:
    """What a test works on."""

    root: Path
    host: CodeHost
    waited: list[float] = field(default_factory=list)
    """The seconds that the command would have waited each time."""

    def pages(self, **by: Any) -> None:
        """Write pages by id: with a review date, with these keys, or as this text."""
        for file in self.root.glob("docs/ways/*.md"):
            file.unlink()
        texts = {f"ways/{name.replace('_', '-')}.md": _text(given) for name, given in by.items()}
        owners = {key: owner | _PEOPLE[key] for key, owner in ORGANISATION["owners"].items()}
        write_site(self.root, texts, owners=owners)

    def sync(self, *arguments: str, **environment: str | None) -> Result:
        """Run the command on 20 November 2026, unless the arguments say another day."""
        where = ["--host", self.host.kind.name, "--project", PROJECT, "--url", self.host.url]
        return self.run(*where, *arguments, **{self.host.kind.variable: TOKEN, **environment})

    def run(self, *arguments: str, **environment: str | None) -> Result:
        """Run the command without telling it where the issues are."""
        given = ["sync", "-C", str(self.root), "--today", "2026-11-20", *arguments]
        free = dict.fromkeys(IN_CI)
        return CliRunner().invoke(main, given, env={**free, **environment}, catch_exceptions=False)

    def told(self, *arguments: str) -> dict[str, Any]:
        """What the command tells machines."""
        told: dict[str, Any] = json.loads(self.sync("--format", "json", *arguments).stdout)
        return told


@contextmanager
def bench_of(kind: Kind, root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    """A bench with one way that is overdue; nothing waits."""
    with served(kind) as host:
        bench = Bench(root, host)
        monkeypatch.setattr("wow.hosts.patience.sleep", bench.waited.append)
        monkeypatch.setattr("wow.hosts.github.BETWEEN_WRITES", 0)
        bench.pages(prd_review="2026-11-01")
        yield bench


def on_either(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Bench]:
    """A knowledge base with one overdue way, and a host without issues; a fixture for KINDS."""
    kind: Kind = request.param
    with bench_of(kind, tmp_path, monkeypatch) as made:
        yield made


def _text(given: str | dict[str, Any]) -> str:
    if isinstance(given, dict):
        return page_text(**given)
    return given if given.startswith("#") else page_text(review={"by": given})
