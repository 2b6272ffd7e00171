"""MkDocs hook: one onboarding path per role."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.onboarding import data, pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the index of roles and the paths, and what the browser makes one path of."""
    build = mkdocs.build(config)
    catalogue, renderer = build.catalogue, build.renderer
    today, revisions = build.today, build.revisions
    made = data.generate(catalogue, renderer, today=today, revisions=revisions)
    mkdocs.add_data(files, made, config=config)
    generated = pages.generate(catalogue, renderer, today=today, revisions=revisions)
    return mkdocs.add_pages(files, generated, config=config)
