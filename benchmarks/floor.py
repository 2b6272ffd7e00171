"""The floor under `wow check`: read every page, split it, parse its front matter, no more.

Run as `python -m benchmarks.floor DOCS` for the whole process to be measured.
"""

import sys
from pathlib import Path

import yaml


def main(docs: Path) -> None:
    """Parse the front matter of every page below a folder by libyaml."""
    for file in sorted(docs.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        if text.startswith("---\n"):
            yaml.load(text[4 : text.index("\n---\n")], yaml.CSafeLoader)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
