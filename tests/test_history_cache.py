"""What was read of earlier versions, kept from build to build."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.changes.terms import Terms
from wow.history_cache import load, save

TERMS = Terms(
    "PRD review", "active", "ann", ("engineer",), ("Wait.",), ("Go.",), ('{"a":1}',), (("P", "p"),)
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
def test_a_damaged_file_is_no_more_than_useless(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Cut off anywhere, or with a sign changed: what is read is right, or nothing."""
    file = tmp_path_factory.mktemp("kept") / "history.json"
    save(file, KNOWN)
    whole = file.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        file.write_bytes(whole[:place])

        assert load(file) == {}
    else:
        file.write_bytes(whole[:place] + data.draw(st.binary(max_size=3)) + whole[place + 1 :])

        assert all(each is None or isinstance(each, Terms) for each in load(file).values())


@pytest.mark.parametrize(
    "held", ["", "null", "[]", "{}", '{"software":1}', "[" * 100_000, '{"texts":{"a":[1]}}']
)
def test_a_foreign_file_is_not_used(held: str, file: Path) -> None:
    """Whatever it holds."""
    file.parent.mkdir(parents=True)
    file.write_text(held, encoding="utf-8")

    assert load(file) == {}


def test_other_software_reads_anew(file: Path) -> None:
    """It may understand what this one did not."""
    save(file, KNOWN)
    held = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**held, "software": "other"}), encoding="utf-8")

    assert load(file) == {}


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
