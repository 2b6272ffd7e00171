"""`wow schema`: what editors need to know."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.factories import page_text, write_site
from wow.cli import main
from wow.feeds.pages import generate
from wow.loading import load
from wow.reference import schema
from wow.site.rendering import Renderer

SITE = "https://ways.tallowmere.example/"


def wow_schema(root: Path, *arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["schema", "-C", str(root), *arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base of one way."""
    (tmp_path / "mkdocs.yml").write_text(f"site_url: {SITE}\n")
    return write_site(tmp_path, {"ways/prd-review.md": page_text()})


@pytest.mark.parametrize(
    ("which", "path"),
    [
        pytest.param("page", schema.PAGE, id="pages"),
        pytest.param("organisation", schema.ORGANISATION, id="wow.yml"),
    ],
)
def test_one_schema_is_printed_as_the_site_has_it(root: Path, which: str, path: str) -> None:
    """The same wherever it comes from, under its address."""
    result = wow_schema(root, which)
    catalogue = load(root).catalogue
    assert catalogue
    published = {each.src_uri: each.content for each in generate(catalogue, Renderer(), SITE)}

    assert 0 == result.exit_code
    assert json.loads(published[path]) == json.loads(result.stdout)
    assert f"{SITE}{path}" == json.loads(result.stdout)["$id"]


def test_both_are_written_into_a_folder(root: Path) -> None:
    """Which is made where it is not there; each is what would be printed."""
    folder = root / ".cache" / "wow"

    result = wow_schema(root, "--output-dir", str(folder))

    assert 0 == result.exit_code
    files = {"page": folder / "page.schema.json", "organisation": folder / "wow.schema.json"}
    assert "".join(f"Wrote {file}\n" for file in files.values()) == result.stdout
    for which, file in files.items():
        assert wow_schema(root, which).stdout == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["page", "--output-dir", "x"]], ids=["neither", "both"])
def test_one_has_to_say_what_is_wanted(root: Path, arguments: list[str]) -> None:
    """A wrong call writes nothing."""
    result = wow_schema(root, *arguments)

    assert (2, "") == (result.exit_code, result.stdout)
    assert "Say `page` or `organisation`, or `--output-dir` with a folder." in result.stderr


def test_a_folder_that_cannot_be_written_is_told(root: Path) -> None:
    """In a sentence."""
    (root / "taken").write_text("")

    result = wow_schema(root, "--output-dir", str(root / "taken" / "below"))

    assert (2, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("wow schema: ")


def test_without_a_sound_wow_yml_there_are_no_names(root: Path) -> None:
    """The schemas of before stay."""
    (root / "wow.yml").write_text("name: Tallowmere\n")

    result = wow_schema(root, "page")

    assert (2, "") == (result.exit_code, result.stdout)
    assert "wow schema: wow.yml cannot be used; `wow check` says why.\n" == result.stderr
