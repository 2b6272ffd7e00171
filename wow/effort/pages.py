"""Facts → the page of what all ways cost each role."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wow.catalogue import Catalogue
from wow.changes.facts import History
from wow.effort.growth import Point, growth, steps
from wow.effort.hours import Hours
from wow.effort.loads import Balance, Part, balances
from wow.effort.picture import HIGH, WIDE, Bar, Steps, bars
from wow.effort.picture import steps as drawn
from wow.life.facts import marked
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

_LARGEST = 8
"""How many ways of a role are told before the smaller ones, which are folded away."""


@dataclass(frozen=True, slots=True)
class Section:
    """What the page tells of a role."""

    balance: Balance
    bar: Bar
    largest: tuple[Part, ...]
    smaller: tuple[Part, ...]
    together: Hours
    """Of the smaller ones."""
    points: tuple[Point, ...]
    """Those on which the load changed."""
    steps: Steps | None


def generate(
    catalogue: Catalogue, history: History, renderer: Renderer, *, today: date
) -> Iterator[GeneratedPage]:
    """Yield the page of all loads.

    Args:
        catalogue: the ways.
        history: how they were.
        renderer: of the site.
        today: the last day that is told.
    """
    held = balances(catalogue)
    drawn_bars = bars(held)
    grown = {} if history.missing else growth(catalogue, history, today)
    yield renderer.page(
        "effort/templates/load.md.j2",
        addresses.LOAD,
        sections=[_section(each, drawn_bars[each.key], grown.get(each.key, ())) for each in held],
        missing=history.missing,
        since=next((points[0].on for points in grown.values() if points), None),
        lives=marked(catalogue, today),
        today=today,
        wide=WIDE,
        high=HIGH,
    )


def _section(balance: Balance, bar: Bar, points: tuple[Point, ...]) -> Section:
    parts = balance.load.parts
    # one that would be folded away alone is shown
    cut = _LARGEST if len(parts) > _LARGEST + 1 else len(parts)
    return Section(
        balance,
        bar,
        parts[:cut],
        parts[cut:],
        Hours.sum(part.hours for part in parts[cut:]),
        steps(points),
        drawn(points, balance),
    )
