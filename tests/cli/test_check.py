"""`wow check`: everything that is wrong, in one run."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from tests.factories import page_text, write_site
from tests.repository import Repository
from wow.cli import main

SOUND = page_text()
OVERDUE = page_text(review={"by": "2026-11-01"})
SOON = page_text(review={"by": "2026-12-01"})
BROKEN = page_text(owner="nobody")


def check(root: Path, *arguments: str) -> Result:
    """Run the command on a knowledge base on 20 November 2026."""
    given = ["check", "-C", str(root), "--today", "2026-11-20", *arguments]
    return CliRunner().invoke(main, given)


def codes(result: Result) -> list[str]:
    """The place and code of each finding of a JSON report."""
    return [f"{each['path']} {each['code']}" for each in json.loads(result.stdout)["diagnostics"]]


STATUSES = [
    pytest.param(SOUND, [], 0, id="clean"),
    pytest.param(SOON, [], 0, id="advice never fails"),
    pytest.param(OVERDUE, [], 1, id="warning"),
    pytest.param(BROKEN, [], 1, id="error"),
    pytest.param(SOON, ["--fail-on", "warning"], 0, id="advice, failing on warnings"),
    pytest.param(OVERDUE, ["--fail-on", "error"], 0, id="warning, failing on errors"),
    pytest.param(BROKEN, ["--fail-on", "error"], 1, id="error, failing on errors"),
    pytest.param(BROKEN, ["--fail-on", "never"], 0, id="error, never failing"),
    pytest.param(OVERDUE, ["--today", "2026-11-01"], 0, id="on its review date"),
    pytest.param(OVERDUE, ["--today", "2026-11-02"], 1, id="on the day after"),
]


@pytest.mark.parametrize(("page", "arguments", "status"), STATUSES)
def test_the_exit_status_says_whether_something_is_to_be_done(
    tmp_path: Path, page: str, arguments: list[str], status: int
) -> None:
    """0 when nothing is, 1 when something is; `--fail-on` draws the line."""
    write_site(tmp_path, {"ways/a.md": page})

    assert status == check(tmp_path, *arguments).exit_code


def test_text_is_for_people(tmp_path: Path) -> None:
    """The default: place, message, line, hint, summary."""
    write_site(tmp_path, {"ways/a.md": BROKEN})

    output = check(tmp_path).stdout

    assert output.startswith("docs/ways/a.md\n  3:8  error OW101  nobody in wow.yml is called")
    assert "     3 | owner: nobody\n       |        ^\n" in output
    assert output.endswith("\n1 error in 1 file; 1 page read.\n")


def test_json_is_for_machines(tmp_path: Path) -> None:
    """One object on standard output and nothing else."""
    write_site(tmp_path, {"ways/a.md": BROKEN, "ways/b.md": SOUND})

    result = check(tmp_path, "--format", "json")

    assert ["docs/ways/a.md OW101"] == codes(result)
    assert 2 == json.loads(result.stdout)["pages"]
    assert "" == result.stderr


def test_annotations_are_for_github(tmp_path: Path) -> None:
    """One a line; a clean run says nothing at all."""
    write_site(tmp_path, {"ways/a.md": BROKEN})
    found = check(tmp_path, "--format", "github").stdout
    write_site(tmp_path, {"ways/a.md": SOUND})
    clean = check(tmp_path, "--format", "github").stdout

    assert found.startswith("::error file=docs/ways/a.md,line=3,col=8,title=OW101::nobody in")
    assert 1 == len(found.splitlines())
    assert "" == clean


HORRIBLE = Path(__file__).parent.parent / "sites" / "horrible"


@pytest.mark.parametrize(
    ("form", "sign"),
    [
        pytest.param("gitlab", '"check_name": "{}"', id="gitlab"),
        pytest.param("sarif", '"ruleId": "{}"', id="sarif"),
        pytest.param("junit", " {} ", id="junit"),
    ],
)
def test_every_form_tells_all_that_was_found(form: str, sign: str) -> None:
    """In plain ASCII, since a shell writes the report to a file in an encoding of its own."""
    found = {line.rpartition(" ")[2] for line in codes(check(HORRIBLE, "--format", "json"))}

    result = check(HORRIBLE, "--format", form)

    assert (1, "", True) == (result.exit_code, result.stderr, result.stdout.isascii())
    assert len(found) > 50
    assert [] == [code for code in found if sign.format(code) not in result.stdout]


def names(result: Result) -> list[str | None]:
    """The names of the tests in a JUnit report."""
    return [case.get("name") for case in ET.fromstring(result.stdout).iter("testcase")]  # noqa: S314


def test_a_report_of_tests_has_one_for_each_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named as seen from where the command runs; a page that cannot be read is one of them."""
    (tmp_path / "handbook").mkdir()
    write_site(tmp_path / "handbook", {"ways/a.md": SOUND, "ways/b.md": "no front matter"})
    monkeypatch.chdir(tmp_path)

    everything = check(Path("handbook"), "--format", "junit")
    one = check(Path("handbook"), "--format", "junit", "handbook/docs/ways/a.md")

    below = "handbook/docs/ways"
    assert [f"{below}/a.md", f"{below}/b.md", "handbook/wow.yml"] == names(everything)
    assert (0, [f"{below}/a.md"]) == (one.exit_code, names(one))


def test_a_report_of_tests_fails_where_the_organisation_cannot_be_used(tmp_path: Path) -> None:
    """The pages were not judged, so none of them passes."""
    write_site(tmp_path, {"ways/a.md": SOUND}, timezone="Nowhere")

    assert ["wow.yml"] == names(check(tmp_path, "--format", "junit"))


def test_a_bad_page_never_hides_the_next_one(tmp_path: Path) -> None:
    """Everything in one run, by place; a broken wow.yml hides no page either."""
    write_site(
        tmp_path,
        {"ways/c.md": "no front matter", "ways/a.md": page_text(frame=None), "ways/b.md": OVERDUE},
    )
    (tmp_path / "wow.yml").write_text("name: Tallowmere\n")

    told = codes(check(tmp_path, "--format", "json"))

    assert told == sorted(told)
    assert {"docs/ways/a.md PG101", "docs/ways/c.md FM101", "wow.yml WY102"} <= set(told)


COULD_NOT_RUN = [
    pytest.param("wow.yml", "there is no wow.yml in", id="no wow.yml"),
    pytest.param("docs/ways", "no ways of working found", id="no pages"),
    pytest.param("docs", "no ways of working found", id="no docs folder"),
]


@pytest.mark.parametrize(("missing", "told"), COULD_NOT_RUN)
def test_a_run_that_saw_nothing_is_no_clean_one(tmp_path: Path, missing: str, told: str) -> None:
    """Exit status 2, in a sentence on standard error."""
    write_site(tmp_path, {"ways/a.md": SOUND})
    gone = tmp_path / missing
    shutil.rmtree(gone) if gone.is_dir() else gone.unlink()

    result = check(tmp_path)

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith(f"wow check: {told}")


def test_the_folder_of_pages_is_the_one_of_the_site(tmp_path: Path) -> None:
    """`docs_dir` of mkdocs.yml holds for the command too."""
    write_site(tmp_path, {"ways/a.md": BROKEN})
    (tmp_path / "docs").rename(tmp_path / "pages")
    (tmp_path / "mkdocs.yml").write_text("site_name: Ways\ndocs_dir: pages\n")

    assert ["pages/ways/a.md OW101"] == codes(check(tmp_path, "--format", "json"))


def test_places_are_told_as_seen_from_where_the_command_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor, and CI at the top of a repository, find the file under the path they are told."""
    (tmp_path / "handbook").mkdir()
    write_site(tmp_path / "handbook", {"ways/a.md": BROKEN})
    monkeypatch.chdir(tmp_path)

    result = check(Path("handbook"))

    assert result.stdout.startswith("handbook/docs/ways/a.md\n")
    assert "     3 | owner: nobody\n" in result.stdout


def test_no_pages_is_told_even_beside_a_broken_organisation(tmp_path: Path) -> None:
    """What was found in wow.yml does not make up for pages that nobody saw."""
    write_site(tmp_path, {}, timezone="Nowhere")

    assert 2 == check(tmp_path).exit_code


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with a sound page, a page that leads to it, and an overdue one."""
    made = Repository(tmp_path / "work")
    pages = {
        "ways/sound.md": SOUND,
        "ways/leads.md": page_text(summary="Follows [it](sound.md)."),
        "ways/overdue.md": OVERDUE,
    }
    write_site(made.folder, pages)
    made.commit()
    return made


def since(repository: Repository, revision: str = "HEAD", below: str = "") -> list[str]:
    """What the changes since a revision brought about."""
    root = repository.folder / below
    return codes(check(root, "--format", "json", "--changed-since", revision))


def test_what_was_wrong_before_is_left_alone(repository: Repository) -> None:
    """A pull request answers for its own changes."""
    repository.write("docs/ways/sound.md", page_text("\nMore.\n"))

    assert [] == since(repository)


def test_what_is_wrong_in_a_changed_file_is_told(repository: Repository) -> None:
    """Also what was wrong there before: whoever changes a page sees all of it."""
    repository.write("docs/ways/overdue.md", page_text("\nMore.\n", review={"by": "2026-11-01"}))
    repository.write("docs/ways/new.md", BROKEN)

    assert ["docs/ways/new.md OW101", "docs/ways/overdue.md RV201"] == since(repository)


def test_a_review_put_off_without_a_record_is_told(repository: Repository) -> None:
    """Within the interval, too: only a change shows that the date was another one."""
    repository.write("docs/ways/sound.md", page_text(review={"by": "2027-04-01"}))

    assert ["docs/ways/sound.md RV104"] == since(repository)


def test_only_what_is_found_in_a_page_is_told_when_asked(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An owner who mends one page is not told of those of others."""
    repository.write("docs/ways/broken.md", BROKEN)
    monkeypatch.chdir(repository.folder / "docs")

    result = check(Path(".."), "--format", "json", "ways/broken.md")

    assert ["docs/ways/broken.md OW101"] == codes(result)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param("docs/ways", ["docs/ways/broken.md OW101"], id="its folder"),
        pytest.param("docs/other", [], id="another folder"),
        pytest.param(".", ["docs/ways/broken.md OW101"], id="the root"),
    ],
)
def test_a_folder_stands_for_the_pages_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, told: list[str]
) -> None:
    """Whoever looks after an area asks for all of it."""
    write_site(tmp_path, {"ways/broken.md": BROKEN, "other/x.md": "# x\n"})
    monkeypatch.chdir(tmp_path)

    assert told == codes(check(Path(), "--format", "json", asked))


def test_a_deletion_that_breaks_another_page_is_told(repository: Repository) -> None:
    """The page that leads nowhere now did not change itself."""
    (repository.folder / "docs/ways/sound.md").unlink()

    assert ["docs/ways/leads.md PG113"] == since(repository)


def test_a_change_of_the_organisation_that_breaks_pages_is_told(repository: Repository) -> None:
    """An owner who is taken out of wow.yml orphans pages that did not change."""
    owners = {"product-operations": {"name": "Operations", "lead": "Pia", "contact": "Desk 4"}}
    write_site(repository.folder, {}, owners=owners)

    told = since(repository)

    assert {f"docs/ways/{name}.md OW101" for name in ("leads", "overdue", "sound")} <= set(told)


def test_committed_changes_count_from_where_the_work_left(repository: Repository) -> None:
    """What others did on the main branch meanwhile is theirs."""
    repository.git("checkout", "--quiet", "-b", "work")
    repository.write("docs/ways/ours.md", BROKEN)
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    repository.write("docs/ways/theirs.md", BROKEN)
    repository.commit()
    repository.git("checkout", "--quiet", "work")

    assert ["docs/ways/ours.md OW101"] == since(repository, "main")


def test_where_there_was_no_knowledge_base_everything_is_new(tmp_path: Path) -> None:
    """Also below a folder that was not there."""
    made = Repository(tmp_path / "work")
    made.write("README.md")
    made.commit()
    (made.folder / "site").mkdir()
    write_site(made.folder / "site", {"ways/a.md": OVERDUE})
    made.commit()

    assert ["docs/ways/a.md RV201"] == since(made, "HEAD~1", below="site")


def test_a_broken_organisation_before_hides_nothing_now(repository: Repository) -> None:
    """Rules across pages could not be tried then, so their findings are new."""
    settings = (repository.folder / "wow.yml").read_text()
    repository.write("wow.yml", "name: Tallowmere\n")
    repository.commit()
    repository.write("wow.yml", settings)

    assert ["docs/ways/overdue.md RV201"] == since(repository)


def test_an_unknown_revision_could_not_run(repository: Repository) -> None:
    """Exit status 2, and what helps in CI."""
    result = check(repository.folder, "--changed-since", "origin/main")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "git does not know the revision `origin/main`" in result.stderr
    assert "fetch-depth: 0" in result.stderr


def test_a_folder_without_a_repository_could_not_run(tmp_path: Path) -> None:
    """Exit status 2, not a clean run."""
    write_site(tmp_path, {"ways/a.md": SOUND})

    result = check(tmp_path, "--changed-since", "HEAD")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "is not in a git repository" in result.stderr
