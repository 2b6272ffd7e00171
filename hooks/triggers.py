"""MkDocs hook: the page of all situations."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.triggers import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page that leads from what just happened to the way that helps."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer, today=build.today)
    return mkdocs.add_pages(files, generated, config=config)
