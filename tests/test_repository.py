"""What the repository says of itself holds."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_what_is_linked_is_there(name: str) -> None:
    """A reader of the repository meets no dead link."""
    targets = _LINK.findall((ROOT / name).read_text(encoding="utf-8"))

    assert [] == [target for target in targets if not (ROOT / target).exists()]


def test_the_readme_begins_with_the_two_commands() -> None:
    """Whoever comes by can try it before reading on."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    commands = re.findall(r"^(?:make|python3|\.venv/bin)\S* ?\w*", readme, re.MULTILINE)

    assert ["make serve", "make test"] == commands[:2]


def test_what_make_runs_is_there() -> None:
    """Each of its commands can start."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    scripts = re.findall(r"\bsh (\S+)", makefile)
    modules = [
        f"{name}/__main__.py" for name in re.findall(r"python -m (?!venv|pip)(\w+)", makefile)
    ]

    assert ["benchmarks/__main__.py", "tests/browser/install.sh"] == sorted(scripts + modules)
    assert [] == [name for name in scripts + modules if not (ROOT / name).is_file()]


def test_a_strict_build_is_never_a_quiet_one() -> None:
    """MkDocs drops the warnings of a quiet build before it counts them."""
    texts = [
        file.read_text(encoding="utf-8")
        for file in (ROOT / "Makefile", *ROOT.glob(".github/**/*.yml"))
    ]

    assert [] == re.findall(r"mkdocs build[^\n]*(?:--quiet|-q)\b[^\n]*", "\n".join(texts))
