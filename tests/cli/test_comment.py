"""`wow comment`: one comment below a pull request, kept up to date."""

from collections.abc import Iterator

import pytest
from click.testing import CliRunner, Result

from tests.comments.server import STRANGER, TOKEN, CodeHost, serving
from wow.cli import main
from wow.comments.thread import MARK

pytestmark = pytest.mark.site

BEGUN = f"{MARK}\n**One way changed.**"


@pytest.fixture
def host() -> Iterator[CodeHost]:
    """A code host on which nobody has commented yet."""
    with serving() as served:
        yield served


@pytest.fixture(params=["github", "gitlab"])
def environment(request: pytest.FixtureRequest, host: CodeHost) -> dict[str, str | None]:
    """The environment of a CI run on each kind of host."""
    kinds: dict[str, dict[str, str | None]] = {
        "github": {
            "GITHUB_REPOSITORY": "tallowmere/ways",
            "GITHUB_API_URL": host.url,
            "GITHUB_TOKEN": TOKEN,
            "GITLAB_CI": None,
        },
        "gitlab": {
            "CI_PROJECT_PATH": "tallowmere/ways",
            "CI_API_V4_URL": host.url,
            "GITLAB_TOKEN": TOKEN,
            "GITLAB_CI": "true",
        },
    }
    return kinds[request.param]


def comment(
    environment: dict[str, str | None], *arguments: str, text: str = "**One way changed.**\n"
) -> Result:
    """Put a text below pull request 12."""
    return CliRunner().invoke(main, ["comment", "12", *arguments], input=text, env=environment)


def test_the_first_run_begins_a_comment(host: CodeHost, environment: dict[str, str | None]) -> None:
    """With a mark that nobody sees."""
    result = comment(environment)

    assert (0, "wow comment: the comment was begun.\n") == (result.exit_code, result.stdout)
    assert [BEGUN] == host.texts


def test_the_next_run_changes_that_comment(
    host: CodeHost, environment: dict[str, str | None]
) -> None:
    """However many people have talked meanwhile: there is one, and it is found on a later page."""
    for _ in range(100):
        host.write("I like this.", STRANGER)
    comment(environment)

    result = comment(environment, text="**Two ways changed.**")

    assert (0, "wow comment: the comment was brought up to date.\n") == (
        result.exit_code,
        result.stdout,
    )
    assert f"{MARK}\n**Two ways changed.**" == host.texts[100]
    assert 101 == len(host.texts)


def test_a_comment_that_says_so_already_is_left_alone(
    host: CodeHost, environment: dict[str, str | None]
) -> None:
    """Nobody is told of a change that is none, whatever the host makes of line ends."""
    host.write(BEGUN.replace("\n", "\r\n"))

    result = comment(environment)

    assert "says so already" in result.stdout
    assert {"GET"} == {each.partition(" ")[0] for each in host.asked}


def test_a_strangers_comment_is_never_taken_for_ours(
    host: CodeHost, environment: dict[str, str | None]
) -> None:
    """They could change its words later."""
    host.write(f"{MARK}\nNothing to see here.", STRANGER)

    comment(environment)

    assert [f"{MARK}\nNothing to see here.", BEGUN] == host.texts


def test_other_comments_of_ours_are_left_alone(
    host: CodeHost, environment: dict[str, str | None]
) -> None:
    """Programs share an account."""
    host.write(f"Coverage is fine.\n{MARK}")

    comment(environment)

    assert [f"Coverage is fine.\n{MARK}", BEGUN] == host.texts


def test_a_comment_is_not_begun_where_it_is_not_worth_one(
    host: CodeHost, environment: dict[str, str | None]
) -> None:
    """Yet one that is there is brought up to date."""
    first = comment(environment, "--update-only")
    host.write(BEGUN)
    second = comment(environment, "--update-only", text="Nothing changes.")

    assert ["wow comment: there is no comment to bring up to date.\n", 0] == [
        first.stdout,
        first.exit_code,
    ]
    assert "brought up to date" in second.stdout
    assert [f"{MARK}\nNothing changes."] == host.texts


@pytest.mark.parametrize(
    ("arguments", "status"),
    [pytest.param([], 2, id="asked for"), pytest.param(["--if-allowed"], 0, id="if allowed")],
)
def test_what_a_token_may_not_do_is_told(
    host: CodeHost, environment: dict[str, str | None], arguments: list[str], status: int
) -> None:
    """In a pull request from a fork it fails nothing; no token is the same as a weak one."""
    host.may_write = False
    weak = comment(environment, *arguments)
    without = comment({**environment, "GITHUB_TOKEN": None, "GITLAB_TOKEN": None}, *arguments)

    assert (status, "") == (weak.exit_code, weak.stdout)
    assert (
        f"wow comment: no comment was written: {host.url} refuses this: Resource not accessible by "
        "integration (status 403).\n"
    ) == weak.stderr
    assert (status, "") == (without.exit_code, without.stdout)
    assert "_TOKEN holds no token." in without.stderr


STRANGE = [
    pytest.param(
        (500, b'{"message": "Try again later"}'), "Try again later (status 500)", id="broken"
    ),
    pytest.param((429, b""), "Too Many Requests (status 429)", id="too many requests"),
    pytest.param((422, b'{"message": ["a"]}'), "['a'] (status 422)", id="refused"),
    pytest.param((200, b"<html>"), "does not answer as a code host does", id="a proxy's page"),
    pytest.param((200, b'{"id": 7}'), "does not answer as a code host does", id="no list"),
    pytest.param((200, b"[7]"), "does not answer as a code host does", id="a list of something"),
]


@pytest.mark.parametrize(("answer", "told"), STRANGE)
def test_a_host_that_cannot_answer_is_a_failure(
    host: CodeHost, environment: dict[str, str | None], answer: tuple[int, bytes], told: str
) -> None:
    """Also where it would be allowed: it is not known whether it was."""
    host.answer = answer

    result = comment(environment, "--if-allowed")

    assert (2, "") == (result.exit_code, result.stdout)
    assert told in result.stderr


def test_a_token_is_never_told(host: CodeHost, environment: dict[str, str | None]) -> None:
    """Not even if the host does."""
    host.answer = (400, f'{{"message": "{TOKEN} is bad\\n::error::"}}'.encode())

    result = comment(environment)

    assert TOKEN not in result.output
    assert "… is bad ::error:: (status 400)" in result.stderr


def test_a_host_that_is_not_there_is_a_failure(environment: dict[str, str | None]) -> None:
    """In a sentence."""
    gone = dict.fromkeys(["GITHUB_API_URL", "CI_API_V4_URL"], "http://127.0.0.1:9")

    result = comment({**environment, **gone})

    assert 2 == result.exit_code
    assert "wow comment: http://127.0.0.1:9 cannot be reached: " in result.stderr


WRONG = [
    pytest.param(
        ["--project", "ways"], "`ways` is no project: give --project OWNER/NAME", id="name"
    ),
    pytest.param(["--project", "a/../b?x"], "is no project", id="another address"),
    pytest.param(["nowhere.md"], "No such file", id="no such file"),
    pytest.param(["--host", "forge"], "'forge' is not one of", id="no such host"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG)
def test_a_wrong_call_is_told(
    environment: dict[str, str | None], arguments: list[str], told: str
) -> None:
    """With what is expected."""
    result = comment(environment, *arguments)

    assert 2 == result.exit_code
    assert told in result.stderr


def test_no_text_is_a_wrong_call(host: CodeHost, environment: dict[str, str | None]) -> None:
    """A step before it failed."""
    result = comment(environment, text=" \n")

    assert 2 == result.exit_code
    assert "there is no text" in result.stderr
    assert [] == host.asked
