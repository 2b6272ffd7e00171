"""`wow new`: a way begins, with a page that passes the check."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from wow import checking, loading
from wow.cli import options, running
from wow.cli.new_questions import Interview
from wow.cli.questions import somebody_is_there, unless_stopped
from wow.diagnostics import Severity
from wow.files import create
from wow.reading import INDEX_STEMS
from wow.reports import text as report
from wow.reports.text import printable
from wow.ways.answers import Answers
from wow.ways.beginning import Beginning


def _many(name: str, said: str) -> Callable[[options.F], options.F]:
    return click.option(name, multiple=True, metavar="TEXT", help=f"{said} May be given again.")


@click.command("new")
@options.root
@options.today
@click.option("--title", metavar="TEXT", help="What people call it.")
@click.option("--id", metavar="NAME", help="The name of its file.  [default: made of the title]")
@click.option("--area", metavar="FOLDER", help="The folder below docs/ways.")
@click.option("--owner", metavar="KEY", help="Who answers for it: a key of wow.yml.")
@click.option(
    "--audience", multiple=True, metavar="ROLE", help="Who follows it. May be given again."
)
@_many("--frame", "What everyone can count on.")
@_many("--freedom", "What the people doing it may adapt.")
@_many(
    "--trigger",
    "What starts it: the words of an event, or `{kind: …}` as a page has it.",
)
@click.option(
    "--status",
    type=click.Choice(["proposed", "trial", "active"]),
    help="Where it stands in its life.  [default: proposed]",
)
@click.option("--until", metavar="YYYY-MM-DD", help="With a trial, its last day.")
@click.option("--success", metavar="TEXT", help="With a trial, how you will know that it worked.")
@click.option(
    "--review", metavar="YYYY-MM-DD", help="Its first review.  [default: within one interval]"
)
@click.option("--every", metavar="TIME", help="The interval between reviews, if not wow.yml's.")
@click.option("--summary", metavar="TEXT", help="One sentence for lists and paths.")
@click.option(
    "--level",
    type=click.Choice(["expected", "guideline"]),
    help="Whether it holds for everybody in its audience.",
)
@click.option("--onboarding", metavar="STAGE", help="When a new colleague meets it.")
@options.ask
@click.option("--dry-run", is_flag=True, help="Print the page, and write nothing.")
def command(
    root: Path, today: date | None, *, ask: bool | None, dry_run: bool, **given: Any
) -> None:
    """Begin a way, on a page that passes the check.

    What is required and not given is asked for, and what may be left out with it; when nothing is
    missing, nothing is asked. A way begins as a proposal unless you say otherwise.

    Exit status: 0 the page is written, 1 it is and the check found a warning or an error in it, 2
    it is not.
    """
    held = running.opened("new", root, today, empty=True)
    asks = somebody_is_there(ask)
    given["audience"] = ",".join(given["audience"])
    with unless_stopped("new"):
        beginning = Interview(Answers(held.catalogue, held.today), given, asks).beginning()
    file = loading.docs_folder(root) / beginning.src_uri
    path = _seen_from_here(file)
    raw = beginning.text.encode()
    found = checking.findings_in(held.loaded, raw, held.today, path=path, src_uri=beginning.src_uri)
    refused = any(each.severity is Severity.ERROR for each in found)
    if not (dry_run or refused):
        with running.could_not_run("new"):
            _create(file, raw)
    if dry_run:
        click.echo(beginning.text, nl=False)
    if found:
        lines = beginning.text.split("\n")
        told = report.render(found, lines=lambda _: lines, pages=1)
        click.echo(told, err=dry_run or refused)
    if refused:
        click.echo("wow new: nothing is written.", err=True)
        sys.exit(2)
    if not dry_run:
        click.echo("\n".join(_next(held, beginning, path)))
    if any(each.severity.reaches(Severity.WARNING) for each in found):
        sys.exit(1)


def _create(file: Path, raw: bytes) -> None:
    try:
        create(file, raw)
    except FileExistsError:
        raise FileExistsError(f"{file} is there already, and is left as it is.") from None


def _seen_from_here(file: Path) -> str:
    file = file.resolve()
    return (file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file).as_posix()


def _next(held: running.Opened, beginning: Beginning, path: str) -> Iterator[str]:
    """Yield what comes next, a line each."""
    yield f"{printable(path)} is written. Next:"
    yield "- Fill in the text, or remove its headings."
    yield "- Say in `outcome` what is to get better, and in `signals` how anyone could tell."
    yield "- Read it to somebody who will follow it, and see what the check says then:"
    yield f"  wow check {'' if held.root == Path() else f'-C {held.root} '}{printable(path)}"
    yield "- Set up what starts it where people work; a page alone reminds nobody."
    folder = f"ways/{beginning.area}" if beginning.area else "ways"
    for index in (f"{folder}/{stem}.md" for stem in sorted(INDEX_STEMS)):
        if index in held.catalogue.files:
            yield f"- Link to it from {index}, which puts its folder in order."
    yield "- Propose it: commit the page on a branch of its own, and open a pull request."
