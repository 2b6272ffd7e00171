"""How to reach an owner."""

import pytest

from tests.factories import organisation
from wow.organisation import Owner
from wow.ownership.people import Contact, account, contact, people, person


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        pytest.param(
            "product-help",
            Contact("#product-help", "https://chat.tallowmere.example/help"),
            id="channel",
        ),
        pytest.param("quiet", Contact("#quiet"), id="channel without a link"),
        pytest.param("pia@x.example", Contact("pia@x.example", "mailto:pia@x.example"), id="mail"),
        pytest.param(
            "mailto:pia@x.example", Contact("pia@x.example", "mailto:pia@x.example"), id="mailto"
        ),
        pytest.param("@pia", Contact("@pia"), id="a handle is words"),
        pytest.param("pia@x.example or me", Contact("pia@x.example or me"), id="words"),
        pytest.param(
            "https://x.example/pia",
            Contact("https://x.example/pia", "https://x.example/pia"),
            id="link",
        ),
        pytest.param(
            "https://x.example/@pia",
            Contact("https://x.example/@pia", "https://x.example/@pia"),
            id="link with an at sign",
        ),
        pytest.param("javascript:alert(1)", Contact("javascript:alert(1)"), id="hostile link"),
        pytest.param(
            "javascript:'@x'", Contact("javascript:'@x'"), id="hostile link that looks like mail"
        ),
        pytest.param("Desk 4", Contact("Desk 4"), id="a place"),
    ],
)
def test_a_contact_is_a_channel_a_mail_a_link_or_words(declared: str, expected: Contact) -> None:
    """Only what is safe becomes a link."""
    channels = {
        "product-help": {"name": "#product-help", "link": "https://chat.tallowmere.example/help"},
        "quiet": {"name": "#quiet"},
    }
    owner = {"name": "Head", "person": "Jonas", "contact": declared}
    company = organisation(channels=channels, owners={"head": owner})

    assert expected == contact(company, company.owners["head"])


def test_everybody_is_listed_in_the_order_of_the_organisation() -> None:
    """The order of wow.yml is its author's."""
    assert ["head-of-product", "product-operations"] == list(people(organisation()))


@pytest.mark.parametrize("key", ["nobody", "", None])
def test_nobody_is_no_person(key: str | None) -> None:
    """What is not in wow.yml has no page."""
    assert person(organisation(), key) is None


HANDLES = [
    pytest.param("@jonas-albrecht", "jonas-albrecht", id="an account"),
    pytest.param("jonas.albrecht_t", "jonas.albrecht_t", id="without a sign"),
    pytest.param("@tallowmere/operations", "tallowmere/operations", id="a team"),
    pytest.param("@jonas albrecht", None, id="a name"),
    pytest.param("https://code.example/jonas", None, id="an address"),
    pytest.param("@all\n/close", None, id="two lines"),
    pytest.param(None, None, id="none"),
]


@pytest.mark.parametrize(("handle", "expected"), HANDLES)
def test_an_account_is_what_hosts_read_as_one(handle: str | None, expected: str | None) -> None:
    """Whatever else stands there, nobody is called by it."""
    owner = Owner(name="Head of product", person="Jonas Albrecht", contact="x", handle=handle)

    assert expected == account(owner)
