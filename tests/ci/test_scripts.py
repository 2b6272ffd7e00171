"""The scripts of CI do what they say: in a real repository with a change, in a shell as of CI."""

import json
import os
import platform
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.building import write_settings
from tests.ci.files import ACTION, TEMPLATE, read, steps
from tests.comments.server import TOKEN, CodeHost, serving
from tests.factories import page_text, write_site
from tests.repository import ENVIRONMENT, Repository
from wow.comments.thread import MARK

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(platform.system() == "Windows", reason="CI runs them on Linux"),
]

SOUND = page_text(review={"by": "2099-03-01", "every": "99 years"})
BROKEN = page_text(owner="nobody", review={"by": "2099-03-01", "every": "99 years"})


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository whose main branch is known as a clone knows it."""
    made = Repository(tmp_path / "work")
    write_site(made.folder, {"index.md": "# Home\n", "ways/a.md": SOUND, "ways/b.md": SOUND})
    write_settings(made.folder)
    made.commit()
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    return made


def shell(
    repository: Repository, script: str, given: Mapping[str, object]
) -> subprocess.CompletedProcess[str]:
    """Run a script as the runners do: it ends at the first command that fails."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    told = {key: str(value) for key, value in given.items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=repository.folder,
        env={**os.environ, **ENVIRONMENT, "PATH": programs, "NO_MKDOCS_2_WARNING": "1", **told},
        capture_output=True,
        text=True,
        check=False,
    )


class Action:
    """The action in a repository.

    Args:
        repository: what it is used in.
        place: an empty folder of the runner.
    """

    def __init__(self, repository: Repository, place: Path) -> None:
        self.repository, self.place = repository, place
        self.scripts = {step["name"]: step["run"] for step in steps(ACTION) if "run" in step}

    def run(self, name: str, **given: object) -> subprocess.CompletedProcess[str]:
        """Run one step; what is given stands in its environment."""
        runner = {
            "GITHUB_BASE_REF": "main",
            "GITHUB_OUTPUT": self.place / "output",
            "GITHUB_STEP_SUMMARY": self.place / "summary.md",
            "RUNNER_TEMP": self.place,
            "ROOT": ".",
        }
        return shell(self.repository, self.scripts[name], {**runner, **given})

    @property
    def outputs(self) -> dict[str, str]:
        """What steps have told those after them."""
        lines = (self.place / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def action(repository: Repository, tmp_path: Path) -> Action:
    """The action in that repository."""
    (tmp_path / "runner").mkdir()
    return Action(repository, tmp_path / "runner")


def test_a_pull_request_is_checked_for_what_it_changes(action: Action) -> None:
    """The log has the places, GitHub the annotations, and code scanning the whole."""
    action.repository.write("docs/ways/a.md", BROKEN)

    done = action.run("Check the pages", FAIL_ON="warning", SARIF="all.sarif")

    assert 1 == done.returncode
    assert "  3:8  error OW101  nobody in wow.yml is called" in done.stdout
    assert "::error file=docs/ways/a.md,line=3,col=8,title=OW101::nobody" in done.stdout
    report = json.loads((action.repository.folder / "all.sarif").read_text(encoding="utf-8"))
    assert ["OW101"] == [each["ruleId"] for each in report["runs"][0]["results"]]


def test_what_others_left_is_no_matter_of_a_pull_request(action: Action) -> None:
    """Elsewhere it is: the whole is judged where nothing is compared."""
    action.repository.write("docs/ways/a.md", BROKEN)
    action.repository.commit()
    action.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    action.repository.write("docs/ways/b.md", f"{SOUND}\nMore.\n")

    change = action.run("Check the pages", FAIL_ON="warning", SARIF="")
    whole = action.run("Check the pages", FAIL_ON="error", SARIF="", GITHUB_BASE_REF="")

    assert (0, 1) == (change.returncode, whole.returncode)


def test_a_branch_may_be_called_anything(action: Action) -> None:
    """Its name is never taken for a command."""
    name = "x$(touch${IFS}owned);`id`"
    action.repository.git("update-ref", f"refs/remotes/origin/{name}", "HEAD")

    done = action.run("Check the pages", FAIL_ON="warning", SARIF="", GITHUB_BASE_REF=name)

    assert (0, False) == (done.returncode, (action.repository.folder / "owned").exists())


FREER = page_text(
    freedom=["The template is yours.", "The order is yours."],
    review={"by": "2099-03-01", "every": "99 years"},
)
TELL, COMMENT = "Tell what it means for people", "Tell it below the pull request"


@pytest.fixture
def host() -> Iterator[CodeHost]:
    """A code host on which nobody has commented yet."""
    with serving() as served:
        yield served


def told(action: Action, host: CodeHost) -> tuple[int, str]:
    """Tell what a pull request means, in summary and comment; the exit status, and the log."""
    where = {"GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "tallowmere/ways"}
    first = action.run(TELL, **where, HEAD="abc")
    outputs = action.outputs
    nothing = "yes" if outputs["changed"] == "0" else ""
    api = {"GITHUB_API_URL": host.url, "GITHUB_TOKEN": TOKEN, "NUMBER": 12}
    second = action.run(COMMENT, **where, **api, TOLD=outputs["told"], NOTHING=nothing)
    return first.returncode or second.returncode, second.stdout + second.stderr


def test_a_pull_request_is_told_what_it_means_for_people(action: Action, host: CodeHost) -> None:
    """In the summary and in one comment, which goes on saying what holds."""
    action.repository.write("docs/ways/a.md", FREER)
    first = told(action, host)
    action.repository.write("docs/ways/a.md", SOUND)
    second = told(action, host)

    assert (0, 0) == (first[0], second[0])
    summary = (action.place / "summary.md").read_text(encoding="utf-8")
    assert "The order is yours" in summary
    assert "https://git.example/tallowmere/ways/blob/abc/./docs/ways/a.md" in summary
    assert "brought up to date" in second[1]
    (comment,) = host.texts
    assert comment.startswith(MARK)
    assert "The order is yours" not in comment


def test_a_change_of_nothing_is_not_worth_a_comment(action: Action, host: CodeHost) -> None:
    """The summary says so all the same."""
    status, log = told(action, host)

    assert (0, []) == (status, host.texts)
    assert "there is no comment to bring up to date" in log
    assert (action.place / "summary.md").read_text(encoding="utf-8").strip()


def test_a_pull_request_from_a_fork_goes_on_without_a_comment(
    action: Action, host: CodeHost
) -> None:
    """Its token may not write; the summary is there."""
    host.may_write = False
    action.repository.write("docs/ways/a.md", FREER)

    status, log = told(action, host)

    assert (0, []) == (status, host.texts)
    assert "no comment was written" in log
    assert "The order is yours" in (action.place / "summary.md").read_text(encoding="utf-8")


def test_what_cannot_be_compared_fails(action: Action) -> None:
    """A branch that is not there is no change of nothing."""
    done = action.run(
        TELL, GITHUB_BASE_REF="gone", GITHUB_SERVER_URL="https://git.example", HEAD="abc"
    )

    assert (2, False) == (done.returncode, (action.place / "summary.md").exists())


needs_lychee = pytest.mark.skipif(
    platform.machine() == "aarch64" and platform.system() == "Linux", reason="has no lychee"
)


@needs_lychee
def test_the_site_is_built_and_its_links_are_followed(action: Action) -> None:
    """Also those in HTML, which the build lets pass: to pages, to places in them, to pictures."""
    built = action.run("Build the site")
    site = action.outputs["site"]
    sound = action.run("Follow every link", SITE=site)
    dead = '<a href="ways/c/">C</a> <a href="ways/a/#nowhere">A</a> <img src="no.png">'
    home = Path(site, "index.html")
    home.write_text(home.read_text("utf-8").replace("</article>", f"{dead}</article>"), "utf-8")
    broken = action.run("Follow every link", SITE=site)

    assert (0, 0, 2) == (built.returncode, sound.returncode, broken.returncode), sound.stdout
    assert [] == [each for each in ("ways/c", "#nowhere", "no.png") if each not in broken.stdout]


def job(repository: Repository, name: str, **given: object) -> subprocess.CompletedProcess[str]:
    """Run the script of a job of the template; what is given stands in its environment."""
    jobs = read(TEMPLATE)
    held = jobs[name]
    lines = held.get("script") or jobs[held["extends"]]["script"]
    ci = {"ROOT": ".", "CI_PROJECT_DIR": repository.folder}
    return shell(repository, "\n".join(lines), {**ci, **given})


def test_gitlab_gets_its_reports_whatever_is_found(repository: Repository) -> None:
    """They are written before the job fails."""
    repository.write("docs/ways/a.md", BROKEN)

    base = repository.git("rev-parse", "main")
    change = job(repository, "ways-check", CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    whole = job(repository, "ways-check")

    assert (1, 1) == (change.returncode, whole.returncode)
    report = json.loads((repository.folder / "gl-code-quality-report.json").read_bytes())
    assert ["OW101"] == [each["check_name"] for each in report]
    assert b'name="docs/ways/b.md"' in (repository.folder / "wow-junit.xml").read_bytes()


def test_gitlab_has_what_it_means_as_a_file_and_as_a_note(
    repository: Repository, host: CodeHost
) -> None:
    """The note where there is a token, the file in any case."""
    repository.write("docs/ways/a.md", FREER)
    ci = {
        "CI_API_V4_URL": host.url,
        "CI_COMMIT_SHA": "abc",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": repository.git("rev-parse", "main"),
        "CI_MERGE_REQUEST_IID": 12,
        "CI_MERGE_REQUEST_SOURCE_PROJECT_URL": "https://git.example/tallowmere/ways",
        "CI_PROJECT_PATH": "tallowmere/ways",
    }

    without = job(repository, "ways-diff", **ci, GITLAB_TOKEN="")
    noted = [*host.texts]
    with_token = job(repository, "ways-diff", **ci, GITLAB_TOKEN=TOKEN)

    assert (0, 0) == (without.returncode, with_token.returncode), with_token.stderr
    assert [] == noted
    assert "no comment was written: GITLAB_TOKEN holds no token" in without.stderr
    text = (repository.folder / "wow-diff.md").read_text(encoding="utf-8")
    assert [f"{MARK}\n{text.strip()}"] == host.texts
    assert "The order is yours" in text


@needs_lychee
def test_gitlab_builds_the_site_where_it_publishes_from(repository: Repository) -> None:
    """And follows its links."""
    built = job(repository, "pages")

    assert 0 == built.returncode, built.stdout + built.stderr
    assert (repository.folder / "public" / "ways" / "a" / "index.html").is_file()


def test_both_hosts_build_strictly_and_follow_the_same_links() -> None:
    """What passes on one passes on the other."""
    action = "\n".join(step["run"] for step in steps(ACTION) if "run" in step)
    template = "\n".join(read(TEMPLATE)[".ways-site"]["script"])

    for text in (action, template):
        assert "mkdocs build --strict " in text
    assert lychee(action, "SITE") == lychee(template, "CI_PROJECT_DIR/public")


def lychee(text: str, site: str) -> list[str]:
    """The call of the link checker, without where the site is."""
    (call,) = re.findall(r"^lychee .*$", text.replace("\\\n", " "), re.MULTILINE)
    return shlex.split(call.replace(f"${site}", "SITE"))
