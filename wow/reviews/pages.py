"""Facts → the page of all reviews."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.life.facts import marked
from wow.ownership.people import people
from wow.periods import Period
from wow.reviews.facts import Outcome, Standing, State, by_date, outcomes
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

_GROUPS = {
    "overdue": (State.OVERDUE,),
    "soon": (State.SOON, State.GRACE),
    "later": (State.LATER,),
}
"""The lists of the page. As days pass, the browser puts ways into an earlier one."""


def generate(catalogue: Catalogue, renderer: Renderer, *, today: date) -> Iterator[GeneratedPage]:
    """Yield the page of all reviews: by date, and by owner."""
    standings = by_date(catalogue, today)
    owners = people(catalogue.organisation)
    by_owner: dict[str, list[Standing]] = {key: [] for key in owners}
    for each in standings:
        by_owner.setdefault(each.way.owner, []).append(each)
    yield renderer.page(
        "reviews/templates/index.md.j2",
        addresses.REVIEWS,
        today=today,
        as_of=Period(until=today),
        notice=catalogue.organisation.defaults.notice,
        groups={
            name: [each for each in standings if each.state in states]
            for name, states in _GROUPS.items()
        },
        lives=marked(catalogue, today),
        owners=owners,
        by_owner={key: held for key, held in by_owner.items() if held and key in owners},
        outcomes=defaultdict(lambda: Outcome(0, 0), outcomes(catalogue)),
    )
