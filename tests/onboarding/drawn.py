"""Catalogues of any shape, for what must hold whatever is declared."""

from hypothesis import strategies as st

from tests.factories import catalogue_of, page_text, read_page
from wow.catalogue import Catalogue
from wow.model import Way

ROLES = ("product-manager", "engineer", "leader")
STAGES = ("first-day", "first-week")
_NAMES = [f"w{number}" for number in range(8)]
_STAGE = st.sampled_from([None, *STAGES])


@st.composite
def catalogues(draw: st.DrawFn, *, circles: bool = False) -> Catalogue:
    """Ways with any audiences, stages for each role, prerequisites and follow-throughs.

    Args:
        draw: given by hypothesis.
        circles: whether prerequisites may go round in circles.
    """
    order = draw(st.permutations(_NAMES))
    pages = []
    for index, name in enumerate(order):
        others = order if circles else order[:index]
        requires = st.lists(st.sampled_from(others), max_size=2) if others else st.just([])
        feeds = draw(st.lists(st.sampled_from(order), max_size=2, unique=True))
        audience = draw(st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True))
        by_role = {role: stage for role in audience if (stage := draw(_STAGE))}
        text = page_text(
            title=draw(st.sampled_from(["One", "two", "Ünder", name])),
            audience=audience,
            onboarding=draw(st.sampled_from([None, "first-week", by_role or None])),
            requires=draw(requires),
            triggers=[
                {"kind": "event", "when": "A bet starts"},
                *({"kind": "follow-through", "artefact": "PRD", "to": key} for key in feeds),
            ],
        )
        page, found = read_page(text, f"ways/{name}.md")
        assert isinstance(page, Way), found
        pages.append(page)
    return catalogue_of(*pages, roles={role: {"name": role} for role in ROLES})
