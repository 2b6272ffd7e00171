"""What the software knows of itself → the pages of its reference."""

from collections.abc import Iterator

from wow.codes import REGISTRY
from wow.reference.facts import page_format
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
    "FL": "What feeds what",
    "EF": "Effort",
    "LF": "The life of a way",
    "ST": "Style",
}
"""The first two letters of a code, with the concern they stand for."""


def generate(renderer: Renderer) -> Iterator[GeneratedPage]:
    """Yield the reference of all keys, and that of all codes."""
    yield renderer.page(
        "reference/templates/page-format.md.j2",
        addresses.PAGE_FORMAT,
        format=page_format(),
        checks=addresses.CHECKS,
    )
    families = {
        name: [code for code in REGISTRY.values() if code.code.startswith(letters)]
        for letters, name in FAMILIES.items()
    }
    yield renderer.page("reference/templates/checks.md.j2", addresses.CHECKS, families=families)
