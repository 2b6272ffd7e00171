"""What git knows: which files changed since a revision, and how the tree looked then."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

_LAST = ("log", "-1", "--no-show-signature", "--first-parent", "--format=%ct")


class RevisionError(Exception):
    """Git cannot answer; the message says why and what to do."""


class NoRepositoryError(RevisionError):
    """There is no git, or no repository."""


def changed_files(root: Path, revision: str) -> frozenset[str]:
    """Files below `root` that differ from where the work left `revision`, new ones included.

    Returns:
        Paths relative to `root`, with `/`.

    Raises:
        RevisionError: no git, no repository, or no such revision.
    """
    base = _base(root, revision)
    changed = git(root, "diff", "--name-only", "--relative", "-z", base)
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z")
    names = (*changed.split(b"\0"), *new.split(b"\0"))
    return frozenset(name.decode("utf-8", "surrogateescape") for name in names if name)


@contextmanager
def checked_out(root: Path, revision: str, *, head: str = "HEAD") -> Iterator[Path]:
    """Give a copy of `root` as it was where the work left `revision`, for as long as it is used.

    Args:
        root: a folder of a repository.
        revision: what the work began from; `head` itself for how it is there.
        head: where the work has come to.

    Raises:
        RevisionError: see `changed_files`.
    """
    import tempfile  # noqa: PLC0415 - few runs need it, and it takes its time

    base = _base(root, revision, head)
    prefix = os.fsdecode(git(root, "rev-parse", "--show-prefix").rstrip(b"\n"))
    with tempfile.TemporaryDirectory(prefix="wow-") as folder:
        # through an index of its own: `git archive` leaves out what .gitattributes says
        index, tree = {"GIT_INDEX_FILE": str(Path(folder, "index"))}, Path(folder, "tree")
        git(root, "read-tree", base, environment=index)
        git(root, "checkout-index", "--all", f"--prefix={tree}/", environment=index)
        yield tree / prefix


def repository_root(folder: Path) -> Path:
    """The folder at the top of the repository that holds a folder.

    Raises:
        RevisionError: no git, or no repository.
    """
    above = os.fsdecode(git(folder, "rev-parse", "--show-cdup").rstrip(b"\n"))
    return folder / above


def edited(folder: Path, path: str) -> datetime | None:
    """When a file was last changed on the branch that is here: a merge counts when it came.

    Args:
        folder: of the repository, or one below.
        path: of the file, from that folder.

    Returns:
        None where its last change is in no commit yet.

    Raises:
        RevisionError: no git, no repository, or one that holds only its last commits.
    """
    literal = {"GIT_LITERAL_PATHSPECS": "1"}
    if git(folder, "status", "--porcelain", "--ignored", "--", path, environment=literal):
        return None
    if git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise RevisionError(
            "this copy of the repository holds only its last commits, so nothing is known of "
            "changes before."
        )
    last = git(folder, *_LAST, "--", path, environment=literal).strip()
    return datetime.fromtimestamp(int(last), UTC) if last else None


def git(
    root: Path,
    *arguments: str,
    asked: str | None = None,
    sent: bytes = b"",
    environment: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Run git.

    Args:
        root: the folder to run it in.
        *arguments: the command.
        asked: the revision that somebody named, for the message when git has nothing to say.
        sent: what it reads.
        environment: beside the one that this process has.

    Returns:
        What it says.

    Raises:
        RevisionError: git did not do it.
    """
    import subprocess  # noqa: PLC0415 - as above

    try:
        done = subprocess.run(  # noqa: S603 - fixed words and checked revisions
            ["git", "-C", str(root), *arguments],  # noqa: S607 - found as the user's shell does
            capture_output=True,
            check=False,
            input=sent,
            # its messages are told apart below
            env={**os.environ, "LC_ALL": "C", **environment},
        )
    except FileNotFoundError:
        raise NoRepositoryError(
            "git is not installed, so nothing is known about changes."
        ) from None
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said:
        raise NoRepositoryError(
            f"{root} is not in a git repository, so nothing is known of changes."
        )
    if asked is not None and not said:
        raise RevisionError(
            f"git does not know the revision `{asked}` here, or nothing that it shares with HEAD. "
            "In CI, check out the whole history (`fetch-depth: 0`)."
        )
    raise RevisionError(f"git {arguments[0]} failed: {said or 'it gave no reason'}")


def _base(root: Path, revision: str, head: str = "HEAD") -> str:
    """The commit at which the work left `revision`; what happened there since is not ours."""
    commits = [_commit(root, each) for each in (revision, head)]
    return git(root, "merge-base", *commits, asked=revision).decode().strip()


def _commit(root: Path, revision: str) -> str:
    """The full name of the commit that somebody named."""
    if revision.startswith("-"):
        raise RevisionError(f"`{revision}` is no git revision.")
    commit = git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", asked=revision)
    return commit.decode().strip()
