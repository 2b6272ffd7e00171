"""What the source of the model says beside its types."""

import pytest

from wow.fields import Declared, Text
from wow.kinds import HardApproval
from wow.model import Way
from wow.parts import Exemption, Trial
from wow.reference import docstrings


class Untold(Declared):
    """A model whose author forgot something."""

    first: Text
    """What is told."""
    second: Text


def test_a_docstring_is_a_text_with_examples_behind_it() -> None:
    """In one line, however it is broken in the source."""
    told = docstrings.keys(Way)["audience"].docstring

    assert "Who follows it." == told.text
    assert ("product-manager", "engineer") == told.examples


def test_a_docstring_may_do_without_examples() -> None:
    """Then those of the type count."""
    assert () == docstrings.keys(Way)["owner"].docstring.examples


def test_a_key_from_another_model_keeps_its_docstring() -> None:
    """It is written once, where the key is declared first; keys of one name may differ."""
    assert {"gate", "approver", "needs", "otherwise"} == set(docstrings.keys(HardApproval))
    assert docstrings.keys(Trial)["until"] != docstrings.keys(Exemption)["until"]


def test_a_key_without_a_docstring_is_refused() -> None:
    """Whoever adds one is told, rather than shown a page with a hole in it."""
    with pytest.raises(TypeError, match="Untold has no docstring below: second"):
        docstrings.keys(Untold)


def test_the_first_sentence_of_a_type_is_its_name() -> None:
    """It goes on in a sentence; the dot of wow.yml does not end it."""
    owner = docstrings.types()["OwnerKey"].docstring

    assert "an owner of wow.yml" == owner.name
    assert "The key below `owners:`, not the name of a person or a position." == owner.rest


def test_a_type_of_one_sentence_has_a_name_alone() -> None:
    """There is no more to tell of it."""
    months = docstrings.types()["CalendarDuration"].docstring

    assert ("days, weeks, months, quarters or years", "") == (months.name, months.rest)
