"""MkDocs hook: the navigation of the whole, and what the theme leaves unlabelled. Comes last."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from wow import mkdocs
from wow.site import accessibility, navigation


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Arrange the navigation, unless mkdocs.yml does."""
    if config.nav is None:
        build = mkdocs.build(config)
        written = [file.src_uri for file in files.documentation_pages()]
        config.nav = navigation.navigation(build.catalogue, written, build.generated)
    return files


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Label what is read aloud."""
    return accessibility.mend(output)
