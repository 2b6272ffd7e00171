"""MkDocs hook: work that is the same for many pages is done once. The site is the same without."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from wow import mkdocs
from wow.reuse import sidebar, words


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Spare work: what Markdown prepares for a page and can use for all."""
    mkdocs.convert_by_one(files, config)
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Spare work: what the theme shows on many pages alike, and what search passes over."""
    features = config.theme.get("features") or ()
    pruned = "navigation.prune" in features and "navigation.sections" not in features
    sidebar.render_once(env, pruned=pruned)
    words.look_up_once(env, {"config": config})
    mkdocs.hasten_search(config)
    return env
