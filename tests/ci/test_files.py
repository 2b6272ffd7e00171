"""What code hosts and pre-commit read is as they want it, asks for little and trusts nobody."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.commands import calls, refusal
from tests.ci.files import ACTION, HOOKS, ROOT, TEMPLATE, WORKFLOWS, Script, read, scripts, steps

PROGRAMS = Path(sys.executable).parent


def run(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment, far from any network."""
    return subprocess.run(
        [PROGRAMS / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def conforms(schema: str, *arguments: str | Path) -> None:
    """Look at files with a schema that check-jsonschema brings."""
    done = run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *arguments)

    assert done.returncode == 0, done.stdout


def test_workflows_are_as_github_publishes() -> None:
    """Against the schema of workflows."""
    assert ["publish.yml", "pull-request.yml", "reviews.yml", "test.yml"] == [
        file.name for file in WORKFLOWS
    ]
    conforms("github-workflows", *WORKFLOWS)


def test_the_action_is_as_github_publishes() -> None:
    """Against the schema of actions."""
    conforms("github-actions", ACTION)


def test_the_template_is_as_gitlab_publishes(tmp_path: Path) -> None:
    """Against the schema of pipelines: first what may be set, then the jobs."""
    documents = TEMPLATE.read_text(encoding="utf-8").split("\n---\n")
    files = [tmp_path / "inputs.yml", tmp_path / "jobs.yml"]
    for file, text in zip(files, documents, strict=True):
        file.write_text(text, encoding="utf-8")

    conforms("gitlab-ci", "--data-transform=gitlab-ci", "--regex-variant=nonunicode", *files)


def test_the_hook_is_as_pre_commit_wants_it() -> None:
    """By pre-commit itself."""
    done = run("pre-commit", "validate-manifest", HOOKS)

    assert done.returncode == 0, done.stdout


def test_the_hook_reads_all_pages_whatever_changed() -> None:
    """Also when one is removed, which pre-commit names to no hook."""
    (hook,) = read(HOOKS)

    assert ("wow-check", "python") == (hook["id"], hook["language"])
    assert ("true", "false") == (hook["always_run"], hook["pass_filenames"])


def test_the_linter_of_workflows_finds_nothing() -> None:
    """No injection, no permission too many, no kept credential, nobody else's action."""
    done = run("zizmor", "--offline", "--quiet", ".")

    assert done.returncode == 0, done.stdout


each_script = pytest.mark.parametrize(
    "script", [pytest.param(each, id=each.place) for each in scripts()]
)


@each_script
def test_nothing_is_put_into_a_script(script: Script) -> None:
    """What others wrote, such as the name of a branch, comes by the environment alone."""
    assert "${{" not in script.text
    assert "$[[" not in script.text


@each_script
def test_every_command_in_a_script_exists(script: Script) -> None:
    """With the options that are given to it."""
    refused = [(words, refusal(words)) for words in calls(script.text)]

    assert [] == [each for each in refused if each[1]]


def test_all_verbs_for_machines_are_run() -> None:
    """The scripts are found, and so are the calls in them."""
    called = {words[0] for script in scripts() for words in calls(script.text)}

    assert {"check", "comment", "diff", "sync"} == called


WRONG = [
    pytest.param("if true; then wow chekc; fi", "`chekc`", id="verb"),
    pytest.param("wow check --formt x", "--formt", id="option"),
    pytest.param("wow check --format xml > a", "'xml' is not one of", id="choice"),
    pytest.param("x=$(wow due a)", "['a']", id="argument"),
    pytest.param('wow check --format "a; b"', "'a; b' is not one of", id="a sign in quotes"),
    pytest.param("wow check ${X:+--always}", "--always", id="what is given at times"),
]


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_a_call_that_would_fail_is_found(text: str, told: str) -> None:
    """Whoever looks at calls sees what is wrong with one."""
    (words,) = calls(text)

    assert told in refusal(words)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: str(file.name))
def test_a_workflow_asks_for_little(file: Path) -> None:
    """It reads, unless a job says otherwise; runs do not pile up, and none runs for ever."""
    workflow = read(file)

    assert {"contents": "read"} == workflow["permissions"]
    assert "group" in workflow["concurrency"]
    assert [] == [name for name, job in workflow["jobs"].items() if "timeout-minutes" not in job]
    assert "pull_request_target" not in workflow["on"]


@pytest.mark.parametrize("file", [ACTION, *WORKFLOWS], ids=lambda file: str(file.name))
def test_only_actions_of_the_host_itself_are_used(file: Path) -> None:
    """And this one; no credential stays on the disk."""
    used = [step for step in steps(file) if "uses" in step]

    assert [] == [
        step["uses"] for step in used if not re.fullmatch(r"\./|actions/[a-z-]+@v\d+", step["uses"])
    ]
    assert [] == [
        step
        for step in used
        if step["uses"].startswith("actions/checkout")
        and step["with"]["persist-credentials"] != "false"
    ]


def test_inputs_of_the_action_are_told_and_used() -> None:
    """Each with a sentence; the workflows give none that it does not have."""
    action = read(ACTION)
    text = ACTION.read_text(encoding="utf-8")
    given = {
        name
        for file in WORKFLOWS
        for step in steps(file)
        if step.get("uses") == "./"
        for name in step.get("with", {})
    }

    assert [] == [name for name, each in action["inputs"].items() if "description" not in each]
    assert [] == [name for name in action["inputs"] if f"inputs.{name}" not in text]
    assert given <= {*action["inputs"]}


def test_inputs_of_the_template_are_told_and_used() -> None:
    """Each with a sentence and what holds unless it is given."""
    inputs, jobs = TEMPLATE.read_text(encoding="utf-8").split("\n---\n")
    names = re.findall(
        r"^    ([a-z-]+):\n      description: .+?\n      default: ", inputs, re.M | re.S
    )

    assert {*names} == {*re.findall(r"\$\[\[ inputs\.([a-z-]+) \]\]", jobs)}
