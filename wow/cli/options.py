"""What several verbs take, meaning the same everywhere."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from wow.organisation import Organisation

F = TypeVar("F", bound=Callable[..., Any])


def a_day(value: str) -> date:
    """Read a day, or end the command with what is expected."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day such as 2027-03-01.") from None


root = click.option(
    "-C",
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    show_default="this folder",
    help="The folder with wow.yml.",
)
today = click.option(
    "--today",
    type=a_day,
    metavar="YYYY-MM-DD",
    help="Judge reviews, trials and absences as on this day.",
)

ask = click.option(
    "--ask/--no-ask", default=None, help="Ask for what is missing.  [default: in a terminal]"
)


def form(*choices: str) -> Callable[[F], F]:
    """The option `--format`; the first of the choices is what a verb prints unless asked.

    Args:
        *choices: what the verb can print: `text`, `table`, `json`, `markdown` and so on.
    """
    return click.option(
        "--format",
        "form",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="In which form to print.",
    )


def day(given: date | None, organisation: Organisation | None) -> date:
    """The day to judge by: the one given, or today where the organisation is.

    Args:
        given: what `--today` says.
        organisation: None when wow.yml cannot be used; the day is then UTC's.
    """
    return given or datetime.now(organisation.zone if organisation else UTC).date()
