"""MkDocs hook: the reference of all keys of the page format, and of all codes of the check."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.reference import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page format, and what the check finds."""
    renderer = mkdocs.build(config).renderer
    return mkdocs.add_pages(files, pages.generate(renderer), config=config)
