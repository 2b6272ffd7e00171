"""`wow review`: the owner's review of a way, from its questions to the record on its page."""

import shlex
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import get_terminal_size
from typing import Any, NoReturn

import click

from wow import checking
from wow.cli import asking, interview, naming, options, replying, running
from wow.cli.running import Opened
from wow.diagnostics import Diagnostic, Severity
from wow.editing.pages import CannotEditError, edited
from wow.editing.scalars import CannotWriteError
from wow.files import replace_content
from wow.history import history
from wow.loading import docs_folder
from wow.model import Tombstone, Way
from wow.parts import ReviewRecord
from wow.reading import Unread
from wow.reports import patch, review_conclusion, review_json, review_text, text
from wow.reports.text import printable
from wow.reviews.answers import Conclusion, Reply, UnfitError, conclude, refuse_unfit
from wow.reviews.recording import Answer, operations
from wow.reviews.sheet import pages_of, sheet
from wow.site.inline import plain

_VERB = "review"


@click.command(_VERB)
@naming.way
@click.option("--show", is_flag=True, help="Only show the questions and the facts.")
@replying.reply
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking, whatever the finding is worth.")
@options.form("text", "json")
@options.root
@options.today
def command(
    given: str,
    root: Path,
    today: date | None,
    form: str,
    show: bool,  # noqa: FBT001 - click passes it by name
    dry_run: bool,  # noqa: FBT001
    yes: bool,  # noqa: FBT001
    on: date | None,
    **reply: Any,
) -> None:
    """Review a way: answer its questions, record what was found, and set the next date.

    WAY is the id of a way, or the path of its file. What the options leave open is asked for; where
    nobody is there to answer, it is an error. Only the lines of the review are changed in the page.

    With `--verdict retire` the way begins to end: it is marked as retiring, with the day, the
    reason and what replaces it.

    Exit status: 0 recorded or shown, 1 recorded and the check finds something in the page, 2
    nothing was changed.
    """
    if form == "json" and not show:
        raise click.UsageError("`--format json` is for the questions and the facts: add `--show`.")
    opened = running.opened(_VERB, root, today)
    way = _living(naming.page_named(opened.catalogue, root, given))
    file = docs_folder(root) / way.src_uri
    with running.could_not_run(_VERB):
        before = file.read_bytes()
    if before != way.text.encode():
        _stop(f"{printable(str(file))} changed just now. Try again.")
    if show:
        running.tell_unread(_VERB, opened.catalogue)
        click.echo(_shown(opened, way, form))
        return
    with asking.unless_stopped(_VERB):
        found = _answered(opened, way, Reply(on=on or opened.today, **reply), before, yes=yes)
        after = _edited(way, found.answer, before)
        said = checking.findings_in(opened.loaded, way, after, opened.today)
        click.echo(patch.render(before, after, str(file)))
        click.echo(
            f"\n{review_conclusion.render(opened.catalogue, way, found, opened.today, root)}"
        )
        if said:
            click.echo(f"\nWhat the check says of the page then:\n\n{_report(said, after, opened)}")
        if dry_run:
            click.echo("\nThis was a dry run: nothing was written.")
        elif not yes and asking.somebody_is_there():
            click.confirm("\nWrite this?", default=True, abort=True)
    if not dry_run:
        _write(way, found, file, before, after)
    if any(each.severity.reaches(Severity.WARNING) for each in said):
        sys.exit(1)


def _living(page: naming.Named) -> Way:
    """The page, if it is one that can be reviewed."""
    if isinstance(page, Tombstone):
        _stop(f"{page.id} ended on {page.retired.on}, and is not reviewed any more.")
    if isinstance(page, Unread):
        uri = printable(page.src_uri)
        _stop(f"{uri} has to be mended before it is reviewed; `wow check` says how.")
    return page


def _shown(opened: Opened, way: Way, form: str) -> str:
    """The questions and the facts."""
    catalogue = opened.catalogue
    known = history(docs_folder(opened.root), only=pages_of(catalogue, way))
    facts = sheet(catalogue, way, known, opened.today, plain)
    if form == "json":
        return review_json.render(facts, today=opened.today)
    width = get_terminal_size().columns if sys.stdout.isatty() else None
    return review_text.render(facts, catalogue.organisation.owners, width=width)


def _answered(opened: Opened, way: Way, reply: Reply, before: bytes, *, yes: bool) -> Conclusion:
    """What comes of the review, from the options and from whoever is there."""
    asks = asking.somebody_is_there()
    try:
        refuse_unfit(opened.catalogue, way, reply, opened.today)
        if interview.is_at_length(reply, asks=asks):
            _refuse_unwritable(way, before)
            click.echo(f"{_shown(opened, way, 'text')}\n")
        reply = interview.completed(opened, way, reply, asks=asks, yes=yes)
        found = conclude(opened.catalogue, way, reply, opened.today)
    except UnfitError as error:
        option = error.part.replace("_", "-")
        raise click.BadParameter(str(error), param_hint=f"'--{option}'") from None
    return found


def _refuse_unwritable(way: Way, before: bytes) -> None:
    """Say before anybody has answered anything that the page cannot be changed."""
    record = ReviewRecord(on=way.review.by, by=way.owner, verdict="keep", finding="It helps.")
    _edited(way, Answer(record, way.review.by), before)


def _edited(way: Way, answer: Answer, before: bytes) -> bytes:
    try:
        return edited(before, operations(way, answer), path=way.path, src_uri=way.src_uri)
    except (CannotEditError, CannotWriteError) as error:
        _stop(str(error))


def _report(found: Sequence[Diagnostic], after: bytes, opened: Opened) -> str:
    lines = after.decode().split("\n")
    seen = [each.below(opened.root) for each in found]
    return text.render(seen, lines=lambda _: lines, pages=opened.loaded.pages)


def _write(way: Way, found: Conclusion, file: Path, before: bytes, after: bytes) -> None:
    try:
        replace_content(file, before, after)
    except OSError as error:
        again = shlex.join(("wow", "review", way.id, *replying.as_options(found.answer)))
        _stop(f"{error}\nNothing was written. The same review once more:\n  {again}")
    click.echo(
        f"\nWritten to {printable(str(file))}. Commit it, and open a pull request: a review goes "
        "the way of any other change."
    )


def _stop(message: str) -> NoReturn:
    """Say in a sentence why nothing is changed, and end with exit status 2."""
    click.echo(f"wow {_VERB}: {message}", err=True)
    sys.exit(2)
