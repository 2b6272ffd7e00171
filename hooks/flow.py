"""MkDocs hook: the map of what feeds what."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.flow import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the map, and a page for each area where there is much to draw."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer)
    return mkdocs.add_pages(files, generated, config=config)
