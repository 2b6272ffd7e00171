"""How verbs begin: the knowledge base is read once, and what stops a command is one sentence."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from wow import loading
from wow.catalogue import Catalogue
from wow.cli import options
from wow.loading import Loaded, Read
from wow.reading import read_way
from wow.revisions import RevisionError

_WORTH_A_BAR = 2_000
"""Pages that take about a second to read."""
_NAMED = 5


@dataclass(frozen=True)
class Opened:
    """A knowledge base that a verb works on."""

    root: Path
    loaded: Loaded
    catalogue: Catalogue
    today: date


@contextmanager
def could_not_run(verb: str) -> Iterator[None]:
    """Say in one sentence what stops a verb, and end with exit status 2."""
    try:
        yield
    except (loading.CannotLoadError, RevisionError, OSError) as error:
        click.echo(f"wow {verb}: {error}", err=True)
        sys.exit(2)


def read(root: Path, page: Read = read_way, *, empty: bool = False) -> Loaded:
    """Read a whole knowledge base, with a bar where that takes long enough and somebody watches.

    Args:
        root: the folder with wow.yml.
        page: see `loading.load`.
        empty: whether there need be no page yet.

    Raises:
        CannotLoadError: see `loading.load`.
    """
    return loading.load(root, track=_bar, read=page, empty=empty)


def opened(verb: str, root: Path, today: date | None, *, empty: bool = False) -> Opened:
    """Read a knowledge base that has to be there, or end with exit status 2.

    Args:
        verb: whose name stands in messages.
        root: the folder with wow.yml.
        today: what `--today` says.
        empty: whether there need be no page yet.
    """
    with could_not_run(verb):
        loaded = read(root, empty=empty)
    if loaded.catalogue is None:
        click.echo(f"wow {verb}: wow.yml cannot be used; `wow check` says why.", err=True)
        sys.exit(2)
    day = options.day(today, loaded.catalogue.organisation)
    return Opened(root, loaded, loaded.catalogue, day)


def tell_unread(verb: str, catalogue: Catalogue) -> bool:
    """Name on standard error the pages that are not counted since they cannot be read.

    Returns:
        Whether there are any; a verb that counts pages then ends with exit status 1.
    """
    uris = [page.src_uri for page in catalogue.unread]
    if not uris:
        return False
    named = ", ".join(uris[:_NAMED]) + (" …" if uris[_NAMED:] else "")
    pages = "1 page has" if len(uris) == 1 else f"{len(uris)} pages have"
    click.echo(
        f"wow {verb}: {pages} to be mended first and {'is' if len(uris) == 1 else 'are'} left out "
        f"here ({named}); `wow check` says why.",
        err=True,
    )
    return True


def _bar(files: tuple[Path, ...]) -> Iterable[Path]:
    if len(files) < _WORTH_A_BAR or not sys.stderr.isatty():
        return files
    return _with_bar(files)


def _with_bar(files: tuple[Path, ...]) -> Iterator[Path]:
    with click.progressbar(files, label="Reading pages", file=sys.stderr) as bar:
        yield from bar
