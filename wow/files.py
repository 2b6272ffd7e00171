"""Files that change in one step: whoever looks, whatever happens, sees the old or the new."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def write_atomically(file: Path, content: bytes) -> None:
    """Put content into a file in one step.

    The file keeps its permissions; where its name is a link, what it leads to is written. A folder
    that is not there is made. What is left of a write that was killed is a hidden file beside it,
    which neither the site nor the check looks at.

    Raises:
        OSError: it could not be written; the file is as it was.
    """
    target = file.resolve()
    with _written(target, content) as part:
        part.replace(target)


def create(file: Path, content: bytes) -> None:
    """Make a file that is not there yet, in one step, with its folder.

    Raises:
        FileExistsError: there is one of that name by now, and it is left alone.
        OSError: it could not be written; there is no file.
    """
    with _written(file, content) as part:
        try:
            file.hardlink_to(part)  # unlike a rename, it never takes the place of another file
        except FileExistsError:
            raise
        except OSError:  # there are no links here, as on a memory stick
            file.touch(exist_ok=False)
            part.replace(file)


@contextmanager
def _written(target: Path, content: bytes) -> Iterator[Path]:
    """Write content beside where it is to go, and take away what is left of that in the end."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
    ) as part:
        written = Path(part.name)
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())  # or a crash of the machine could leave an empty file
            part.close()  # Windows renames no file that is open
            written.chmod(_mode(target))
            yield written
        finally:
            part.close()
            with suppress(OSError):
                written.unlink()


def _mode(target: Path) -> int:
    """The permissions of a file; those of a new one where it is not there."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


class ChangedMeanwhileError(OSError):
    """A file is no longer what a command had read; it is left as it is."""


def is_locked(file: Path) -> bool:
    """Whether a file is read-only for whoever runs this, or was made so for everybody."""
    return not os.access(file, os.W_OK) or not file.stat().st_mode & _WRITABLE


def replace_content(file: Path, before: bytes, after: bytes) -> None:
    """Put content into a file in one step, unless somebody else has changed it meanwhile.

    Args:
        file: what to write.
        before: what it held when it was read.
        after: what it is to hold.

    Raises:
        ChangedMeanwhileError: it holds something else by now.
        OSError: it could not be written; the file is as it was.
    """
    if is_locked(file):  # taking its place would do, and is not what was meant
        raise PermissionError(f"{file} is read-only, and is left as it is.")
    if file.read_bytes() != before:
        raise ChangedMeanwhileError(
            f"{file} was changed by somebody else in the meantime and is left alone. Try again."
        )
    write_atomically(file, after)
