"""The little that the hooks share. The only module of the package that knows MkDocs."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from wow import checking, loading
from wow.catalogue import Catalogue
from wow.diagnostics import Diagnostic, Severity
from wow.model import Tombstone, Way
from wow.reading import Unread
from wow.site.inline import plain
from wow.site.rendering import GeneratedPage, Renderer

THEME = Path(__file__).parent / "site" / "theme"
STYLES = "assets/wow/wow.css"
EXTENSIONS = ("attr_list", "md_in_html")
"""What generated Markdown needs, whatever mkdocs.yml lists."""

_KEY = "wow"
_log = get_plugin_logger("wow")


@dataclass
class Build:
    """One build: what was loaded, for which day, and the pages that were made of it."""

    catalogue: Catalogue
    today: date
    renderer: Renderer
    generated: list[str] = field(default_factory=list)


def prepare(config: MkDocsConfig) -> None:
    """Load the catalogue, report what is wrong, and put theme and extensions in place.

    Raises:
        PluginError: there is nothing to build from; the message says why.
    """
    root = Path(config.config_file_path).parent
    try:
        loaded = loading.load(root, docs=Path(config.docs_dir))
    except loading.CannotLoadError as error:
        raise PluginError(f"wow: {error}") from None
    today = _today(loaded.catalogue)
    fail_on = loaded.catalogue.organisation.build.fail_on if loaded.catalogue else "error"
    report(checking.findings(loaded, today), Severity(fail_on))
    if loaded.catalogue is None:
        raise PluginError("wow: wow.yml cannot be used; what is wrong with it is said above.")
    renderer = Renderer(directory_urls=config.use_directory_urls)
    config[_KEY] = Build(loaded.catalogue, today, renderer)
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
    config.extra_css.insert(0, STYLES)
    config.markdown_extensions += [
        each for each in EXTENSIONS if each not in config.markdown_extensions
    ]


def build(config: MkDocsConfig) -> Build:
    """What `prepare` put on the config for this build."""
    built: Build = config[_KEY]
    return built


def report(found: Iterable[Diagnostic], fail_on: Severity) -> None:
    """Log findings; those that reach `fail_on` count for `mkdocs build --strict`."""
    for each in found:
        told = f"{each.location}: {each.severity} {each.code} {each.message}\n    hint: {each.hint}"
        level = logging.WARNING if each.severity.reaches(fail_on) else logging.INFO
        _log.log(level, "%s", told)


def add_pages(files: Files, pages: Iterable[GeneratedPage], *, config: MkDocsConfig) -> Files:
    """Add generated pages to the site; a page that was written at the same path stays."""
    for page in pages:
        if files.get_file_from_path(page.src_uri):
            _log.warning(
                "docs/%s stands where a page is generated: the written page is used. "
                "Rename it to have both.",
                page.src_uri,
            )
            continue
        files.append(File.generated(config, page.src_uri, content=page.content))
        build(config).generated.append(page.src_uri)
    return files


def _today(catalogue: Catalogue | None) -> date:
    """Today where the organisation is, or the day of SOURCE_DATE_EPOCH, as MkDocs has it."""
    zone = catalogue.organisation.zone if catalogue else None
    return get_build_datetime().astimezone(zone).date()


def describe(page: Page, way: Way | Tombstone | Unread) -> None:
    """Give a page the title and description that its front matter declares.

    MkDocs reads front matter with rules of its own, and shows nothing of what it cannot read. Its
    theme takes `status` for a mark in the navigation, where it would stand beside every way.
    """
    page.meta.pop("status", None)
    if isinstance(way, Unread):
        return
    page.meta["title"] = way.title
    if way.summary:
        page.meta.setdefault("description", plain(way.summary))
