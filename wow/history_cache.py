"""What was read of earlier versions of pages, kept by the names that git has for their texts.

A text of a name never changes, but what the software reads in it may: the file holds for one state
of the software only. Whatever else it may be, it is at worst of no use.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

from pydantic import TypeAdapter

from wow.changes.terms import Terms

_READERS = ("*.py", "changes/*.py", "validation/*.py")
"""The modules of the package that have a say in what is read of a page."""


@dataclass(frozen=True, slots=True)
class _Kept:
    software: str
    texts: dict[str, Terms | None]


_FILE = TypeAdapter(_Kept)


def load(file: Path) -> Mapping[str, Terms | None]:
    """What is known of texts, by their names; None for those that could not be read as a way."""
    try:
        kept = _FILE.validate_json(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return kept.texts if kept.software == _software() else {}


def save(file: Path, known: dict[str, Terms | None]) -> None:
    """Keep what is known, in one step, so that nobody ever reads half of it.

    A folder that cannot be written to is no reason to stop: the next build reads the texts again.
    """
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
            part.write(_FILE.dump_json(_Kept(_software(), known)))
        Path(part.name).replace(file)


def _software() -> str:
    """A name for the state of the software that reads pages."""
    package = Path(__file__).parent
    said = blake2b(digest_size=8)
    for file in sorted(file for pattern in _READERS for file in package.glob(pattern)):
        said.update(file.read_bytes())
    return said.hexdigest()
