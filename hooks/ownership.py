"""MkDocs hook: the ownership index, and a page per owner."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.ownership import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the index of owners and their pages."""
    build = mkdocs.build(config)
    news = build.chronicle.news
    generated = pages.generate(build.catalogue, build.renderer, today=build.today, news=news)
    return mkdocs.add_pages(files, generated, config=config)
