"""The words of the theme, such as those for buttons: each looked up once, not on every page.

The theme makes a dictionary of all its words each time that it needs one of them.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, TemplateNotFound

_TEMPLATE = "partials/language.html"
_ORIGINAL = "wow/language.html"


def look_up_once(environment: Environment, context: Mapping[str, Any]) -> None:
    """Have each word looked up once a build, unless what is said depends on the page.

    Args:
        environment: the theme's, of one build.
        context: what templates know on every page alike.
    """
    loader = environment.loader
    try:
        source = loader.get_source(environment, _TEMPLATE)[0] if loader else ""
    except TemplateNotFound:
        return
    if not loader or "page" in source:
        return
    once = {_TEMPLATE: "{% set t = wow_word %}", _ORIGINAL: source}
    environment.loader = ChoiceLoader([DictLoader(once), loader])

    @cache
    def words() -> Any:
        return environment.get_template(_ORIGINAL).make_module(dict(context))

    environment.globals["wow_word"] = cache(lambda key: words().t(key))
