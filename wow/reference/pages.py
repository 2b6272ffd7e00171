"""The registry of codes → the page on what the check finds."""

from collections.abc import Iterator

from wow.codes import REGISTRY
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer

FAMILIES = {
    "FM": "Reading the file",
    "PG": "The form of a page",
    "WY": "The organisation",
    "OW": "Who answers",
    "RV": "Reviews",
    "ON": "Onboarding",
    "TR": "Triggers",
    "EF": "Effort",
    "LF": "The life of a way",
    "ST": "Style",
}
"""The first two letters of a code, with the concern they stand for."""


def generate(renderer: Renderer) -> Iterator[GeneratedPage]:
    """Yield the reference page of all codes."""
    families = {
        name: [code for code in REGISTRY.values() if code.code.startswith(letters)]
        for letters, name in FAMILIES.items()
    }
    yield renderer.page("reference/templates/checks.md.j2", addresses.CHECKS, families=families)
