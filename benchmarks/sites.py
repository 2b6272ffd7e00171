"""A generated knowledge base as a site: with our hooks, and the same pages without them."""

import shutil
from pathlib import Path

from benchmarks import knowledge_base

REPOSITORY = Path(__file__).parent.parent
WITH_HOOKS = "mkdocs.yml"
WITHOUT_HOOKS = "plain.yml"


def write(root: Path, size: int) -> Path:
    """Write a knowledge base with this repository's own mkdocs.yml and hooks.

    Args:
        root: a folder that is not there yet.
        size: how many pages of ways.
    """
    root.mkdir()
    knowledge_base.write(root, size)
    shutil.copy(REPOSITORY / WITH_HOOKS, root)
    shutil.copytree(REPOSITORY / "hooks", root / "hooks")
    (root / WITHOUT_HOOKS).write_text(f"INHERIT: {WITH_HOOKS}\nhooks: []\n", encoding="utf-8")
    return root
