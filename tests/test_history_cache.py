"""What was read of earlier versions, kept from build to build."""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow import history_cache
from wow.changes.terms import Terms
from wow.history_cache import load, save

TERMS = Terms(
    "PRD review",
    "active",
    "ann",
    ("engineer",),
    ("Wait.",),
    ("Go.",),
    ('{"a":1}',),
    (("P", "p"),),
    (("engineer", "90 min", "2 per month"),),
)
KNOWN = {"abc": TERMS, "def": None}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where it is kept."""
    return tmp_path / ".cache" / "wow" / "history.json"


def test_what_is_kept_comes_back(file: Path) -> None:
    """Also that a text could not be read."""
    save(file, KNOWN)

    assert KNOWN == load(file)


_TEXTS = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=5)
_LISTS = st.lists(_TEXTS, max_size=2).map(tuple)
_TERMS = st.builds(
    Terms,
    *(_TEXTS, _TEXTS, _TEXTS),
    *(_LISTS, _LISTS, _LISTS, _LISTS),
    st.lists(st.tuples(_TEXTS, _TEXTS), max_size=2).map(tuple),
    st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS), max_size=2).map(tuple),
)


@given(st.dictionaries(_TEXTS, st.none() | _TERMS, max_size=3))
def test_whatever_was_read_comes_back(
    tmp_path_factory: pytest.TempPathFactory, known: dict[str, Terms | None]
) -> None:
    """Sign by sign."""
    file = tmp_path_factory.mktemp("kept") / "history.json"
    save(file, known)

    assert known == load(file)


def test_git_ignores_it_by_itself(file: Path) -> None:
    """Nobody has to think of it."""
    save(file, KNOWN)

    assert "*\n" == (file.parent / ".gitignore").read_text(encoding="utf-8")


@given(st.data())
def test_a_damaged_file_is_not_used(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Cut off anywhere, or with other bytes in it, also where it would still be good JSON."""
    file = tmp_path_factory.mktemp("kept") / "history.json"
    save(file, KNOWN)
    whole = file.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    rest = data.draw(st.just(b"") | st.binary(max_size=3).map(lambda new: new + whole[place + 1 :]))
    damaged = whole[:place] + rest
    file.write_bytes(damaged)

    assert load(file) == (KNOWN if damaged == whole else {})


@pytest.mark.parametrize(
    "held", ["", "null", "[]", "{}", '{"software":1}', "[" * 100_000, '{"texts":{"a":[1]}}']
)
def test_a_foreign_file_is_not_used(held: str, file: Path) -> None:
    """Whatever it holds."""
    file.parent.mkdir(parents=True)
    file.write_text(held, encoding="utf-8")

    assert load(file) == {}


def test_other_software_reads_anew(file: Path, tmp_path: Path) -> None:
    """It may understand what this one did not."""
    package = Path(history_cache.__file__).parent
    shutil.copytree(package, tmp_path / "wow", ignore=shutil.ignore_patterns("__pycache__"))
    script = """if True:
        import sys
        from pathlib import Path
        from wow.history_cache import load
        print(len(load(Path(sys.argv[1]))))
    """
    save(file, KNOWN)

    def read() -> str:
        run = [sys.executable, "-c", script, str(file)]
        return subprocess.run(run, cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    assert "2\n" == read()
    with (tmp_path / "wow" / "links.py").open("a", encoding="utf-8") as module:
        module.write("# a change\n")
    assert "0\n" == read()


def test_a_folder_that_cannot_be_written_is_survived(tmp_path: Path) -> None:
    """Nothing is kept then."""
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    save(blocked / "history.json", KNOWN)

    assert load(blocked / "history.json") == {}


def test_two_builds_at_once_leave_one_whole_file(file: Path) -> None:
    """The one or the other, and no rests."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: save(file, KNOWN), range(40)))

    assert KNOWN == load(file)
    assert {".gitignore", "history.json"} == {each.name for each in file.parent.iterdir()}
