"""MkDocs hook: load the catalogue once a build, and report what is wrong with it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load everything before any page is built."""
    mkdocs.prepare(config)
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep to the pages that the site shows."""
    mkdocs.leave_out(files, config)
    return files
