"""`wow sync`: one issue on the code host for each overdue review."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from wow import loading
from wow.cli import options, running
from wow.hosts import report
from wow.hosts.action import WRITES, Action
from wow.hosts.applying import Done, carry_out
from wow.hosts.host import Host, HostError
from wow.hosts.plan import Planner
from wow.hosts.published import published
from wow.hosts.target import KINDS, Target, target, token
from wow.hosts.words import Words

_LABEL_LENGTH = 50


def _label(_context: click.Context, _option: click.Parameter, given: str) -> str:
    """Take a label that both hosts take, and that stays one where labels are listed."""
    if not given.strip() or "," in given or not given.isprintable() or len(given) > _LABEL_LENGTH:
        raise click.BadParameter("a label has 1 to 50 letters, and no comma.")
    return given.strip()


@click.command("sync")
@options.root
@options.today
@click.option(
    "--host", type=click.Choice(KINDS), help="Which kind of host; told by CI unless given."
)
@click.option("--project", metavar="OWNER/NAME", help="Whose issues; told by CI unless given.")
@click.option("--url", metavar="URL", help="Where a host of your own is; told by CI unless given.")
@click.option(
    "--label",
    callback=_label,
    default="way-review",
    show_default=True,
    help="The label by which the issues are found again.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="How many issues may be opened, the longest overdue first; the rest is named.",
)
@click.option("--dry-run", is_flag=True, help="Read the issues, and say what would be done.")
@options.form("text", "json")
def command(
    root: Path,
    today: date | None,
    host: str | None,
    project: str | None,
    url: str | None,
    label: str,
    limit: int,
    dry_run: bool,  # noqa: FBT001 - click's
    form: str,
) -> None:
    """Open and close an issue for each overdue review.

    Each overdue way gets one issue on GitHub or GitLab, assigned to whoever is asked for the
    review. It is kept up to date, and closed once a review is recorded, or the way is gone. The
    token is read from GITHUB_TOKEN or GITLAB_TOKEN.

    Exit status: 0 when all was done, 1 when some of it could not be, or pages could not be read, 2
    when the host could not be reached or asked.
    """
    base = running.opened("sync", root, today)
    unread = running.tell_unread("sync", base.catalogue)
    try:
        where = target(os.environ, host, project, url)
        connected = _connected(where, dry_run=dry_run)
        address = published(loading.site_url(root), directory_urls=loading.directory_urls(root))
        words = Words(base.catalogue, base.today, address)
        planner = Planner(base.catalogue, base.today, words)
        actions = planner.plan(connected.issues(label, planner.looks_back_to), limit)
    except (HostError, ValueError) as impossible:
        _stop(str(impossible))
    done, error = _done(actions, connected, label, dry_run=dry_run, told=form == "text")
    rest = actions[len(done) :]
    left = [each for each in rest if each.step in WRITES]
    if form == "json":
        about = {"host": where.kind, "project": where.project, "day": base.today.isoformat()}
        click.echo(report.as_json(done, rest, dry_run=dry_run, error=error, **about))
    else:
        click.echo(report.summary(done, left, dry_run=dry_run))
    if error:
        named = ", ".join(each.way for each in left)
        _stop(f"{error}\nNot done: {named}. Run it again: what was done is not done twice.")
    sys.exit(1 if unread or any(each.failed for each in done) else 0)


def _connected(where: Target, *, dry_run: bool) -> Host:
    found = token(os.environ, where.variable)
    if found is None and not dry_run:
        raise ValueError(
            f"set {where.variable} to a token that may read and write the issues of "
            f"{where.project}."
        )
    return where.connect(found)


def _done(
    actions: Sequence[Action], host: Host, label: str, *, dry_run: bool, told: bool
) -> tuple[tuple[Done, ...], str | None]:
    """Do what is planned and tell each thing as it is done; with it, what ended that too early."""
    done: list[Done] = []
    planned = (Done(each, each.issue) for each in actions)
    try:
        for each in planned if dry_run else carry_out(actions, host, label):
            done.append(each)
            line = report.line(each, dry_run=dry_run)
            if told and line:
                click.echo(line)
    except HostError as error:
        return tuple(done), str(error)
    return tuple(done), None


def _stop(why: str) -> NoReturn:
    click.echo(f"wow sync: {why}", err=True)
    sys.exit(2)
