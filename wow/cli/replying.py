"""The options that reply to a review, and an answer as such options again."""

from collections.abc import Iterator
from typing import get_args

import click

from wow.cli import options
from wow.cli.options import F
from wow.cli.questions import refusing
from wow.reviews.conclusion import Verdict
from wow.reviews.recording import Answer
from wow.ways.answers import Answers

_REPLY = (
    click.option("--verdict", type=click.Choice(get_args(Verdict)), help="What came of it."),
    click.option(
        "--finding", metavar="TEXT", help="What was seen, so that somebody could disagree."
    ),
    click.option("--by", metavar="OWNER", help="Who reviewed, if not whoever is asked for it."),
    click.option("--on", type=options.a_day, metavar="YYYY-MM-DD", help="When, if not today."),
    click.option(
        "--next",
        type=options.a_day,
        metavar="YYYY-MM-DD",
        help="The next review date, if it is not to be planned.",
    ),
    click.option(
        "--every",
        type=refusing(Answers.interval),
        metavar="TIME",
        help="Another interval, such as `3 months`.",
    ),
    click.option("--adopt", is_flag=True, help="The trial is over, and the way is active."),
    click.option(
        "--ends", type=options.a_day, metavar="YYYY-MM-DD", help="With retire: the day it ends."
    ),
    click.option("--because", metavar="TEXT", help="With retire: why, if not as the finding says."),
    click.option("--replaced-by", metavar="WAY", help="With retire: what takes its place."),
)


def reply(command: F) -> F:
    """The options whose values are those of a `Reply`."""
    for option in reversed(_REPLY):
        command = option(command)
    return command


def as_options(answer: Answer) -> Iterator[str]:
    """Yield the options that give an answer once more; its date is planned anew."""
    record, end = answer.record, answer.retired
    said = {
        "verdict": record.verdict,
        "finding": record.finding,
        "by": record.by,
        "on": record.on,
        "every": answer.every,
        "ends": end and end.on,
        "because": end and end.because,
        "replaced-by": end and end.replaced_by,
    }
    yield from (word for key, value in said.items() if value for word in (f"--{key}", str(value)))
    if answer.adopts:
        yield "--adopt"
