"""The bytes of a page, or of wow.yml → the same with a few changes in its YAML. Pure.

No file is changed that could not be read in full, and what comes out is read again: it has to
declare what was meant, and nothing else may be other than before.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy

import yaml

from wow import frontmatter
from wow.diagnostics import Diagnostic, Severity
from wow.editing.operations import Operation
from wow.editing.surgery import operated
from wow.editing.text import YamlText
from wow.frontmatter import Document
from wow.reading import read_organisation, read_way
from wow.source import Source
from wow.yaml_values import read_mapping


class CannotEditError(Exception):
    """A page stays as it is; the message says why and what to do."""


def edited(raw: bytes, operations: Iterable[Operation], *, path: str, src_uri: str) -> bytes:
    """Change the front matter of a page.

    Comments, quotes, the order of keys, line ends and the text stay; what is new is written like
    what stands beside it.

    Args:
        raw: the page.
        operations: what to change, one after the other.
        path: of the page, for messages.
        src_uri: its path below the docs folder.

    Raises:
        CannotEditError: the page cannot be read in full, or cannot be changed safely.
        CannotWriteError: a text is to go in that front matter cannot hold.
    """
    return _edited(raw, operations, path, lambda held: _page(held, path, src_uri))


def edited_organisation(raw: bytes, operations: Iterable[Operation], *, path: str) -> bytes:
    """Change wow.yml; with the care, and the errors, of `edited`."""
    return _edited(raw, operations, path, lambda held: _organisation(held, path))


def _edited(
    raw: bytes, operations: Iterable[Operation], path: str, read: Callable[[bytes], Document]
) -> bytes:
    try:
        before = read(raw)
    except _UnsoundError as unsound:
        first = unsound.error
        raise CannotEditError(
            f"{first.location}: {first.message} ({first.code}). The file has to be mended before "
            "a command can change it; `wow check` says how."
        ) from None
    data, text = deepcopy(before.data or {}), before.source.text
    start, end = before.source.yaml_start, before.source.yaml_end
    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    yaml_text = YamlText(before.source.yaml_text, newline)
    try:
        for operation in operations:
            yaml_text = operated(yaml_text, operation)
            operation.on(data)
        result = f"{text[:start]}{yaml_text.text}{text[end:]}".encode()
        after = read(result)
    except (yaml.YAMLError, _UnsoundError):
        raise _unsafe(path) from None
    if after.data != data or after.body != before.body:
        raise _unsafe(path)
    return result


class _UnsoundError(Exception):
    """A file has something wrong with it by itself."""

    def __init__(self, error: Diagnostic) -> None:
        super().__init__(error.message)
        self.error = error


def _page(raw: bytes, path: str, src_uri: str) -> Document:
    """Take a page apart, if there is nothing wrong with it by itself."""
    _, found = read_way(raw, path=path, src_uri=src_uri)
    _see_to(found)
    text, _ = frontmatter.decode(raw, path)
    document, _ = frontmatter.split(text, path)
    return document


def _organisation(raw: bytes, path: str) -> Document:
    """Take wow.yml apart, if there is nothing wrong with it by itself."""
    _, found = read_organisation(raw, path=path)
    _see_to(found)
    text, _ = frontmatter.decode(raw, path)
    source = Source(path, text, 0, len(text))
    return Document(source, read_mapping(source)[0], len(text))


def _see_to(found: Iterable[Diagnostic]) -> None:
    for each in found:
        if each.severity is Severity.ERROR:
            raise _UnsoundError(each)


def _unsafe(path: str) -> CannotEditError:
    return CannotEditError(
        f"{path}: this is written in a way that a command cannot change safely. "
        "Change it by hand; the file is as it was."
    )
