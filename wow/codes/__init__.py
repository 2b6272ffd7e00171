"""The one registry of codes; each entry documents itself."""

from collections.abc import Mapping
from types import MappingProxyType

from wow.codes import concerns, page_format, reading
from wow.codes.definition import Code

REGISTRY: Mapping[str, Code] = MappingProxyType(
    {code.code: code for code in (*reading.CODES, *page_format.CODES, *concerns.CODES)}
)
"""Every code by its name, in the order of the reference page."""

__all__ = ["REGISTRY", "Code"]
