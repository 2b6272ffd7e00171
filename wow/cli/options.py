"""What several verbs take, meaning the same everywhere."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click

from wow.organisation import Organisation


class Day(click.ParamType[date]):
    """A day of the calendar, as `2027-03-01`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day, or end the command with what is expected."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day such as 2027-03-01.", param, ctx)


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
    type=Day(),
    metavar="YYYY-MM-DD",
    help="Judge reviews, trials and absences as on this day.",
)


def day(given: date | None, organisation: Organisation | None) -> date:
    """The day to judge by: the one given, or today where the organisation is.

    Args:
        given: what `--today` says.
        organisation: None when wow.yml cannot be used; the day is then UTC's.
    """
    return given or datetime.now(organisation.zone if organisation else UTC).date()
