"""MkDocs hook: one onboarding path per role."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.onboarding import data, pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the index of roles and the paths, and what the browser makes one path of."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer, build.revisions)
    made = data.generate(build.catalogue, build.renderer, build.revisions)
    mkdocs.add_data(files, made, config=config)
    return mkdocs.add_pages(files, generated, config=config)
