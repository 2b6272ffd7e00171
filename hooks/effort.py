"""MkDocs hook: what all ways cost each role. Comes behind the hook of changes, which asks git."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.effort import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page of all loads."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.history, build.renderer, today=build.today)
    return mkdocs.add_pages(files, generated, config=config)
