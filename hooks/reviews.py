"""MkDocs hook: the page of all reviews."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.reviews import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page of all reviews."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer, today=build.today)
    return mkdocs.add_pages(files, generated, config=config)
