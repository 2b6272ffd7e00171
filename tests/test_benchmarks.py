"""The generated knowledge base that benchmarks read. How long they take is never asserted."""

from pathlib import Path

import pytest

from benchmarks import knowledge_base
from wow import checking, loading
from wow.diagnostics import Severity
from wow.triggers.facts import LABELS

SIZE = 120


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated knowledge base."""
    return knowledge_base.write(tmp_path_factory.mktemp("generated"), SIZE)


def test_the_same_size_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """What is measured today can be measured again."""
    again = knowledge_base.write(tmp_path, SIZE)

    assert _contents(root) == _contents(again)


def test_it_is_sound(root: Path) -> None:
    """Errors would be measured instead of pages."""
    loaded = loading.load(root)
    found = checking.findings(loaded, knowledge_base.TODAY)

    assert [each for each in found if each.severity is Severity.ERROR] == []
    assert loaded.pages == SIZE


def test_it_is_varied(root: Path) -> None:
    """Each kind of trigger, prerequisites and an ended way are among the pages."""
    catalogue = loading.load(root).catalogue

    assert catalogue is not None
    assert {trigger.kind for way in catalogue.ways for trigger in way.triggers} == set(LABELS)
    assert any(way.requires for way in catalogue.ways)
    assert catalogue.tombstones


def _contents(root: Path) -> dict[str, bytes]:
    files = (file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
