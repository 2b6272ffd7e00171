"""The types of keys, as kinds of value."""

import ast

import pytest

from wow.parts import Signals, Template
from wow.reference.docstrings import types
from wow.reference.shapes import Choice, Entries, Keys, Many, Value, models_in, shape

DAY = Value(types()["Day"].docstring, "Day")
SHAPES = [
    pytest.param("Day", DAY, id="a type with a name"),
    pytest.param("Day | None", DAY, id="one that may be left out"),
    pytest.param("Signals", Keys(Signals), id="a model"),
    pytest.param('Literal["keep", "change"]', Choice(("keep", "change")), id="several words"),
    pytest.param('Literal["event"]', Choice(("event",)), id="one word"),
    pytest.param("tuple[Day, ...]", Many(DAY), id="a list"),
    pytest.param(
        "Annotated[tuple[Day, ...], Field(min_length=1)]",
        Many(DAY, not_empty=True),
        id="a list that is not empty",
    ),
    pytest.param("Mapping[Day, Template]", Entries(DAY, Keys(Template)), id="a mapping"),
    pytest.param(
        "Annotated[Mapping[Day, Template], Field(min_length=1)]",
        Entries(DAY, Keys(Template), not_empty=True),
        id="a mapping that is not empty",
    ),
]


@pytest.mark.parametrize(("source", "expected"), SHAPES)
def test_a_type_has_a_shape(source: str, expected: object) -> None:
    """Every form that the model uses."""
    assert expected == shape(ast.parse(source, mode="eval").body)


def test_a_union_under_a_name_has_the_shapes_of_its_members() -> None:
    """With the models among them."""
    assert ["Event", "Schedule", "Status", "SoftApproval", "HardApproval", "FollowThrough"] == [
        model.__name__ for model in models_in(shape(ast.Name("Trigger")))
    ]


def test_a_type_in_an_unknown_form_is_refused() -> None:
    """Whoever brings one is told, rather than shown a page with a hole in it."""
    with pytest.raises(TypeError, match=r"no words are known for the type `set\[Day\]`"):
        shape(ast.parse("set[Day]", mode="eval").body)
