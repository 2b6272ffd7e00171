"""Files that are changed in one step."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from wow.files import write_atomically

KILLED = """
import os, sys
from pathlib import Path
from wow import files
calls = int(sys.argv[2])
def dying(name):
    real = getattr(os, name)
    def act(*given, **more):
        global calls
        calls -= 1
        if calls < 0:
            os._exit(9)
        return real(*given, **more)
    return act
for name in ("fsync", "chmod", "replace", "rename", "stat", "open"):
    setattr(os, name, dying(name))
files.write_atomically(Path(sys.argv[1]), b"new" * 100_000)
"""
"""Dies at the n-th of what it asks of the system."""


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


def test_whenever_it_is_killed_the_file_is_whole(tmp_path: Path) -> None:
    """Old or new, and never half of it."""
    file = tmp_path / "a.md"
    seen = set()
    for calls in range(12):
        file.write_bytes(b"old")
        subprocess.run([sys.executable, "-c", KILLED, file, str(calls)], check=False)
        seen.add(file.read_bytes())

    assert {b"old", b"new" * 100_000} == seen
