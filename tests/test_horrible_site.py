"""Every mistake that the check can find, and every word that it says of it.

`tests/sites/horrible` holds one small page for each mistake, `tests/sites/horrible-organisation` a
wow.yml full of them. What `wow check` says of each site is pinned in its `expected.txt`. After a
change that is meant, write it anew and read the difference:

    WOW_UPDATE=1 .venv/bin/pytest tests/test_horrible_site.py
"""

import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.factories import page_text
from wow.cli import main
from wow.codes import REGISTRY
from wow.loading import LARGEST

SITES = Path(__file__).parent / "sites"
NAMES = ("horrible", "horrible-organisation")
TODAY = "2026-11-20"
OF_A_CHANGE = frozenset({"RV104"})
"""Codes that no site alone brings about: they compare it with what it was."""

MANGLED = {
    "byte-order-mark": b"\xef\xbb\xbf" + page_text().encode(),
    "control-character": page_text(title="Launch\a plan").encode().replace(rb"\a", b"\a"),
    "larger-than-a-megabyte": page_text(body="x" * LARGEST).encode(),
    "latin-1": page_text(title="Überblick").encode("latin-1"),
    "line-separator": page_text(title="Launch plan").replace("h p", "h\u2028p").encode(),
    "no-break-space-after-a-colon": page_text().replace("owner: ", "owner:\u00a0").encode(),
    "no-break-space-before-a-value": page_text().replace("by: ", "by: \u202f").encode(),
    "tab-in-a-list": page_text().replace("- Every bet", "\t- Every bet").encode(),
    "tab-in-indentation": page_text().replace("  by:", "\tby:").encode(),
    "utf-16": page_text().encode("utf-16"),
    "zero-width-space": page_text().replace("2027-03-01", "2027-03-01\u200b").encode(),
    "windows-line-ends": page_text(status="live").replace("\n", "\r\n").encode(),
}
"""Pages that git or an editor would mend; they are written when the test runs."""


def check(name: str, folder: Path) -> str:
    """What the command says of a copy of a site in which the mangled pages stand too."""
    site = folder / name
    shutil.copytree(SITES / name, site)
    if name == "horrible":
        for stem, raw in MANGLED.items():
            (site / "docs/ways/files" / f"{stem}.md").write_bytes(raw)
    done = CliRunner().invoke(main, ["check", "--root", str(site), "--today", TODAY])
    assert done.exit_code == 1, done.output
    return done.output


@pytest.mark.parametrize("name", NAMES)
def test_every_mistake_is_told_in_these_words(name: str, tmp_path: Path) -> None:
    """The whole output for people is as pinned: places, messages, hints and the summary."""
    pinned = SITES / name / "expected.txt"

    said = check(name, tmp_path)

    if os.environ.get("WOW_UPDATE"):
        pinned.write_text(said, encoding="utf-8", newline="\n")
        pytest.fail(f"{pinned} is written anew: read the difference, then run without WOW_UPDATE")
    assert pinned.read_text(encoding="utf-8") == said, (
        "the check speaks otherwise; if that is meant: "
        "WOW_UPDATE=1 .venv/bin/pytest tests/test_horrible_site.py"
    )


@pytest.mark.parametrize("code", [code for code in REGISTRY if code not in OF_A_CHANGE])
def test_every_code_has_a_mistake(code: str) -> None:
    """No code is without a page, or a line of wow.yml, that brings it about."""
    pinned = "".join((SITES / name / "expected.txt").read_text(encoding="utf-8") for name in NAMES)

    assert re.search(rf"^  \d+:\d+  (?:error|warning|advice) {code}  ", pinned, re.MULTILINE)


def test_every_page_is_found_out() -> None:
    """No page of the horrible site is silently taken for sound, but for two that others need."""
    site = SITES / "horrible"
    pinned = (site / "expected.txt").read_text(encoding="utf-8").splitlines()
    pages = {file.relative_to(site).as_posix() for file in site.glob("docs/ways/**/*.md")}

    assert {
        "docs/ways/life/status-mail.md",
        "docs/ways/paths/circle-back.md",
    } == pages - set(pinned)
