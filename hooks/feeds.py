"""MkDocs hook: what machines read, ways.json, llms.txt and the Markdown of each way."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.feeds import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add every fact as JSON with its schema, and the index for language models."""
    build = mkdocs.build(config)
    made = pages.generate(build.catalogue, build.renderer, config.site_url or "")
    mkdocs.add_data(files, made, config=config)
    return files


def on_post_build(*, config: MkDocsConfig) -> None:
    """Put the Markdown of each way beside its page."""
    mkdocs.copy_sources(config)
