"""How the argument WAY names a page."""

from pathlib import Path

import click
import pytest

from tests.factories import page_text, write_site
from wow import loading
from wow.cli.naming import page_named

ENDED = {"on": "2026-06-30", "because": "Nobody read it."}
PAGES = {
    "ways/deciding/prd-review.md": page_text(title="PRD review"),
    "ways/deciding/bets.md": page_text(title="Bets", id="bets-of-months"),
    "ways/status-mail.md": page_text(status="retired", retired=ENDED, review=None),
    "ways/broken.md": page_text(frame=None),
    "ways/twice.md": page_text(id="the-same"),
    "ways/again.md": page_text(id="the-same"),
    "guide/index.md": "# Guide\n",
}


def named(root: Path, given: str) -> str:
    """The path of the page that is found."""
    catalogue = loading.load(root).catalogue
    assert catalogue is not None
    return page_named(catalogue, root, given).src_uri


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A knowledge base below the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "handbook").mkdir()
    return write_site(Path("handbook"), PAGES)


@pytest.mark.parametrize(
    ("given", "src_uri"),
    [
        pytest.param("prd-review", "ways/deciding/prd-review.md", id="an id"),
        pytest.param("bets-of-months", "ways/deciding/bets.md", id="an id that a page declares"),
        pytest.param("status-mail", "ways/status-mail.md", id="a way that ended"),
        pytest.param("broken", "ways/broken.md", id="a page that cannot be read"),
        pytest.param("handbook/docs/ways/broken.md", "ways/broken.md", id="from the folder"),
        pytest.param("docs/ways/broken.md", "ways/broken.md", id="from the root"),
        pytest.param("ways/broken.md", "ways/broken.md", id="from the docs folder"),
        pytest.param("./handbook/docs/../docs/ways/again.md", "ways/again.md", id="roundabout"),
    ],
)
def test_a_page_is_named_by_its_id_or_its_file(root: Path, given: str, src_uri: str) -> None:
    """Whichever is at hand, from wherever the command runs."""
    assert src_uri == named(root, given)


def test_a_page_is_named_by_its_whole_path(root: Path) -> None:
    """As editors and file managers copy it."""
    assert "ways/twice.md" == named(root, str(Path.cwd() / "handbook/docs/ways/twice.md"))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        pytest.param(
            "prd-revew",
            "there is no way `prd-revew`. Did you mean `prd-review`? `wow list` names all of them.",
            id="nearly an id",
        ),
        pytest.param("PRD review", "Did you mean `prd-review`? ", id="the title of it"),
        pytest.param(
            "docs/ways/deciding/prd-revue.md",
            "Did you mean `ways/deciding/prd-review.md`? ",
            id="nearly a file",
        ),
        pytest.param(
            "nothing-like-it",
            "there is no way `nothing-like-it`. `wow list` names all of them.",
            id="nothing near",
        ),
        pytest.param("docs/guide/index.md", "there is no way `docs/guide/index.md`.", id="no way"),
        pytest.param("../../elsewhere.md", "there is no way `../../elsewhere.md`.", id="outside"),
        pytest.param("", "there is no way ``.", id="nothing"),
        pytest.param(
            "the-same",
            "`the-same` is the id of more than one page: name one of `ways/again.md`, "
            "`ways/twice.md`.",
            id="two of that id",
        ),
        pytest.param("\x1b[31m", "there is no way `·[31m`.", id="what a terminal would obey"),
    ],
)
def test_what_names_no_page_is_told_with_the_next_step(root: Path, given: str, told: str) -> None:
    """A wrong call, with what may have been meant."""
    with pytest.raises(click.BadParameter) as refused:
        named(root, given)

    assert told in refused.value.message
    assert "WAY" == refused.value.param_hint
