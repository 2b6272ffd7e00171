"""Which project on which host."""

import pytest

from wow.hosts.target import target, token

GITHUB = {"GITHUB_REPOSITORY": "tallowmere/ways"}
GITLAB = {"CI_PROJECT_PATH": "tallowmere/people/ways"}
OWN_GITHUB = {**GITHUB, "GITHUB_API_URL": "https://code.example/api/v3"}
OWN_GITLAB = {**GITLAB, "CI_SERVER_URL": "https://code.example:8443"}
NAMED = "tallowmere/handbook"

TOLD = [
    pytest.param(GITHUB, (), ("github", "tallowmere/ways", "https://api.github.com"), id="GitHub"),
    pytest.param(
        GITLAB, (), ("gitlab", "tallowmere/people/ways", "https://gitlab.com"), id="GitLab"
    ),
    pytest.param(
        OWN_GITHUB,
        (),
        ("github", "tallowmere/ways", "https://code.example/api/v3"),
        id="own GitHub",
    ),
    pytest.param(
        OWN_GITLAB,
        (),
        ("gitlab", "tallowmere/people/ways", "https://code.example:8443"),
        id="own GitLab",
    ),
    pytest.param(
        OWN_GITHUB, ("gitlab", NAMED), ("gitlab", NAMED, "https://gitlab.com"), id="another host"
    ),
    pytest.param(
        OWN_GITHUB,
        (None, NAMED, "https://other.example"),
        ("github", NAMED, "https://other.example/api/v3"),
        id="options before CI",
    ),
]


@pytest.mark.parametrize(("environment", "options", "expected"), TOLD)
def test_ci_says_what_options_do_not(
    environment: dict[str, str], options: tuple[str | None, ...], expected: tuple[str, str, str]
) -> None:
    """So that a workflow needs none of them."""
    kind, project, url = (*options, None, None, None)[:3]

    found = target(environment, kind, project, url)

    assert expected == (found.kind, found.project, found.url)


ADDRESSES = [
    pytest.param("github", "https://github.com", "https://api.github.com", id="as visited"),
    pytest.param("github", "https://api.github.com/", "https://api.github.com", id="API"),
    pytest.param("github", "https://code.example", "https://code.example/api/v3", id="own"),
    pytest.param(
        "github", "https://code.example/api/v3/", "https://code.example/api/v3", id="own API"
    ),
    pytest.param("github", "https://api.t.ghe.com", "https://api.t.ghe.com", id="API by name"),
    pytest.param("gitlab", "https://code.example/", "https://code.example", id="GitLab"),
    pytest.param(
        "gitlab", "https://code.example/git/api/v4", "https://code.example/git", id="its API"
    ),
]


@pytest.mark.parametrize(("kind", "url", "expected"), ADDRESSES)
def test_an_address_is_that_of_the_host_or_its_api(kind: str, url: str, expected: str) -> None:
    """Whichever somebody has at hand."""
    assert expected == target({}, kind, NAMED, url).url


WRONG = [
    pytest.param(None, NAMED, None, "say where the issues are: --host github or", id="no host"),
    pytest.param("github", None, None, "no project is named: give --project", id="no project"),
    pytest.param("github", "ways", None, "`ways` is no name of a project", id="no owner"),
    pytest.param("github", "a/b/c", None, "`a/b/c` is no name", id="a group of GitLab"),
    pytest.param("gitlab", "a/../b?c=", None, "is no name of a project", id="an address"),
    pytest.param("github", NAMED, "code.example", "begins with `https://`", id="no scheme"),
    pytest.param("github", NAMED, "ftp://code.example", "begins with `https://`", id="ftp"),
    pytest.param("github", NAMED, "https://x:99999", "begins with `https://`", id="no such port"),
    pytest.param("github", NAMED, "https://[::1", "begins with `https://`", id="half a host"),
    pytest.param("github", NAMED, "https://me:secret@code.example", "without a name", id="secret"),
    pytest.param("github", NAMED, "https://code.example?token=secret", "without a", id="question"),
]


@pytest.mark.parametrize(("kind", "project", "url", "told"), WRONG)
def test_what_cannot_be_told_has_to_be_given(
    kind: str | None, project: str | None, url: str | None, told: str
) -> None:
    """And a secret in an address is not repeated."""
    with pytest.raises(ValueError, match=r"give|say") as raised:
        target({}, kind, project, url)

    assert told in str(raised.value)
    assert "secret" not in str(raised.value)


TOKENS = [
    pytest.param("abc", "abc", id="a token"),
    pytest.param(" abc\r\n", "abc", id="pasted with its line"),
    pytest.param(" \n", None, id="empty"),
]


@pytest.mark.parametrize(("held", "expected"), TOKENS)
def test_a_token_is_read_as_it_is_meant(held: str, expected: str | None) -> None:
    """A secret that is not set is empty in CI."""
    assert expected == token({"GITHUB_TOKEN": held}, "GITHUB_TOKEN")


def test_without_the_variable_there_is_no_token() -> None:
    """A dry run may do without."""
    assert token({}, "GITHUB_TOKEN") is None


@pytest.mark.parametrize("held", ["a b", "a\nb", "tökén", "a\x00b"])
def test_what_is_no_token_is_not_repeated(held: str) -> None:
    """It may still be somebody's secret."""
    with pytest.raises(ValueError, match="what GITHUB_TOKEN holds is no token") as raised:
        token({"GITHUB_TOKEN": held}, "GITHUB_TOKEN")

    assert held not in str(raised.value)
