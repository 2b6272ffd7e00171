"""MkDocs hook: the knowledge base for machines, as data and as plain text."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from wow import mkdocs
from wow.feeds import llms_txt, ways_json


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add `ways.json` with its schema, `llms.txt`, and each page as it was written."""
    build = mkdocs.build(config)
    texts = mkdocs.as_written(files, build.catalogue)
    root, about = config.site_url or "", config.site_description or config.site_name
    made = {
        "ways.json": ways_json.ways_json(build.catalogue, directory_urls=config.use_directory_urls),
        "ways.schema.json": ways_json.schema(),
        "llms.txt": llms_txt.llms_txt(
            build.catalogue, texts, build.renderer, root=root, about=about
        ),
    }
    return mkdocs.add_files(files, made, config=config)
