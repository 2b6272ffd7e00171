"""Who reviews is asked for what the options leave open, where somebody is there to answer."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import click

from wow.catalogue import Catalogue
from wow.cli.naming import page_named
from wow.cli.options import a_day
from wow.cli.running import Opened
from wow.codes.style import ST104
from wow.durations import Duration, Unit
from wow.editing.scalars import CannotWriteError, scalar
from wow.model import Tombstone, Way
from wow.ownership.facts import asked, suggest_owner
from wow.phrases import in_a_row
from wow.reports.text import printable
from wow.reviews.answers import Reply, UnfitError, Verdict, end_so_far, refuse_unfit, suggested
from wow.reviews.facts import interval
from wow.style.wording import says_nothing

_A_MONTH = Duration(1, Unit.MONTH)


def is_at_length(reply: Reply, *, asks: bool) -> bool:
    """Tell whether somebody answers the questions here, and so has to see them first."""
    return asks and None in (reply.verdict, reply.finding)


def completed(opened: Opened, way: Way, reply: Reply, *, asks: bool, yes: bool) -> Reply:
    """The reply with all that is needed.

    Args:
        opened: the knowledge base.
        way: the one that is reviewed.
        reply: what the options say.
        asks: whether somebody is there to answer.
        yes: whether a finding that says nothing is recorded all the same.

    Raises:
        UnfitError: the reply does not go with the page, or contradicts itself.
        click.UsageError: something is missing or wrong, and nobody is there to say it anew.
    """
    refuse_unfit(opened.catalogue, way, reply, opened.today)
    at_length = is_at_length(reply, asks=asks)
    answers = asked(opened.catalogue, way, opened.today)
    if not asks:
        _refuse_gaps(way, reply, answers, opened.today)
    if reply.verdict is None:
        reply = replace(reply, verdict=_verdict(way))
        refuse_unfit(opened.catalogue, way, reply, opened.today)
    reply = replace(reply, finding=_finding(way, reply.finding, asks=asks, yes=yes))
    reply = replace(reply, by=_reviewer(opened.catalogue, reply.by, answers, at_length=at_length))
    if reply.verdict == "retire":
        return _with_end(opened, way, reply, at_length=at_length)
    return _with_consent(opened.catalogue, way, reply) if at_length else reply


def _refuse_gaps(way: Way, reply: Reply, answers: str | None, today: date) -> None:
    needed = {
        "--verdict": reply.verdict is None,
        "--finding": reply.finding is None,
        "--by": reply.by is None and answers is None,
        "--ends": reply.verdict == "retire" and not (reply.ends or end_so_far(way, today)),
    }
    if gaps := [option for option, is_missing in needed.items() if is_missing]:
        raise click.UsageError(
            f"nobody is there to be asked, so give {in_a_row(gaps)}. "
            "`--show` only shows the questions and the facts."
        )


def _verdict(way: Way) -> Verdict:
    if way.status == "retiring":
        click.echo("This way is about to end, which this review confirms; Ctrl-C stops.")
        return "retire"
    verdict: Verdict = click.prompt("Verdict", type=click.Choice(get_args(Verdict)))
    return verdict


def _finding(way: Way, given: str | None, *, asks: bool, yes: bool) -> str:
    """A finding in one line; one that says nothing is only taken from somebody who insists."""
    while True:
        finding = (
            _writable(given) if given is not None else click.prompt("Finding", value_proc=_writable)
        )
        if finding and (yes or not says_nothing(finding)):
            return finding
        found = ST104(way.at("review"), words=printable(finding))
        advice = f"{found.message}. {found.hint}" if finding else found.hint
        if not asks:
            insist = " `--yes` records it all the same." if finding else ""
            raise click.BadParameter(f"{advice}{insist}", param_hint="'--finding'")
        click.echo(advice)
        if finding and click.confirm("Record it all the same?"):
            return finding
        given = None


def _writable(text: str) -> str:
    """A text in one line that front matter can hold."""
    line = " ".join(text.split())
    try:
        scalar(line)
    except CannotWriteError as error:
        raise click.BadParameter(printable(str(error)), param_hint="'--finding'") from None
    return line


def _reviewer(
    catalogue: Catalogue, given: str | None, answers: str | None, *, at_length: bool
) -> str:
    owners = catalogue.organisation.owners

    def known(key: str) -> str:
        if key not in owners:
            raise click.BadParameter(
                f"nobody in wow.yml is called `{printable(key)}`. "
                f"{printable(suggest_owner(key, owners))}Owners are listed under `owners:` there.",
                param_hint="'--by'",
            )
        return key

    if given is not None:
        return known(given)
    if answers is not None and not at_length:
        return answers
    by: str = click.prompt("Who reviewed", default=answers, value_proc=known)
    return by


def _with_end(opened: Opened, way: Way, reply: Reply, *, at_length: bool) -> Reply:
    """The reply with the end of the way; what its page says of that already is not asked again."""

    def fit(**part: Any) -> Reply:
        try:
            refuse_unfit(opened.catalogue, way, replace(reply, **part), opened.today)
        except UnfitError as error:
            option = error.part.replace("_", "-")
            raise click.BadParameter(str(error), param_hint=f"'--{option}'") from None
        return replace(reply, **part)

    is_new = at_length and way.retired is None
    if reply.replaced_by is not None:
        reply = fit(replaced_by=_successor(opened, reply.replaced_by))
    elif is_new:
        reply = click.prompt(
            "Which way replaces it (Enter for none)",
            default="",
            show_default=False,
            value_proc=lambda given: fit(replaced_by=_successor(opened, given) if given else None),
        )
    if reply.ends is None and end_so_far(way, opened.today) is None:
        reply = click.prompt(
            "On which day does it end",
            default=_A_MONTH.after(opened.today).isoformat(),
            value_proc=lambda given: fit(ends=a_day(given)),
        )
    if reply.because is None and is_new:
        because = click.prompt(
            "Why, for its readers", default="", show_default="the finding", value_proc=_writable
        )
        reply = fit(because=because or None)
    return reply


def _successor(opened: Opened, given: str) -> str:
    """The id of the way that takes the place of another."""
    try:
        page = page_named(opened.catalogue, opened.root, given)
    except click.BadParameter as error:
        raise click.BadParameter(error.message, param_hint="'--replaced-by'") from None
    if isinstance(page, Tombstone):
        raise click.BadParameter(
            f"`{page.id}` has ended itself. {page.retired.advice}", param_hint="'--replaced-by'"
        )
    return page.id


def _with_consent(catalogue: Catalogue, way: Way, reply: Reply) -> Reply:
    """The reply with what nobody should decide by the way: the end of a trial, another interval."""
    if way.trial and way.status == "trial" and reply.verdict == "keep" and not reply.adopt:
        adopt = click.confirm(f"It is on trial until {way.trial.until}. Adopt it now?")
        reply = replace(reply, adopt=adopt)
    speaks = suggested(catalogue, way, reply.verdict or "keep", reply.on)
    if speaks and reply.every is None and reply.next is None:
        now = interval(catalogue, way)
        question = (
            f"{speaks.because.capitalize()}. Review it every {speaks.every.period} from now on"
        )
        agrees = click.confirm(f"{question}, instead of every {now.period}?")
        reply = replace(reply, every=speaks.every if agrees else now)
    return reply
