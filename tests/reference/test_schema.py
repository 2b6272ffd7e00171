"""The schemas for editors let through what the reader does, and refuse what they can."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import ValidationError, create_model

from tests.building import TODAY
from tests.factories import (
    ORGANISATION,
    catalogue_of,
    organisation,
    page_text,
    read_page,
    to_yaml,
    tombstone,
    way,
)
from tests.reference.test_page_format import MODELS, NEEDED, PAGES, as_data, blocks, with_instead
from wow.catalogue import Catalogue
from wow.checking import findings
from wow.diagnostics import Severity
from wow.fields import Declared
from wow.loading import load
from wow.model import Way
from wow.reading import read_organisation
from wow.reference import docstrings, schema
from wow.reference.names import names
from wow.reference.schema_parts import Parts, Schema

REPOSITORY = Path(__file__).parent.parent.parent
SITES = REPOSITORY / "tests" / "sites"
CASES = sorted(each.name for each in SITES.iterdir() if each.name != "horrible-organisation")
"""All but the one whose wow.yml nobody can read."""
FIRST = {"product-manager": "first-day"}


def starter() -> Catalogue:
    """The knowledge base of this repository."""
    catalogue = load(REPOSITORY).catalogue
    assert catalogue
    return catalogue


STARTER = names(starter())
SMALL = names(catalogue_of(way(), tombstone("mail")))


def refused(made: Schema, declared: Mapping[str, Any]) -> list[str]:
    """What a schema says against what was declared, as editors read it."""
    data = json.loads(json.dumps(declared, default=str))
    return [f"{each.json_path}: {each.message}" for each in Draft7Validator(made).iter_errors(data)]


def front_matter(text: str) -> dict[str, Any]:
    """What a page declares, whether or not the reader accepts it."""
    data: dict[str, Any] = as_data(text.split("---\n")[1])
    return data


@pytest.mark.parametrize("known", [STARTER, SMALL, {}], ids=["starter", "small", "no names"])
def test_they_are_schemas_of_draft_7(known: Any) -> None:
    """The draft that editors know best."""
    for made in (schema.page(known), schema.organisation(known)):
        Draft7Validator.check_schema(made)
        assert "http://json-schema.org/draft-07/schema#" == made["$schema"]


def test_they_are_named_by_their_address() -> None:
    """Where the site has one."""
    site = "https://ways.example"

    assert f"{site}/schemas/page.schema.json" == schema.page({}, site)["$id"]
    assert f"{site}/schemas/wow.schema.json" == schema.organisation({}, f"{site}/")["$id"]
    assert "schemas/page.schema.json" == schema.page({})["$id"]


# What the reader accepts


def test_the_starter_fits() -> None:
    """Every page of it, those that ended too, and its wow.yml."""
    catalogue = starter()

    page = schema.page(STARTER)
    assert [] == [each for held in catalogue.pages for each in refused(page, held.declared)]
    assert [] == refused(schema.organisation(STARTER), catalogue.organisation.declared)


@pytest.mark.parametrize("case", CASES)
def test_whatever_the_reader_accepts_fits(case: str) -> None:
    """Name for name where nothing is wrong with it; under any names in any case."""
    loaded = load(SITES / case)
    catalogue = loaded.catalogue
    assert catalogue
    wrong = {each.location.path for each in findings(loaded, TODAY) if _is_wrong(each.severity)}

    any_page, page = schema.page({}), schema.page(names(catalogue))
    for each in catalogue.pages:
        assert [] == refused(any_page, each.declared), each.path
        if each.path not in wrong:
            assert [] == refused(page, each.declared), each.path
    assert [] == refused(schema.organisation({}), catalogue.organisation.declared)


def _is_wrong(severity: Severity) -> bool:
    return severity.reaches(Severity.ERROR)


@pytest.mark.parametrize("declared", PAGES)
def test_every_example_of_a_page_fits(declared: str) -> None:
    """Those of the guide, with the names of the starter."""
    assert [] == refused(schema.page(STARTER), as_data(declared))


@pytest.mark.parametrize("example", blocks("wow.yml"))
def test_every_example_of_the_organisation_fits(example: str) -> None:
    """As above; what a name refers to may stand elsewhere in the file."""
    known = {name: each for name, each in STARTER.items() if name == "CheckCode"}

    assert [] == refused(schema.organisation(known), as_data(with_instead(NEEDED, example)))


def test_a_page_may_have_its_title_from_the_text() -> None:
    """Which no schema sees."""
    page, found = read_page(page_text("\n# PRD review\n", title=None))
    assert isinstance(page, Way)

    assert ((), []) == (found, refused(schema.page(SMALL), page.declared))


def test_keys_of_the_theme_fit() -> None:
    """The site needs them, though they say nothing of the way."""
    page = way(hide=["toc"], tags=["bets"], search={"boost": 2})

    assert [] == refused(schema.page(SMALL), page.declared)


def test_an_empty_key_fits_where_the_reader_takes_it() -> None:
    """It is as if the key were not there."""
    page, found = read_page(page_text().replace("owner:", "deputy:\neffort:\nonboarding:\nowner:"))
    assert isinstance(page, Way)

    assert ((), []) == (found, refused(schema.page(SMALL), page.declared))


def test_a_way_that_ended_needs_no_more_than_its_end() -> None:
    """Its other keys may stay, or be emptied."""
    bare = tombstone("mail", audience=[], frame=[], freedom=[], triggers=[])

    assert [] == refused(schema.page(SMALL), bare.declared)


# What it refuses

MISTAKES: list[Any] = [
    pytest.param({"owner": None}, "$: 'owner' is a required property", id="a key is missing"),
    pytest.param({"onwer": "x"}, "$: Additional properties are not allowed", id="an unknown key"),
    pytest.param({"audience": []}, "$.audience: []", id="nobody follows it"),
    pytest.param({"audience": "engineer"}, "$.audience: 'engineer' is not of", id="no list"),
    pytest.param({"summary": ["x"]}, "$.summary: ['x'] is not of", id="a list"),
    pytest.param({"status": "live"}, "$.status: 'live' is not one of", id="no such status"),
    pytest.param({"level": "must"}, "$.level: 'must' is not one of", id="no such level"),
    pytest.param({"id": "PRD review"}, "$.id: 'PRD review' does not match", id="no slug"),
    pytest.param({"review": {}}, "$.review: 'by' is a required property", id="no date"),
    pytest.param({"review": {"by": "soon"}}, "$.review.by: 'soon' does not match", id="no day"),
    pytest.param(
        {"review": {"by": "2027-03-01", "every": "90 min"}},
        "$.review.every: '90 min' does not match",
        id="hours between reviews",
    ),
    pytest.param({"effort": {"time": "2 days"}}, "$.effort.time: '2 days'", id="days of effort"),
    pytest.param(
        {"effort": {"time": "1 h", "times": "often"}}, "$.effort.times: 'often'", id="how often"
    ),
    pytest.param(
        {"effort": {"times": "1 a week"}}, "$.effort: 'time' is a", id="effort of no time"
    ),
    pytest.param(
        {"effort": {"engineer": {"time": "1 h"}, "product-manager": "1 h"}},
        "$.effort['product-manager']: '1 h' is not of type 'object'",
        id="two forms of effort at once",
    ),
    pytest.param({"onboarding": ["first-day"]}, "$.onboarding", id="a list of stages"),
    pytest.param({"onboarding": {}}, "$.onboarding: {}", id="no role meets it"),
    pytest.param(
        {"triggers": [{"when": "A bet is about to start"}]},
        "$.triggers[0]: 'kind' is a required property",
        id="no kind",
    ),
    pytest.param({"triggers": [{"kind": "mail"}]}, "$.triggers[0].kind: 'mail'", id="wrong kind"),
    pytest.param(
        {"triggers": [{"kind": "event", "every": "week"}]},
        "$.triggers[0]: 'when' is a required property",
        id="a key of another kind",
    ),
    pytest.param({"triggers": [{"kind": "schedule"}]}, "$.triggers[0]", id="no rhythm"),
    pytest.param(
        {"triggers": [{"kind": "schedule", "every": "week", "rrule": "FREQ=DAILY"}]},
        "$.triggers[0]",
        id="two rhythms",
    ),
    pytest.param(
        {"triggers": [{"kind": "schedule", "rrule": "FREQ=WEEKLY", "on": "friday"}]},
        "$.triggers[0]",
        id="a rule and its days",
    ),
    pytest.param(
        {"triggers": [{"kind": "schedule", "every": "week", "on": "fryday"}]},
        "$.triggers[0].on: 'fryday' does not match",
        id="no weekday",
    ),
    pytest.param(
        {"triggers": [{"kind": "schedule", "every": "week", "on": 32}]},
        "$.triggers[0].on: 32 is greater than",
        id="no day of a month",
    ),
    pytest.param(
        {"triggers": [{"kind": "schedule", "every": "week", "at": "9:30"}]},
        "$.triggers[0].at: '9:30' does not match",
        id="no time of day",
    ),
    pytest.param(
        {"templates": [{"name": "PRD", "link": "javascript:alert(1)"}]},
        "$.templates[0].link: 'javascript:alert(1)' does not match",
        id="an unsafe link",
    ),
    pytest.param(
        {"templates": [{"name": "PRD", "link": "//elsewhere.example"}]},
        "$.templates[0].link",
        id="a link to another host",
    ),
    pytest.param({"status": "retired"}, "$: 'retired' is a required property", id="no end"),
]


@pytest.mark.parametrize(("keys", "told"), MISTAKES)
def test_a_mistake_is_refused_as_the_reader_does(keys: dict[str, Any], told: str) -> None:
    """At its place; the table holds what JSON Schema can say."""
    text = page_text("", **keys)
    page, _ = read_page(text)

    assert not isinstance(page, Way)
    found = refused(schema.page(SMALL), front_matter(text))
    assert [each for each in found if each.startswith(told)], found


WRONG: list[Any] = [
    pytest.param({"name": None}, "$: 'name' is a required property", id="no name"),
    pytest.param({"rolls": {}}, "$: Additional properties are not allowed", id="an unknown key"),
    pytest.param({"owners": {}}, "$.owners: {}", id="nobody answers"),
    pytest.param({"roles": {"PM": {"name": "PM"}}}, "$.roles: 'PM' does not match", id="no slug"),
    pytest.param({"roles": {"index": {"name": "x"}}}, "$.roles: 'index'", id="a taken name"),
    pytest.param({"owners": {"a": {"name": "A", "contact": "x"}}}, "$.owners.a: ", id="no person"),
    pytest.param(
        {"owners": {"a": {"name": "A", "contact": "x", "person": "P", "lead": "L"}}},
        "$.owners.a: ",
        id="two persons",
    ),
    pytest.param(
        {"channels": {"a": {"name": "A", "link": "chat"}}},
        "$.channels.a.link: 'chat'",
        id="no link",
    ),
    pytest.param({"defaults": {"review": "often"}}, "$.defaults.review: 'often'", id="an interval"),
    pytest.param({"feedback": {}}, "$.feedback: {}", id="feedback to nowhere"),
    pytest.param(
        {"feedback": {"issue": "https://code.example/new"}}, "$.feedback", id="an issue of no title"
    ),
    pytest.param({"style": {"words": 0}}, "$.style.words: 0 is less than", id="no words"),
    pytest.param(
        {"checks": {"RV202": {"severity": "off", "because": "x"}}},
        "$.checks.RV202.severity: 'off' is not one of",
        id="no severity",
    ),
    pytest.param({"build": {"fail_on": "ignore"}}, "$.build.fail_on: 'ignore'", id="fails on none"),
]


@pytest.mark.parametrize(("keys", "told"), WRONG)
def test_a_mistake_in_wow_yml_is_refused_as_the_reader_does(
    keys: dict[str, Any], told: str
) -> None:
    """At its place."""
    declared = {key: each for key, each in {**ORGANISATION, **keys}.items() if each is not None}
    read, _ = read_organisation(to_yaml(declared).encode(), path="wow.yml")

    assert read is None
    found = refused(schema.organisation(SMALL), declared)
    assert [each for each in found if each.startswith(told)], found


# The names of this knowledge base


UNKNOWN: list[Any] = [
    pytest.param({"owner": "nobody"}, "$.owner: 'nobody' is not one of", id="owner"),
    pytest.param({"deputy": "nobody"}, "$.deputy: 'nobody' is not one of", id="deputy"),
    pytest.param({"audience": ["pilot"]}, "$.audience[0]: 'pilot' is not one of", id="role"),
    pytest.param({"onboarding": "first-year"}, "$.onboarding: 'first-year'", id="stage"),
    pytest.param({"onboarding": {"pilot": "first-day"}}, "$.onboarding: Addit", id="role of stage"),
    pytest.param({"onboarding": {**FIRST, "engineer": "x"}}, "$.onboarding.engineer", id="by role"),
    pytest.param({"effort": {"pilot": {"time": "1 h"}}}, "$.effort: Addit", id="role of effort"),
    pytest.param({"requires": ["nothing"]}, "$.requires[0]: 'nothing' is not one of", id="way"),
    pytest.param(
        {"triggers": [{"kind": "soft-approval", "gate": "It starts", "approver": "nobody"}]},
        "$.triggers[0].approver: 'nobody' is not one of",
        id="approver",
    ),
    pytest.param(
        {"enablement": {"how": "A session", "join": "nowhere"}},
        "$.enablement.join: 'nowhere' is not one of",
        id="channel",
    ),
]


@pytest.mark.parametrize(("keys", "told"), UNKNOWN)
def test_a_name_that_there_is_not_is_refused(keys: dict[str, Any], told: str) -> None:
    """Which the check does too; under any names the page would fit."""
    page = way(**keys)

    found = refused(schema.page(SMALL), page.declared)
    assert [each for each in found if each.startswith(told)], found
    assert [] == refused(schema.page({}), page.declared)


def test_names_come_with_words_for_them() -> None:
    """So that nobody has to know whose key it is."""
    owner = schema.page(SMALL)["else"]["properties"]["owner"]

    assert ["head-of-product", "product-operations"] == owner["enum"]
    assert ["Head of product, Jonas Albrecht", "Product operations, Pia Novak"] == owner[
        "enumDescriptions"
    ]


def test_ways_that_ended_or_cannot_be_read_have_their_name_too() -> None:
    """They may be referred to, until somebody mends the page or the reference."""
    broken, _ = read_page(page_text(frame=None), "ways/broken.md")
    unnamed, _ = read_page(page_text(id="no slug"), "ways/unnamed.md")

    known = names(catalogue_of(way("a"), tombstone("mail"), broken, unnamed))["WayId"]

    assert {"a": "a", "broken": "PRD review", "mail": "mail"} == known.words


def test_what_nobody_has_declared_has_no_names() -> None:
    """A list of nothing would refuse every name, and is no schema to some."""
    known = names(catalogue_of(way(), stages={}, channels={}))

    assert {"StageKey", "ChannelKey", "FolderName"}.isdisjoint(known)
    Draft7Validator.check_schema(schema.page(known))


def test_folders_of_ways_are_offered_as_areas() -> None:
    """Others may be named before a page lies in them."""
    known = names(catalogue_of(way(area="deciding")))
    areas = schema.organisation(known)["properties"]["areas"]

    assert ["deciding"] == list(areas["properties"])
    declared = organisation(areas={"deciding": {"name": "A"}, "building": {"name": "B"}}).declared
    assert [] == refused(schema.organisation(known), declared)


def test_codes_that_a_setting_cannot_change_are_not_offered() -> None:
    """As the check says of them."""
    offered = schema.organisation(SMALL)["properties"]["checks"]["properties"]

    assert "RV202" in offered
    assert "FM101" not in offered


# What editors show


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_described_in_the_words_of_the_guide(model: Any) -> None:
    """They stand once, below the key in the model."""
    properties = Parts({}).keys(model)["properties"]

    for name, attribute in docstrings.keys(model).items():
        assert attribute.docstring.text == properties[name]["markdownDescription"]


def test_what_holds_unless_it_is_said_is_shown() -> None:
    """Editors fill it in."""
    page = schema.page(SMALL)["else"]["properties"]
    defaults = schema.organisation(SMALL)["properties"]["defaults"]["properties"]

    assert ("active", "expected") == (page["status"]["default"], page["level"]["default"])
    assert "6 months" == defaults["review"]["default"]
    assert (
        700 == schema.organisation(SMALL)["properties"]["style"]["properties"]["words"]["default"]
    )
    assert "default" not in page["owner"]


def test_every_status_is_offered_before_one_is_chosen() -> None:
    """That of an ended way, too, which asks for other keys."""
    made = schema.page(SMALL)

    ended, living = (made[each]["properties"]["status"]["enum"] for each in ("then", "else"))
    assert ["proposed", "trial", "active", "retiring", "retired"] == [*living, *ended]
    assert [*living, *ended] == made["properties"]["status"]["enum"]


# Nothing that is read is refused


FORMS = {
    name: create_model("Form", __base__=Declared, value=vars(module)[name])
    for name, attribute in docstrings.types().items()
    for module in docstrings.MODULES
    if attribute.docstring.examples and name in vars(module)
}
"""A model of one key for each type of value of which there are examples."""


def texts(name: str) -> st.SearchStrategy[str]:
    """Texts that are like the examples of a type, and some that are not."""
    examples = [each.strip("`\"'") for each in docstrings.types()[name].docstring.examples]
    words = [word for each in examples for word in re.split(r"(\W)", each) if word]
    pieces = st.sampled_from([*words, *"0123456789", " ", "to", "-", "a", "last", "day", "h", "%"])
    like = st.lists(pieces, max_size=8).map("".join)
    case = st.sampled_from([str, str.upper, str.title, str.strip, lambda text: f" {text}\t"])
    return st.builds(lambda text, change: change(text), st.sampled_from(examples) | like, case)


@pytest.mark.parametrize("name", FORMS)
@given(data=st.data())
def test_no_form_refuses_what_is_read(name: str, data: st.DataObject) -> None:
    """In whichever case and with whichever spaces the reader takes it."""
    declared = {"value": data.draw(texts(name) | st.text(max_size=12))}
    try:
        FORMS[name].model_validate(declared)
    except ValidationError:
        return

    assert [] == refused(FORMS[name].model_json_schema(), declared)
