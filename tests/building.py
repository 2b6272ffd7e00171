"""Real builds of small sites, as `mkdocs build` makes them in a shell."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

HOOKS = Path(__file__).parent.parent / "hooks"
TODAY = date(2026, 11, 20)


def write_settings(root: Path, **settings: object) -> Path:
    """Write an mkdocs.yml with our hooks, as a company has it, and these settings instead."""
    names = yaml.safe_load((HOOKS.parent / "mkdocs.yml").read_text(encoding="utf-8"))["hooks"]
    given: dict[str, Any] = {
        "site_name": "Ways",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"],
        "hooks": [str(HOOKS.parent / name) for name in names],
        "exclude_docs": "!/templates/",
        **settings,
    }
    text = yaml.safe_dump({key: value for key, value in given.items() if value is not None})
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


def build(root: Path, *arguments: str, today: date = TODAY) -> subprocess.CompletedProcess[str]:
    """Build a site into `root / "site"` on a day, and give what was said."""
    noon = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *arguments],
        cwd=root,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class Tags(HTMLParser):
    """The tags of a page with the names and values of their attributes, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Keep the end of a tag."""
        self.found.append((f"/{tag}", {}))

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the parser's signature
        """Keep that there is a comment."""
        self.found.append(("!--", {}))


def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """What is markup on a page: each tag with the names of its attributes."""
    return [(tag, tuple(attributes)) for tag, attributes in Tags(html).found]


def links(html: str) -> list[str]:
    """Where the links of a page lead."""
    return [attributes["href"] for tag, attributes in Tags(html).found if "href" in attributes]
