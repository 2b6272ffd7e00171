"""`llms.txt` lists the pages for programs that read text."""

from tests.factories import catalogue_of, way
from wow.feeds.llms_txt import llms_txt
from wow.site.rendering import Renderer


def test_every_page_is_listed_by_section() -> None:
    """Ways by area, then what else somebody wrote by folder, each with its Markdown."""
    catalogue = catalogue_of(
        way("prd-review", area="deciding", title="PRD *review*", summary="It's read & *weighed*."),
        way("letter", title="Letter [weekly]"),
        areas={"deciding": {"name": "Deciding what to build"}},
    )
    texts = {
        "index.md": "# Home\n",
        "guide/for-owners.md": "Text before.\n\n# You own a `way`\n",
        "how-tos/untitled.md": "Text.\n",
    }

    text = llms_txt(catalogue, texts, Renderer(), root="https://ways.example/", about="All of it.")

    assert text.startswith("# Tallowmere\n\n> All of it.\n")
    assert "[ways.json](https://ways.example/ways.json)" in text
    assert [
        "## Deciding what to build",
        "- [PRD *review*](https://ways.example/ways/deciding/prd-review.md): It's read & weighed.",
        "## Ways",
        "- [Letter (weekly)](https://ways.example/ways/letter.md)",
        "## Guide",
        "- [You own a way](https://ways.example/guide/for-owners.md)",
        "## how-tos",
        "- [how-tos/untitled.md](https://ways.example/how-tos/untitled.md)",
        "## About",
        "- [Home](https://ways.example/index.md)",
    ] == [line for line in text.splitlines() if line.startswith(("## ", "- "))]
