"""Where the ways of a picture stand."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wow.flow.layout import Spot, layout

NODES = "abcdefgh"
GRAPHS = st.lists(
    st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(
        lambda edge: edge[0] != edge[1]
    ),
    max_size=16,
    unique=True,
)


def test_what_feeds_stands_above_what_it_feeds() -> None:
    """A source that feeds something far below stands near it."""
    spots = layout("abcd", [("a", "b"), ("b", "c"), ("d", "c")]).spots

    assert {"a": 0, "b": 1, "c": 2, "d": 1} == {key: spot.layer for key, spot in spots.items()}


def test_a_chain_is_a_straight_line() -> None:
    """Nothing pushes it aside."""
    found = layout("abc", [("a", "b"), ("b", "c")])

    assert {0.0} == {spot.place for spot in found.spots.values()}
    assert (3, 1.0) == (found.layers, found.width)


def test_lines_that_need_not_cross_do_not() -> None:
    """Each stands below what feeds it, whatever the order they came in."""
    spots = layout("abcxyz", [("a", "z"), ("b", "x"), ("c", "y")]).spots

    assert sorted("abc", key=lambda key: spots[key].place) == [
        {"x": "b", "y": "c", "z": "a"}[key]
        for key in sorted("xyz", key=lambda key: spots[key].place)
    ]


def test_nothing_has_no_layers() -> None:
    """And no width."""
    found = layout("", [])

    assert (0, 0.0) == (found.layers, found.width)


@given(GRAPHS)
def test_any_graph_is_laid_out_without_overlap(edges: list[tuple[str, str]]) -> None:
    """Cards of a layer have their width, each line has a spot in each layer, and runs repeat."""
    found = layout(NODES, edges)
    rows: dict[int, list[float]] = {}
    for spot in found.spots.values():
        rows.setdefault(spot.layer, []).append(spot.place)

    assert all(
        abs(one - other) > 0.999 for row in rows.values() for one, other in combinations(row, 2)
    )
    assert all(0 <= spot.place <= found.width for spot in found.spots.values())
    for (source, target), bends in zip(edges, found.bends, strict=True):
        assert (found.spots[source], found.spots[target]) == (bends[0], bends[-1])
        steps = {abs(one.layer - other.layer) for one, other in pairwise(bends)}
        assert steps == {1}
    assert found == layout(NODES, edges)


@given(GRAPHS)
def test_without_circles_every_line_leads_down(edges: list[tuple[str, str]]) -> None:
    """Edges along the alphabet make no circle."""
    down = list(dict.fromkeys((min(edge), max(edge)) for edge in edges))
    found = layout(NODES, down)

    assert all(bends[0].layer < bends[-1].layer for bends in found.bends)


@pytest.mark.parametrize("size", [300])
def test_a_long_chain_ends(size: int) -> None:
    """No depth overflows anything."""
    nodes = [str(number) for number in range(size)]

    assert Spot(size - 1, 0.0) == layout(nodes, list(pairwise(nodes))).spots[nodes[-1]]
