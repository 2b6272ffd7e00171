"""How the argument WAY of several verbs names a page: by its id, or by the path of its file."""

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from wow import loading
from wow.catalogue import Catalogue
from wow.fields import SLUG
from wow.model import Tombstone, Way
from wow.reading import Unread
from wow.reports.text import printable
from wow.suggestions import did_you_mean

Named = Way | Tombstone | Unread


def page_named(catalogue: Catalogue, root: Path, given: str) -> Named:
    """The page that somebody means.

    Args:
        catalogue: of the knowledge base.
        root: the folder with wow.yml.
        given: an id; or the path of the file as seen from the working folder, from the root, or
            from the docs folder.

    Raises:
        click.BadParameter: there is no such page, or more than one; the message says what may be
            meant. Click ends the command with exit status 2.
    """
    called = [page for page in catalogue.by_src_uri.values() if page.id == given]
    if len(called) > 1:
        pages = ", ".join(f"`{printable(page.src_uri)}`" for page in called)
        raise _refusal(
            f"`{printable(given)}` is the id of more than one page: name one of {pages}."
        )
    if called:
        return called[0]
    found = next(
        (
            catalogue.by_src_uri[uri]
            for uri in _src_uris(root, given)
            if uri in catalogue.by_src_uri
        ),
        None,
    )
    if found is None:
        raise _refusal(_unknown(catalogue, given))
    return found


def catalogue_for_completion(ctx: click.Context) -> Catalogue | None:
    """The catalogue of what stands in the line so far; None where there is none to be had."""
    try:
        return loading.load(ctx.params.get("root") or Path()).catalogue
    except (loading.CannotLoadError, OSError):
        return None


def way_ids(
    ctx: click.Context,
    param: click.Parameter,  # noqa: ARG001 - click's signature
    incomplete: str,
) -> list[CompletionItem]:
    """Complete the id of a way in a shell, with its title beside it where the shell shows that."""
    catalogue = catalogue_for_completion(ctx)
    if catalogue is None:
        return []
    titles = {page.id: page.title for page in catalogue.told_pages if SLUG.fullmatch(page.id)}
    return [
        CompletionItem(id_, help=printable(title))
        for id_, title in sorted(titles.items())
        if id_.startswith(incomplete)
    ]


way = click.argument("given", metavar="WAY", shell_complete=way_ids)
"""The argument WAY, of which `page_named` makes a page."""


def _src_uris(root: Path, given: str) -> Iterator[str]:
    """Yield the paths below the docs folder that a path may stand for.

    A page that is a link is known by where it lies, not by where it leads.
    """
    docs = loading.docs_folder(root).resolve()
    for base in (Path(), root, docs):
        file = base / given
        file = file.parent.resolve() / file.name
        if file.is_relative_to(docs):
            yield file.relative_to(docs).as_posix()


def _unknown(catalogue: Catalogue, given: str) -> str:
    near = did_you_mean(given, catalogue.ids) or did_you_mean(given, catalogue.by_src_uri)
    return f"there is no way `{printable(given)}`. {printable(near)}`wow list` names all of them."


def _refusal(message: str) -> click.BadParameter:
    return click.BadParameter(message, param_hint="WAY")
