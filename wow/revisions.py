"""What git knows: which files changed since a revision, and how the tree looked then."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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
    prefix = os.fsdecode(_git(root, "rev-parse", "--show-prefix").rstrip(b"\n"))
    with tempfile.TemporaryDirectory(prefix="wow-") as folder:
        # through an index of its own: `git archive` leaves out what .gitattributes says
        index, tree = str(Path(folder, "index")), Path(folder, "tree")
        _git(root, "read-tree", base, index=index)
        _git(root, "checkout-index", "--all", f"--prefix={tree}/", index=index)
        yield tree / prefix


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


def _git(root: Path, *arguments: str, asked: str | None = None, index: str = "") -> bytes:
    """Run git.

    Args:
        root: the folder to run it in.
        *arguments: the command.
        asked: the revision that somebody named, for the message when git has nothing to say.
        index: the index file to use instead of the repository's own.

    Raises:
        RevisionError: git did not do it.
    """
    environment = {**os.environ, "LC_ALL": "C"}  # its messages are told apart below
    if index:
        environment["GIT_INDEX_FILE"] = index
    try:
        done = subprocess.run(  # noqa: S603 - fixed words and checked revisions
            ["git", "-C", str(root), *arguments],  # noqa: S607 - found as the user's shell does
            capture_output=True,
            check=False,
            env=environment,
        )
    except FileNotFoundError:
        raise RevisionError("git is not installed, so nothing is known about changes.") from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise RevisionError(f"{root} is not in a git repository, so nothing is known of changes.")
    if asked is not None and not said:
        raise RevisionError(
            f"git does not know the revision `{asked}` here, or nothing that it shares with HEAD. "
            "In CI, check out the whole history (`fetch-depth: 0`)."
        )
    raise RevisionError(f"git {arguments[0]} failed: {said or 'it gave no reason'}")
