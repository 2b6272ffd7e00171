"""What changed between two versions of a way, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import catalogue_of, tombstone, way
from wow.changes.change import Change, Kind
from wow.changes.comparing import compare
from wow.changes.names import Names
from wow.changes.terms import Terms, terms
from wow.site.inline import plain

NAMES = Names(catalogue_of(), plain)
EVENT = {"kind": "event", "when": "A bet is about to start"}
WEEKLY = {"kind": "schedule", "every": "week", "on": "friday"}

CHANGES = [
    pytest.param(
        {"frame": ["Every bet has a PRD.", "Reviewers *answer* in two days."]},
        ["Frame: one expectation added: “Reviewers answer in two days.”"],
        id="an expectation more",
    ),
    pytest.param(
        {"frame": ["Each bet has a PRD."]},
        [
            (
                "Frame: one expectation reworded: "
                "“Each bet has a PRD.” instead of “Every bet has a PRD.”"
            )
        ],
        id="an expectation in other words",
    ),
    pytest.param(
        {"frame": ["Nobody waits."]},
        [
            "Frame: one expectation is gone: “Every bet has a PRD.”",
            "Frame: one expectation added: “Nobody waits.”",
        ],
        id="another expectation",
    ),
    pytest.param(
        {"frame": ["Every **bet** has a PRD."]},
        ["Frame: one expectation is set differently: “Every bet has a PRD.”"],
        id="the same words with other marks",
    ),
    pytest.param(
        {"freedom": ["The template is yours.", "So is the length."]},
        ["Freedom widened: one choice added: “So is the length.”"],
        id="a choice more",
    ),
    pytest.param(
        {"triggers": [EVENT, WEEKLY]},
        ["What starts it: one trigger added: “Every Friday”"],
        id="a trigger more",
    ),
    pytest.param(
        {"triggers": [WEEKLY]},
        [
            "What starts it: one trigger is gone: “A bet is about to start”",
            "What starts it: one trigger added: “Every Friday”",
        ],
        id="another trigger",
    ),
    pytest.param(
        {"triggers": [{**EVENT, "when": "A large bet is about to start"}]},
        [
            (
                "What starts it: one trigger reworded: "
                "“A large bet is about to start” instead of “A bet is about to start”"
            )
        ],
        id="a trigger in other words",
    ),
    pytest.param(
        {"owner": "product-operations"},
        ["Owner: now Product operations, was Head of product"],
        id="owner",
    ),
    pytest.param(
        {"owner": "who-is-this"},
        ["Owner: now who-is-this, was Head of product"],
        id="an owner whom wow.yml does not know",
    ),
    pytest.param(
        {"audience": ["engineer"]},
        ["Audience: Engineers added", "Audience: no longer Product managers"],
        id="audience",
    ),
    pytest.param(
        {"status": "trial", "trial": {"until": "2027-01-15", "success": "Used."}},
        ["Status: now on trial, was active"],
        id="status",
    ),
    pytest.param(
        {"templates": [{"name": "PRD", "link": "a.md"}]},
        ["Templates: “PRD” added"],
        id="a template",
    ),
    pytest.param(
        {"frame": ["Nobody waits.", "Every bet has a PRD."], "owner": "product-operations"},
        [
            "Frame: one expectation added: “Nobody waits.”",
            "Owner: now Product operations, was Head of product",
        ],
        id="several things",
    ),
    pytest.param({"title": "Other", "body": "Other"}, [], id="nothing that matters"),
]


@pytest.mark.parametrize(("changed", "sentences"), CHANGES)
def test_a_change_is_told_in_words(changed: dict[str, object], sentences: list[str]) -> None:
    """By the names that readers know things by."""
    changes = compare(terms(way()), terms(way(**changed)), NAMES)  # type: ignore[arg-type]

    assert sentences == [str(each) for each in changes]


TEMPLATES = [
    pytest.param(("PRD", "b.md"), "Templates: “PRD” leads elsewhere", id="another place"),
    pytest.param(("Page", "a.md"), "Templates: “Page” instead of “PRD”", id="another name"),
    pytest.param(None, "Templates: “PRD” is gone", id="none"),
]


@pytest.mark.parametrize(("template", "sentence"), TEMPLATES)
def test_a_template_that_changes(template: tuple[str, str] | None, sentence: str) -> None:
    """By name or by place it is known again."""
    before = way(templates=[{"name": "PRD", "link": "a.md"}])
    held = [dict(zip(("name", "link"), template, strict=True))] if template else []

    assert [sentence] == [
        str(each) for each in compare(terms(before), terms(way(templates=held)), NAMES)
    ]


def test_what_the_words_of_a_trigger_leave_out_is_hinted_at() -> None:
    """The days on which a schedule does not take place are not in its words."""
    before, after = way(triggers=[WEEKLY]), way(triggers=[{**WEEKLY, "start": "2027-01-08"}])

    (change,) = compare(terms(before), terms(after), NAMES)

    assert "What starts it: details of one trigger changed: “Every Friday”" == str(change)


def test_of_an_end_only_the_end_is_told() -> None:
    """A tombstone leaves out what held before."""
    ended = terms(tombstone("prd-review"))

    assert (Change(Kind.CHANGED, "status", "active", "ended"),) == compare(
        terms(way()), ended, NAMES
    )
    assert (Change(Kind.CHANGED, "status", "ended", "active"),) == compare(
        ended, terms(way()), NAMES
    )


def test_where_a_sentence_was_reworded_the_words_that_differ_are_marked() -> None:
    """In the new one what came, in the old one what went; the whole is the same sentence."""
    after = way(frame=["Every large bet has one PRD."])
    (change,) = compare(terms(way()), terms(after), NAMES)

    assert [("large", "ins"), ("one", "ins"), ("a", "del")] == [
        (part.text, part.mark) for part in change.parts if part.mark
    ]
    assert str(change) == "".join(part.text for part in change.parts)


@pytest.mark.parametrize(
    ("changed", "brief"),
    [
        pytest.param({"frame": ["Nobody waits."]}, "Frame: one expectation is gone", id="a text"),
        pytest.param({"audience": ["engineer"]}, "Audience: Engineers added", id="a name"),
        pytest.param(
            {"triggers": [{**EVENT, "when": "A large bet is about to start"}]},
            "What starts it: one trigger reworded",
            id="two texts",
        ),
    ],
)
def test_in_brief_a_change_quotes_no_sentence(changed: dict[str, object], brief: str) -> None:
    """Names are short enough."""
    changes = compare(terms(way()), terms(way(**changed)), NAMES)  # type: ignore[arg-type]

    assert brief == changes[0].brief


def test_names_are_not_marked_word_by_word() -> None:
    """Nobody reworded an owner."""
    (change,) = compare(terms(way()), terms(way(owner="product-operations")), NAMES)

    assert [] == [part for part in change.parts if part.mark]


_TEXTS = st.lists(
    st.sampled_from(["A", "A b", "A b c", "*A*", "Something else", "{new}"]), max_size=3
).map(lambda texts: tuple(sorted(set(texts))))
_TRIGGERS = st.lists(
    st.sampled_from(
        [
            '{"kind":"event","when":"A"}',
            '{"kind":"event","when":"*A*"}',
            '{"every":"1 week","kind":"schedule","on":"friday"}',
            '{"every":"1 week","kind":"schedule","on":"friday","start":"2027-01-08"}',
            '{"kind":"follow-through","artefact":"A","to":"b"}',
        ]
    ),
    max_size=3,
).map(lambda each: tuple(sorted(set(each))))
_PAIRS = st.lists(
    st.tuples(st.sampled_from("AB"), st.sampled_from(["a.md", "b.md"])), max_size=3
).map(lambda pairs: tuple(sorted(set(pairs))))
_TERMS = st.builds(
    Terms,
    title=st.just("A way"),
    status=st.sampled_from(["proposed", "trial", "active", "retiring"]),
    owner=st.sampled_from(["head-of-product", "nobody"]),
    audience=_TEXTS,
    frame=_TEXTS,
    freedom=_TEXTS,
    triggers=_TRIGGERS,
    templates=_PAIRS,
)


@given(_TERMS, _TERMS)
def test_something_is_told_if_and_only_if_the_revision_differs(old: Terms, new: Terms) -> None:
    """Nobody reads *changed* without a word of what, and nothing changes behind anybody's back."""
    changes = compare(old, new, NAMES)

    assert bool(changes) == (old.revision != new.revision)
    assert all(str(each).startswith(each.brief) for each in changes)
    assert not any("|" in str(each) for each in changes)


def test_a_choice_in_the_place_of_another_is_neither_wider_nor_narrower() -> None:
    """However unlike the two are; only what is left over widens or narrows."""
    old = way(freedom=["Length, tool and layout. The template is there to be cut.", "When."])
    new = way(freedom=["Length and tool."])
    catalogue = catalogue_of(new)

    told = [str(each) for each in compare(terms(old), terms(new), Names(catalogue))]

    assert ["Freedom: one choice put differently", "Freedom narrowed: one choice is gone"] == [
        each.partition(":")[0] + ":" + each.split(":")[1] for each in told
    ]
