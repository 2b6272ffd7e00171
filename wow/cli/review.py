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
from wow.cli import interview, naming, options, replying, running
from wow.cli.edits import Edit, difference, write
from wow.cli.questions import somebody_is_there, unless_stopped
from wow.cli.running import Opened
from wow.diagnostics import Diagnostic, Severity
from wow.editing.pages import CannotEditError, edited
from wow.editing.scalars import CannotWriteError
from wow.history import history
from wow.loading import docs_folder
from wow.model import Tombstone, Way
from wow.parts import ReviewRecord
from wow.reading import Unread
from wow.reports import review_conclusion, review_json, review_text, text
from wow.reports.text import printable
from wow.reviews.conclusion import Conclusion, Reply, UnfitError, conclude, refuse_unfit
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
@options.ask
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
    ask: bool | None,  # noqa: FBT001
    on: date | None,
    **reply: Any,
) -> None:
    """Review a way: answer its questions, record what was found, and set the next date.

    WAY is the id of a way, or the path of its file. What the options leave open is asked for; where
    nobody is there to answer, it is an error. Only the lines of the review are changed in the page.

    With `--verdict retire` the way begins to end: it is marked as retiring, with the day, the
    reason and what replaces it.

    Exit status: 0 recorded or shown, 1 recorded and the check finds a warning or an error in the
    page, 2 nothing was changed.
    """
    if form == "json" and not show:
        raise click.UsageError("`--format json` is for the questions and the facts: add `--show`.")
    opened = running.opened(_VERB, root, today)
    way = _living(naming.page_named(opened.catalogue, root, given))
    if show:
        running.tell_unread(_VERB, opened.catalogue)
        click.echo(_shown(opened, way, form))
        return
    asks = somebody_is_there(ask)
    with unless_stopped(_VERB):
        said = Reply(on=on or opened.today, **reply)
        found = _answered(opened, way, said, asks=asks, yes=yes)
        edit = _edit(opened, way, found.answer)
        findings = _told(opened, way, found, edit)
        if dry_run:
            click.echo("\nThis was a dry run: nothing was written.")
        elif asks and not yes:
            click.confirm("\nWrite this?", default=True, abort=True, err=True)
    if not dry_run:
        _write(way, found.answer, edit)
    if any(each.severity.reaches(Severity.WARNING) for each in findings):
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


def _answered(opened: Opened, way: Way, reply: Reply, *, asks: bool, yes: bool) -> Conclusion:
    """What comes of the review, from the options and from whoever is there."""
    try:
        refuse_unfit(opened.catalogue, way, reply, opened.today)
        if interview.is_at_length(reply, asks=asks):
            _refuse_unwritable(opened, way)
            click.echo(f"{_shown(opened, way, 'text')}\n")
        reply = interview.completed(opened, way, reply, asks=asks, yes=yes)
        return conclude(opened.catalogue, way, reply, opened.today)
    except UnfitError as error:
        option = error.part.replace("_", "-")
        raise click.BadParameter(str(error), param_hint=f"--{option}") from None


def _refuse_unwritable(opened: Opened, way: Way) -> None:
    """Say before anybody has answered anything that the page cannot be changed."""
    record = ReviewRecord(on=way.review.by, by=way.owner, verdict="keep", finding="It helps.")
    _edit(opened, way, Answer(record, way.review.by))


def _edit(opened: Opened, way: Way, answer: Answer) -> Edit:
    """The page as it is to be."""
    file, before = docs_folder(opened.root) / way.src_uri, way.text.encode()
    try:
        after = edited(before, operations(way, answer), path=way.path, src_uri=way.src_uri)
    except (CannotEditError, CannotWriteError) as error:
        _stop(printable(str(error)))
    return Edit(str(file), file, before, after)


def _told(opened: Opened, way: Way, found: Conclusion, edit: Edit) -> Sequence[Diagnostic]:
    """Tell what is to be written and what comes of it.

    Returns:
        What the check finds in the page then, which is told as well.
    """
    findings = checking.findings_in(
        opened.loaded, edit.after, opened.today, path=way.path, src_uri=way.src_uri
    )
    click.echo("\n".join(difference(edit)))
    click.echo()
    click.echo(review_conclusion.render(opened.catalogue, way, found, opened.today, opened.root))
    if findings:
        lines = edit.after.decode().split("\n")
        seen = [each.below(opened.root) for each in findings]
        click.echo("\nWhat the check says of the page then:\n")
        click.echo(text.render(seen, lines=lambda _: lines, pages=opened.loaded.pages))
    return findings


def _write(way: Way, answer: Answer, edit: Edit) -> None:
    try:
        write(_VERB, [edit])
    except SystemExit:
        again = shlex.join(("wow", _VERB, way.id, *replying.as_options(answer)))
        click.echo(f"The same review once more:\n  {again}", err=True)
        raise
    click.echo(
        f"\nWritten to {printable(edit.path)}. Commit it, and open a pull request: a review goes "
        "the way of any other change."
    )


def _stop(message: str) -> NoReturn:
    """Say in a sentence why nothing is changed, and end with exit status 2."""
    click.echo(f"wow {_VERB}: {message}", err=True)
    sys.exit(2)
