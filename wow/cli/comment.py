"""`wow comment`: one comment below a pull request, kept up to date."""

import os
import sys
from typing import TextIO

import click

from wow.comments.asking import AskingError, NotAllowedError
from wow.comments.place import HOSTS, thread
from wow.comments.thread import keep


@click.command("comment")
@click.option(
    "--host",
    type=click.Choice(HOSTS),
    help="Where the pull request is; in a CI run, the host that runs it.",
)
@click.option(
    "--project", metavar="OWNER/NAME", help="The project it is of; in a CI run, that of the run."
)
@click.option(
    "--update-only", is_flag=True, help="Change the comment that is there, and begin none."
)
@click.option(
    "--if-allowed",
    is_flag=True,
    help="Where the token may not comment, as in pull requests from forks, say so and end with 0.",
)
@click.argument("number", type=click.IntRange(min=1))
@click.argument("text", type=click.File(encoding="utf-8"), default="-")
def command(
    host: str | None,
    project: str | None,
    number: int,
    text: TextIO,
    *,
    update_only: bool,
    if_allowed: bool,
) -> None:
    """Keep one comment below a pull request up to date.

    The Markdown in the file TEXT, or on standard input, is put below the pull request or merge
    request NUMBER, as in `wow diff origin/main --format markdown | wow comment 12`. The next run
    finds that comment again and changes it. The token is read from GITHUB_TOKEN or GITLAB_TOKEN.

    Exit status: 0 when the comment says so, 2 when it could not be written.
    """
    told = text.read()
    if not told.strip():
        raise click.UsageError("there is no text to put into the comment.")
    try:
        kept = keep(thread(os.environ, host, project, number), told, begin=not update_only)
    except NotAllowedError as error:
        click.echo(f"wow comment: no comment was written: {error}", err=True)
        sys.exit(0 if if_allowed else 2)
    except AskingError as error:
        click.echo(f"wow comment: {error}", err=True)
        sys.exit(2)
    click.echo(f"wow comment: {kept}.")
