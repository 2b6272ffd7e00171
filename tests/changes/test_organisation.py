"""What changed in wow.yml, in words."""

from typing import Any

import pytest

from tests.factories import ORGANISATION, catalogue_of, organisation
from wow.changes.names import Names
from wow.changes.organisation import compare_organisations

ROLES, OWNERS = ORGANISATION["roles"], ORGANISATION["owners"]
STAGES, CHANNELS = ORGANISATION["stages"], ORGANISATION["channels"]
HEAD = OWNERS["head-of-product"]


def without(entries: dict[str, Any], key: str, **others: Any) -> dict[str, Any]:
    """The entries without one of them, and with others."""
    return {each: value for each, value in entries.items() if each != key} | others


def owner(**keys: Any) -> dict[str, Any]:
    """The owners, of whom the head of product says this as well."""
    return {"owners": {**OWNERS, "head-of-product": {**HEAD, **keys}}}


AWAY = {"since": "2026-11-09", "until": "2026-12-11"}
CHANGES: list[Any] = [
    pytest.param({}, {}, [], id="nothing"),
    pytest.param(
        {}, {"name": "Tallow"}, ["Name of the organisation: now Tallow, was Tallowmere"], id="name"
    ),
    pytest.param(
        {},
        {"roles": {**ROLES, "leader": {"name": "Leader"}}},
        ["Role added: Leader (leader)"],
        id="a new role",
    ),
    pytest.param(
        {},
        {"roles": without(ROLES, "engineer")},
        ["Role gone: Engineer (engineer)"],
        id="a role gone",
    ),
    pytest.param(
        {},
        {"roles": without(ROLES, "engineer", developer=ROLES["engineer"])},
        ["Role Engineer: its key is now developer, was engineer"],
        id="another key",
    ),
    pytest.param(
        {},
        {"roles": {**ROLES, "engineer": {"name": "Developer", "budget": "14 hours"}}},
        [
            "Name of role Developer: now Developer, was Engineer",
            "Budget of role Developer: now 14 hours, was not given",
        ],
        id="what a role says",
    ),
    pytest.param(
        {},
        owner(person="Ines Varga", deputy="product-operations"),
        [
            "Person of owner Head of product: now Ines Varga, was Jonas Albrecht",
            "Deputy of owner Head of product: now Product operations, was not given",
        ],
        id="what an owner says",
    ),
    pytest.param(
        {},
        owner(left="2027-04-01"),
        ["Head of product leaves: no longer answers from 2027-04-01 on"],
        id="an owner who leaves",
    ),
    pytest.param(
        owner(left="2027-04-01"),
        {},
        ["Head of product does not leave, was no longer to answer from 2027-04-01 on"],
        id="an owner who stays after all",
    ),
    pytest.param(
        {},
        owner(away=AWAY),
        ["Head of product is away from 2026-11-09 to 2026-12-11"],
        id="an owner who is away",
    ),
    pytest.param(
        owner(away=AWAY),
        owner(away={**AWAY, "until": "2026-12-18"}),
        [
            (
                "Head of product is away from 2026-11-09 to 2026-12-18, "
                "was from 2026-11-09 to 2026-12-11"
            )
        ],
        id="an owner who is away for longer",
    ),
    pytest.param(
        owner(away=AWAY),
        {},
        ["Head of product is no longer away, was from 2026-11-09 to 2026-12-11"],
        id="an owner who is back",
    ),
    pytest.param(
        {},
        {"stages": {key: STAGES[key] for key in reversed(STAGES)}},
        [
            (
                "Order of stages: now First week (first-week), First day (first-day), "
                "was First day (first-day), First week (first-week)"
            )
        ],
        id="the order of stages",
    ),
    pytest.param(
        {},
        {"channels": without(CHANNELS, "product-help", help={"name": "#help"})},
        ["Channel gone: #product-help (product-help)", "Channel added: #help (help)"],
        id="another channel",
    ),
    pytest.param(
        {},
        {"areas": {"deciding": {"name": "Deciding"}}},
        ["Area added: Deciding (deciding)"],
        id="an area",
    ),
    pytest.param(
        {"defaults": {"review": "6 months"}},
        {
            "defaults": {"review": "1 year"},
            "checks": {"RV202": {"severity": "ignore", "because": "Calendars know."}},
        },
        [
            "Setting “defaults: review”: now 1 year, was 6 months",
            "Setting “checks: RV202: severity”: now ignore, was not given",
            "Setting “checks: RV202: because”: now Calendars know., was not given",
        ],
        id="settings",
    ),
    pytest.param({}, {"defaults": {"review": "6 months"}}, [], id="a default that is written down"),
    pytest.param(
        {}, {"owners": {key: OWNERS[key] for key in reversed(OWNERS)}}, [], id="the order of owners"
    ),
]


@pytest.mark.parametrize(("before", "after", "sentences"), CHANGES)
def test_what_changed_is_told_in_words(
    before: dict[str, Any], after: dict[str, Any], sentences: list[str]
) -> None:
    """Each role, owner, stage, channel and setting."""
    names = Names(catalogue_of(**after))

    changes = compare_organisations(organisation(**before), organisation(**after), names)

    assert sentences == [str(each) for each in changes]
