"""All checks in one run, sorted by place."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.factories import catalogue_of, page_text, read_page, way
from wow.checking import CHECKS, findings, findings_in, in_order
from wow.codes import REGISTRY
from wow.diagnostics import Diagnostic, Location, Severity
from wow.loading import Loaded

TODAY = date(2026, 11, 20)
LATE: dict[str, Any] = {"review": {"by": "2026-11-01"}}


def found_for(*pages: Any, diagnostics: tuple[Diagnostic, ...] = (), **keys: Any) -> Any:
    """Everything that is wrong with these pages."""
    return findings(Loaded(catalogue_of(*pages, **keys), diagnostics, len(pages)), TODAY)


def setting(severity: str) -> dict[str, str]:
    """Another severity, with a reason."""
    return {"severity": severity, "because": "We decided so."}


def test_a_sound_knowledge_base_has_no_findings() -> None:
    """No check cries wolf."""
    assert () == found_for(way())


def test_every_concern_is_asked() -> None:
    """One run tells all."""
    page = way(
        summary="[x](javascript:x)",
        owner="nobody",
        audience=["nobody"],
        triggers=[{"kind": "schedule", "every": "week", "channel": "nowhere"}],
        status="trial",
        effort={"engineer": {"time": "30 min"}},
        frame=["Be proactive."],
        **LATE,
    )

    assert len(CHECKS) == 9
    assert {"PG107", "OW101", "ON101", "TR101", "LF101", "RV201", "EF101", "ST101"} == {
        each.code for each in found_for(page)
    }


REFERENCES = {
    "owner": "nobody",
    "audience": ["no-role"],
    "requires": ["no-way"],
    "onboarding": "no-stage",
    "effort": {"time": "30 min"},
    "templates": [{"name": "PRD", "link": "no-file.md"}],
    "triggers": [{"kind": "schedule", "every": "week", "channel": "no-channel"}],
    "exceptions": [{"who": "Growth", "until": "2026-10-01", "what": "Nothing"}],
    "status": "trial",
}


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param({"review": None}, id="missing key"),
        pytest.param({"colour": "blue"}, id="unknown key"),
        pytest.param({"level": "law"}, id="no such choice"),
        pytest.param({"id": "No Id"}, id="an id that is none"),
    ],
)
def test_a_mistake_hides_no_other(mistake: dict[str, Any]) -> None:
    """A page that has to be mended is asked what it refers to in the same run."""
    page, own = read_page(page_text(**{**REFERENCES, **mistake}))
    catalogue = replace(catalogue_of(page), files=frozenset({"ways/prd-review.md"}))

    found = findings(Loaded(catalogue, own, 1), TODAY)

    across = {"OW101", "ON101", "ON103", "ON102", "PG113", "TR101", "LF204", "LF101"}
    assert len(own) == 1
    assert across == {each.code for each in found} - {each.code for each in own}


@pytest.mark.parametrize(
    "mistake",
    [
        pytest.param({"status": "trail", "trial": {"until": "2027-01-01", "success": "X"}}, id="s"),
        pytest.param({"status": "trial", "trial": {"until": "soon", "success": "X"}}, id="trial"),
        pytest.param({"status": "retiring", "retired": {"on": "soon", "because": "X"}}, id="end"),
        pytest.param({"owner": 7}, id="owner"),
        pytest.param({"audience": ["Engineers"]}, id="role"),
    ],
)
def test_what_is_refused_is_told_once(mistake: dict[str, Any]) -> None:
    """Nothing follows from a value that could not be read."""
    page, own = read_page(page_text(**mistake))

    assert own == found_for(page, diagnostics=own)


@pytest.mark.parametrize("severity", ["error", "warning", "advice"])
def test_a_setting_gives_a_code_another_severity(severity: str) -> None:
    """An organisation decides what is grave."""
    (found,) = found_for(way(**LATE), checks={"RV201": setting(severity)})

    assert ("RV201", Severity(severity)) == (found.code, found.severity)


def test_what_is_ignored_is_left_out_and_nothing_else() -> None:
    """One code, not its family."""
    page = way(owner="nobody", **LATE)

    assert ["RV201"] == [each.code for each in found_for(page, checks={"OW101": setting("ignore")})]


def test_a_setting_for_a_code_that_does_not_exist_is_an_error() -> None:
    """Its author would believe that it does something."""
    (found,) = found_for(way(), checks={"RV211": setting("ignore")})

    assert ("WY101", "wow.yml") == (found.code, found.location.path)
    assert found.hint.startswith("Did you mean `RV201`?")


@pytest.mark.parametrize("code", [code for code in REGISTRY if code.startswith(("FM", "PG", "WY"))])
def test_what_cannot_be_read_stays_an_error(code: str) -> None:
    """No setting turns a page that nobody can read into a clean run."""
    unreadable = Diagnostic(code, Severity.ERROR, Location("docs/ways/a.md"), "bad", "Mend it.")

    found = found_for(way(), diagnostics=(unreadable,), checks={code: setting("ignore")})

    assert [(code, Severity.ERROR), ("WY103", Severity.ERROR)] == [
        (each.code, each.severity) for each in found
    ]


def test_no_setting_silences_the_check_of_settings() -> None:
    """WY101 and WY103 themselves stay."""
    checks = {"WY101": setting("ignore"), "RV999": setting("ignore")}

    assert ["WY103", "WY101"] == [each.code for each in found_for(way(), checks=checks)]


def test_findings_stand_in_the_order_of_files_lines_and_columns() -> None:
    """Lines and columns are numbers: line 9 comes before line 10."""
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 12), ("a", 9, 2)]
    found = [Diagnostic("X", Severity.ADVICE, Location(*place), "m", "h") for place in places]

    assert sorted(places) == [
        (each.location.path, each.location.line, each.location.column) for each in in_order(found)
    ]


def test_at_one_place_codes_decide_the_order() -> None:
    """So that two runs print the same."""
    here = Location("a")
    first, second = (Diagnostic(code, Severity.ERROR, here, "m", "h") for code in ("A", "B"))

    assert (first, second) == in_order([second, first])


def test_what_is_found_twice_is_told_once() -> None:
    """Two rules may see the same."""
    found = Diagnostic("A", Severity.ERROR, Location("a"), "m", "h")

    assert (found,) == in_order([found, found])


def test_without_an_organisation_the_findings_of_pages_are_still_told() -> None:
    """A broken wow.yml hides no broken page."""
    _, found = read_page(page_text(owner=None))

    told = findings(Loaded(None, found, 1), TODAY)

    assert ["PG101"] == [each.code for each in told]


def test_a_change_is_checked_before_it_is_written() -> None:
    """Across pages, and only what is found in the page itself is told."""
    page, other = way("a"), way("b", **LATE)
    loaded = Loaded(catalogue_of(page, other), (), 2)
    raw = page_text(requires=["b", "nowhere"], id="b").encode()

    found = findings_in(loaded, raw, TODAY, path=page.path, src_uri=page.src_uri)

    assert {"docs/ways/a.md"} == {each.location.path for each in found}
    assert {"PG109", "ON103"} <= {each.code for each in found}


def test_a_page_is_checked_before_there_is_one() -> None:
    """Among the others, or by itself where it is no way yet."""
    loaded = Loaded(catalogue_of(way("b", **LATE)), (), 1)
    raws = page_text(owner="nobody", id="b").encode(), page_text(owner=None).encode()

    found = [
        findings_in(loaded, raw, TODAY, path="docs/ways/a.md", src_uri="ways/a.md") for raw in raws
    ]

    assert [["OW101", "PG109"], ["PG101"]] == [sorted(each.code for each in told) for told in found]
