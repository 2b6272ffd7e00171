"""The bytes of one page → a way, a tombstone, or a page that could not be read. Pure."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel, ValidationError

from wow import frontmatter
from wow.codes import page_format
from wow.diagnostics import Diagnostic, Location
from wow.fields import SLUG, slugify
from wow.frontmatter import Document
from wow.model import THEME_KEYS, Draft, Tombstone, Way
from wow.organisation import Organisation
from wow.source import Source
from wow.yaml_values import read_mapping

INDEX_STEMS = frozenset({"index", "README"})
"""Files that introduce a folder rather than declare a way."""

_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_TELLING = frozenset({"frame", "freedom", "triggers"})


@dataclass(frozen=True)
class Unread:
    """A page that is meant to be a way and cannot be trusted; its findings say why."""

    id: str
    src_uri: str
    body: str
    found: tuple[Diagnostic, ...] = ()
    page: Way | Draft | None = None
    """What can be told of it all the same, so that what it refers to is checked in the same run."""


def read_way(
    raw: bytes, *, path: str, src_uri: str
) -> tuple[Way | Tombstone | Unread, tuple[Diagnostic, ...]]:
    """Read one page of a way.

    Args:
        raw: the file's bytes.
        path: below the root of the repository, with `/`; for the places of findings.
        src_uri: below the docs folder, with `/`.

    Returns:
        What the page is, and all that is wrong with it.
    """
    text, found = frontmatter.decode(raw, path)
    document, more = frontmatter.split(text, path)
    found = (*found, *more)
    stem = PurePosixPath(src_uri).stem
    if document.data is None:
        return Unread(slugify(stem), src_uri, document.body, found), found
    data = {key: value for key, value in document.data.items() if key not in THEME_KEYS}
    found = (*found, *_complete(data, document, stem))
    model: type[Way | Tombstone] = Tombstone if data.get("status") == "retired" else Way
    page: Way | Draft
    try:
        page = model.declared_in(document, data, src_uri)
    except ValidationError as error:
        found = (*found, *_refused(error, model, document.source, data, found))
        page = Draft.declared_in(document, _without_refused(data, error), src_uri)
    if isinstance(page, Way | Tombstone) and not found:
        return page, ()
    given = data["id"]
    key = given if isinstance(given, str) else stem
    return Unread(key, src_uri, document.body, found, page), found


def read_organisation(
    raw: bytes, *, path: str
) -> tuple[Organisation | None, tuple[Diagnostic, ...]]:
    """Read wow.yml.

    Returns:
        The organisation, or None when it cannot be used, and all that is wrong with the file.
    """
    text, found = frontmatter.decode(raw, path)
    source = Source(path, text, 0, len(text))
    data, more = read_mapping(source)
    found = (*found, *more)
    if data is None:
        return None, found
    try:
        organisation = Organisation.declared_in(source, data)
    except ValidationError as error:
        return None, (*found, *_refused(error, Organisation, source, data, found))
    return (None if found else organisation), found


def declares_a_way(raw: bytes) -> bool:
    """Tell whether a page that introduces a folder carries the keys of a way by mistake."""
    if not raw.startswith(b"---") or not any(key.encode() in raw for key in _TELLING):
        return False
    document, _ = frontmatter.split(frontmatter.decode(raw, "")[0], "")
    return bool(_TELLING & set(document.data or ()))


def way_in_index(path: str, stem: str) -> Diagnostic:
    """The finding for a folder's index that carries the keys of a way."""
    return page_format.PG110(Location(path), stem=stem)


def _complete(data: dict[str, Any], document: Document, stem: str) -> tuple[Diagnostic, ...]:
    """Fill in the id and the title that the file itself gives, and say where it cannot."""
    found: list[Diagnostic] = []
    if "id" not in data:
        data["id"] = slugify(stem)
        if not SLUG.fullmatch(stem):
            better = f", such as `{data['id']}.md`" if SLUG.fullmatch(data["id"]) else ""
            found.append(
                page_format.PG111(Location(document.source.path), stem=stem, suggestion=better)
            )
            data["id"] = data["id"] if SLUG.fullmatch(data["id"]) else "unnamed"
    if "title" not in data:
        title = first_heading(document.body)
        data["title"] = title or "untitled"
        if title is None:
            found.append(page_format.PG108(Location(document.source.path)))
    return tuple(found)


def first_heading(body: str) -> str | None:
    """The text of the first heading of level one, outside of code."""
    fence = _FENCE.search(body)
    match = _HEADING.search(body, 0, fence.start() if fence else len(body))
    return match[1] if match else None


def _without_refused(data: dict[str, Any], error: ValidationError) -> dict[str, Any]:
    """What the model did not refuse; for an id and a title, something else."""
    refused = {each["loc"][0] for each in error.errors()}
    left = {key: value for key, value in data.items() if key not in refused}
    return {"id": "unnamed", "title": "untitled", **left}


def _refused(
    error: ValidationError,
    model: type[BaseModel],
    source: Source,
    data: dict[str, Any],
    found: tuple[Diagnostic, ...],
) -> tuple[Diagnostic, ...]:
    """Explain what the model refused, but for values whose YAML was reported already."""
    from wow.validation import explain  # noqa: PLC0415 - most runs have nothing to explain

    places = {each.location for each in found if each.code.startswith("FM")}
    refused = explain(error, model, source, data)
    return tuple(each for each in refused if each.location not in places)
