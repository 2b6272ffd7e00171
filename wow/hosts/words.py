"""What an issue says to an owner. Page text in it is shown as it is, and calls nobody."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from wow.catalogue import Catalogue
from wow.hosts.host import Issue
from wow.organisation import Owner
from wow.ownership.people import account
from wow.reports import hosted
from wow.reports.hosted import harmless
from wow.reviews.due import Due

_LONGEST = 240
"""Letters of a title; GitLab takes 255."""


def shown(text: str) -> Markup:
    """A text of a page for a line of Markdown, which calls nobody."""
    return Markup(hosted.shown(text))  # noqa: S704 - escaped there


@dataclass(frozen=True, slots=True)
class Words:
    """Writes the texts of issues.

    Args:
        catalogue: whose owners are named.
        today: the day by which absences are told.
        address: gives the address of a page on the site by its path below the docs folder, or
            None where the site has no address.
    """

    catalogue: Catalogue
    today: date
    address: Callable[[str], str | None]

    def title(self, due: Due) -> str:
        """The title of an issue; it is people's from then on."""
        title = f"Review overdue: {harmless(due.way.title)}"
        return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"

    def overdue(self, due: Due) -> str:
        """What an open issue says."""
        owners = self.catalogue.organisation.owners
        owner = owners.get(due.way.owner)
        told = due.sponsor if due.sponsor != due.asked else None
        address = self.address(due.way.src_uri)
        return _render(
            "overdue.md.j2",
            way=due.way,
            id=Markup(due.way.id),  # noqa: S704 - a slug, within code
            by=due.standing.by,
            last=due.standing.last,
            address=Markup(address) if address else None,  # noqa: S704 - quoted
            asked=owners[due.asked] if due.asked else None,
            away=owner if due.stands_in else None,
            has_left=bool(owner and owner.has_left(self.today)),
            sponsor=owners[told] if told else None,
        )

    def over(self, why: str, goes_on: Issue | None = None) -> str:
        """What an issue says when it is closed.

        Args:
            why: a sentence that begins with a small letter and has no full stop.
            goes_on: the other issue about the same.
        """
        number = Markup(f"#{goes_on.number}") if goes_on else None  # noqa: S704 - a number
        return _render("over.md.j2", why=why, goes_on=number)


def _render(template: str, **facts: Any) -> str:
    return _templates().get_template(template).render(facts)


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,  # so that Markup alone is taken to be ready
        auto_reload=False,
        undefined=StrictUndefined,
        finalize=_as_text,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = lambda day: f"{day.day} {day:%B %Y}"
    environment.filters["capitalize_first"] = lambda text: f"{text[:1].upper()}{text[1:]}"
    environment.globals["who"] = _who
    return environment


def _as_text(value: object) -> object:
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _who(owner: Owner) -> Markup:
    """Name somebody; by the account if there is one, so that the host tells them."""
    handle = account(owner)
    named = f"{shown(owner.answers)}, {shown(owner.name)}"
    words = f"@{handle} ({named})" if handle else named
    return Markup(words)  # noqa: S704 - escaped above
