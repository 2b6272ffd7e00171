"""MkDocs hook: one onboarding path per role."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.onboarding import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the index of roles and the paths."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer)
    return mkdocs.add_pages(files, generated, config=config)
