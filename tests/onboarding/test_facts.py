"""The path of each role through its ways."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import catalogue_of, page_text, read_page, tombstone, way
from wow.catalogue import Catalogue
from wow.model import Way
from wow.onboarding.facts import Path, circles, in_order, path, paths, reading_minutes
from wow.reading import Unread

BOTH = ["product-manager", "engineer"]


def staged(found: Path) -> dict[str, list[str]]:
    """The ids of a path by stage, and what comes when needed."""
    told = {each.key: [item.way.id for item in each.items] for each in found.stretches}
    return {**told, "when needed": [item.way.id for item in found.when_needed]}


def staged_of(*ways: Way, role: str = "product-manager") -> dict[str, list[str]]:
    """The path of a role through these ways, by stage."""
    return staged(path(catalogue_of(*ways), role))


def ids(ways: Any) -> list[str]:
    """The ids of ways."""
    return [each.id for each in ways]


def test_stages_come_in_the_order_of_the_organisation() -> None:
    """The order of wow.yml, not that of names or files."""
    stages = {"week": {"name": "Week"}, "day": {"name": "Day"}}
    catalogue = catalogue_of(way("a", onboarding="day"), way("b", onboarding="week"), stages=stages)

    assert ["week", "day"] == [each.key for each in path(catalogue, "product-manager").stretches]


def test_a_stage_that_holds_nothing_is_left_out() -> None:
    """A path shows no empty headings."""
    assert {"first-week": ["a"], "when needed": []} == staged_of(way("a", onboarding="first-week"))


def test_ways_without_a_stage_come_when_needed() -> None:
    """Nothing to learn ahead."""
    assert {"when needed": ["a"]} == staged_of(way("a"))


def test_an_unknown_stage_counts_as_none() -> None:
    """The check reports it; the way stays on the path."""
    assert {"when needed": ["a"]} == staged_of(way("a", onboarding="first-year"))


def test_a_way_may_have_a_stage_for_each_role() -> None:
    """What an engineer needs on the first day, a product manager may need in the first week."""
    each_its_own = way(
        "a",
        audience=BOTH,
        onboarding={"product-manager": "first-week", "engineer": "first-day"},
    )
    for_one = way("b", audience=BOTH, onboarding={"engineer": "first-day"})

    assert {"first-week": ["a"], "when needed": ["b"]} == staged_of(each_its_own, for_one)
    assert {"first-day": ["a", "b"], "when needed": []} == staged_of(
        each_its_own, for_one, role="engineer"
    )


def test_a_path_holds_the_ways_of_its_role_only() -> None:
    """Others' ways are not read ahead."""
    assert {"first-day": ["b"], "when needed": []} == staged_of(
        way("a", onboarding="first-day"),
        way("b", audience=["engineer"], onboarding="first-day"),
        role="engineer",
    )


def test_a_role_named_twice_meets_the_way_once() -> None:
    """Each item once."""
    assert {"when needed": ["a"]} == staged_of(way("a", audience=["product-manager"] * 2))


def test_a_retired_way_leaves_every_path() -> None:
    """A tombstone is no item, even where it still names an audience and a stage."""
    stone = tombstone("old", audience=["product-manager"], onboarding="first-day")
    catalogue = catalogue_of(way("a", requires=["old"]), stone)

    (item,) = path(catalogue, "product-manager").items

    assert ("a", (), ()) == (item.way.id, item.outside, item.missing)


def test_there_is_a_path_for_each_role_in_its_order() -> None:
    """A role without a way has an empty path rather than none."""
    found = paths(catalogue_of(way("a")))

    assert [("product-manager", 1), ("engineer", 0)] == [(p.key, len(p.items)) for p in found]


def test_a_path_of_no_role_is_refused() -> None:
    """Callers name a role of wow.yml."""
    with pytest.raises(KeyError):
        path(catalogue_of(way()), "nobody")


ORDERS = [
    pytest.param({"b": [], "a": [], "c": []}, ["a", "b", "c"], id="by title"),
    pytest.param({"a": ["b"], "b": []}, ["b", "a"], id="a prerequisite goes first"),
    pytest.param({"a": ["c"], "b": [], "c": []}, ["b", "c", "a"], id="the rest stays by title"),
    pytest.param({"a": ["b"], "b": ["c"], "c": []}, ["c", "b", "a"], id="a chain"),
    pytest.param(
        {"a": ["z"], "y": ["z"], "z": []}, ["z", "a", "y"], id="what a prerequisite allows"
    ),
    pytest.param(
        {"a": ["m"], "m": [], "b": ["n"], "n": [], "z": []},
        ["m", "a", "n", "b", "z"],
        id="titles decide between chains",
    ),
    pytest.param({"a": ["elsewhere"]}, ["a"], id="a prerequisite that is not among them"),
    pytest.param({"a": ["b", "b"], "b": []}, ["b", "a"], id="named twice"),
    pytest.param({}, [], id="nothing"),
]


@pytest.mark.parametrize(("requires", "expected"), ORDERS)
def test_prerequisites_come_first_and_titles_decide_the_rest(
    requires: dict[str, list[str]], expected: list[str]
) -> None:
    """By title, but each prerequisite before what requires it."""
    ways = [way(key, requires=needed) for key, needed in requires.items()]

    assert expected == ids(in_order(ways))


FLOWS = [
    pytest.param({"a": ["b"], "b": []}, ["a", "b"], id="as by title"),
    pytest.param({"a": [], "b": ["a"]}, ["b", "a"], id="what feeds goes first"),
    pytest.param({"a": [], "b": ["a"], "c": ["b"]}, ["c", "b", "a"], id="a chain"),
    pytest.param({"a": [], "m": [], "z": ["a"]}, ["m", "z", "a"], id="the rest by title"),
    pytest.param({"a": [], "b": ["a"], "c": ["a"]}, ["b", "c", "a"], id="two feed one"),
    pytest.param({"a": ["b"], "b": ["a"], "c": []}, ["c", "a", "b"], id="a circle is cut by title"),
    pytest.param({"a": ["a"], "b": []}, ["a", "b"], id="what feeds itself"),
    pytest.param({"a": ["a", "b"], "b": []}, ["a", "b"], id="what feeds itself and another"),
]


@pytest.mark.parametrize(("feeds", "expected"), FLOWS)
def test_what_feeds_others_comes_before_what_it_feeds(
    feeds: dict[str, list[str]], expected: list[str]
) -> None:
    """A kick-off is read before the launch plan that its targets end up in."""
    assert expected == ids(in_order([_feeding(key, *to) for key, to in feeds.items()]))


def test_a_prerequisite_goes_before_what_feeds_it() -> None:
    """What an author demands outweighs what the flow suggests."""
    ways = [_feeding("a", "b", requires=["b"]), _feeding("b")]

    assert ["b", "a"] == ids(in_order(ways))


def _feeding(name: str, *to: str, **keys: Any) -> Way:
    event = {"kind": "event", "when": "A bet starts"}
    waiting = [{"kind": "follow-through", "artefact": "PRD", "to": key} for key in to]
    return way(name, triggers=[event, *waiting], **keys)


def test_titles_are_compared_without_regard_to_case_and_then_by_id() -> None:
    """`apple` comes before `Banana`; two of one title always come in the same order."""
    ways = (way("z", title="Banana"), way("y", title="apple"), way("x", title="Apple"))

    assert [["x", "y", "z"]] * 6 == [ids(in_order(each)) for each in permutations(ways)]


def test_ways_in_a_circle_come_last_and_none_is_lost() -> None:
    """The check reports the circle; the path still shows every way."""
    ways = [way("a", requires=["b"]), way("b", requires=["a"]), way("z"), way("c", requires=["b"])]

    assert ["z", "a", "b", "c"] == ids(in_order(ways))


def test_within_a_stage_a_prerequisite_of_an_earlier_stage_changes_nothing() -> None:
    """What was read yesterday holds nobody up today: titles decide."""
    assert {"first-day": ["z"], "first-week": ["a", "b"], "when needed": []} == staged_of(
        way("a", requires=["z"], onboarding="first-week"),
        way("b", onboarding="first-week"),
        way("z", onboarding="first-day"),
    )


PULLS = [
    pytest.param(
        {"a": ("first-day", ["b"]), "b": ("first-week", [])},
        {"first-day": ["b", "a"], "when needed": []},
        id="from a later stage",
    ),
    pytest.param(
        {"a": ("first-week", ["b"]), "b": (None, [])},
        {"first-week": ["b", "a"], "when needed": []},
        id="from when needed",
    ),
    pytest.param(
        {"a": ("first-day", ["b"]), "b": ("first-week", ["c"]), "c": (None, [])},
        {"first-day": ["c", "b", "a"], "when needed": []},
        id="along a chain",
    ),
    pytest.param(
        {"a": ("first-week", ["b"]), "b": ("first-day", [])},
        {"first-day": ["b"], "first-week": ["a"], "when needed": []},
        id="not from an earlier stage",
    ),
    pytest.param(
        {"a": (None, ["b"]), "b": ("first-week", [])},
        {"first-week": ["b"], "when needed": ["a"]},
        id="not by what has no stage",
    ),
    pytest.param(
        {"a": ("first-week", ["c"]), "b": ("first-day", ["c"]), "c": (None, [])},
        {"first-day": ["c", "b"], "first-week": ["a"], "when needed": []},
        id="to the earliest of two",
    ),
]


@pytest.mark.parametrize(("declared", "expected"), PULLS)
def test_a_prerequisite_is_pulled_to_the_earlier_stage(
    declared: dict[str, tuple[str | None, list[str]]], expected: dict[str, list[str]]
) -> None:
    """What must be known first is read no later than what requires it."""
    ways = [
        way(key, onboarding=stage, requires=requires) for key, (stage, requires) in declared.items()
    ]

    assert expected == staged_of(*ways)


def test_a_prerequisite_outside_the_path_is_named_and_not_put_on_it() -> None:
    """The role does not follow it, and has to know it."""
    catalogue = catalogue_of(
        way("a", audience=["engineer"], requires=["b", "c"]), way("b"), way("c", audience=BOTH)
    )

    found = path(catalogue, "engineer")

    assert ["c", "a"] == [item.way.id for item in found.items]
    assert [[], ["b"]] == [ids(item.outside) for item in found.items]


def test_a_prerequisite_whose_page_could_not_be_read_is_named() -> None:
    """Nobody is told that nothing is to be known first."""
    broken = Unread("broken", "ways/broken.md", "")
    catalogue = catalogue_of(way("a", requires=["broken"]), broken)

    (item,) = path(catalogue, "product-manager").items

    assert ("broken",) == item.missing


CIRCLES = [
    pytest.param({"a": ["b"], "b": []}, [], id="none"),
    pytest.param({"a": ["a"]}, [["a"]], id="itself"),
    pytest.param({"b": ["a"], "a": ["b"]}, [["a", "b"]], id="two"),
    pytest.param({"c": ["a"], "a": ["b"], "b": ["c"]}, [["a", "b", "c"]], id="in their direction"),
    pytest.param(
        {"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [["a", "b"], ["c", "d"]], id="apart"
    ),
    pytest.param(
        {"a": ["b"], "b": ["a", "c"], "c": ["b"]}, [["a", "b"], ["b", "c"]], id="with one in common"
    ),
    pytest.param({"a": ["b"], "b": ["unknown"]}, [], id="an unknown prerequisite"),
]


@pytest.mark.parametrize(("requires", "expected"), CIRCLES)
def test_each_circle_is_found_once_beginning_with_its_first_id(
    requires: dict[str, list[str]], expected: list[list[str]]
) -> None:
    """In the direction of `requires`: each way of it requires the next."""
    catalogue = catalogue_of(*(way(key, requires=each) for key, each in requires.items()))

    assert expected == sorted(ids(circle) for circle in circles(catalogue))


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        pytest.param(0, 1, id="at least one"),
        pytest.param(250, 1, id="rounded down"),
        pytest.param(310, 2, id="rounded up"),
        pytest.param(2160, 10, id="ten minutes"),
    ],
)
def test_reading_takes_a_minute_for_each_220_words(words: int, minutes: int) -> None:
    """The whole page counts, front matter and all: here some thirty words of it."""
    assert minutes == reading_minutes(way(body="word " * words))


def test_the_time_of_a_stage_is_that_of_its_ways() -> None:
    """Somebody plans a day by it."""
    catalogue = catalogue_of(
        way("a", onboarding="first-day", body="word " * 2191), way("b", onboarding="first-day")
    )

    (stretch,) = path(catalogue, "product-manager").stretches

    assert 11 == stretch.minutes


NAMES = [f"w{number}" for number in range(8)]


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Ways with any stages, audiences and prerequisites that make no circle."""
    order = draw(st.permutations(NAMES))
    pages = []
    for index, name in enumerate(order):
        requires = draw(st.lists(st.sampled_from(order[:index]), max_size=3)) if index else []
        text = page_text(
            title=name,
            audience=draw(st.sampled_from([["product-manager"], ["engineer"], BOTH])),
            onboarding=draw(st.sampled_from([None, "first-day", "first-week"])),
            requires=requires,
        )
        page, _ = read_page(text, f"ways/{name}.md")
        assert isinstance(page, Way)
        pages.append(page)
    return catalogue_of(*pages)


@settings(max_examples=80)
@given(catalogues())
def test_whatever_is_declared_nothing_comes_before_what_it_requires(catalogue: Catalogue) -> None:
    """Each way of a role once, each prerequisite of the same role before what requires it."""
    for found in paths(catalogue):
        order = [item.way.id for item in found.items]
        pairs = [(key, item.way.id) for item in found.items for key in item.way.requires]

        assert sorted(ids(catalogue.followed_by(found.key))) == sorted(order)
        assert [] == [
            (first, then)
            for first, then in pairs
            if first in order and order.index(first) > order.index(then)
        ]
        assert {
            (item.way.id, key)
            for item in found.items
            for key in item.way.requires
            if key not in order
        } == {(item.way.id, each.id) for item in found.items for each in item.outside}
