"""What was read of earlier versions of pages, kept by the names that git has for their texts.

A text of a name never changes, but what the software reads in it may: the file holds for one state
of the software only. Whatever else it may be, it is at worst of no use.
"""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from pydantic import TypeAdapter

from wow.changes.terms import Terms
from wow.files import write_atomically

_READERS = ("*.py", "changes/*.py", "validation/*.py")
"""The modules of the package that have a say in what is read of a page."""


_TEXTS = TypeAdapter(dict[str, Terms | None])


def load(file: Path) -> Mapping[str, Terms | None]:
    """What is known of texts, by their names; None for those that could not be read as a way."""
    try:
        seal, _, held = file.read_bytes().partition(b"\n")
        return _TEXTS.validate_json(held) if seal == _seal(held) else {}
    except (OSError, ValueError):
        return {}


def save(file: Path, known: dict[str, Terms | None]) -> None:
    """Keep what is known, in one step, so that nobody ever reads half of it.

    A folder that cannot be written to is no reason to stop: the next build reads the texts again.
    """
    held = _TEXTS.dump_json(known)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        write_atomically(file, _seal(held) + b"\n" + held)


def _seal(held: bytes) -> bytes:
    """What only this state of the software writes above just this content."""
    package = Path(__file__).parent
    made = blake2b(held, digest_size=16)
    for file in sorted(file for pattern in _READERS for file in package.glob(pattern)):
        made.update(file.read_bytes())
    return made.hexdigest().encode()
