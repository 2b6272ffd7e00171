"""Files that are changed in one step."""

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.killing import killed
from wow.files import ChangedMeanwhileError, create, replace_content, write_atomically


def dies(file: Path, calls: int, what: str) -> None:
    """Let something write a file, and die after so many calls."""
    act = f"files.{what}(Path(sys.argv[1]), b'new' * 100_000)"
    names = "fsync chmod replace rename link unlink stat open"
    imports = "from pathlib import Path; from wow import files"
    killed(imports, act, file, calls=calls, names=names)


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """And nothing else is left behind."""
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    write_atomically(file, b"new\r\n")

    assert b"new\r\n" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    """With the permissions that any new file has."""
    file, other = tmp_path / "a" / "b.md", tmp_path / "other"
    write_atomically(file, b"new")
    other.touch()

    assert b"new" == file.read_bytes()
    assert other.stat().st_mode == file.stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_permissions_stay(tmp_path: Path) -> None:
    """Whoever could read it still can."""
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o640)
    write_atomically(file, b"new")

    assert 0o640 == stat.S_IMODE(file.stat().st_mode)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    file, link = tmp_path / "a.md", tmp_path / "link.md"
    file.write_bytes(b"old")
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system lets nobody make links")
    write_atomically(link, b"new")

    assert link.is_symlink()
    assert b"new" == file.read_bytes()


def test_a_write_that_fails_leaves_the_file_and_nothing_else(tmp_path: Path) -> None:
    """Here the name belongs to a folder."""
    folder = tmp_path / "a.md"
    (folder / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match=r"a\.md"):
        write_atomically(folder, b"new")

    assert [folder] == list(tmp_path.iterdir())


def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path) -> None:
    """Whoever locked it meant it, though another file could take its place."""
    file = tmp_path / "a.md"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        replace_content(file, b"old", b"new")

    assert b"old" == file.read_bytes()


def test_what_somebody_else_has_changed_is_left_alone(tmp_path: Path) -> None:
    """They would never learn what became of it."""
    file = tmp_path / "a.md"
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedMeanwhileError, match="Try again"):
        replace_content(file, b"old", b"new")

    assert b"theirs" == file.read_bytes()


def test_whenever_it_is_killed_the_file_is_whole(tmp_path: Path) -> None:
    """Old or new, and never half of it."""
    file = tmp_path / "a.md"
    seen = set()
    for calls in range(12):
        file.write_bytes(b"old")
        dies(file, calls, "write_atomically")
        seen.add(file.read_bytes())

    assert {b"old", b"new" * 100_000} == seen


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    """With its folder, with the permissions that any new file has, and nothing else."""
    file, other = tmp_path / "a" / "b.md", tmp_path / "other"
    create(file, b"new\n")
    other.touch()

    assert b"new\n" == file.read_bytes()
    assert [file] == list(file.parent.iterdir())
    assert other.stat().st_mode == file.stat().st_mode


@pytest.mark.parametrize("links", [True, False], ids=["as here", "on a memory stick"])
def test_a_file_that_is_there_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """Whoever was quicker keeps what they wrote."""
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    file = tmp_path / "a.md"
    create(file, b"first")
    with pytest.raises(FileExistsError):
        create(file, b"second")

    assert b"first" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())


def no_links(*_given: object, **_more: object) -> None:
    """Refuse, as a file system does that knows no links."""
    raise OSError(errno.EPERM, "Operation not permitted")


def test_of_several_who_make_a_file_one_does(tmp_path: Path) -> None:
    """The others are told; what stands there is whole."""
    file = tmp_path / "a.md"

    def tried(content: bytes) -> int:
        try:
            create(file, content)
        except FileExistsError:
            return 0
        return 1

    contents = [bytes([65 + number]) * 10_000 for number in range(16)]
    with ThreadPoolExecutor(len(contents)) as pool:
        assert 1 == sum(pool.map(tried, contents))

    assert file.read_bytes() in contents


def test_whenever_the_making_is_killed_there_is_no_file_or_a_whole_one(tmp_path: Path) -> None:
    """And never half of it."""
    seen = set()
    for calls in range(12):
        file = tmp_path / str(calls) / "a.md"
        dies(file, calls, "create")
        seen.add(file.read_bytes() if file.exists() else b"")

    assert {b"", b"new" * 100_000} == seen
