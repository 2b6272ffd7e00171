"""Everything that changed in what a page declares, in words."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from tests.factories import catalogue_of, page_text, read_page, tombstone, way
from wow.changes.declarations import compare_pages
from wow.changes.names import Names
from wow.model import THEME_KEYS, Tombstone, Way
from wow.site.inline import plain

NAMES = Names(catalogue_of(way("pitch", title="The pitch"), tombstone("memo")), plain)
REVIEWED = {"on": "2026-09-01", "by": "head-of-product", "verdict": "keep", "finding": "It *fell*."}
PASSED = {"on": "2026-11-01", "from": "product-operations", "to": "head-of-product"}
GRANTED = {"who": "Growth team", "until": "2027-01-31", "what": "Writes a brief"}
TAUGHT = {"every": "3 months", "last": "2026-09-10", "how": "A session", "join": "product-help"}
EFFORT = {"time": "90 min", "times": "2 per month"}
EVENT = {"kind": "event", "when": "A bet is about to start"}

CHANGES: list[Any] = [
    pytest.param({}, {}, [], id="nothing"),
    pytest.param(
        {},
        {"frame": ["Every bet has a PRD.", "Nobody waits."]},
        ["Frame: one expectation added: “Nobody waits.”"],
        id="what people rely on, in the words of the site",
    ),
    pytest.param(
        {"freedom": ["The template is yours.", "So is the length."]},
        {"freedom": ["The template is yours."]},
        ["Freedom narrowed: one choice is gone: “So is the length.”"],
        id="freedom narrowed",
    ),
    pytest.param(
        {},
        {"freedom": ["The template is yours.", "So is the length."]},
        ["Freedom widened: one choice added: “So is the length.”"],
        id="freedom widened",
    ),
    pytest.param(
        {},
        {"title": "PRD reading"},
        ["Title: reworded: “PRD reading” instead of “prd review”"],
        id="title",
    ),
    pytest.param(
        {}, {"summary": "In *short*."}, ["Summary: now stated: “In short.”"], id="summary"
    ),
    pytest.param(
        {"summary": "In short."},
        {"summary": "In *short*."},
        ["Summary: set differently: “In short.”"],
        id="the same words with other marks",
    ),
    pytest.param({}, {"level": "guideline"}, ["Level: now guideline, was expected"], id="level"),
    pytest.param(
        {},
        {"deputy": "product-operations"},
        ["Deputy: now Product operations, was not given"],
        id="deputy",
    ),
    pytest.param(
        {"sponsor": "head-of-product"},
        {},
        ["Sponsor: no longer given, was Head of product"],
        id="sponsor",
    ),
    pytest.param(
        {"outcome": "Fewer bets are reversed."},
        {},
        ["Outcome: no longer stated: “Fewer bets are reversed.”"],
        id="outcome",
    ),
    pytest.param(
        {"signals": {"followed": "Share of bets"}},
        {"signals": {"works": "Share of reversals"}},
        [
            "Signal that it is followed: no longer stated: “Share of bets”",
            "Signal that it works: now stated: “Share of reversals”",
        ],
        id="signals",
    ),
    pytest.param(
        {"consequence": "No PRD, no slot."},
        {"consequence": "No PRD, no money."},
        ["Consequence: reworded: “No PRD, no money.” instead of “No PRD, no slot.”"],
        id="consequence",
    ),
    pytest.param(
        {"effort": EFFORT},
        {"effort": {**EFFORT, "times": "1 to 3 per month"}},
        ["Effort: now 90 min · 1 to 3 per month, was 90 min · 2 per month"],
        id="effort",
    ),
    pytest.param(
        {"effort": EFFORT},
        {"effort": {"product-manager": EFFORT}},
        [
            "Effort: no longer given, was 90 min · 2 per month",
            "Effort for Product managers: now 90 min · 2 per month, was not given",
        ],
        id="effort, since for a role",
    ),
    pytest.param(
        {},
        {"enablement": TAUGHT},
        [
            "How often people learn it: now 3 months, was not given",
            "When people last learned it: now 2026-09-10, was not given",
            "How people learn it: now stated: “A session”",
            "Where to ask for a seat: now #product-help, was not given",
        ],
        id="enablement",
    ),
    pytest.param(
        {"onboarding": "first-day"},
        {"onboarding": "first-week"},
        ["Onboarding: now First week, was First day"],
        id="stage",
    ),
    pytest.param(
        {"onboarding": {"product-manager": "first-day"}},
        {},
        ["Onboarding for Product managers: no longer given, was First day"],
        id="stage of a role",
    ),
    pytest.param(
        {"requires": ["memo"]},
        {"requires": ["pitch", "who-knows"]},
        [
            "To know first: “The pitch” added",
            "To know first: who-knows added",
            "To know first: no longer “memo”",
        ],
        id="what to know first",
    ),
    pytest.param(
        {},
        {"exceptions": [{**GRANTED, "agreed": "head-of-product"}]},
        ["Exception for Growth team: “Writes a brief” until 2027-01-31, agreed by Head of product"],
        id="an exception",
    ),
    pytest.param(
        {"exceptions": [GRANTED]},
        {"exceptions": [{**GRANTED, "until": "2027-03-31"}]},
        [
            (
                "Exception for Growth team changed: “Writes a brief” until 2027-03-31 instead of "
                "“Writes a brief” until 2027-01-31"
            )
        ],
        id="an exception for longer",
    ),
    pytest.param(
        {"exceptions": [GRANTED]},
        {},
        ["Exception for Growth team is gone: “Writes a brief” until 2027-01-31"],
        id="an exception that is over",
    ),
    pytest.param(
        {"owner": "product-operations"},
        {"owner": "head-of-product", "handovers": [PASSED]},
        [
            "Owner: now Head of product, was Product operations",
            "Handed over on 2026-11-01: from Product operations to Head of product",
        ],
        id="a handover",
    ),
    pytest.param(
        {"handovers": [PASSED]},
        {"handovers": [{**PASSED, "from": "founder", "because": "She left."}]},
        [
            (
                "Record of the handover on 2026-11-01 rewritten: from founder to Head of product, "
                "because “She left.” instead of from Product operations to Head of product"
            )
        ],
        id="another record of it",
    ),
    pytest.param(
        {"handovers": [PASSED]},
        {},
        [
            (
                "Record of the handover on 2026-11-01 is gone: "
                "from Product operations to Head of product"
            )
        ],
        id="no record of it any more",
    ),
    pytest.param(
        {},
        {"review": {"by": "2027-04-01"}},
        ["Review date: now 2027-04-01, was 2027-03-01"],
        id="the review date",
    ),
    pytest.param(
        {},
        {"review": {"by": "2027-03-01", "every": "6 months", "log": [REVIEWED]}},
        [
            "Reviewed on 2026-09-01 by Head of product: verdict keep, finding “It fell.”",
            "Review interval: now 6 months, was not given",
        ],
        id="a review",
    ),
    pytest.param(
        {"review": {"by": "2027-03-01", "log": [REVIEWED]}},
        {"review": {"by": "2027-03-01", "log": [{**REVIEWED, "verdict": "change"}]}},
        [
            (
                "Record of the review on 2026-09-01 by Head of product rewritten: verdict change, "
                "finding “It fell.” instead of verdict keep, finding “It fell.”"
            )
        ],
        id="a record that was rewritten",
    ),
    pytest.param(
        {"review": {"by": "2027-03-01", "log": [REVIEWED]}},
        {},
        [
            (
                "Record of the review on 2026-09-01 by Head of product is gone: verdict keep, "
                "finding “It fell.”"
            )
        ],
        id="a record that was taken out",
    ),
    pytest.param(
        {"status": "trial", "trial": {"until": "2027-01-15", "success": "Half use it."}},
        {"status": "trial", "trial": {"until": "2027-02-15", "success": "All use it."}},
        [
            "Last day of the trial: now 2027-02-15, was 2027-01-15",
            "What the trial has to show: reworded: “All use it.” instead of “Half use it.”",
        ],
        id="a trial",
    ),
    pytest.param(
        {},
        {
            "status": "retiring",
            "retired": {"on": "2027-06-30", "because": "Unread.", "replaced_by": "pitch"},
        },
        [
            "Status: now about to end, was active",
            "Day of its end: now 2027-06-30, was not given",
            "Why it ends: now stated: “Unread.”",
            "What replaces it: now “The pitch”, was not given",
        ],
        id="an end in sight",
    ),
    pytest.param(
        {"tags": ["a"]},
        {"tags": ["b"], "icon": "x"},
        ["What only the site's theme reads changed: icon, tags"],
        id="keys of the theme",
    ),
    pytest.param({}, {"body": "\nOther.\n"}, ["Its text changed."], id="the text"),
    pytest.param({}, {"body": "\r\nText.\r\n"}, [], id="how lines end"),
    pytest.param(
        {"frame": ["One.", "Two."]},
        {"frame": ["Two.", "One."]},
        ["How it is written changed: order, spaces or comments."],
        id="the order",
    ),
    pytest.param(
        {}, {"id": "prd"}, ["Renamed: its id is now prd, was prd-review"], id="another id"
    ),
    pytest.param(
        {},
        {"area": "deciding"},
        ["Moved: now docs/ways/deciding/prd-review.md, was docs/ways/prd-review.md"],
        id="another folder",
    ),
]


@pytest.mark.parametrize(("before", "after", "sentences"), CHANGES)
def test_every_declared_difference_is_told_in_words(
    before: dict[str, Any], after: dict[str, Any], sentences: list[str]
) -> None:
    """By the names that people know things by."""
    changes = compare_pages(way(**before), way(**after), NAMES)

    assert sentences == [str(each) for each in changes]


def test_of_an_end_only_the_end_is_told() -> None:
    """With the review behind it; a tombstone may leave out all the rest."""
    retired = {"on": "2026-06-30", "because": "Unread.", "replaced_by": "pitch"}
    review = {"by": "2027-03-01", "log": [{**REVIEWED, "verdict": "retire"}]}
    ended = tombstone("prd-review", retired=retired, review=review)

    assert [
        "Status: now ended, was active",
        "Day of its end: now 2026-06-30, was not given",
        "Why it ends: now stated: “Unread.”",
        "What replaces it: now “The pitch”, was not given",
        "Reviewed on 2026-09-01 by Head of product: verdict retire, finding “It fell.”",
    ] == [str(each) for each in compare_pages(way(outcome="Peace."), ended, NAMES)]


def test_of_a_way_that_comes_back_what_holds_again_is_told() -> None:
    """It is new to those who never knew it."""
    back = way(effort=EFFORT, level="guideline")

    assert [
        "Status: now active, was ended",
        "Level: guideline",
        "Frame: “Every bet has a PRD.”",
        "Freedom: “The template is yours.”",
        "What starts it: “A bet is about to start”",
        "Effort: 90 min · 2 per month",
    ] == [str(each) for each in compare_pages(tombstone("prd-review"), back, NAMES)]


def test_what_changes_on_a_tombstone_is_told() -> None:
    """People still come by."""
    after = tombstone("prd-review", retired={"on": "2026-06-30", "because": "Nobody came."})

    (change,) = compare_pages(tombstone("prd-review"), after, NAMES)

    assert str(change) == "Why it ends: reworded: “Nobody came.” instead of “It was replaced.”"


def test_several_exceptions_of_one_team_are_all_told() -> None:
    """In whatever order they stand."""
    other = {**GRANTED, "what": "Asks nobody"}
    before, after = way(exceptions=[GRANTED]), way(exceptions=[GRANTED, other])
    turned = way(exceptions=[other, GRANTED])

    (change,) = compare_pages(before, after, NAMES)

    assert "“Asks nobody” until 2027-01-31; “Writes a brief” until 2027-01-31" == change.new
    assert ["form"] == [each.what for each in compare_pages(after, turned, NAMES)]


_WORDS = st.sampled_from(["A", "A b", "A  b", "*A* b", "Something else", "{new} | {of}"])
_DAYS = st.sampled_from(["2026-09-01", "2026-10-01"])
_OWNERS = st.sampled_from(["head-of-product", "product-operations", "nobody"])
_ROLES = st.sampled_from(["product-manager", "engineer"])
_STAGES = st.sampled_from(["first-day", "first-week"])
_EFFORTS = st.fixed_dictionaries(
    {"time": st.sampled_from(["60 min", "1 hour"])},
    optional={"times": st.sampled_from(["1 per month", "1 to 2 per month"])},
)


def _some(kind: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(kind, min_size=least, max_size=2)


_TRIGGERS = st.sampled_from(
    [
        EVENT,
        {"kind": "schedule", "every": "week", "on": "friday"},
        {"kind": "schedule", "every": "week", "on": "friday", "start": "2027-01-08"},
        {"kind": "hard-approval", "gate": "It starts", "needs": ["A PRD"]},
        {"kind": "follow-through", "artefact": "PRD", "to": "pitch"},
    ]
)
_RETIRED = st.fixed_dictionaries(
    {"on": _DAYS, "because": _WORDS}, optional={"replaced_by": st.sampled_from(["pitch", "memo"])}
)
_KEYS: dict[str, st.SearchStrategy[Any]] = {
    "enablement.how": _WORDS,
    "title": _WORDS,
    "owner": _OWNERS,
    "audience": _some(_ROLES, 1),
    "frame": _some(_WORDS, 1),
    "freedom": _some(_WORDS, 1),
    "triggers": _some(_TRIGGERS, 1),
    "review.by": _DAYS,
}
_OPTIONAL: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(["prd-review", "prd"]),
    "summary": _WORDS,
    "level": st.sampled_from(["expected", "guideline"]),
    "deputy": _OWNERS,
    "sponsor": _OWNERS,
    "outcome": _WORDS,
    "signals.followed": _WORDS,
    "signals.works": _WORDS,
    "consequence": _WORDS,
    "effort": _EFFORTS | st.dictionaries(_ROLES, _EFFORTS, min_size=1),
    "templates": _some(
        st.fixed_dictionaries({"name": _WORDS, "link": st.sampled_from(["a.md", "b.md"])})
    ),
    "enablement.every": st.sampled_from(["3 months", "1 quarter"]),
    "enablement.last": _DAYS,
    "enablement.join": st.sampled_from(["product-help", "nowhere"]),
    "onboarding": _STAGES | st.dictionaries(_ROLES, _STAGES, min_size=1),
    "requires": _some(st.sampled_from(["pitch", "memo"])),
    "exceptions": _some(
        st.fixed_dictionaries(
            {"who": _WORDS, "until": _DAYS, "what": _WORDS}, optional={"agreed": _OWNERS}
        )
    ),
    "handovers": _some(
        st.fixed_dictionaries(
            {"on": _DAYS, "from": _OWNERS, "to": _OWNERS}, optional={"because": _WORDS}
        )
    ),
    "review.every": st.sampled_from(["6 months", "2 quarters"]),
    "review.log": _some(
        st.fixed_dictionaries(
            {
                "on": _DAYS,
                "by": _OWNERS,
                "verdict": st.sampled_from(["keep", "change"]),
                "finding": _WORDS,
            }
        )
    ),
    "tags": _some(_WORDS),
}
_LIVES = st.one_of(
    st.fixed_dictionaries({"status": st.sampled_from(["active", "proposed"])}),
    st.fixed_dictionaries(
        {
            "status": st.just("trial"),
            "trial": st.fixed_dictionaries({"until": _DAYS, "success": _WORDS}),
        }
    ),
    st.fixed_dictionaries(
        {"status": st.sampled_from(["retiring", "retired"]), "retired": _RETIRED}
    ),
)
_BODIES = st.sampled_from(["\nText.\n", "\nOther.\n"])
_ALL = {**_KEYS, **{key: st.none() | values for key, values in _OPTIONAL.items()}}
_ALL |= {"life": _LIVES, "body": _BODIES}


def _page(keys: dict[str, Any]) -> Way | Tombstone:
    given: dict[str, Any] = dict(keys["life"])
    for key, value in keys.items():
        first, _, second = key.partition(".")
        if second and value is not None:
            given.setdefault(first, {})[second] = value
        elif not second and key not in ("body", "life"):
            given[key] = value
    page, found = read_page(page_text(keys["body"], **given))
    assert isinstance(page, Way | Tombstone), found
    return page


def _plainly(value: object) -> object:
    """What is declared, where neither order nor spaces count, nor what says nothing."""
    if isinstance(value, BaseModel):
        return _plainly(dict(value))
    if isinstance(value, dict):
        held = {key: _plainly(each) for key, each in value.items()}
        return frozenset((key, each) for key, each in held.items() if each not in ("", frozenset()))
    if isinstance(value, list | tuple):
        return frozenset(map(_plainly, value))
    return "" if value is None else " ".join(str(value).split())


def _declared(page: Way | Tombstone) -> object:
    theme = {key: repr(page.declared[key]) for key in THEME_KEYS & page.declared.keys()}
    return _plainly(page), _plainly(theme)


@pytest.mark.parametrize("key", _ALL)
@settings(max_examples=30)
@given(st.data())
def test_something_is_told_if_and_only_if_something_declared_differs(
    key: str, data: st.DataObject
) -> None:
    """Whatever else stands on the page: what is the same is not told, and nothing is left out."""
    before = data.draw(st.fixed_dictionaries(_ALL))
    old, new = _page(before), _page({**before, key: data.draw(_ALL[key])})

    changes = compare_pages(old, new, NAMES)

    told = {each.what for each in changes} - {"text", "form"}
    assert bool(told) == (_declared(old) != _declared(new)), [*map(str, changes)]
    assert bool(changes) == (old.text != new.text)
    assert all(str(each).startswith(each.brief) for each in changes)


@settings(max_examples=30)
@given(st.fixed_dictionaries(_ALL), st.fixed_dictionaries(_ALL))
def test_any_two_pages_can_be_told_apart(before: dict[str, Any], after: dict[str, Any]) -> None:
    """However much changed at once, with a sentence for each."""
    old, new = _page(before), _page(after)

    told = {each.what for each in compare_pages(old, new, NAMES)} - {"text", "form"}

    assert bool(told) == (_declared(old) != _declared(new))
