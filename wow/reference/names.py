"""What a knowledge base calls its own: the names that values of a type may have. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from wow.catalogue import Catalogue, area_name, area_of
from wow.codes import FIXED, REGISTRY
from wow.fields import SLUG


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a type."""

    words: Mapping[str, str]
    """Each name with a few words for it."""
    others: bool = False
    """Whether other names may be given all the same, as where a name is chosen."""


def names(catalogue: Catalogue) -> Mapping[str, Names]:
    """The names that there are, by the type that the model has for them; types without are absent.

    A page that has to be mended first may be referred to, so that it has its name here, too.
    """
    organisation = catalogue.organisation
    owners = {key: f"{each.name}, {each.answers}" for key, each in organisation.owners.items()}
    roles = {key: role.name for key, role in organisation.roles.items()}
    titles = {page.id: page.title for page in catalogue.told_pages}
    areas = filter(None, dict.fromkeys(map(area_of, catalogue.pages)))
    found = {
        "OwnerKey": Names(owners),
        "FormerOwnerKey": Names(owners, others=True),
        "RoleKey": Names(roles),
        "OwnerOrRole": Names(owners | roles),
        "StageKey": Names({key: stage.name for key, stage in organisation.stages.items()}),
        "ChannelKey": Names({key: each.name for key, each in organisation.channels.items()}),
        "WayId": Names({key: titles.get(key, "") for key in sorted(catalogue.ids) if _fits(key)}),
        "FolderName": Names(
            {key: area_name(organisation, key) for key in sorted(areas)}, others=True
        ),
        "CheckCode": Names(
            {
                code: each.name.replace("-", " ")
                for code, each in REGISTRY.items()
                if code[:2] not in FIXED
            }
        ),
    }
    return {name: each for name, each in found.items() if each.words}


def _fits(key: str) -> bool:
    """Tell whether a page can be referred to by its id: that of a broken page may be anything."""
    return SLUG.fullmatch(key) is not None
