"""Facts → an index of roles, and a path for each."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from wow.catalogue import Catalogue
from wow.effort.loads import load
from wow.life.facts import marked
from wow.onboarding.facts import paths
from wow.ownership.people import people
from wow.site import addresses
from wow.site.rendering import GeneratedPage, Renderer
from wow.triggers.facts import starters

_TEMPLATES = "onboarding/templates"


def generate(
    catalogue: Catalogue,
    renderer: Renderer,
    *,
    today: date,
    revisions: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[GeneratedPage]:
    """Yield the index of roles and the path of each role.

    Args:
        catalogue: the ways.
        renderer: of the site.
        today: what a path shows from this day on.
        revisions: that of each way by its id, by which browsers tell whether it has changed.
    """
    all_paths = paths(catalogue)
    yield renderer.page(
        f"{_TEMPLATES}/index.md.j2",
        addresses.ONBOARDING,
        paths=all_paths,
        stages=catalogue.organisation.stages,
    )
    owners = people(catalogue.organisation)
    lives = marked(catalogue, today)
    for path in all_paths:
        yield renderer.page(
            f"{_TEMPLATES}/path.md.j2",
            addresses.role_page(path.key),
            path=path,
            load=load(catalogue.followed_by(path.key), path.key),
            owners=owners,
            revisions=revisions,
            lives=lives,
            starters={item.way.id: starters(catalogue, item.way) for item in path.items},
        )
