"""MkDocs hook: load the catalogue once a build, and report what is wrong with it."""

from mkdocs.config.defaults import MkDocsConfig

from wow import mkdocs


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load everything before any page is built."""
    mkdocs.prepare(config)
    return config
