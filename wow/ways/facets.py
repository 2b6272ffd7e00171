"""By what lists of ways are filtered. Pure: catalogue in, values out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wow.catalogue import Catalogue, area_name, area_of
from wow.model import Page, Way
from wow.organisation import Organisation
from wow.reviews.facts import State, ends_first, standing, turns
from wow.triggers.facts import LABELS
from wow.triggers.situations import HEADINGS


@dataclass(frozen=True)
class Facet:
    """One thing by which a list is filtered."""

    name: str
    """As it stands in the address."""
    label: str
    options: tuple[tuple[str, str], ...]
    """Each value with the words for it."""

    @cached_property
    def _places(self) -> Mapping[str, str]:
        return {value: str(place) for place, (value, _) in enumerate(self.options, start=1)}

    def places(self, values: Iterable[str]) -> str:
        """Which options values are, counted from 1; values without an option are left out.

        Numbers are short, and need no care about what a value may hold.
        """
        places = self._places
        return " ".join(dict.fromkeys(places[each] for each in values if each in places))

    def only(self, used: Iterable[str]) -> "Facet":
        """The same with no more than the options that something has."""
        held = frozenset(used)
        return replace(self, options=tuple(each for each in self.options if each[0] in held))


ROLE = Facet("role", "Role", ())
AREA = Facet("area", "Area", ())
OWNER = Facet("owner", "Owner", ())
STATUS = Facet(
    "status",
    "Status",
    (
        ("proposed", "Proposed"),
        ("trial", "On trial"),
        ("active", "Active"),
        ("retiring", "Ending"),
        ("retired", "Ended"),
    ),
)
LEVEL = Facet("level", "Level", (("expected", "Expected"), ("guideline", "Guideline")))
TRIGGER = Facet(
    "trigger",
    "What starts it",
    tuple((label.lower(), f"{label}: {words.lower()}") for label, words in HEADINGS.items()),
)
REVIEW = Facet(
    "review",
    "Review",
    ((State.OVERDUE, "Past its date"), (State.SOON, "Due soon"), (State.LATER, "Later")),
)
"""Its options stand in the order in which `filter.mjs` counts days that have come."""

FACETS = (ROLE, AREA, OWNER, STATUS, LEVEL, TRIGGER, REVIEW)
"""All of them, in their order; the options of the first three are for the organisation to say."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of all ways is filtered by, and what each of its items is."""

    facets: tuple[Facet, ...]
    marks: Mapping[str, str]
    """Of each page by its path: the places of its options, facet by facet, with `|` between.

    The state of its review depends on the day; in its place stand the days of `turns`.
    """


def filters(catalogue: Catalogue) -> Filters:
    """What all ways are filtered by; those that ended, by where they stood and that they ended."""
    held = {page.src_uri: values(page) for page in catalogue.pages}
    used: dict[str, set[str]] = defaultdict(set)
    for each in held.values():
        for name, had in each.items():
            used[name].update(had)
    declared = (facet for facet in facets(catalogue) if facet is not REVIEW)
    narrowed = tuple(facet for each in declared if (facet := each.only(used[each.name])).options)
    days = _days(catalogue)
    marks = {
        uri: "|".join(
            [*(facet.places(each.get(facet.name, ())) for facet in narrowed), days.get(uri, "")]
        )
        for uri, each in held.items()
    }
    return Filters((*narrowed, REVIEW), marks)


def facets(catalogue: Catalogue) -> tuple[Facet, ...]:
    """All that ways are filtered by, with every option that there is, used or not."""
    organisation = catalogue.organisation
    known = {
        ROLE: roles(organisation),
        AREA: _areas(organisation, {area_of(page) for page in catalogue.pages}),
        OWNER: _owners(organisation),
    }
    return tuple(known.get(facet, facet) for facet in FACETS)


def roles(organisation: Organisation) -> Facet:
    """The roles of wow.yml, in its order."""
    named = tuple((key, role.name) for key, role in organisation.roles.items())
    return replace(ROLE, options=named)


def _areas(organisation: Organisation, used: Iterable[str]) -> Facet:
    """The areas in the order of wow.yml, and then by folder."""
    keys = dict.fromkeys((*organisation.areas, *sorted(used)))
    return replace(AREA, options=tuple((key, area_name(organisation, key)) for key in keys if key))


def _owners(organisation: Organisation) -> Facet:
    """The owners by name."""
    named = ((key, owner.name) for key, owner in organisation.owners.items())
    return replace(OWNER, options=tuple(sorted(named, key=lambda each: each[1].casefold())))


def values(page: Page) -> Mapping[str, tuple[str, ...]]:
    """What a page is, by the name of the facet; the state of its review is for `review_on`."""
    place = {"area": (area_of(page),), "status": (page.status,)}
    if not isinstance(page, Way):
        return place
    started = tuple(LABELS[trigger.kind].lower() for trigger in page.triggers)
    told = {"role": page.audience, "owner": (page.owner,), "level": (page.level,)}
    return {**place, **told, "trigger": started}


def review_on(catalogue: Catalogue, way: Way, day: date) -> State:
    """The option that the review of a way has on a day; none of them if it ends before."""
    state = standing(catalogue, way, day).state
    return State.SOON if state is State.GRACE else state


def _days(catalogue: Catalogue) -> Mapping[str, str]:
    """The days on which the review of each way changes its state, each date worked out once."""
    reviewed = [way for way in catalogue.ways if not ends_first(way)]
    defaults = catalogue.organisation.defaults
    days = {by: turns(defaults, by) for by in {way.review.by for way in reviewed}}
    return {way.src_uri: "{} {}".format(*days[way.review.by]) for way in reviewed}
