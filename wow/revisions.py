"""What git knows: which files changed since a revision, and how the tree looked then."""

import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path


class RevisionError(Exception):
    """Git cannot answer; the message says why and what to do."""


def changed_files(root: Path, revision: str) -> frozenset[str]:
    """Files below `root` that differ from where the work left `revision`, new ones included.

    Returns:
        Paths relative to `root`, with `/`.

    Raises:
        RevisionError: no git, no repository, or no such revision.
    """
    base = _base(root, revision)
    changed = _git(root, "diff", "--name-only", "--relative", "-z", base)
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = (*changed.split(b"\0"), *new.split(b"\0"))
    return frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)


@contextmanager
def checked_out(root: Path, revision: str) -> Iterator[Path]:
    """Give a copy of `root` as it was where the work left `revision`, for as long as it is used.

    Raises:
        RevisionError: see `changed_files`.
    """
    base = _base(root, revision)
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    archive = _git(root, "archive", "--format=tar", f"{base}:{prefix}")
    with tempfile.TemporaryDirectory(prefix="wow-") as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        yield Path(folder)


def _base(root: Path, revision: str) -> str:
    """The commit at which the work left `revision`; what happened there since is not ours."""
    if revision.startswith("-"):
        raise RevisionError(f"`{revision}` is no git revision.")
    commit = _git(
        root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", asked=revision
    )
    return (
        _git(root, "merge-base", "HEAD", commit.decode().strip(), asked=revision).decode().strip()
    )


def _git(root: Path, *arguments: str, asked: str = "") -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - fixed words and checked revisions
            ["git", "-C", str(root), *arguments],  # noqa: S607 - found as the user's shell does
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RevisionError("git is not installed, so nothing is known about changes.") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise RevisionError(f"{root} is not in a git repository, so nothing is known of changes.")
    if asked:
        raise RevisionError(
            f"git does not know the revision `{asked}` here, or nothing that it shares with HEAD. "
            "In CI, check out the whole history (`fetch-depth: 0`)."
        )
    raise RevisionError(f"git {arguments[0]} failed: {said or 'it gave no reason'}")
