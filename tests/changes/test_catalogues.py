"""What a change means for people: ways, roles, owners, load."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from tests.factories import ORGANISATION, catalogue_of, read_page, tombstone, way
from tests.onboarding.drawn import catalogues
from wow.catalogue import Catalogue
from wow.changes.catalogues import Earlier, difference
from wow.changes.difference import Difference
from wow.changes.fates import Fate
from wow.changes.pairing import AnyPage
from wow.reading import Unread

REVIEWED = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "It fell."}
HOUR = {"time": "60 min", "times": "1 per month"}
BROKEN, _ = read_page("nothing declared")
assert isinstance(BROKEN, Unread)


def earlier(catalogue: Catalogue) -> Earlier:
    """A catalogue as it was."""
    return Earlier(tuple(catalogue.by_src_uri.values()), catalogue.organisation)


def change(old: Sequence[AnyPage], new: Sequence[AnyPage], **keys: Any) -> Difference:
    """What a change of pages means; the keys change the organisation on both sides."""
    return difference(earlier(catalogue_of(*old, **keys)), catalogue_of(*new, **keys))


FATES: list[Any] = [
    pytest.param([], [way()], Fate.NEW, id="new"),
    pytest.param([way()], [], Fate.REMOVED, id="removed"),
    pytest.param([way()], [tombstone("prd-review")], Fate.ENDED, id="ended"),
    pytest.param([tombstone("prd-review")], [way()], Fate.BACK, id="back"),
    pytest.param([way()], [BROKEN], Fate.UNREADABLE, id="not readable any more"),
    pytest.param([], [BROKEN], Fate.UNREADABLE, id="new and not readable"),
    pytest.param([BROKEN], [way()], Fate.MENDED, id="readable again"),
    pytest.param([way()], [way(id="prd")], Fate.RENAMED, id="another id"),
    pytest.param([way()], [way(area="deciding")], Fate.MOVED, id="another folder"),
    pytest.param([way()], [way(level="guideline")], Fate.CHANGED, id="changed"),
    pytest.param(
        [way()],
        [way(review={"by": "2027-03-01", "log": [REVIEWED]})],
        Fate.REVIEWED,
        id="reviewed, with the date as it was",
    ),
    pytest.param(
        [way()],
        [way(review={"by": "2027-03-02", "log": [REVIEWED]})],
        Fate.REVIEWED,
        id="reviewed",
    ),
    pytest.param(
        [way()],
        [way(review={"by": "2027-03-02", "log": [REVIEWED]}, level="guideline")],
        Fate.CHANGED,
        id="reviewed and changed",
    ),
    pytest.param(
        [way(review={"by": "2027-03-01", "log": [REVIEWED]})],
        [way()],
        Fate.CHANGED,
        id="a record taken out is no review",
    ),
    pytest.param([way()], [way(review={"by": "2027-03-02"})], Fate.REDATED, id="only the date"),
    pytest.param([way()], [way(body="\nOther.\n")], Fate.TEXT, id="only the text"),
    pytest.param([way()], [way(tags=[])], Fate.CHANGED, id="a key of the theme"),
    pytest.param(
        [way(frame=["A.", "B."])], [way(frame=["B.", "A."])], Fate.FORM, id="only the order"
    ),
]


@pytest.mark.parametrize(("old", "new", "fate"), FATES)
def test_what_became_of_a_way_is_told_in_one_word(
    old: list[AnyPage], new: list[AnyPage], fate: Fate
) -> None:
    """So that a change of nothing but a date stands out."""
    (way,) = change(old, new).ways

    assert fate is way.fate


@given(catalogues(circles=True))
def test_what_is_the_same_differs_in_nothing(catalogue: Catalogue) -> None:
    """Whatever it is."""
    found = difference(earlier(catalogue), catalogue)

    assert found.is_empty
    assert ((), ("Nothing changed.",)) == (found.loads, found.summary)


def test_a_new_way_is_told_with_what_it_asks_and_grants() -> None:
    """Whoever reads of it need not open it."""
    (new,) = change([way("other")], [way("other"), way(effort=HOUR)]).ways

    assert [
        "This way is new.",
        "Frame: “Every bet has a PRD.”",
        "Freedom: “The template is yours.”",
        "What starts it: “A bet is about to start”",
        "Effort: 60 min · 1 per month",
    ] == [str(each) for each in new.changes]


def test_where_there_was_nothing_before_everything_is_new_in_brief() -> None:
    """Nobody compares with nothing."""
    found = difference(Earlier(), catalogue_of(way("a"), way("b")))

    assert [["This way is new."]] * 2 == [[str(each) for each in way.changes] for way in found.ways]
    assert "There was no knowledge base before: everything is new." in found.summary
    assert () == found.organisation


CONCERNED: list[Any] = [
    pytest.param({"level": "guideline"}, ["product-manager"], id="what is asked"),
    pytest.param({"audience": ["engineer"]}, ["product-manager", "engineer"], id="who is asked"),
    pytest.param({"effort": HOUR}, ["product-manager"], id="what it costs"),
    pytest.param({"review": {"by": "2027-03-02"}}, [], id="the review date"),
    pytest.param({"review": {"by": "2027-03-02", "log": [REVIEWED]}}, [], id="a review"),
    pytest.param({"body": "\nOther.\n"}, [], id="the text"),
    pytest.param({"area": "deciding"}, [], id="where the page lies"),
]


@pytest.mark.parametrize(("keys", "roles"), CONCERNED)
def test_a_change_concerns_those_who_follow_the_way(keys: dict[str, Any], roles: list[str]) -> None:
    """Before or since; what is only for those who look after it concerns nobody else."""
    (found,) = change([way()], [way(**keys)]).ways

    assert roles == [each.key for each in found.roles]
    assert ["Head of product"] == [each.name for each in found.owners]


def test_two_owners_are_concerned_when_a_way_is_handed_on() -> None:
    """The one who answers now comes first."""
    (found,) = change([way()], [way(owner="product-operations")]).ways

    assert ["product-operations", "head-of-product"] == [each.key for each in found.owners]
    assert "For Product managers; Product operations answers" == found.about


def test_what_matters_most_comes_first() -> None:
    """And then by title."""
    kept = {"frame": ["A.", "B."]}
    old = [way("text"), way("b", **kept), way("a"), way("gone", body="\nAlone.\n" * 20)]  # type: ignore[arg-type]
    new = [way("text", body="\nOther.\n"), way("b", level="guideline"), way("a", level="guideline")]

    found = change(old, [*new, tombstone("old")])

    assert ["new", "removed", "changed", "changed", "text"] == [each.fate for each in found.ways]
    assert ["old", "gone", "a", "b", "text"] == [each.title for each in found.ways]


SUMMARIES: list[Any] = [
    pytest.param(
        [way()],
        [way(review={"by": "2027-03-02"})],
        [
            "prd review: only the review date moved, without a review.",
            "This concerns nobody but Head of product, who answers.",
        ],
        id="one way",
    ),
    pytest.param(
        [way("a"), way("b"), way("c")],
        [
            way("a", level="guideline"),
            way("b", owner="product-operations"),
            way("c", body="\nOther.\n"),
        ],
        [
            "3 ways differ: 2 changed; 1 where only the text changed.",
            "This concerns Product managers; Head of product and Product operations answer.",
        ],
        id="several",
    ),
]


@pytest.mark.parametrize(("old", "new", "sentences"), SUMMARIES)
def test_the_summary_says_what_matters_most(
    old: list[AnyPage], new: list[AnyPage], sentences: list[str]
) -> None:
    """Which ways, whom it concerns and who answers."""
    assert sentences == [*change(old, new).summary]


def test_a_change_of_the_organisation_is_told() -> None:
    """Also where no page changed."""
    owners = ORGANISATION["owners"]
    left = {"head-of-product": {**owners["head-of-product"], "left": "2027-04-01"}}

    found = difference(earlier(catalogue_of(way())), catalogue_of(way(), owners={**owners, **left}))

    assert not found.is_empty
    assert ("1 thing changed in wow.yml.",) == found.summary
    assert ["Head of product leaves: no longer answers from 2027-04-01 on"] == [
        str(each) for each in found.organisation
    ]


def test_an_organisation_that_could_not_be_used_before_hides_no_way() -> None:
    """What changed in it is not known, and that is said."""
    found = difference(Earlier((way(),)), catalogue_of(way(level="guideline")))

    assert [Fate.CHANGED] == [each.fate for each in found.ways]
    assert "wow.yml could not be used before, so what changed in it is not known." in found.summary


UNREAD: list[Any] = [
    pytest.param([BROKEN], [BROKEN], "{} cannot be read, and could not before", id="both"),
    pytest.param([way()], [BROKEN], "{} cannot be read", id="now"),
    pytest.param([BROKEN], [way()], "{} could not be read before", id="before"),
]


@pytest.mark.parametrize(("old", "new", "said"), UNREAD)
def test_a_page_that_cannot_be_read_is_named(
    old: list[AnyPage], new: list[AnyPage], said: str
) -> None:
    """On whichever side; it is never passed over in silence."""
    found = change(old, new)

    assert [said.format("docs/ways/prd-review.md")] == [str(each) for each in found.unread]
    assert found.summary[-1].startswith("1 page could not be read, and nothing in there is")


def roles(**budgets: str) -> dict[str, Any]:
    """The roles, with these budgets."""
    told = {"product_manager": "product-manager", "engineer": "engineer"}
    given = {told[key]: {"budget": budget} for key, budget in budgets.items()}
    return {key: {**role, **given.get(key, {})} for key, role in ORGANISATION["roles"].items()}


def test_the_load_is_told_for_those_for_whom_it_differs() -> None:
    """Before and after, in hours a month, with the ways that do not say."""
    found = change([way(effort=HOUR)], [way(effort={**HOUR, "time": "3 hours"}), way("untold")])

    (load,) = found.loads
    assert ("Product managers", "2 hours more") == (load.role.name, load.change)
    assert ("1 hour", "3 hours") == (str(load.before.hours), str(load.after.hours))
    assert ["untold"] == [each.id for each in load.after.untold]


BUDGETS: list[Any] = [
    pytest.param("2 hours", "3 hours", "", id="within"),
    pytest.param("4 hours", "5 hours", "", id="over as before"),
    pytest.param(
        "3 hours",
        "4 hours",
        "Product managers are now over their budget of 3 hours a month: "
        "the ways that say so take 4 hours.",
        id="over",
    ),
]


@pytest.mark.parametrize(("before", "after", "warning"), BUDGETS)
def test_whoever_comes_over_their_budget_is_named(before: str, after: str, warning: str) -> None:
    """Once, in the change that brings it about."""
    old, new = ([way(effort={**HOUR, "time": time})] for time in (before, after))

    found = change(old, new, roles=roles(product_manager="3 hours"))

    assert [warning] == [each.warning for each in found.loads]
    assert (warning in found.summary) == bool(warning)


def test_where_how_often_varies_the_budget_may_be_overstepped() -> None:
    """Nothing is claimed that is not known."""
    new = way(effort={**HOUR, "times": "2 to 4 per month"})

    found = change([way(effort=HOUR)], [new], roles=roles(product_manager="3 hours"))

    assert (
        "Product managers may now come over their budget of 3 hours a month: "
        "the ways that say so take 2 to 4 hours."
    ) in found.summary


def test_a_budget_that_was_cut_is_overstepped_without_a_way_that_changed() -> None:
    """The hours are those of before."""
    pages = [way(effort={**HOUR, "time": "4 hours"})]
    old = catalogue_of(*pages, roles=roles(product_manager="5 hours"))
    new = catalogue_of(*pages, roles=roles(product_manager="3 hours"))

    (load,) = difference(earlier(old), new).loads

    assert ("", "over") == (load.change, load.now)
    assert load.warning.startswith("Product managers are now over their budget of 3 hours")
