"""One change in which much happens, to be told in every form."""

from functools import cache
from typing import Any

from tests.factories import ORGANISATION, catalogue_of, read_page, tombstone, way
from wow.changes.catalogues import Earlier, difference
from wow.changes.difference import Difference
from wow.reading import Unread
from wow.site.inline import plain

OWNERS = ORGANISATION["owners"]
ROLES = {
    "product-manager": {"name": "Product manager", "budget": "4 hours"},
    "engineer": {"name": "Engineer"},
}
HOUR = {"time": "60 min", "times": "1 per month"}
KEPT = {
    "on": "2026-09-01",
    "by": "product-operations",
    "verdict": "keep",
    "finding": "The median fell to *four* days; @everyone reads <b>it</b>.",
}


@cache
def rich() -> Difference:
    """A review whose frame, freedom, owner and effort change, and what happens around it."""
    prd: dict[str, Any] = {
        "title": "PRD review",
        "frame": ["Reviewers answer within two working days.", "Every bet has a PRD."],
        "freedom": ["Length, template and tool are yours.", "Choose your reviewers."],
        "effort": {**HOUR, "times": "2 per month"},
    }
    letter: dict[str, Any] = {"title": "Weekly letter", "audience": ["product-manager", "engineer"]}
    before = catalogue_of(
        way("prd-review", **prd),
        way("weekly-letter", **letter),
        way("status-mail", title="Status mail", effort=HOUR),
        way("office-hours", title="Office hours", owner="product-operations"),
        way("kick-off", title="Kick-off"),
        _unread("draft"),
        roles=ROLES,
    )
    after = catalogue_of(
        way(
            "prd-review",
            **{
                **prd,
                "frame": [
                    "Reviewers answer within three working days, or say why.",
                    *prd["frame"][1:],
                ],
                "freedom": prd["freedom"][:1],
                "owner": "product-operations",
                "effort": {**HOUR, "times": "2 to 5 per month"},
            },
        ),
        way("weekly-letter", area="informing", body="\nOther.\n", **letter),
        tombstone("status-mail", title="Status mail"),
        way(
            "office-hours",
            title="Office hours",
            owner="product-operations",
            review={"by": "2027-09-01", "log": [KEPT]},
        ),
        way("kick-off", title="Kick-off", review={"by": "2027-06-01"}),
        way("bets", title="Bets | [large] ones", audience=["engineer"], level="guideline"),
        _unread("draft"),
        roles=ROLES,
        owners={**OWNERS, "head-of-product": {**OWNERS["head-of-product"], "left": "2027-04-01"}},
    )
    pages = tuple(before.by_src_uri.values())
    return difference(Earlier(pages, before.organisation), after, plain)


def _unread(name: str) -> Unread:
    page, _ = read_page("nothing declared", f"ways/{name}.md")
    assert isinstance(page, Unread)
    return page
