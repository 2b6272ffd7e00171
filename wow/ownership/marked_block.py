"""Lines between two marks, in a file that is somebody else's: all around them stays. Pure."""

import re
from collections.abc import Sequence

BEGIN = "# wow codeowners: begin. What stands here is made from the pages; change it there."
END = "# wow codeowners: end"

_BEGIN = re.compile(rb"(?m)^# wow codeowners: begin\b[^\r\n]*")
_END = re.compile(rb"(?m)^# wow codeowners: end\b[^\r\n]*")
_SECTION = re.compile(rb"(?m)^\^?\[")
"""Begins a section in GitLab's files; what stands below belongs to it."""


class MarksError(Exception):
    """The marks do not go together; the message says how."""


def held(content: bytes) -> tuple[str, ...] | None:
    """The lines between the marks; None where there are none.

    Raises:
        MarksError: see `MarksError`.
    """
    place = _place(content)
    if place is None:
        return None
    inside = content[place[0] : place[1]].decode("utf-8", "replace").splitlines()
    return tuple(inside[1:-1])


def with_lines(content: bytes, lines: Sequence[str]) -> bytes:
    """The same with these lines between the marks, in the file's own kind of line ending.

    Where there are no marks yet, they come behind everything else, since the last line that fits
    counts; but before GitLab's first section, where there is one.

    Raises:
        MarksError: see `MarksError`.
    """
    ending = "\r\n" if b"\r\n" in content else "\n"
    block = ending.join((BEGIN, *lines, END)).encode()
    place = _place(content)
    if place is not None:
        return content[: place[0]] + block + content[place[1] :]
    new_line = ending.encode()
    section = _SECTION.search(content)
    if section:
        at = section.start()
        return content[:at] + block + new_line * 2 + content[at:]
    gap = b"" if not content else new_line if content.endswith(b"\n") else new_line * 2
    return content + gap + block + new_line


def _place(content: bytes) -> tuple[int, int] | None:
    """Where the first mark begins and the last one ends, line endings apart."""
    begins, ends = [*_BEGIN.finditer(content)], [*_END.finditer(content)]
    if not begins and not ends:
        return None
    if (len(begins), len(ends)) != (1, 1) or ends[0].start() < begins[0].start():
        raise MarksError(
            "the lines `# wow codeowners: begin` and `# wow codeowners: end` have to stand there "
            "once each, in this order: remove what is left of them, and run this again."
        )
    return begins[0].start(), ends[0].end()
