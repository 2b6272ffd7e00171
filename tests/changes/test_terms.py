"""The terms of a way, and the revision that names them."""

import pytest

from tests.factories import way
from wow.changes.terms import terms
from wow.model import Way

SAME = [
    pytest.param({"body": "\nOther words.\n"}, id="the text"),
    pytest.param({"review": {"by": "2027-02-01"}}, id="the review date"),
    pytest.param(
        {"handovers": [{"on": "2026-01-01", "from": "a", "to": "head-of-product"}]},
        id="how it changed hands",
    ),
    pytest.param({"title": "Reading drafts"}, id="the title"),
    pytest.param({"summary": "In short."}, id="the summary"),
    pytest.param({"effort": {"time": "2 hours"}}, id="the effort"),
    pytest.param({"status": "active"}, id="a default that is written down"),
    pytest.param({"frame": ["Every  bet\n has a PRD.", "Answer."]}, id="spaces"),
    pytest.param({"frame": ["Answer.", "Every bet has a PRD."]}, id="the order"),
]
OTHER = [
    pytest.param({"frame": ["Every bet has a PRD."]}, id="frame"),
    pytest.param({"freedom": ["The tool is yours."]}, id="freedom"),
    pytest.param({"triggers": [{"kind": "event", "when": "It rains"}]}, id="triggers"),
    pytest.param({"owner": "product-operations"}, id="owner"),
    pytest.param({"audience": ["engineer"]}, id="audience"),
    pytest.param({"status": "proposed"}, id="status"),
    pytest.param({"templates": [{"name": "PRD", "link": "../prd.md"}]}, id="templates"),
]
FRAME = {"frame": ["Every bet has a PRD.", "Answer."]}


def revision(page: Way) -> str:
    """The revision of a way where it lies."""
    return terms(page).on(page.src_uri).revision


@pytest.mark.parametrize("changed", SAME)
def test_what_nobody_relies_on_leaves_the_revision(changed: dict[str, object]) -> None:
    """A typo in the text or a review date moves nothing."""
    assert revision(way(**FRAME)) == revision(way(**{**FRAME, **changed}))  # type: ignore[arg-type]


@pytest.mark.parametrize("changed", OTHER)
def test_what_people_rely_on_makes_another_revision(changed: dict[str, object]) -> None:
    """Each of the seven things alone."""
    assert revision(way(**FRAME)) != revision(way(**{**FRAME, **changed}))  # type: ignore[arg-type]


def test_a_page_that_moves_keeps_its_revision() -> None:
    """Its links are told from another place, and lead to the same."""
    here = way(templates=[{"name": "PRD", "link": "../templates/prd.md"}])
    there = way(area="deciding", templates=[{"name": "PRD", "link": "../../templates/prd.md"}])

    assert revision(here) == revision(there)


def test_a_revision_stays_from_version_to_version_of_the_software() -> None:
    """Browsers hold it for months: whoever changes how it is made, makes everybody read again."""
    triggers = [
        {"kind": "event", "when": "A bet is about to start"},
        {
            "kind": "schedule",
            "every": "2 weeks",
            "on": "friday",
            "at": "10:00",
            "start": "2027-01-08",
            "skip": ["2027-03-26"],
        },
    ]
    page = way(triggers=triggers, templates=[{"name": "PRD", "link": "../templates/prd.md"}])

    assert "354d1d53cc" == revision(page)


HOURS = {"time": "90 min", "times": "2 per month"}


@pytest.mark.parametrize(
    ("effort", "kept"),
    [
        pytest.param(None, (), id="none"),
        pytest.param(HOURS, (("", "90 min", "2 per month"),), id="for all alike"),
        pytest.param(
            {"product-manager": HOURS, "engineer": {"time": "5 min"}},
            (("engineer", "5 min", ""), ("product-manager", "90 min", "2 per month")),
            id="for each role",
        ),
    ],
)
def test_the_effort_is_kept_for_those_who_look_back(
    effort: object, kept: tuple[tuple[str, str, str], ...]
) -> None:
    """As it is written, role by role."""
    page = way(audience=["product-manager", "engineer"], effort=effort)

    assert kept == terms(page).efforts
