"""A page's bytes → its front matter and its text. Pure: nothing is read from disk here."""

import codecs
import re
from dataclasses import dataclass
from typing import Any

from wow.codes import reading
from wow.diagnostics import Diagnostic, Location
from wow.source import Source
from wow.yaml_values import read_mapping

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
_KEY_LINE = re.compile(r"\s*[A-Za-z_][\w-]*:(?:\s|$)")
_BOM = "\ufeff"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class Document:
    """A page taken apart. Whether the data make a way is for the model to say."""

    source: Source
    data: dict[str, Any] | None
    """The front matter; None when it could not be read."""
    body_start: int
    """Where the text behind the front matter begins in `source.text`."""

    @property
    def body(self) -> str:
        """The Markdown behind the front matter."""
        return self.source.text[self.body_start :]


def decode(raw: bytes, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Turn the bytes of a file into text.

    Returns:
        The text without a byte-order mark, and what is wrong with the bytes. Where they are not
        UTF-8, what can be read of them comes back, so that the page can still be shown.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        place = _place_of_byte(raw, error.start, path)
        if raw[:2] in _UTF_16:
            found = reading.FM103(place, reason="it looks like UTF-16")
            return raw.decode("utf-16", "replace"), (found,)
        found = reading.FM103(place, reason=f"byte 0x{raw[error.start]:02X} cannot be read")
        return raw.decode("utf-8", "replace"), (found,)
    if text.startswith(_BOM):
        return text.removeprefix(_BOM), (reading.FM104(Location(path)),)
    return text, ()


def split(text: str, path: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Take a page apart and read its front matter.

    Args:
        text: the whole page.
        path: for the places of findings, relative to the root, with `/`.
    """
    opening = _OPENING.match(text)
    if opening is None:
        whole = Document(Source(path, text, 0, 0), None, 0)
        return whole, (reading.FM101(Location(path), advice=_why_not_found(text)),)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        unclosed = Document(Source(path, text, opening.end(), len(text)), None, len(text))
        return unclosed, (reading.FM102(Location(path)),)
    source = Source(path, text, opening.end(), closing.start())
    data, found = read_mapping(source)
    return Document(source, data, closing.end()), found


def _why_not_found(text: str) -> str:
    stripped = text.lstrip()
    if stripped.startswith("---") and stripped != text:
        return "Something stands before the first `---`: remove it. "
    if _KEY_LINE.match(text):
        return "The keys are there, without the lines `---` around them. "
    return ""


def _place_of_byte(raw: bytes, offset: int, path: str) -> Location:
    before = raw[:offset].decode("utf-8", "replace")
    line_start = before.rfind("\n") + 1
    return Location(path, before.count("\n") + 1, len(before) - line_start + 1)
