"""What the guide and the README say of CI holds."""

import re
from pathlib import Path

import click
import pytest
import yaml

from tests.ci.commands import calls, refusal
from tests.ci.files import ACTION, ROOT, TEMPLATE, WORKFLOWS

GUIDE = (ROOT / "docs" / "guide" / "for-ci.md").read_text(encoding="utf-8")
_FENCED = re.compile(r"^ *```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
TEXTS = [ROOT / "README.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["pull-request.yml", "publish.yml", "reviews.yml"])
def test_a_workflow_in_the_guide_is_the_one_that_runs_here(name: str) -> None:
    """But for where the action comes from."""
    (file,) = (file for file in WORKFLOWS if file.name == name)
    text = file.read_text(encoding="utf-8")

    assert f"```yaml\n{text.replace('uses: ./', 'uses: your-team/wow@v1')}```" in GUIDE


def test_every_yaml_of_the_guide_can_be_read() -> None:
    """Whoever copies it has a file that begins well."""
    held = [yaml.safe_load(text) for kind, text in _FENCED.findall(GUIDE) if kind == "yaml"]

    assert len([each for each in held if isinstance(each, dict)]) > 5


def test_the_guide_puts_nothing_into_a_script() -> None:
    """Whoever copies it lets no name of a branch run as a command."""
    assert [] == re.findall(r"run:[^\n]*\$\{\{.*", "\n".join(map(_text, TEXTS)))


@pytest.mark.parametrize("file", [ACTION, TEMPLATE], ids=lambda file: str(file.name))
def test_every_input_is_in_the_guide(file: Path) -> None:
    """In the first column of a table."""
    told = set(re.findall(r"`([a-z-]+)`", " ".join(re.findall(r"^\| (`.*?) \|", GUIDE, re.M))))
    documents = file.read_text(encoding="utf-8").split("\n---\n")
    head = yaml.safe_load(documents[0])

    assert {*(head.get("spec") or head)["inputs"]} <= told


def test_every_form_of_a_report_is_in_the_guide() -> None:
    """With what it is for."""
    from wow.cli.check import command  # noqa: PLC0415 - beside what it is about

    options = GUIDE.partition("\n### Options\n")[2].partition("\n#")[0]
    (form,) = (each.type for each in command.params if each.name == "form")

    assert isinstance(form, click.Choice)
    assert [*form.choices] == re.findall(r"^\| `--format (\w+)`", options, re.M)


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: str(file.name))
def test_every_command_that_is_told_exists(file: Path) -> None:
    """In a block or within a sentence, with the options that are given to it."""
    text = file.read_text(encoding="utf-8")
    blocks = [held for kind, held in _FENCED.findall(text) if kind in {"sh", "console", "yaml"}]
    within = re.findall(r"`(wow [a-z][^`\n]*)`", text)
    told = [words for part in (*blocks, *within) for words in calls(part.replace("$ wow", "wow"))]
    refused = [(words, refusal(words)) for words in told]

    assert [] == [each for each in refused if each[1]]
