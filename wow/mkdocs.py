"""The little that the hooks share. The only module of the package that knows MkDocs."""

import logging
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from html import escape
from pathlib import Path
from shutil import copyfile
from typing import Any

from markupsafe import Markup
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from wow import checking, loading
from wow.catalogue import Catalogue
from wow.changes import facts as changes
from wow.changes.facts import Chronicle, History
from wow.diagnostics import Diagnostic, Severity
from wow.history import history
from wow.model import THEME_KEYS, Tombstone, Way
from wow.reading import Unread
from wow.reports.text import printable
from wow.reuse.conversion import shared
from wow.reuse.search_text import lightened, restored, separated
from wow.site import navigation
from wow.site.inline import plain
from wow.site.rendering import GeneratedPage, Renderer

THEME = Path(__file__).parent / "site" / "theme"
STYLES = "assets/wow/wow.css"
SCRIPT = "assets/wow/main.mjs"
HISTORY = ".cache/wow/history.json"
"""What was read of earlier versions of pages, beside mkdocs.yml."""
EXTENSIONS = ("attr_list", "md_in_html", "wow.site.raw_html:RawHtml")
"""What generated Markdown needs, whatever mkdocs.yml lists."""

_SHOWN = InclusionLevel.is_included
_KEY = "wow"
_log = get_plugin_logger("wow")
_NOT_ASKED = "Git is not asked: `hooks/changes.py` is not among the hooks of mkdocs.yml."


@dataclass
class Build:
    """One build: what was loaded, for which day, and the pages that were made of it."""

    catalogue: Catalogue
    today: date
    renderer: Renderer
    generated: list[str] = field(default_factory=list)
    chronicle: Chronicle = field(default_factory=Chronicle)
    """What became of all ways, where the hook of changes is in use."""
    history: History = field(default_factory=lambda: History(missing=_NOT_ASKED))
    """How pages were, where the hook of changes is in use."""
    feed: bool = False
    """Whether the site has a feed."""
    revisions: Mapping[str, str] = field(default_factory=dict)
    """By the id of each way, where the hook of changes is in use."""
    histories: Mapping[str, Markup] = field(default_factory=dict)
    """What the pages of ways say of their changes, by path; only of ways whose history is known."""


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
    script = ExtraScriptValue(SCRIPT)
    script.type = "module"
    config.extra_javascript.insert(0, script)
    config.markdown_extensions += [
        each for each in EXTENSIONS if each not in config.markdown_extensions
    ]


def build(config: MkDocsConfig) -> Build:
    """What `prepare` put on the config for this build."""
    built: Build = config[_KEY]
    return built


def leave_out(files: Files, config: MkDocsConfig) -> None:
    """Forget the ways whose pages MkDocs leaves out, so that no page of ours speaks of them."""
    held = build(config)
    shown = {file.src_uri for file in files.documentation_pages(inclusion=_SHOWN)}
    catalogue = held.catalogue
    held.catalogue = replace(
        catalogue,
        ways=tuple(way for way in catalogue.ways if way.src_uri in shown),
        tombstones=tuple(stone for stone in catalogue.tombstones if stone.src_uri in shown),
        unread=tuple(page for page in catalogue.unread if page.src_uri in shown),
    )


def report(found: Iterable[Diagnostic], fail_on: Severity) -> None:
    """Log findings; those that reach `fail_on` count for `mkdocs build --strict`."""
    for each in found:
        what = printable(f"{each.location}: {each.severity} {each.code} {each.message}")
        level = logging.WARNING if each.severity.reaches(fail_on) else logging.INFO
        _log.log(level, "%s\n    hint: %s", what, printable(each.hint))


def chronicle(config: MkDocsConfig) -> Chronicle:
    """What became of each way, as git knows it; what was read is kept from build to build."""
    held = build(config)
    kept = Path(config.config_file_path).parent / HISTORY
    known = held.history = history(Path(config.docs_dir), kept)
    if known.missing:
        _log.info("What changed is not known. %s", printable(known.missing))
    return changes.chronicle(held.catalogue, known, held.today, plain)


def add_pages(files: Files, pages: Iterable[GeneratedPage], *, config: MkDocsConfig) -> Files:
    """Add generated pages to the site; a page that was written for the same address stays."""
    taken = {file.dest_uri: file.src_uri for file in files}
    for page in pages:
        file = File.generated(config, page.src_uri, content=page.content)
        if written := taken.get(file.dest_uri):
            _log.warning(
                "%s/%s stands where a page is generated: the written page is used. "
                "Rename it to have both.",
                Path(config.docs_dir).name,
                written,
            )
            continue
        files.append(file)
        build(config).generated.append(page.src_uri)
    return files


def add_data(files: Files, made: Iterable[GeneratedPage], *, config: MkDocsConfig) -> Files:
    """Add files that scripts read: they are no pages, so navigation and search pass them over."""
    for each in made:
        files.append(File.generated(config, each.src_uri, content=each.content))
    return files


def copy_sources(config: MkDocsConfig) -> None:
    """Put the file that each way is written in below the site folder, where it lies in docs."""
    catalogue = build(config).catalogue
    for page in (*catalogue.ways, *catalogue.tombstones):
        # the folder is there: the page lies in it or below
        copyfile(f"{config.docs_dir}/{page.src_uri}", f"{config.site_dir}/{page.src_uri}")


def indexes(files: Files) -> dict[str, str]:
    """The text of each written page that introduces a folder."""
    return {
        file.src_uri: file.content_bytes.decode("utf-8", "replace")
        for file in files.documentation_pages()
        if navigation.is_index(file.src_uri) and file.generated_by is None
    }


def _today(catalogue: Catalogue | None) -> date:
    """Today where the organisation is, or the day of SOURCE_DATE_EPOCH, as MkDocs has it."""
    zone = catalogue.organisation.zone if catalogue else None
    return get_build_datetime().astimezone(zone).date()


def describe(page: Page, way: Way | Tombstone | Unread) -> None:
    """Give a page the title and description that its front matter declares.

    MkDocs reads front matter with rules of its own, and its theme puts it into the page as HTML. It
    takes `status` for a mark in the navigation, where it would stand beside every way. Of a page
    that could not be read, nothing declared is used.
    """
    if isinstance(way, Unread):
        page.meta.clear()
        return
    page.meta.update(way.declared)
    page.meta.pop("status", None)
    page.meta["title"] = escape(way.title)
    description = page.meta.get("description") or plain(way.summary or "")
    page.meta["description"] = escape(str(description))


def source(page: Page, config: MkDocsConfig) -> str | None:
    """The text of a page whose front matter MkDocs may be unable to read, or need not read again.

    None for those it has to read: pages of no way, and ways with keys for the theme, which other
    plugins may ask for before `describe`.
    """
    way = build(config).catalogue.by_src_uri.get(page.file.src_uri)
    if way is None or isinstance(way, Unread):
        return way.body if way else None
    # an empty line in front: MkDocs takes `word: …` at the very beginning for front matter
    return None if THEME_KEYS & way.declared.keys() else f"\n{way.body}"


def entitle(page: Page, config: MkDocsConfig) -> None:
    """Keep the title of a generated page as the HTML that it is.

    The theme takes the marks out of a title that no front matter gives, and with them the escapes.
    """
    if page.file.src_uri in build(config).generated:
        page.meta["title"] = page.title


def convert_by_one(files: Files, config: MkDocsConfig) -> None:
    """Have all pages converted by one Markdown converter, where the extensions allow it.

    The pages are told of it one by one, so that whoever else converts Markdown is not disturbed.
    """
    one = shared(config.markdown_extensions, config.mdx_configs)
    if one is None:
        return
    hastened = copy(config)
    hastened["markdown_extensions"], hastened["mdx_configs"] = [one], {}
    for file in files.documentation_pages():
        if page := file.page:
            vars(page)["render"] = _render_with(hastened, page)


def _render_with(hastened: MkDocsConfig, page: Page) -> Callable[[MkDocsConfig, Files], None]:
    return lambda _config, files: type(page).render(page, hastened, files)


def search_index(config: MkDocsConfig) -> Any:
    """What the theme's search has collected; None where mkdocs.yml has no such search."""
    return getattr(config.plugins.get("material/search"), "search_index", None)


def hasten_search(config: MkDocsConfig) -> None:
    """Have the theme's search plugin read each page with few tags to take apart."""
    if index := search_index(config):
        index.add_entry_from_context = partial(_add_lightened, index)


def separate_search(config: MkDocsConfig) -> None:
    """Have search tell apart what pages set apart by their looks alone."""
    if index := search_index(config):
        index.add_entry_from_context = partial(_add_separated, index.add_entry_from_context)


def _add_separated(add: Callable[[Page], None], page: Page) -> None:
    told = copy(page)
    told.content = separated(page.content or "")
    add(told)


def _add_lightened(index: Any, page: Page) -> None:
    lighter = copy(page)
    lighter.content = lightened(page.content or "")
    known = len(index.entries)
    type(index).add_entry_from_context(index, lighter)
    for entry in index.entries[known:]:
        entry["title"], entry["text"] = restored(entry["title"]), restored(entry["text"])
