"""What comes of a review, and what does not go together."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.editing.drawn import TEXTS, pages
from tests.factories import catalogue_of, page_text, read_page, way
from wow.durations import Duration
from wow.editing.pages import edited
from wow.model import Way
from wow.parts import Retirement, ReviewRecord
from wow.reading import read_way
from wow.reviews import checks as reviews
from wow.reviews.conclusion import Conclusion, Reply, UnfitError, conclude
from wow.reviews.recording import operations

TODAY = date(2026, 11, 25)
FOUND = "Of 9 bets: two were stopped."
LAST = {"on": "2026-06-01", "by": "head-of-product", "verdict": "change", "finding": "Slow."}
TRIAL: dict[str, Any] = {
    "status": "trial",
    "trial": {"until": "2027-01-15", "success": "Half of it."},
}
RETIRING: dict[str, Any] = {
    "status": "retiring",
    "retired": {"on": "2027-01-31", "because": "Nobody read it."},
}


def a_day(text: str) -> date:
    """A day."""
    return date.fromisoformat(text)


def reply(verdict: Any = "keep", **parts: Any) -> Reply:
    """A reply of today, with all that is needed to keep or change a way."""
    said = {"on": TODAY, "finding": FOUND, "by": "head-of-product", **parts}
    return Reply(verdict=verdict, **said)


def of(said: Reply, **keys: Any) -> Conclusion:
    """What comes of a reply to the review of a way."""
    page = way("a", **keys)
    return conclude(catalogue_of(page), page, said, TODAY)


def written(said: Reply, body: str = "\nText.\n", **keys: Any) -> tuple[Way, str]:
    """The way as it reads once a reply is recorded, and its page."""
    text = page_text(body, **keys)
    page, _ = read_page(text)
    assert isinstance(page, Way)
    answer = conclude(catalogue_of(page), page, said, TODAY).answer
    raw = edited(text.encode(), operations(page, answer), path=page.path, src_uri=page.src_uri)
    after, found = read_page(raw.decode())
    assert (True, ()) == (isinstance(after, Way), found)
    assert isinstance(after, Way)
    return after, raw.decode()


def test_a_review_is_a_record_and_a_date() -> None:
    """And nothing else changes."""
    after, text = written(reply(), review={"by": "2026-12-01", "log": [LAST]})

    assert FOUND == after.review.log[1].finding
    assert (
        ReviewRecord.model_validate(
            {"on": TODAY, "by": "head-of-product", "verdict": "keep", "finding": FOUND}
        )
        == after.review.log[1]
    )
    assert a_day("2027-05-25") == after.review.by
    assert ("active", None) == (after.status, after.review.every)
    assert "status" not in text


def test_another_interval_is_written_and_planned_with() -> None:
    """The same one in the page already is left alone."""
    after, _ = written(reply(every=Duration.parse("3 months")))
    same, text = written(reply(every=Duration.parse("6 months")))

    assert ("3 months", a_day("2027-02-25")) == (str(after.review.every), after.review.by)
    assert (None, a_day("2027-05-25")) == (same.review.every, same.review.by)
    assert "every" not in text


def test_a_date_that_is_given_is_taken() -> None:
    """Nothing has to be explained then."""
    found = of(reply(next=a_day("2027-01-10")))

    assert (a_day("2027-01-10"), None) == (found.answer.by, found.plan)


def test_a_verdict_of_retire_begins_the_end() -> None:
    """The finding is the reason unless there is another; a trial is over."""
    after, text = written(
        reply("retire", ends=a_day("2027-01-31"), replaced_by="weekly-letter"), **TRIAL
    )

    assert "retiring" == after.status
    assert (
        Retirement(on=a_day("2027-01-31"), because=FOUND, replaced_by="weekly-letter")
        == after.retired
    )
    assert after.trial is None
    assert "trial" not in text
    assert a_day("2027-03-01") == after.review.by


def test_a_reason_of_its_own_is_for_readers() -> None:
    """In one line, whatever was typed."""
    after, _ = written(reply("retire", ends=TODAY, because=" The letter\n covers it. "))

    assert after.retired
    assert "The letter covers it." == after.retired.because


def test_an_end_that_is_confirmed_stays_as_it_is() -> None:
    """Sign by sign; only what is said anew is written anew."""
    after, text = written(reply("retire"), **RETIRING)
    later, _ = written(reply("retire", ends=a_day("2027-02-28"), replaced_by="b"), **RETIRING)

    assert page_text(**RETIRING).split("retired:")[1].split("---")[0] in text
    assert Retirement(on=a_day("2027-01-31"), because="Nobody read it.") == after.retired
    assert (
        Retirement(on=a_day("2027-02-28"), because="Nobody read it.", replaced_by="b")
        == later.retired
    )


def test_a_way_that_is_retiring_without_an_end_gets_one() -> None:
    """Which the check has asked for."""
    after, _ = written(reply("retire", ends=a_day("2027-01-31")), status="retiring")

    assert Retirement(on=a_day("2027-01-31"), because=FOUND) == after.retired


def test_a_trial_ends_only_by_a_decision() -> None:
    """A verdict of keep is none."""
    kept, _ = written(reply(), **TRIAL)
    adopted, text = written(reply(adopt=True), **TRIAL)

    assert ("trial", True) == (kept.status, kept.trial is not None)
    assert ("active", None) == (adopted.status, adopted.trial)
    assert "trial" not in text


def test_verdicts_speak_for_another_interval_which_nobody_has_agreed_to() -> None:
    """It is suggested, and not written."""
    keys: dict[str, Any] = {"review": {"by": "2026-12-01", "log": [LAST]}}
    found = of(reply("change"), **keys)

    assert ("3 months", None) == (
        str(found.suggestion and found.suggestion.every),
        found.answer.every,
    )
    assert of(reply("change", every=Duration.parse("1 month")), **keys).suggestion is None
    assert of(reply("retire", ends=TODAY), **keys).suggestion is None


UNFIT = [
    pytest.param(reply(on=a_day("2026-11-26")), {}, "on", "is still to come", id="a day to come"),
    pytest.param(
        reply(on=a_day("2026-05-31")),
        {"review": {"by": "2026-12-01", "log": [LAST]}},
        "on",
        "a review of 2026-06-01 already",
        id="a day before the last review",
    ),
    pytest.param(
        reply("change", on=a_day("2026-06-01"), finding="Slow."),
        {"review": {"by": "2026-12-01", "log": [LAST]}},
        "finding",
        "this very review is on the page already",
        id="the same once more",
    ),
    pytest.param(
        reply(next=a_day("2027-05-26")), {}, "next", "on 2027-05-25 at the latest", id="too late"
    ),
    pytest.param(reply(next=TODAY), {}, "next", "is after 2026-11-25", id="the same day"),
    pytest.param(
        reply(next=a_day("2027-05-25"), every=Duration.parse("3 months")),
        {},
        "next",
        "on 2027-02-25 at the latest, 3 months after this one",
        id="too late for the new interval",
    ),
    pytest.param(reply(), RETIRING, "verdict", "set `status: active`", id="keeping what ends"),
    pytest.param(reply(ends=TODAY), {}, "ends", "the verdict `retire`", id="an end without it"),
    pytest.param(reply(because="x"), {}, "because", "`retire`", id="a reason without it"),
    pytest.param(
        reply(replaced_by="b"), {}, "replaced_by", "`retire`", id="a successor without it"
    ),
    pytest.param(
        reply("retire", ends=a_day("2026-11-24")), {}, "ends", "has passed", id="an end that passed"
    ),
    pytest.param(
        reply("retire", ends=TODAY, replaced_by="a"), {}, "replaced_by", "itself", id="by itself"
    ),
    pytest.param(reply(adopt=True), {}, "adopt", "only a way on trial", id="adopting no trial"),
    pytest.param(
        reply("retire", ends=TODAY, adopt=True), TRIAL, "adopt", "not retired", id="adopting an end"
    ),
]


@pytest.mark.parametrize(("said", "keys", "part", "told"), UNFIT)
def test_what_does_not_go_together_is_refused(
    said: Reply, keys: dict[str, Any], part: str, told: str
) -> None:
    """With the part that it is about, and what to do."""
    with pytest.raises(UnfitError) as refused:
        of(said, **keys)

    assert part == refused.value.part
    assert told in str(refused.value)


def test_a_review_of_the_last_day_may_be_followed_by_another() -> None:
    """Somebody may look again in the afternoon."""
    found = of(reply(on=a_day("2026-06-01")), review={"by": "2026-12-01", "log": [LAST]})

    assert a_day("2026-12-01") == found.answer.by


@given(
    pages(),
    st.sampled_from(["keep", "change", "retire"]),
    TEXTS.filter(lambda text: '"' not in text and "“" not in text),
    st.integers(0, 400),
    st.integers(0, 400),
)
def test_whatever_the_page_its_review_is_right_for_the_check(
    raw: bytes, verdict: Any, finding: str, later: int, end: int
) -> None:
    """No date is too far, no record is of a day to come, and nothing is left over from a trial."""
    page, found = read_way(raw, path="a.md", src_uri="ways/a.md")
    assert isinstance(page, Way), found
    last = page.review.last
    today = max(last.on if last else date(2020, 1, 1), date(2026, 1, 1)) + timedelta(days=later)
    ends = today + timedelta(days=end) if verdict == "retire" else None
    said = Reply(today, verdict, finding, page.owner, ends=ends)
    answer = conclude(catalogue_of(page), page, said, today).answer
    after = edited(raw, operations(page, answer), path="a.md", src_uri="ways/a.md")
    now, found = read_way(after, path="a.md", src_uri="ways/a.md")

    assert isinstance(now, Way), found
    assert now.review.last == answer.record
    assert set() == {each.code for each in reviews.check(catalogue_of(now), today=today)} - DUE
    assert (verdict == "retire") is (now.retired is not None)
    assert verdict != "retire" or now.trial is None


DUE = {"RV105", "RV201", "RV202"}
"""Findings that a sound review may well bring: who it was by, and an interval of days."""
