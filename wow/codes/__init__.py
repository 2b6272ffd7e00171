"""The one registry of codes; each entry documents itself."""

from collections.abc import Mapping
from types import MappingProxyType

from wow.codes import (
    effort,
    flow,
    life,
    onboarding,
    ownership,
    page_format,
    reading,
    reviews,
    style,
    triggers,
)
from wow.codes.definition import Code

FAMILIES = (
    reading,
    page_format,
    ownership,
    reviews,
    onboarding,
    triggers,
    flow,
    effort,
    life,
    style,
)
"""One module each, in the order of the reference page."""

REGISTRY: Mapping[str, Code] = MappingProxyType(
    {code.code: code for family in FAMILIES for code in family.CODES}
)
"""Every code by its name, in the order of the reference page."""

FIXED = frozenset({"FM", "PG", "WY"})
"""Families that no setting changes: what cannot be read is an error, never an empty list."""

__all__ = ["FAMILIES", "FIXED", "REGISTRY", "Code"]
