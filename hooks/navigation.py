"""MkDocs hook: the navigation of the whole, and what the theme leaves undone. Comes last."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.pages import Page

from wow import mkdocs
from wow.site import accessibility, navigation


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Arrange the navigation, unless mkdocs.yml does."""
    if config.nav is None:
        build = mkdocs.build(config)
        pages = files.documentation_pages(inclusion=InclusionLevel.is_in_nav)
        written = [file.src_uri for file in pages]
        indexes = mkdocs.indexes(files)
        config.nav = navigation.navigation(build.catalogue, written, build.generated, indexes)
    return files


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep titles as they were made."""
    mkdocs.entitle(page, config)
    return html


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Label what is read aloud."""
    return accessibility.mend(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Label what is read aloud on pages that are no pages of the docs, such as 404.html."""
    return accessibility.mend(output_content)
