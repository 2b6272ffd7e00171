"""What goes wrong between here and a host is told, and never taken for a clean run."""

import time

import pytest

from tests.hosts.bench import KINDS, Bench, on_either
from tests.hosts.server import CUT, CUT_WHEN_DONE, TOKEN, Answer, Fault, served
from wow.hosts.patience import LONGEST

bench = pytest.fixture(params=KINDS)(on_either)


HTML = {"Content-Type": "text/html"}
STRANGE = "does not answer as Git"
FAILURES = [
    pytest.param(Answer(401, {"message": "Bad credentials"}), "does not accept the to", id="401"),
    pytest.param(Answer(403, {"message": "No scope"}), "does not allow this (No scope", id="403"),
    pytest.param(Answer(410, {"message": "Disabled"}), "refuses this: Disabled (stat", id="410"),
    pytest.param(Answer(500, {"message": "Oh"}), "cannot answer now: Oh (status 500", id="500"),
    pytest.param(
        Answer(502, raw=b"<p>Bad", headers=HTML), "(status 502). Try ag", id="502 as HTML"
    ),
    pytest.param(CUT, "cannot be reached at http://127.0.0.1", id="connection cut"),
    pytest.param(Answer(raw=b""), STRANGE, id="nothing"),
    pytest.param(Answer(raw=b"<p>Log in", headers=HTML), STRANGE, id="a page to log in"),
    pytest.param(Answer(raw=b'[{"number": 1'), STRANGE, id="half of it"),
    pytest.param(Answer(data=None), STRANGE, id="null"),
    pytest.param(Answer(data={}), STRANGE, id="an object"),
    pytest.param(Answer(data=7), STRANGE, id="a number"),
    pytest.param(Answer(data=["x"]), STRANGE, id="a list of words"),
    pytest.param(Answer(data=[{"title": "x"}]), STRANGE, id="a list of something else"),
    pytest.param(Answer(302, headers={"Location": "/elsewhere"}), "", id="elsewhere"),
]
PLACES = [
    pytest.param(0, id="project"),
    pytest.param(1, id="open issues"),
    pytest.param(2, id="second page"),
    pytest.param(3, id="closed issues"),
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("failure", "told"), FAILURES)
def test_what_cannot_be_read_is_no_empty_list(
    bench: Bench, failure: Answer | Fault, told: str, place: int
) -> None:
    """Exit status 2, a sentence, nothing written and no token told, wherever it happens."""
    bench.host.page = 1
    for _ in range(2):
        bench.host.add("By hand", "Not ours.", ["way-review"], [])
    bench.host.fail("GET", *([failure] * 3), after=place)

    result = bench.sync()

    assert (2, "", []) == (result.exit_code, result.stdout, bench.host.written)
    assert result.stderr.startswith("wow sync: ")
    assert told in result.stderr
    assert TOKEN not in result.stderr


@pytest.mark.parametrize("failure", [CUT, Answer(502)])
def test_what_only_reads_is_tried_again(bench: Bench, failure: Answer | Fault) -> None:
    """A host stumbles now and then."""
    bench.host.fail("GET", failure, failure, after=1)

    assert (0, [1]) == (bench.sync().exit_code, list(bench.host.open))


def test_what_a_host_does_not_know_is_told(bench: Bench) -> None:
    """A project is not there, or not to be seen: hosts do not say which."""
    result = bench.sync("--project", "tallowmere/elsewhere")

    assert 2 == result.exit_code
    assert "shows no project tallowmere/elsewhere at http://127.0.0.1" in result.stderr


def test_a_host_that_is_not_there_cannot_be_reached(bench: Bench) -> None:
    """Nobody listens at that address."""
    with served(bench.host.kind) as gone:
        address = gone.url

    result = bench.sync("--url", address)

    assert 2 == result.exit_code
    assert f"cannot be reached at {address}" in result.stderr


def test_a_token_that_is_none_is_not_sent_or_told(bench: Bench) -> None:
    """Libraries would name it in their errors."""
    result = bench.sync(**{bench.host.kind.variable: "to ken\nX-Evil: 1"})

    assert (2, []) == (result.exit_code, bench.host.requests)
    assert f"what {bench.host.kind.variable} holds is no token" in result.stderr
    assert "ken" not in result.stderr.replace("token", "")


def test_a_host_that_repeats_the_token_is_not_quoted(bench: Bench) -> None:
    """Some proxies answer with the request."""
    bench.host.fail("GET", Answer(403, {"message": f"Authorization: Bearer {TOKEN}\n\x07\x1b[2J"}))

    result = bench.sync()

    assert TOKEN not in result.stderr
    assert "does not allow this (Authorization: Bearer … ··[2J). The token in" in result.stderr


def test_a_token_is_not_handed_on(bench: Bench) -> None:
    """To wherever an answer leads."""
    with served(bench.host.kind) as other:
        there = {"Location": f"{other.url.replace('127.0.0.1', 'localhost')}/api/v4/projects/7"}
        bench.host.fail("GET", Answer(302, headers=there))

        result = bench.sync()

    assert 2 == result.exit_code
    assert [] == other.tokens
    assert len(other.requests) == (bench.host.kind.name == "gitlab")


AFTER = [
    pytest.param(Answer(500), id="500"),
    pytest.param(CUT, id="connection cut before"),
    pytest.param(CUT_WHEN_DONE, id="connection cut when it was done"),
    pytest.param(Fault(Answer(502), done=True), id="502 when it was done"),
    pytest.param(Fault(Answer(201, raw=b"{"), done=True), id="half an answer"),
]


@pytest.mark.parametrize("reached", range(3))
@pytest.mark.parametrize("failure", AFTER)
def test_a_run_that_dies_is_completed_by_the_next_one(
    bench: Bench, failure: Answer | Fault, reached: int
) -> None:
    """Wherever it died, and whether or not the last issue was opened: none is opened twice."""
    bench.sync()
    bench.pages(a="2026-10-01", b="2026-10-02", c="2026-10-03", prd_review="2026-11-01")
    bench.host.fail("POST", failure, after=reached)

    first = bench.sync()
    then = bench.sync()

    assert (2, 0) == (first.exit_code, then.exit_code)
    assert reached == first.stdout.count("opened   ")
    assert f"{3 - reached} not done.\n" in first.stdout
    assert f"\nNot done: {', '.join('abc'[reached:])}. Run it again" in first.stderr
    assert [1, 2, 3, 4] == list(bench.host.open)
    assert 4 == len(bench.host.issues)


def test_json_tells_what_was_not_reached(bench: Bench) -> None:
    """With what was done, and why it ended."""
    bench.pages(a="2026-10-01", b="2026-10-02", c="2026-10-03")
    bench.host.fail("POST", Answer(500, {"message": "Oh"}), after=1)

    told = bench.told()

    assert ["done", "not reached", "not reached"] == [each["status"] for each in told["actions"]]
    assert told["error"].endswith("cannot answer now: Oh (status 500). Try again later.")


def limited(status: int, **headers: object) -> Answer:
    """An answer that asks to wait."""
    named = {name.replace("_", "-"): str(value) for name, value in headers.items()}
    return Answer(status, {"message": "API rate limit exceeded"}, named)


@pytest.mark.parametrize("verb", ["GET", "POST"])
@pytest.mark.parametrize("status", [403, 429])
def test_a_host_that_asks_to_wait_is_waited_for(bench: Bench, status: int, verb: str) -> None:
    """It has refused the request, so that nothing is done twice, whatever was asked."""
    bench.host.fail(verb, limited(status, Retry_After=17), limited(status, Retry_After=5))

    assert (0, [17, 5]) == (bench.sync().exit_code, bench.waited)
    assert 1 == len(bench.host.issues)


def resets(status: int, seconds: int) -> Answer:
    """An answer that says when more may be asked."""
    at = int(time.time()) + seconds
    return limited(status, X_RateLimit_Remaining=0, X_RateLimit_Reset=at, RateLimit_Reset=at)


@pytest.mark.parametrize("status", [403, 429])
def test_a_host_that_says_when_is_waited_for_till_then(bench: Bench, status: int) -> None:
    """By its clock, and a second more."""
    bench.host.fail("POST", resets(status, 40))

    result = bench.sync()

    assert 0 == result.exit_code
    assert [True] == [39 < each <= 41 for each in bench.waited]


UNTOLD = [
    pytest.param(limited(429), id="no time"),
    pytest.param(limited(429, Retry_After="a while"), id="no number"),
]


@pytest.mark.parametrize("answer", UNTOLD)
def test_a_host_that_does_not_say_how_long_is_given_a_minute(bench: Bench, answer: Answer) -> None:
    """As GitHub advises."""
    bench.host.fail("POST", answer)

    assert (0, [60]) == (bench.sync().exit_code, bench.waited)


TOO_LONG = [
    pytest.param([limited(429, Retry_After=int(LONGEST) + 1)], [], id="at once"),
    pytest.param([limited(403, Retry_After=200)] * 2, [200], id="in all"),
    pytest.param([limited(429, Retry_After=0)] * 400, [0] * 300, id="again and again"),
    pytest.param([resets(403, 3000)], [], id="by the clock"),
]


@pytest.mark.parametrize(("answers", "waited"), TOO_LONG)
def test_nobody_waits_for_ever(bench: Bench, answers: list[Answer], waited: list[float]) -> None:
    """The command ends, and says what is done and what is left."""
    bench.pages(a="2026-10-01", b="2026-10-02")
    bench.host.fail("POST", *answers, after=1)

    result = bench.sync()

    assert (2, waited) == (result.exit_code, bench.waited)
    assert "has had enough requests for now, and asks to wait for another" in result.stderr
    assert "Not done: b. Run it again" in result.stderr
    assert [1] == list(bench.host.open)
