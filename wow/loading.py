"""Disk → Catalogue. The only module that reads the docs folder and wow.yml."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

import yaml

from wow.catalogue import Catalogue
from wow.codes import page_format
from wow.codes import reading as reading_codes
from wow.diagnostics import Diagnostic, Location
from wow.model import Tombstone, Way
from wow.organisation import Organisation
from wow.reading import (
    INDEX_STEMS,
    Unread,
    declares_a_way,
    read_organisation,
    read_way,
    way_in_index,
)
from wow.yaml_nodes import TooDeepError, compose

ORGANISATION_FILE = "wow.yml"
SITE_FILE = "mkdocs.yml"
WAYS_FOLDER = "ways"
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
LARGEST = 1_048_576
"""Bytes of a page; a longer file is no page that anybody reads."""
_NO = frozenset({"false", "no", "off"})
"""How YAML says so."""

Track = Callable[[tuple[Path, ...]], Iterable[Path]]
"""Wraps the files that are read, to show how far the reading is."""


class Read(Protocol):
    """Reads one page as `wow.reading.read_way` does."""

    def __call__(
        self, raw: bytes, *, path: str, src_uri: str
    ) -> tuple[Way | Tombstone | Unread, tuple[Diagnostic, ...]]:
        """Give what the page is, and all that is wrong with it."""
        ...


class CannotLoadError(Exception):
    """There is no knowledge base where one was expected; the message says where it looked."""


@dataclass(frozen=True)
class Loaded:
    """What was on disk."""

    catalogue: Catalogue | None
    """None when wow.yml cannot be used; the findings say why."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong with single files; rules across them are for `wow.checking`."""
    pages: int
    """How many pages of ways were read."""
    held: tuple[Way | Tombstone | Unread, ...] = ()
    """These pages, also when wow.yml cannot be used."""


def load(
    root: Path,
    *,
    docs: Path | None = None,
    track: Track = iter,
    read: Read = read_way,
    empty: bool = False,
) -> Loaded:
    """Read a whole knowledge base.

    Args:
        root: the folder with wow.yml.
        docs: the folder with the pages; as mkdocs.yml says unless given.
        track: see `Track`.
        read: reads each page; one that remembers reads a page only once that several versions of a
            knowledge base have in common.
        empty: whether there need be no page yet.

    Raises:
        CannotLoadError: no wow.yml, no docs folder, or no page of a way in it.
    """
    docs = docs or docs_folder(root)
    raw, unreadable = _read(root / ORGANISATION_FILE, ORGANISATION_FILE)
    if raw is None and not (root / ORGANISATION_FILE).exists():
        raise CannotLoadError(
            f"there is no {ORGANISATION_FILE} in {root.resolve()}. It names the roles "
            "and owners of the knowledge base; run the command in the folder that holds it, or "
            "name that folder."
        )
    found = list(unreadable)
    organisation = None
    if raw is not None:
        organisation, diagnostics = read_organisation(raw, path=ORGANISATION_FILE)
        found += diagnostics
    files = _files(docs)
    ways = tuple(
        file
        for file in files
        if file.suffix in MARKDOWN and file.is_relative_to(docs / WAYS_FOLDER)
    )
    pages = [*_pages(root, docs, track(ways), found, read)]
    if not (pages or empty) and all(each.location.path == ORGANISATION_FILE for each in found):
        raise CannotLoadError(
            f"no ways of working found: looked for Markdown files below {docs / WAYS_FOLDER}."
        )
    if organisation is None:
        found.append(page_format.WY102(_behind(found)))
    uris = frozenset(file.relative_to(docs).as_posix() for file in files)
    catalogue = _catalogue(organisation, pages, uris) if organisation else None
    return Loaded(catalogue, tuple(found), len(pages), tuple(pages))


def paths(loaded: Loaded, root: Path) -> Iterator[str]:
    """Yield each file that was read, as findings name it; pages only where wow.yml can be used.

    Args:
        loaded: what was read.
        root: the folder that it was read from.
    """
    yield ORGANISATION_FILE
    docs = docs_folder(root)
    for src_uri in sorted(loaded.catalogue.by_src_uri) if loaded.catalogue else ():
        yield _path(docs / src_uri, root, src_uri)


def _path(file: Path, root: Path, src_uri: str) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else src_uri


def _behind(found: Iterable[Diagnostic]) -> Location:
    """The place of the last finding of wow.yml: what follows from the others is told after them."""
    places = (each.location for each in found if each.location.path == ORGANISATION_FILE)
    return max(places, default=Location(ORGANISATION_FILE))


def docs_folder(root: Path) -> Path:
    """The docs folder that mkdocs.yml names, `docs` unless it names one."""
    return root / (_site_setting(root, "docs_dir") or "docs")


def directory_urls(root: Path) -> bool:
    """Whether the site serves `a/b.md` as `a/b/`; it does unless mkdocs.yml says otherwise."""
    return _site_setting(root, "use_directory_urls").lower() not in _NO


def site_url(root: Path) -> str:
    """Where the root of the site will be, as mkdocs.yml says it; empty if it does not."""
    url = _site_setting(root, "site_url")
    return url if url.startswith(("https://", "http://")) else ""


def _site_setting(root: Path, name: str) -> str:
    """One setting of mkdocs.yml as it is written; empty if it is not there.

    No other key is read, and MkDocs is not loaded; what else is wrong with the file, MkDocs says.
    """
    raw, _ = _read(root / SITE_FILE, SITE_FILE)
    try:
        node = compose(raw.decode("utf-8")) if raw else None
    except (yaml.YAMLError, TooDeepError, UnicodeDecodeError):
        node = None
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name and isinstance(value, yaml.ScalarNode):
                return str(value.value)
    return ""


def _catalogue(
    organisation: Organisation, pages: Iterable[Way | Tombstone | Unread], files: frozenset[str]
) -> Catalogue:
    return Catalogue(
        organisation=organisation,
        ways=tuple(page for page in pages if isinstance(page, Way)),
        tombstones=tuple(page for page in pages if isinstance(page, Tombstone)),
        unread=tuple(page for page in pages if isinstance(page, Unread)),
        files=files,
    )


def _pages(
    root: Path, docs: Path, files: Iterable[Path], found: list[Diagnostic], read: Read
) -> Iterable[Way | Tombstone | Unread]:
    """Read each page of a way; what is wrong goes to `found`."""
    for file in files:
        src_uri = file.relative_to(docs).as_posix()
        path = _path(file, root, src_uri)
        raw, unreadable = _read(file, path)
        found += unreadable
        stem = PurePosixPath(src_uri).stem
        if stem in INDEX_STEMS:
            if raw is not None and declares_a_way(raw):
                found.append(way_in_index(path, stem))
            continue
        if raw is None:
            yield Unread(stem, src_uri, "", unreadable)
            continue
        page, diagnostics = read(raw, path=path, src_uri=src_uri)
        found += diagnostics
        yield page


def _files(folder: Path) -> tuple[Path, ...]:
    """Every file below a folder, sorted by path; hidden ones are left out, as MkDocs does."""
    found: list[Path] = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names if not name.startswith(".")]
    return tuple(sorted(found, key=lambda file: file.as_posix()))


def _read(file: Path, path: str) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    try:
        raw = file.read_bytes()
    except FileNotFoundError as error:
        advice = "It may be a link that leads nowhere: mend or remove it."
        return None, (_unreadable(path, error.strerror, advice),)
    except OSError as error:
        advice = "Look at the permissions of the file."
        return None, (_unreadable(path, error.strerror, advice),)
    if len(raw) > LARGEST:
        advice = "Split it, or move it out of the folder of ways."
        return None, (_unreadable(path, "it is larger than a megabyte", advice),)
    return raw, ()


def _unreadable(path: str, reason: str | None, advice: str) -> Diagnostic:
    return reading_codes.FM116(
        Location(path), reason=(reason or "no reason given").lower(), advice=advice
    )
