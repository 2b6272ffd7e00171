"""MkDocs hook: what changed in each way, from git. Comes before the hooks whose pages show it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from wow import mkdocs
from wow.changes import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the page of all changes with its feed, and keep what paths and ways show of them."""
    build = mkdocs.build(config)
    chronicle = build.chronicle = mkdocs.chronicle(config)
    build.revisions = chronicle.revisions
    build.histories = pages.histories(chronicle, build.renderer)
    site = config.site_url or ""
    build.feed = bool(site and not chronicle.missing)
    data = pages.files(build.catalogue, chronicle, build.renderer, site_url=site)
    mkdocs.add_data(files, data, config=config)
    generated = pages.generate(
        build.catalogue, chronicle, build.renderer, today=build.today, feed=build.feed
    )
    return mkdocs.add_pages(files, generated, config=config)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the latest changes where a page asks for them."""
    build, uri = mkdocs.build(config), page.file.src_uri
    return pages.with_newest(markdown, uri, build.chronicle, build.renderer, today=build.today)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Tell programs where the feed is."""
    build = mkdocs.build(config)
    return pages.with_feed(output, page.file.src_uri, build.renderer) if build.feed else output
