"""A part of the flow as a picture: where its cards and lines are drawn. Pure."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from wow.flow.facts import Feed, edges
from wow.flow.layout import Spot, layout
from wow.model import Way

WIDE, HIGH = 150, 44
"""A card, in pixels."""
_ACROSS, _DOWN = WIDE + 16, HIGH + 36
"""From one card to the next, and from one layer to the next."""
_EDGE = 6
_HEAD = 4
"""What the head of an arrow takes."""
_LETTERS, _LINES = 21, 2
"""What fits on a card at twelve pixels."""


@dataclass(frozen=True, slots=True)
class Card:
    """A way."""

    way: Way
    x: float
    y: float
    lines: tuple[str, ...]
    """Its title, cut to what fits."""
    outside: bool
    """Whether it is drawn only because it feeds or is fed."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one way hands to another."""

    path: str
    """The `d` of an SVG path; it ends where the arrow points."""
    words: str


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it, in pixels from the upper left corner."""

    width: int
    height: int
    cards: tuple[Card, ...]
    lines: tuple[Line, ...]


def picture(feeds: Sequence[Feed], inside: Collection[str] = ()) -> Picture:
    """Draw what is handed on.

    Args:
        feeds: all that is to be drawn.
        inside: the ids of the ways that it is about; all, unless given.
    """
    ways = {way.id: way for feed in feeds for way in (feed.source, feed.target)}
    pairs = edges(feeds)
    found = layout(sorted(ways, key=lambda key: (ways[key].title.casefold(), key)), pairs)
    cards = tuple(
        Card(
            way, _x(spot) - WIDE / 2, _y(spot), _cut(way.title), bool(inside) and key not in inside
        )
        for key, way in ways.items()
        if (spot := found.spots[key])
    )
    lines = tuple(
        Line(_curve(spots), _handed(ways[source], ways[target], feeds))
        for spots, (source, target) in zip(found.bends, pairs, strict=True)
    )
    width = round(found.width * _ACROSS + 2 * _EDGE)
    return Picture(width, found.layers * _DOWN - (_DOWN - HIGH) + 2 * _EDGE, cards, lines)


def _handed(source: Way, target: Way, feeds: Iterable[Feed]) -> str:
    handed = (f.artefact for f in feeds if (f.source.id, f.target.id) == (source.id, target.id))
    return f"{source.title} hands on to {target.title}: {'; '.join(handed)}"


def _x(spot: Spot) -> float:
    return round(_EDGE + _ACROSS * (spot.place + 0.5), 1)


def _y(spot: Spot) -> float:
    return _EDGE + _DOWN * spot.layer


def _curve(spots: Sequence[Spot]) -> str:
    """Down from the lower edge of a card, or up from the upper one, straight through each bend."""
    down = spots[-1].layer > spots[0].layer
    upper, lower = (0, HIGH) if down else (HIGH, 0)
    first, *bends, last = spots
    x, y = _x(first), _y(first) + lower
    path = [f"M{_number(x)} {_number(y)}"]
    for spot in (*bends, last):
        to_x, to_y = _x(spot), _y(spot) + upper
        if spot is last:
            to_y += -_HEAD if down else _HEAD
        middle = _number((y + to_y) / 2)
        path.append(
            f"C{_number(x)} {middle} {_number(to_x)} {middle} {_number(to_x)} {_number(to_y)}"
        )
        x, y = to_x, _y(spot) + lower
        if spot is not last:
            path.append(f"V{_number(y)}")
    return "".join(path)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _cut(title: str) -> tuple[str, ...]:
    lines = wrap(title, _LETTERS) or [title]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LETTERS - 1].rstrip() + "…"]
    return tuple(lines)
