"""What a page declares wrongly is told in an author's words, at its place, once."""

from typing import Any

import pytest

from tests.factories import page_text, read_page
from wow.diagnostics import Diagnostic
from wow.model import Tombstone, Way
from wow.organisation import Organisation
from wow.validation import STATUSES
from wow.validation.known_keys import known_keys


def findings(**keys: Any) -> tuple[Diagnostic, ...]:
    """What is found on a page with these keys."""
    return read_page(page_text(**keys))[1]


def finding(**keys: Any) -> Diagnostic:
    """The one finding on a page with these keys."""
    (found,) = findings(**keys)
    return found


def trigger(**keys: Any) -> Diagnostic:
    """The one finding on a page with this trigger."""
    return finding(triggers=[keys])


@pytest.mark.parametrize("key", ["owner", "audience", "frame", "freedom", "triggers", "review"])
def test_a_required_key_that_is_missing_is_told(key: str) -> None:
    """Each of the keys that a page cannot be without has advice of its own."""
    found = finding(**{key: None})

    assert ("PG101", f"`{key}` is missing") == (found.code, found.message)
    assert f"Add `{key}:`" not in found.hint


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        pytest.param({"review": {"every": "6 months"}}, "review: by", id="in a group"),
        pytest.param({"templates": [{"name": "PRD"}]}, "templates, item 1: link", id="in an item"),
        pytest.param(
            {"triggers": [{"kind": "status", "status": "Needs review"}]},
            "triggers, item 1: where",
            id="in a trigger whose kind is a key, too",
        ),
        pytest.param(
            {"triggers": [{"when": "A bet is about to start"}]},
            "triggers, item 1: kind",
            id="the kind of a trigger",
        ),
    ],
)
def test_what_is_missing_within_is_named_with_the_way_to_it(
    keys: dict[str, Any], name: str
) -> None:
    """Items are counted as people count, from one."""
    found = finding(**keys)

    assert ("PG101", f"`{name}` is missing") == (found.code, found.message)


@pytest.mark.parametrize(
    ("keys", "name", "hint"),
    [
        pytest.param({"onwer": "cpo"}, "onwer", "Did you mean `owner`?", id="misspelt"),
        pytest.param({"xyz": "cpo"}, "xyz", "Known here: id, title,", id="nothing near"),
        pytest.param(
            {"signals": {"wroks": "x"}}, "signals: wroks", "Did you mean `works`?", id="in a group"
        ),
        pytest.param(
            {"triggers": [{"kind": "event", "when": "A bet", "larger than two weeks": None}]},
            "triggers, item 1: larger than two weeks",
            "If this is part of a text with a comma, put the whole text in quotes.",
            id="part of a text",
        ),
        pytest.param(
            {"triggers": [{"kind": "status", "where": "T", "status": "S", "deu": "1 day"}]},
            "triggers, item 1: deu",
            "Did you mean `due`?",
            id="of the right kind of trigger",
        ),
    ],
)
def test_an_unknown_key_is_told(keys: dict[str, Any], name: str, hint: str) -> None:
    """The hint names the key that may be meant, or else those that are known there."""
    found = finding(**keys)

    assert ("PG102", f"`{name}` is not a key that is known here") == (found.code, found.message)
    assert found.hint.startswith(hint)


def test_a_misspelt_key_is_not_missing_too() -> None:
    """One slip makes one finding; a key that is near nothing does not hide one that is missing."""
    misspelt = findings(owner=None, onwer="cpo")
    both = findings(owner=None, xyz="cpo")

    assert ["PG102"] == [each.code for each in misspelt]
    assert ["PG101", "PG102"] == sorted(each.code for each in both)


@pytest.mark.parametrize(
    ("keys", "message", "hint"),
    [
        pytest.param(
            {"title": 2027},
            "`title` should be text, not the number `2027`",
            'Put it in quotes: "2027".',
            id="a number for text",
        ),
        pytest.param(
            {"title": True},
            "`title` should be text, not the truth value `true`",
            'Put it in quotes: "true".',
            id="a truth value for text",
        ),
        pytest.param(
            {"title": 1.1},
            "`title` should be text, not a number",
            "Put it in quotes.",
            id="a fraction, whose last zeros are lost",
        ),
        pytest.param(
            {"summary": "2027-03-01"},
            "`summary` should be text, not the date `2027-03-01`",
            'Put it in quotes: "2027-03-01".',
            id="a day for text",
        ),
        pytest.param(
            {"frame": [{"Reviewers answer": "within a day"}]},
            "`frame, item 1` should be text, not keys with values",
            "If it is meant as text, put the whole of it in quotes",
            id="a colon in a text",
        ),
        pytest.param(
            {"owner": ["cpo", "coo"]},
            "`owner` should be text, not a list",
            "Only one fits here.",
            id="a list for one",
        ),
        pytest.param(
            {"audience": "product-manager"},
            "`audience` should be a list, not the text `product-manager`",
            "Put each item on a line of its own that begins with `- `",
            id="one for a list",
        ),
        pytest.param(
            {"review": "2027-03-01"},
            "`review` should be keys with values, not the date `2027-03-01`",
            "Say when this way is looked at again",
            id="a day for a review",
        ),
        pytest.param(
            {"trial": "yes, please"},
            "`trial` should be keys with values, not the text `yes, please`",
            "Write keys with values below it: until, success.",
            id="text for keys",
        ),
        pytest.param(
            {"triggers": ["Every Friday"]},
            "`triggers, item 1` should be keys with values, not the text `Every Friday`",
            "Say what makes somebody start",
            id="text for a trigger",
        ),
        pytest.param(
            {"effort": {"time": 90}},
            "`effort: time` should be words such as `90 min`, not the number `90`",
            "Write the number with its unit, such as `90 min`.",
            id="a number without a unit",
        ),
        pytest.param(
            {"effort": {"time": "1 hour", "times": 2}},
            "`effort: times` should be words such as `2 per month`, not the number `2`",
            "Write the number with its unit, such as `2 per month`.",
            id="a number without a period",
        ),
        pytest.param(
            {"trial": {"until": "soon", "success": "It helps."}},
            "`trial: until` should be a day such as `2027-03-01`, not the text `soon`",
            "Write year, month and day without quotes: `2027-03-01`.",
            id="words for a day",
        ),
        pytest.param(
            {"triggers": [{"kind": "schedule", "every": "week", "at": 930}]},
            '`triggers, item 1: at` should be a time such as `"09:30"`, not the number `930`',
            "Write hours and minutes with a colon, in quotes.",
            id="a number for a time",
        ),
        pytest.param(
            {"frame": "\N{EN DASH} Every bet has a PRD."},
            "`frame` should be a list, not the text `\N{EN DASH} Every bet has a PRD.`",
            "An item of a list begins with `- `, a hyphen and a space; here stands `\N{EN DASH}`.",
            id="a dash for a hyphen",
        ),
        pytest.param(
            {"frame": "-Every bet has a PRD."},
            "`frame` should be a list, not the text `-Every bet has a PRD.`",
            "An item of a list begins with `- `, a hyphen and a space; here the space is missing.",
            id="no space behind the hyphen",
        ),
        pytest.param(
            {"frame": [{"“Reviewers answer": "within a day”"}]},
            "`frame, item 1` should be text, not keys with values",
            "Curly quotes do not count for YAML; use straight ones",
            id="a colon in curly quotes",
        ),
        pytest.param(
            {"status": ["trial"]},
            "`status` should be one of proposed, trial, active, retiring, retired, not a list",
            "Write the word alone, such as `proposed`.",
            id="a list for a choice",
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(keys: dict[str, Any], message: str, hint: str) -> None:
    """The message says what should stand there and what does; the hint, how to mend it."""
    found = finding(**keys)

    assert ("PG103", message) == (found.code, found.message)
    assert found.hint.startswith(hint)


@pytest.mark.parametrize(
    ("keys", "message", "hint"),
    [
        pytest.param(
            {"status": "actve"},
            "`status` cannot be `actve`",
            f"Did you mean `active`? Choose one of: {', '.join(STATUSES)}.",
            id="status, of a way or a tombstone",
        ),
        pytest.param(
            {"level": "must"},
            "`level` cannot be `must`",
            "Choose one of: expected, guideline.",
            id="two choices",
        ),
        pytest.param(
            {"triggers": [{"kind": "meeting", "when": "x"}]},
            "`triggers, item 1: kind` cannot be `meeting`",
            "Choose one of: event, schedule, status, soft-approval, hard-approval, follow-through.",
            id="the kind of a trigger",
        ),
    ],
)
def test_what_is_none_of_the_choices_is_told(keys: dict[str, Any], message: str, hint: str) -> None:
    """All choices are named, and the one that may be meant."""
    found = finding(**keys)

    assert ("PG104", message, hint) == (found.code, found.message, found.hint)


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        pytest.param({"frame": []}, "frame", id="a list without items"),
        pytest.param({"frame": [""]}, "frame, item 1", id="an item without text"),
        pytest.param({"title": "  "}, "title", id="spaces"),
        pytest.param({"status": ""}, "status", id="a choice"),
        pytest.param({"id": ""}, "id", id="an id"),
        pytest.param({"onboarding": {}}, "onboarding", id="a group without keys"),
        pytest.param({"triggers": [{"kind": ""}]}, "triggers, item 1: kind", id="a kind"),
        pytest.param({"review": {"by": ""}}, "review: by", id="a day"),
    ],
)
def test_an_empty_value_is_told(keys: dict[str, Any], name: str) -> None:
    """What is left open is told as open, whatever should stand there."""
    found = finding(**keys)

    assert ("PG105", f"`{name}` is empty") == (found.code, found.message)


@pytest.mark.parametrize("key", ["owner", "audience", "frame", "triggers", "review", "status"])
def test_a_key_without_a_value_is_empty(key: str) -> None:
    """A key that somebody still has to fill in is no missing key."""
    without: dict[str, Any] = {key: None}
    text = page_text(**without).replace("---\n", f"---\n{key}:\n", 1)
    _, (found,) = read_page(text)

    assert ("PG105", f"`{key}` is empty") == (found.code, found.message)


@pytest.mark.parametrize(
    ("keys", "name", "hint"),
    [
        pytest.param(
            {"owner": "Head of product"},
            "owner` cannot be read from `Head of product",
            "Write a key of `owners:` in wow.yml, not the name of a person or a position.",
            id="a name for the key of an owner",
        ),
        pytest.param(
            {"triggers": [{"kind": "soft-approval", "gate": "A", "approver": "Jonas Albrecht"}]},
            "triggers, item 1: approver` cannot be read from `Jonas Albrecht",
            "Write a key of `owners:` or `roles:` in wow.yml, not the name of a person or a "
            "position.",
            id="a name for the key of who approves",
        ),
        pytest.param(
            {"id": "PRD Review"},
            "id` cannot be read from `PRD Review",
            "Lower-case words joined by hyphens are expected, such as `prd-review`.",
            id="a title for an id",
        ),
        pytest.param(
            {"review": {"by": "2027-03-01", "every": "half a year"}},
            "review: every` cannot be read from `half a year",
            "Write a number and a unit, such as `6 months`.",
            id="words for a duration",
        ),
        pytest.param(
            {"effort": {"time": "1.5h"}},
            "effort: time` cannot be read from `1.5h",
            "Write a number and a unit, such as `90 min`.",
            id="a fraction of an hour",
        ),
        pytest.param(
            {"effort": {"time": "2 days"}},
            "effort: time` cannot be read from `2 days",
            "Minutes or hours are expected, such as `90 min`.",
            id="days for hours",
        ),
        pytest.param(
            {"triggers": [{"kind": "schedule", "every": "week", "on": "freitag"}]},
            "triggers, item 1: on` cannot be read from `freitag",
            "Write a weekday, `first monday`, `last day`, or a day from 1 to 31.",
            id="a day in another language",
        ),
        pytest.param(
            {"triggers": [{"kind": "schedule", "rrule": "every friday"}]},
            "triggers, item 1: rrule` cannot be read from `every friday",
            "Write a recurrence rule of iCalendar, such as `FREQ=MONTHLY;BYDAY=1MO`.",
            id="words for a rule",
        ),
        pytest.param(
            {"triggers": [{"kind": "schedule", "rrule": "FREQ=DAILY;INTERVAL=0"}]},
            "triggers, item 1: rrule` cannot be read from `FREQ=DAILY;INTERVAL=0",
            "Write a recurrence rule of iCalendar, such as `FREQ=MONTHLY;BYDAY=1MO`.",
            id="a rule that never moves on",
        ),
        pytest.param(
            {"triggers": [{"kind": "status", "where": "T", "status": "S", "due": "soon"}]},
            "triggers, item 1: due` cannot be read from `soon",
            "Write a number and a unit, such as `2 working days`.",
            id="of a trigger whose kind is a key, too",
        ),
        pytest.param(
            {"onboarding": {"product-manager": "Week 1"}},
            "onboarding: product-manager` cannot be read from `Week 1",
            "Lower-case words joined by hyphens are expected, such as `week-1`.",
            id="a stage",
        ),
        pytest.param(
            {"onboarding": {"Product manager": "first-week"}},
            "onboarding: Product manager` cannot be read from `Product manager",
            "Lower-case words joined by hyphens are expected, such as `product-manager`.",
            id="a role, which is a key",
        ),
    ],
)
def test_a_value_in_the_wrong_form_is_told(keys: dict[str, Any], name: str, hint: str) -> None:
    """The hint says which form is read."""
    found = finding(**keys)

    assert ("PG106", f"`{name}`", hint) == (found.code, found.message, found.hint)


def test_a_day_in_quotes_is_told() -> None:
    """What looks right and is text for its quotes is named with them."""
    text = page_text().replace("by: 2027-03-01", 'by: "2027-03-01"')
    _, (found,) = read_page(text)

    assert '`review: by` should be a day without quotes, not `"2027-03-01"`' == found.message
    assert "It stands in quotes: remove them, so that only `2027-03-01` is left." == found.hint


def test_an_unsafe_link_is_told() -> None:
    """Only links that are safe to show are taken."""
    found = finding(templates=[{"name": "PRD", "link": "javascript:alert(1)"}])

    assert "PG107" == found.code
    assert "`javascript:alert(1)`" in found.message


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        pytest.param({}, "say how often, by `every` or by `rrule`", id="no rhythm"),
        pytest.param(
            {"every": "week", "rrule": "FREQ=DAILY"}, "say how often, by `every`", id="two rhythms"
        ),
        pytest.param(
            {"rrule": "FREQ=DAILY", "on": "friday"}, "an `rrule` names its days", id="days twice"
        ),
        pytest.param(
            {"every": "week", "start": "2027-02-01", "end": "2027-01-01"},
            "`end` is before `start`",
            id="backwards",
        ),
    ],
)
def test_keys_that_do_not_add_up_are_told(keys: dict[str, Any], reason: str) -> None:
    """What is fine alone and contradicts its neighbour is told of both together."""
    found = trigger(kind="schedule", **keys)

    assert "PG112" == found.code
    assert reason in found.message
    assert "`triggers, item 1`" in found.message


def test_a_list_with_one_bad_item_is_not_empty() -> None:
    """Items that are refused have findings of their own; the list adds none."""
    assert ["PG103"] == [each.code for each in findings(frame=[1])]


def test_the_place_is_that_of_the_value() -> None:
    """A finding points at the value, at the key that is unknown, or at what lacks a key."""
    text = page_text(onwer="cpo", level="must").replace("review:", "trial:\n    a: b\nreview:")
    _, found = read_page(text)

    lines = text.split("\n")
    assert {("PG104", "must"), ("PG102", "onwer"), ("PG101", "a: b"), ("PG102", "a: b")} == {
        (each.code, lines[each.location.line - 1][each.location.column - 1 :].split(": cpo")[0])
        for each in found
    }


def test_a_long_value_is_cut() -> None:
    """A message stays one line, however long the value."""
    found = finding(owner="Head of " + "very " * 50 + "much")

    assert len(found.message) < 100
    assert found.message.endswith("…`")


@pytest.mark.parametrize(
    ("model", "keys", "data", "expected"),
    [
        pytest.param(Way, ("review",), {"review": {}}, ("by", "every", "log"), id="a group"),
        pytest.param(
            Way,
            ("review", "log", 0),
            {"review": {"log": [{}]}},
            ("on", "by", "verdict", "finding"),
            id="an item",
        ),
        pytest.param(
            Way,
            ("triggers", 0),
            {"triggers": [{"kind": "follow-through"}]},
            ("kind", "artefact", "to"),
            id="the kind that is meant",
        ),
        pytest.param(
            Organisation,
            ("channels", "help"),
            {"channels": {"help": {}}},
            ("name", "link"),
            id="a value of a mapping",
        ),
        pytest.param(Way, ("title",), {"title": "A"}, (), id="a text has no keys"),
        pytest.param(Way, ("nothing", "here"), {}, (), id="what nobody knows"),
    ],
)
def test_the_keys_that_are_known_at_a_place(
    model: type[Way | Tombstone | Organisation],
    keys: tuple[Any, ...],
    data: dict[str, Any],
    expected: tuple[str, ...],
) -> None:
    """The model itself says which keys a place knows, in its order."""
    assert expected == known_keys(model, keys, data)
