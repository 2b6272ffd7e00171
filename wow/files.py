"""Files that change in one step: whoever looks, whatever happens, sees the old or the new."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_atomically(file: Path, content: bytes) -> None:
    """Put content into a file in one step.

    The file keeps its permissions; where its name is a link, what it leads to is written. A folder
    that is not there is made. What is left of a write that was killed is a hidden file beside it,
    which neither the site nor the check looks at.

    Raises:
        OSError: it could not be written; the file is as it was.
    """
    target = file.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False
    ) as part:
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())  # or a crash of the machine could leave an empty file
            part.close()  # Windows renames no file that is open
            Path(part.name).chmod(_mode(target))
            Path(part.name).replace(target)
        except BaseException:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def _mode(target: Path) -> int:
    """The permissions of a file; those of a new one where it is not there."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
