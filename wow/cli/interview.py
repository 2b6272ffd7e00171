"""Who reviews is asked for what the options leave open, where somebody is there to answer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar, get_args

import click

from wow.cli.naming import page_named
from wow.cli.questions import ask, given, offer
from wow.cli.running import Opened
from wow.codes.style import ST104
from wow.durations import Duration, Unit
from wow.model import Way
from wow.ownership.facts import asked
from wow.phrases import in_a_row
from wow.reports.text import printable
from wow.reviews.conclusion import Reply, Verdict, end_so_far, refuse_unfit, suggested
from wow.reviews.facts import interval
from wow.style.wording import says_nothing
from wow.ways.answers import Answers, one_of

T = TypeVar("T")

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
    reply = replace(reply, by=_reviewer(opened, reply.by, answers, at_length=at_length))
    if reply.verdict == "retire":
        return _with_end(opened, way, reply, at_length=at_length)
    return _with_consent(opened, way, reply) if at_length else reply


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
        click.echo("This way is about to end, which this review confirms; Ctrl-C stops.", err=True)
        return "retire"
    verdicts: dict[str, Verdict] = {each: each for each in get_args(Verdict)}
    read = one_of(verdicts, "verdict")
    return ask(f"Verdict ({', '.join(verdicts)})", lambda text: verdicts[read(text)])


def _finding(way: Way, said: str | None, *, asks: bool, yes: bool) -> str:
    """A finding in one line; one that says nothing is only taken from somebody who insists."""
    while True:
        finding = ask("Finding", _line) if said is None else given("finding", _line, said)
        if yes or not says_nothing(finding):
            return finding
        found = ST104(way.at("review"), words=printable(finding))
        advice = f"{found.message}. {found.hint}"
        if not asks:
            insist = "`--yes` records it all the same."
            raise click.BadParameter(f"{advice} {insist}", param_hint="--finding")
        click.echo(advice, err=True)
        if click.confirm("Record it all the same?", err=True):
            return finding
        said = None


def _line(text: str) -> str:
    """Read a text in one line."""
    return Answers.text(" ".join(text.split()))


def _reviewer(opened: Opened, said: str | None, answers: str | None, *, at_length: bool) -> str:
    read = Answers(opened.catalogue, opened.today).owner
    if said is not None:
        return given("by", read, said)
    if answers is not None and not at_length:
        return answers
    return ask("Who reviewed", read, default=answers)


def _with_end(opened: Opened, way: Way, reply: Reply, *, at_length: bool) -> Reply:
    """The reply with the end of the way; what its page says of that already is not asked again."""

    def fit(part: str, read: Callable[[str], T]) -> Callable[[str], T]:
        def reading(text: str) -> T:
            value = read(text)
            held = replace(reply, **{part: value})  # type: ignore[arg-type] # one of its parts
            refuse_unfit(opened.catalogue, way, held, opened.today)
            return value

        return reading

    ends, because, successor = reply.ends, reply.because, reply.replaced_by
    is_new = at_length and way.retired is None
    by_its_id = fit("replaced_by", lambda text: _successor(opened, text))
    if successor is not None:
        successor = given("replaced-by", by_its_id, successor)
    elif is_new:
        successor = offer("Which way replaces it (Enter: none)", by_its_id)
    if ends is None and end_so_far(way, opened.today) is None:
        read = fit("ends", Answers(opened.catalogue, opened.today).day)
        in_a_month = _A_MONTH.after(opened.today).isoformat()
        ends = ask("On which day does it end", read, default=in_a_month)
    if because is not None:
        because = given("because", _line, because)
    elif is_new:
        because = offer("Why, for its readers (Enter: as the finding says)", _line)
    return replace(reply, ends=ends, because=because, replaced_by=successor)


def _successor(opened: Opened, text: str) -> str:
    """Read the id of the way that takes the place of another."""
    try:
        page = page_named(opened.catalogue, opened.root, text)
    except click.BadParameter as refused:
        raise ValueError(refused.message) from None
    if ended := opened.catalogue.tombstone_by_id.get(page.id):
        raise ValueError(f"`{page.id}` has ended itself. {ended.retired.advice}")
    return page.id


def _with_consent(opened: Opened, way: Way, reply: Reply) -> Reply:
    """The reply with what nobody should decide by the way: the end of a trial, another interval."""
    if way.trial and way.status == "trial" and reply.verdict == "keep" and not reply.adopt:
        question = f"It is on trial until {way.trial.until}. Adopt it now?"
        reply = replace(reply, adopt=click.confirm(question, err=True))
    speaks = suggested(opened.catalogue, way, reply.verdict or "keep", reply.on)
    if speaks and reply.every is None and reply.next is None:
        now = interval(opened.catalogue, way)
        instead = f"every {speaks.every.period} from now on, instead of every {now.period}"
        question = f"{speaks.because.capitalize()}. Review it {instead}?"
        agrees = click.confirm(question, err=True)
        reply = replace(reply, every=speaks.every if agrees else now)
    return reply
