"""How pages were, as git remembers it: one look at its log, and one at the texts it names.

The log is read along the branch that is built (`--first-parent`), since that is what readers saw:
a merge is one change, of the day on which it came. For the same reason the day is the committer's,
not the author's, who may have written it months before.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from os import fsdecode
from pathlib import Path, PurePosixPath

from wow import history_cache
from wow.changes.facts import History, Version
from wow.changes.terms import Terms, terms
from wow.loading import LARGEST, MARKDOWN, WAYS_FOLDER
from wow.reading import INDEX_STEMS, Unread, read_way
from wow.revisions import RevisionError, git

_COMMIT = b"\x02"
"""Begins the line of each commit in the log; entries begin with a colon."""
_LOG = (
    *("log", "-z", "--raw", "--no-abbrev", "--no-show-signature", "--relative"),
    *("--first-parent", "--diff-merges=first-parent", "--root", "--find-renames=70%"),
    "--format=%x02%ct",
)
"""Pages begin alike, so that git's own half of a text would take new ways for renamed ones."""
_AT_ONCE = 5_000
"""How many texts are held in memory while they are read."""
_OFFLINE = {"GIT_NO_LAZY_FETCH": "1"}
"""What a partial clone leaves out is not fetched by a build."""
_SHALLOW = (
    "This copy of the repository holds only its last commits. "
    "In CI, check out the whole history (`fetch-depth: 0`)."
)
_NOTHING = "None of the pages is in the repository's last commit yet."


@dataclass(frozen=True)
class _Trail:
    """One page through its commits, the newest first: when, where, and which text."""

    steps: list[tuple[int, str, str]] = field(default_factory=list)


def history(
    docs: Path, cache: Path | None = None, *, only: Collection[str] | None = None
) -> History:
    """Ask git how the pages of ways were.

    Args:
        docs: the docs folder; whatever repository holds it is asked.
        cache: the file that remembers what was read; it may be absent, or anything. Without one,
            nothing is remembered.
        only: the pages to tell of, by their paths today; unless given, all of them, and those that
            are no more.

    Returns:
        What is known. Where that is nothing, it says why; nothing is raised.
    """
    try:
        if git(docs, "rev-parse", "--is-shallow-repository").strip() == b"true":
            return History(missing=_SHALLOW)
        log = git(docs, *_LOG, "--", WAYS_FOLDER)
        pages, removed = _trails(log)
        if not pages:
            return History(missing=_NOTHING)
        if only is not None:
            pages, removed = {path: pages[path] for path in only if path in pages}, ()
        blobs = dict.fromkeys(
            blob for trail in (*pages.values(), *removed) for _, _, blob in trail.steps if blob
        )
        read = history_cache.load(cache) if cache else {}
        known = {blob: read[blob] for blob in blobs if blob in read}
        new = _read(docs, [blob for blob in blobs if blob not in known])
    except RevisionError as error:
        return History(missing=str(error))
    known |= new
    if new and cache:
        history_cache.save(cache, known)
    return History(
        {path: _versions(trail, known) for path, trail in pages.items()},
        [_versions(trail, known) for trail in removed],
    )


def _versions(trail: _Trail, known: Mapping[str, Terms | None]) -> Sequence[Version]:
    found = []
    for at, path, blob in trail.steps:
        read = known.get(blob)
        found.append(Version(at, path, read.on(path) if read else None))
    return found


def _trails(log: bytes) -> tuple[Mapping[str, _Trail], Sequence[_Trail]]:
    """Follow each page back through its names.

    Returns:
        The trail of each page by its path in the last commit, and those of removed pages.
    """
    trails: dict[str, _Trail] = {}  # by the path at the point in time that the log has come to
    pages: dict[str, _Trail] = {}
    removed: list[_Trail] = []
    for at, status, old, new, blob in _entries(log):
        trail = trails.get(new)
        if status == "D":
            trails[new] = gone = _Trail([(at, new, "")])
            removed.append(gone)
            continue
        if trail is None:
            trail = trails[new] = pages[new] = _Trail()
        trail.steps.append((at, new, blob))
        if status in "AR":
            del trails[new]
        if status == "R":
            trails[old] = trail
    return pages, removed


def _entries(log: bytes) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield each change of a page: when, git's letter for it, old and new path, the text's name."""
    parts = iter(log.split(b"\0"))
    at = 0
    for part in parts:
        if part.startswith(_COMMIT):
            at = int(part[len(_COMMIT) :])
        elif part.lstrip().startswith(b":"):
            _, mode, _, blob, status = part.decode().split(" ")
            old = new = fsdecode(next(parts))
            if status[0] in "RC":
                new = fsdecode(next(parts))
            text = blob if mode.startswith("100") else ""  # what is linked to has no history here
            if _is_way(old) and not _is_way(new):
                yield at, "D", old, old, ""
            elif _is_way(new):
                yield at, status[0] if _is_way(old) else "A", old, new, text


def _is_way(path: str) -> bool:
    file = PurePosixPath(path)
    return file.suffix in MARKDOWN and file.stem not in INDEX_STEMS


def _read(docs: Path, blobs: Sequence[str]) -> dict[str, Terms | None]:
    """Read the texts of these names; None for those that are no way of today's format."""
    found: dict[str, Terms | None] = {}
    for start in range(0, len(blobs), _AT_ONCE):
        asked = blobs[start : start + _AT_ONCE]
        sent = "\n".join(asked).encode()
        held = git(docs, "cat-file", "--batch", sent=sent, environment=_OFFLINE)
        place = 0
        for blob in asked:
            end = held.index(b"\n", place)
            size = held[place:end].split(b" ")[2:]  # `<name> missing` has none
            place = end + 1
            found[blob] = None
            if size:
                raw = held[place : place + int(size[0])]
                place += len(raw) + 1
                found[blob] = _terms(raw)
    return found


def _terms(raw: bytes) -> Terms | None:
    if len(raw) > LARGEST:
        return None
    page, _ = read_way(raw, path="", src_uri="page.md")
    return None if isinstance(page, Unread) else terms(page)
