"""What just happened? Every trigger as a sentence that somebody in it would think. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.kinds import Event, FollowThrough, Schedule, Status
from wow.model import Way
from wow.triggers.facts import Starter, starters

HEADINGS: Mapping[str, str] = {
    "When": "Something happens",
    "Time": "A date or a time comes round",
    "Status": "A table says that it is your turn",
    "Gate": "Something is about to go on",
    "Feeds": "Somebody waits for what you make",
}
"""What each label of a trigger means to whoever is in the situation."""


@dataclass(frozen=True, slots=True)
class Situation:
    """One sentence, and the ways that it starts."""

    sentence: str
    """In one line; inline Markdown, as its parts were declared."""
    ways: tuple[Way, ...]
    """By title."""

    @property
    def roles(self) -> Iterator[str]:
        """The roles that any of the ways is for; some more than once."""
        return (role for way in self.ways for role in way.audience)


def sentence(starter: Starter) -> str:
    """A trigger as a sentence; Markdown of its declared parts stays."""
    trigger = starter.trigger
    match trigger:
        case Event():
            told = trigger.when
        case Schedule():
            told = f"{starter.rhythm[:1].upper()}{starter.rhythm[1:]}"
        case Status():
            told = f"{trigger.where[:1].upper()}{trigger.where[1:]} shows: {trigger.status}"
        case FollowThrough():
            waiting = starter.target.title if starter.target else trigger.to
            told = f"{waiting} waits for: {trigger.artefact}"
        case _:
            told = trigger.gate
    return " ".join(told.split())


def by_label(catalogue: Catalogue) -> Mapping[str, tuple[Situation, ...]]:
    """Every situation below the label of its kind, by sentence; labels without any are left out."""
    found: dict[str, dict[str, tuple[str, dict[str, Way]]]] = {label: {} for label in HEADINGS}
    for way in sorted(catalogue.ways, key=lambda way: (way.title.casefold(), way.id)):
        for starter in starters(catalogue, way):
            told = sentence(starter)
            _, ways = found[starter.label].setdefault(told.casefold(), (told, {}))
            ways[way.src_uri] = way
    return {
        label: tuple(Situation(told, tuple(ways.values())) for told, ways in _sorted(held))
        for label, held in found.items()
        if held
    }


def _sorted(held: Mapping[str, tuple[str, dict[str, Way]]]) -> Iterator[tuple[str, dict[str, Way]]]:
    return (held[key] for key in sorted(held))
