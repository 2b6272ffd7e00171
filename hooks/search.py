"""MkDocs hook: search finds ways by what they are called, by what starts them, by what holds."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.ways import search


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Have each page read in sentences."""
    mkdocs.separate_search(config)
    return env


@event_priority(50)  # before the search plugin writes its index
def on_post_build(*, config: MkDocsConfig) -> None:
    """Rank what was found on all pages."""
    index = mkdocs.search_index(config)
    if index:
        build, urls = mkdocs.build(config), config.use_directory_urls
        index.entries = list(search.ranked(index.entries, build.catalogue, directory_urls=urls))
