"""The files that code hosts and pre-commit read, and the shell scripts in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent
ACTION = ROOT / "action.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TEMPLATE = ROOT / "templates" / "wow.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


@dataclass(frozen=True)
class Script:
    """A shell script in one of the files."""

    place: str
    text: str


@cache
def read(file: Path) -> Any:
    """The last document of a YAML file; what a switch looks like is a word, as GitHub has it."""
    return [*yaml.load_all(file.read_text(encoding="utf-8"), _Words)][-1]


class _Words(yaml.SafeLoader):
    """Reads every plain value as a word: to YAML 1.1, the key `on` is a truth."""


_Words.yaml_implicit_resolvers = {}


def steps(file: Path) -> Iterator[dict[str, Any]]:
    """The steps of the action, or of all jobs of a workflow."""
    held = read(file)
    for job in [held["runs"]] if "runs" in held else held["jobs"].values():
        yield from job["steps"]


def scripts() -> Iterator[Script]:
    """Every script."""
    for file in (ACTION, *WORKFLOWS):
        for number, step in enumerate(steps(file), 1):
            if "run" in step:
                yield Script(f"{file.name}: {step.get('name', number)}", step["run"])
    for name, job in read(TEMPLATE).items():
        for line in (*job.get("before_script", ()), *job.get("script", ())):
            yield Script(f"{TEMPLATE.name}: {name}", line)
    for hook in read(HOOKS):
        yield Script(f"{HOOKS.name}: {hook['id']}", hook["entry"])
