"""MkDocs hook: the page of each way, and the list of all ways."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from wow import mkdocs
from wow.ways import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the list of all ways."""
    build = mkdocs.build(config)
    generated = pages.generate(build.catalogue, build.renderer, today=build.today)
    return mkdocs.add_pages(files, generated, config=config)


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:
    """Give the text of a page that MkDocs cannot read, so that the build goes on."""
    return mkdocs.source(page, config)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Show what the front matter says, above the text."""
    build = mkdocs.build(config)
    way = build.catalogue.by_src_uri.get(page.file.src_uri)
    if way is None:
        return markdown
    mkdocs.describe(page, way)
    around = pages.Around(
        changed=build.histories.get(way.src_uri, ""),
        edited=build.chronicle.edited.get(way.src_uri),
        edit=page.edit_url or "",
        revision=build.revisions.get(way.id, ""),
    )
    return pages.render(build.catalogue, way, build.renderer, today=build.today, around=around)
