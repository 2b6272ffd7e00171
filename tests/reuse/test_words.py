"""The words of the theme are looked up once."""

from collections import Counter

import pytest
from jinja2 import DictLoader, Environment

from wow.reuse.words import look_up_once

LANGUAGE = "{% macro t(key) %}{{ told(key) }}{{ config.words[key] }}{% endmacro %}"
PAGE = (
    '{% import "partials/language.html" as lang with context %}'
    '{{ lang.t("top") }} {{ lang.t("top") }} {{ lang.t("quote") }} {{ page }}'
)
WORDS = {"top": "Back to top", "quote": "Don't <stop>"}


@pytest.fixture
def told() -> Counter[str]:
    """How often each word was looked up."""
    return Counter()


def test_pages_read_as_the_theme_has_them(told: Counter[str]) -> None:
    """Signs are escaped as before."""
    assert _pages(LANGUAGE, told, once=False) == _pages(LANGUAGE, told, once=True)


def test_a_word_is_looked_up_once_for_all_pages(told: Counter[str]) -> None:
    """However often it is shown."""
    _pages(LANGUAGE, told, once=True)

    assert told == {"top": 1, "quote": 1}


def test_words_that_depend_on_the_page_are_left_alone(told: Counter[str]) -> None:
    """A theme may say something else on each page."""
    language = "{% macro t(key) %}{{ told(key) }}{{ key }} of {{ page }}{% endmacro %}"

    assert "top of b" in _pages(language, told, once=True)[1]


def test_another_theme_stays_as_it_is() -> None:
    """Where the theme is not the one we know, nothing is changed."""
    loader = DictLoader({"page": "text"})
    environment = Environment(autoescape=True, loader=loader)
    look_up_once(environment, {})

    assert environment.loader is loader


def _pages(language: str, told: Counter[str], *, once: bool) -> list[str]:
    loader = DictLoader({"partials/language.html": language, "page": PAGE})
    environment = Environment(autoescape=True, loader=loader)
    environment.globals["told"] = lambda key: told.update([key]) or ""
    config = {"words": WORDS}
    if once:
        look_up_once(environment, {"config": config})
    page = environment.get_template("page")
    return [page.render(page=name, config=config) for name in "ab"]
