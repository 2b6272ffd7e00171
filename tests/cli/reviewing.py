"""A knowledge base to review ways of, and how the command is run on it."""

from pathlib import Path

from click.testing import CliRunner, Result

from tests.factories import page_text, write_site
from wow.cli import main

FINDING = "Of 9 bets: two were stopped on paper."
RECORD = {"on": "2026-06-01", "by": "head-of-product", "verdict": "change", "finding": "Slow."}
REVIEW = {"by": "2026-12-01", "log": [RECORD]}
ENDED = {"on": "2026-06-30", "because": "Nobody read it.", "replaced_by": "prd-review"}
PAGE = """---
title: PRD review   # what people call it
owner: "head-of-product"
deputy: product-operations
audience: [product-manager]
frame: ["Every bet has a PRD."]
freedom:
    - 'The template is yours.'
triggers: [{kind: event, when: A bet is about to start}]

review: {by: 2026-12-01}   # by its owner
---

# PRD review
"""
"""A page with comments, quotes, and its review in braces."""
OTHERS = {
    "ways/weekly-letter.md": page_text(title="Weekly letter", review=REVIEW),
    "ways/bets.md": page_text(
        "\nAfter [the review](prd-review.md).\n", title="Bets", requires=["prd-review"]
    ),
    "ways/status-mail.md": page_text(title="Mail", status="retired", retired=ENDED, review=None),
    "ways/broken.md": page_text(title="Broken", frame=None),
    "ways/tried.md": page_text(
        title="Tried",
        status="trial",
        trial={"until": "2027-01-15", "success": "Half of it."},
    ),
    "ways/ending.md": page_text(
        title="Ending",
        status="retiring",
        retired={"on": "2027-01-31", "because": "Nobody reads it."},
    ),
}


def write(root: Path, page: str = PAGE, **keys: object) -> Path:
    """Write the knowledge base, with this page as `prd-review`.

    Returns:
        The file of that page.
    """
    write_site(root, {"ways/prd-review.md": page, **OTHERS}, **keys)
    return root / "docs/ways/prd-review.md"


def review(root: Path, *arguments: str, answers: str | None = None) -> Result:
    """Run the command on a way, on 25 November 2026.

    Args:
        root: the folder with wow.yml.
        *arguments: the way, unless they begin with an option, and options.
        answers: what somebody types, line by line; None where nobody is there.
    """
    way = ("prd-review",) if not arguments or arguments[0].startswith("-") else ()
    asks = () if answers is None else ("--ask",)
    given = ["review", "-C", str(root), "--today", "2026-11-25", *asks, *way, *arguments]
    return CliRunner().invoke(main, given, input=answers)
