"""wow.yml: who the organisation is, and what its pages may refer to."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.factories import ORGANISATION, organisation, to_yaml
from wow.diagnostics import Diagnostic, Location
from wow.durations import Duration, Unit
from wow.reading import read_organisation

OWNER: dict[str, Any] = {"name": "Head of design", "person": "Mirela Costa", "contact": "design"}


def findings(**keys: object) -> tuple[Diagnostic, ...]:
    """What is found in a wow.yml with these keys; a key given as None is left out."""
    data = {key: value for key, value in {**ORGANISATION, **keys}.items() if value is not None}
    return read_organisation(to_yaml(data).encode(), path="wow.yml")[1]


def test_what_is_not_said_has_a_default() -> None:
    """A review every six months, a notice of thirty days, no grace, and errors fail a build."""
    small = organisation()

    assert (Duration(6, Unit.MONTH), Duration(30, Unit.DAY), None) == (
        small.defaults.review,
        small.defaults.notice,
        small.defaults.grace,
    )
    assert small.build.fail_on == "error"


def test_the_time_zone_is_known() -> None:
    """Dates and times are meant where the organisation is."""
    assert organisation().zone == ZoneInfo("Europe/Berlin")


def test_things_keep_the_order_in_which_they_are_written() -> None:
    """Stages come in the order in which a new colleague goes through them."""
    stages = {"week": {"name": "Week"}, "day": {"name": "Day"}, "a-month": {"name": "Month"}}

    assert list(stages) == list(organisation(stages=stages).stages)


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        pytest.param({"name": "Engineer"}, "Engineers", id="with an s"),
        pytest.param({"name": "Chief of staff", "plural": "Chiefs"}, "Chiefs", id="as given"),
    ],
)
def test_a_role_has_a_plural(role: dict[str, str], expected: str) -> None:
    """Lists of who follows a way speak of people in the plural."""
    assert expected == organisation(roles={"engineer": role}).roles["engineer"].people


def test_one_person_answers() -> None:
    """A position is held by a person, a team has a lead."""
    owners = organisation().owners

    assert ("Jonas Albrecht", "Pia Novak") == (
        owners["head-of-product"].answers,
        owners["product-operations"].answers,
    )


@pytest.mark.parametrize(
    ("keys", "today", "expected"),
    [
        pytest.param({}, "2026-11-20", (True, False, False), id="there"),
        pytest.param({"left": "2026-11-20"}, "2026-11-19", (True, False, False), id="last day"),
        pytest.param({"left": "2026-11-20"}, "2026-11-20", (False, True, False), id="gone"),
        *(
            pytest.param(
                {"away": {"since": "2026-11-09", "until": "2026-12-11"}},
                today,
                (is_there, False, not is_there),
                id=f"away from 9 November to 11 December: {today}",
            )
            for today, is_there in (
                ("2026-11-08", True),
                ("2026-11-09", False),
                ("2026-12-11", False),
                ("2026-12-12", True),
            )
        ),
    ],
)
def test_an_owner_is_there_away_or_gone(
    keys: dict[str, Any], today: str, expected: tuple[bool, bool, bool]
) -> None:
    """Both days of an absence are included; who left is gone from that day on."""
    day = date.fromisoformat(today)
    owner = organisation(owners={"head-of-design": {**OWNER, **keys}}).owners["head-of-design"]

    assert expected == (owner.is_there(day), owner.has_left(day), owner.is_away(day))


@pytest.mark.parametrize("key", ["name", "timezone", "roles", "owners"])
def test_an_organisation_needs_its_names(key: str) -> None:
    """A name, a time zone, a role and an owner are what pages cannot be read without."""
    (found,) = findings(**{key: None})

    assert ("PG101", f"`{key}` is missing") == (found.code, found.message)


@pytest.mark.parametrize(
    ("keys", "code", "told"),
    [
        pytest.param({"role": {}}, "PG102", "`role` is not a key", id="unknown key"),
        pytest.param({"roles": {}}, "PG105", "`roles` is empty", id="no role"),
        pytest.param(
            {"owners": {"cpo": {"name": "CPO", "contact": "x"}}},
            "PG112",
            "`owners: cpo` does not add up: name the one who answers",
            id="an owner without a person",
        ),
        pytest.param(
            {"owners": {"cpo": {**OWNER, "lead": "Ida Holm"}}},
            "PG112",
            "`owners: cpo` does not add up: name the one who answers",
            id="an owner with a person and a lead",
        ),
        pytest.param(
            {"owners": {"cpo": {**OWNER, "away": {"since": "2026-12-11", "until": "2026-11-09"}}}},
            "PG112",
            "`owners: cpo: away` does not add up: `until` is before `since`",
            id="an absence that ends before it begins",
        ),
        pytest.param(
            {"roles": {"Product manager": {"name": "x"}}},
            "PG106",
            "`roles: Product manager` cannot be read",
            id="a key with capitals",
        ),
        pytest.param(
            {"defaults": {"notice": "30 min"}},
            "PG106",
            "`defaults: notice`",
            id="minutes of notice",
        ),
        pytest.param(
            {"channels": {"help": {"name": "#help", "link": "file:///x"}}},
            "PG106",
            "`file:///x`",
            id="an unsafe link",
        ),
        pytest.param(
            {"channels": {"help": {"name": "#help", "link": "guide/help.md"}}},
            "PG106",
            "`channels: help: link`",
            id="a channel on a page",
        ),
        pytest.param(
            {"checks": {"RV202": {"severity": "ignore"}}},
            "PG101",
            "`checks: RV202: because` is missing",
            id="a setting without a reason",
        ),
        pytest.param(
            {"feedback": {}},
            "PG112",
            "`feedback` does not add up: give `issue` or `mail`",
            id="feedback that goes nowhere",
        ),
        pytest.param(
            {"feedback": {"issue": "https://code.example/new?title={name}"}},
            "PG106",
            "`feedback: issue`",
            id="an issue that fills in something else",
        ),
        pytest.param(
            {"feedback": {"issue": "javascript:alert({title})"}},
            "PG106",
            "`feedback: issue`",
            id="an issue at no address",
        ),
        pytest.param(
            {"feedback": {"mail": "ways@example?bcc=all@example"}},
            "PG106",
            "`feedback: mail`",
            id="a mail with more than an address",
        ),
        pytest.param(
            {"channels": {"a": {"name": "A", "link": "1:chat"}}},
            "PG106",
            "`channels: a: link`",
            id="a colon makes no address",
        ),
        pytest.param({"timezone": "Europe"}, "PG106", "`timezone`", id="a continent"),
        pytest.param({"timezone": "../../etc/passwd"}, "PG106", "`timezone`", id="a path"),
        pytest.param({"timezone": "Europe/Berln"}, "PG106", "`timezone`", id="a misspelt city"),
    ],
)
def test_a_mistake_in_wow_yml_is_told(keys: dict[str, Any], code: str, told: str) -> None:
    """One validator speaks of pages and of wow.yml in the same words."""
    (found,) = findings(**keys)

    assert code == found.code
    assert told in found.message


def test_values_and_keys_have_places() -> None:
    """Findings about wow.yml point into it."""
    small = organisation()

    assert Location("wow.yml", 4, 3) == small.at_key("roles", "product-manager")
    assert Location("wow.yml", 5, 11) == small.at("roles", "product-manager", "name")
