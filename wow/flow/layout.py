"""Where the ways of a picture stand, so that what feeds stands above what it feeds. Pure.

In layers, as Sugiyama, Tagawa and Toda (1981) draw hierarchies: circles are opened, each way goes
one layer below the lowest that feeds it, ways of a layer are put in the order with the fewest
crossings that a few sweeps find, and moved as near to their neighbours as their order allows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Node: TypeAlias = "str | tuple[int, int]"
"""A way by its id, or a bend: the number of its edge, and its layer."""

_SWEEPS = 8
_MOVES = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: the layer from the top, and how far from the left, in widths."""

    layer: int
    place: float


@dataclass(frozen=True)
class Layout:
    """Where everything stands."""

    spots: Mapping[str, Spot]
    bends: Sequence[tuple[Spot, ...]]
    """For each edge, the spots from its source to its target."""
    layers: int
    width: float
    """The widest layer, in widths of a way."""


def layout(nodes: Sequence[str], edges: Sequence[tuple[str, str]], *, bend: float = 0.3) -> Layout:
    """Lay out a graph.

    Args:
        nodes: in an order that breaks ties.
        edges: from what feeds to what is fed.
        bend: the room that an edge takes where it passes a layer, in widths of a node.
    """
    layer = _layers(nodes, _opened(nodes, edges))
    trails = [_trail(number, edge, layer) for number, edge in enumerate(edges)]
    rows = _rows(nodes, layer, trails)
    links = [pair for trail in trails for pair in pairwise(trail)]
    _order(rows, links)
    places = _places(rows, links, bend)
    left = min(places.values(), default=0.0)
    spots = {
        node: Spot(number, places[node] - left) for number, row in enumerate(rows) for node in row
    }
    return Layout(
        {node: spots[node] for node in nodes},
        [tuple(spots[node] for node in trail) for trail in trails],
        len(rows),
        max((spot.place for spot in spots.values()), default=-1.0) + 1,
    )


def _opened(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """The edges without those that close a circle."""
    below: dict[str, list[str]] = {node: [] for node in nodes}
    for source, target in edges:
        below[source].append(target)
    closing: set[tuple[str, str]] = set()
    done: set[str] = set()
    for node in nodes:
        trail, stack = [node], [iter(below[node] if node not in done else ())]
        while stack:
            target = next(stack[-1], "")
            if not target:
                stack.pop()
                done.add(trail.pop())
            elif target in trail:
                closing.add((trail[-1], target))
            elif target not in done:
                trail.append(target)
                stack.append(iter(below[target]))
    return [edge for edge in edges if edge not in closing]


def _layers(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The layer of each node: below all that feed it; if none does, just above what it feeds."""
    layer = dict.fromkeys(nodes, 0)
    for _ in nodes:
        moved = [(target, layer[source] + 1) for source, target in edges]
        lower = [(target, needed) for target, needed in moved if layer[target] < needed]
        if not lower:
            break
        for target, needed in lower:
            layer[target] = max(layer[target], needed)
    fed = {target for _, target in edges}
    for node in nodes:
        below = [layer[target] for source, target in edges if source == node]
        if node not in fed and below:
            layer[node] = min(below) - 1
    return layer


def _trail(number: int, edge: tuple[str, str], layer: Mapping[str, int]) -> tuple[Node, ...]:
    """The nodes of an edge, with a bend in each layer between."""
    source, target = edge
    step = 1 if layer[target] > layer[source] else -1
    between = range(layer[source] + step, layer[target], step)
    bends: tuple[Node, ...] = tuple((number, each) for each in between)
    return (source, *bends, target)


def _rows(
    nodes: Sequence[str], layer: Mapping[str, int], trails: Sequence[Sequence[Node]]
) -> list[list[Node]]:
    rows: list[list[Node]] = [[] for _ in range(max(layer.values(), default=-1) + 1)]
    for node in nodes:
        rows[layer[node]].append(node)
    for trail in trails:
        for bend in trail[1:-1]:
            rows[int(bend[1])].append(bend)
    return rows


def _order(rows: list[list[Node]], links: Sequence[tuple[Node, Node]]) -> None:
    """Put each row in the order with the fewest crossings that was found."""
    best, fewest = [list(row) for row in rows], _crossings(rows, links)
    around = _neighbours(links)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        numbers = range(1, len(rows)) if down else range(len(rows) - 2, -1, -1)
        for number in numbers:
            other = rows[number - 1 if down else number + 1]
            at = {node: place for place, node in enumerate(other)}
            rows[number].sort(key=_mean_place(rows[number], around, at).__getitem__)
        if (crossed := _crossings(rows, links)) < fewest:
            best, fewest = [list(row) for row in rows], crossed
    rows[:] = best


def _mean_place(
    row: Sequence[Node], around: Mapping[Node, Sequence[Node]], at: Mapping[Node, int]
) -> dict[Node, float]:
    """Where the neighbours of each node stand on the average; a node without any stays."""
    found = {}
    for place, node in enumerate(row):
        near = [at[each] for each in around.get(node, ()) if each in at]
        found[node] = sum(near) / len(near) if near else float(place)
    return found


def _neighbours(links: Sequence[tuple[Node, Node]]) -> dict[Node, list[Node]]:
    around: dict[Node, list[Node]] = {}
    for one, other in links:
        around.setdefault(one, []).append(other)
        around.setdefault(other, []).append(one)
    return around


def _crossings(rows: Sequence[Sequence[Node]], links: Sequence[tuple[Node, Node]]) -> int:
    at = {
        node: (number, place) for number, row in enumerate(rows) for place, node in enumerate(row)
    }
    between: dict[int, list[tuple[int, int]]] = {}
    for pair in links:
        (upper, left), (_, right) = sorted(at[node] for node in pair)
        between.setdefault(upper, []).append((left, right))
    return sum(
        (a - c) * (b - d) < 0
        for held in between.values()
        for number, (a, b) in enumerate(held)
        for c, d in held[:number]
    )


def _places(
    rows: Sequence[Sequence[Node]], links: Sequence[tuple[Node, Node]], bend: float
) -> dict[Node, float]:
    """How far from the left each node stands: near its neighbours, in the order of its row."""
    around = _neighbours(links)
    wide = {node: 1.0 if isinstance(node, str) else bend for row in rows for node in row}
    places: dict[Node, float] = {}
    for row in rows:
        end = -sum(wide[node] for node in row) / 2
        for node in row:
            places[node] = end + wide[node] / 2
            end += wide[node]
    for move in range(_MOVES):
        for row in rows if move % 2 == 0 else reversed(rows):
            wished = [_middle([places[each] for each in around.get(n, ())], places[n]) for n in row]
            places.update(zip(row, _kept_apart(wished, [wide[node] for node in row]), strict=True))
    return places


def _middle(near: Sequence[float], otherwise: float) -> float:
    return sum(near) / len(near) if near else otherwise


def _kept_apart(wished: Sequence[float], wide: Sequence[float]) -> list[float]:
    """Places as near to those wished for as can be, in the same order and without overlap.

    The sum of squared distances is least: neighbours that would overlap are pooled (Barlow et al.,
    1972), after each place is told without the room that those to its left take.
    """
    before = [0.0]
    for one, other in pairwise(wide):
        before.append(before[-1] + (one + other) / 2)
    pools: list[tuple[float, int]] = []
    for wish, taken in zip(wished, before, strict=True):
        mean, count = wish - taken, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean, count = (mean * count + other * many) / (count + many), count + many
        pools.append((mean, count))
    flat = [mean for mean, count in pools for _ in range(count)]
    return [mean + taken for mean, taken in zip(flat, before, strict=True)]
