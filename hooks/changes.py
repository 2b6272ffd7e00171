"""MkDocs hook: what changed in each way, from git. Comes before the hooks whose pages show it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.changes import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page of all changes with its feed, and keep what paths and ways show of them."""
    build = mkdocs.build(config)
    chronicle = mkdocs.chronicle(config)
    build.revisions = chronicle.revisions
    build.histories = pages.histories(chronicle, build.renderer)
    site = config.site_url or ""
    data = pages.files(build.catalogue, chronicle, build.renderer, site_url=site)
    mkdocs.add_data(files, data, config=config)
    generated = pages.generate(
        build.catalogue, chronicle, build.renderer, today=build.today, feed=bool(site)
    )
    return mkdocs.add_pages(files, generated, config=config)
