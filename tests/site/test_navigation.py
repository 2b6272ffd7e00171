"""The navigation of the whole site."""

from tests.factories import catalogue_of, tombstone, way
from wow.reading import Unread
from wow.site.navigation import area_label, navigation


def test_sections_come_in_a_sensible_order_and_others_by_name() -> None:
    """Home first, then what the site knows, then other folders, then loose pages."""
    written = ["about.md", "zoo/a.md", "guide/a.md", "ant-farm/a.md", "index.md", "templates/a.md"]

    nav = navigation(catalogue_of(), written, [])

    assert [
        {"Home": "index.md"},
        {"Templates": ["templates/a.md"]},
        {"Guide": ["guide/a.md"]},
        {"Ant farm": ["ant-farm/a.md"]},
        {"Zoo": ["zoo/a.md"]},
        "about.md",
    ] == nav


def test_generated_pages_keep_their_order() -> None:
    """Roles and owners stand as in wow.yml."""
    generated = ["onboarding/index.md", "onboarding/zoologist.md", "onboarding/ant.md"]

    assert [{"Onboarding": generated}] == navigation(catalogue_of(), generated[::-1], generated)


def test_written_pages_stand_behind_generated_ones() -> None:
    """Whatever their names are."""
    generated = ["owners/index.md", "owners/zoe.md"]

    assert [{"Owners": [*generated, "owners/about.md"]}] == navigation(
        catalogue_of(), ["owners/about.md"], generated
    )


def test_an_index_stands_on_top_of_its_folder() -> None:
    """And folders stand below the pages beside them."""
    written = ["guide/a.md", "guide/deep/b.md", "guide/deep/index.md", "guide/index.md"]

    assert [
        {"Guide": ["guide/index.md", "guide/a.md", "guide/deep/index.md", "guide/deep/b.md"]}
    ] == navigation(catalogue_of(), written, [])


def test_pages_stand_in_the_order_in_which_the_index_of_their_folder_links_them() -> None:
    """Whoever writes an index has thought about an order; what it leaves out follows by name."""
    written = ["guide/a.md", "guide/b.md", "guide/c.md", "guide/d.md", "guide/index.md"]
    index = "[c](c.md), [elsewhere](../templates/d.md), [b](./b.md#x), [c again](c.md)"

    nav = navigation(catalogue_of(), written, [], {"guide/index.md": index})

    assert [
        {"Guide": ["guide/index.md", "guide/c.md", "guide/b.md", "guide/a.md", "guide/d.md"]}
    ] == nav


def test_what_is_looked_up_stands_behind_what_is_read() -> None:
    """The keys, then the codes, whatever the names of the other pages."""
    made = ["guide/page-format.md", "guide/checks.md"]
    written = ["guide/zebra.md", "guide/ant.md", "guide/index.md"]

    assert [{"Guide": ["guide/index.md", "guide/ant.md", "guide/zebra.md", *made]}] == navigation(
        catalogue_of(), written, made
    )


def test_ways_stand_by_area_and_title_and_what_ended_comes_last() -> None:
    """An area's own page on top of it; a page that could not be read is not lost."""
    catalogue = catalogue_of(
        way("b", area="deciding", title="Ant"),
        way("a", area="deciding", title="Zebra"),
        way("c", area="building"),
        way("d"),
        tombstone("mail"),
        Unread("broken", "ways/deciding/broken.md", ""),
        areas={"deciding": {"name": "Deciding what to build"}},
    )
    written = [
        "ways/deciding/index.md",
        "ways/deciding/broken.md",
        *(page.src_uri for page in catalogue.pages),
    ]

    assert [
        {
            "Ways": [
                "ways/index.md",
                {
                    "Deciding what to build": [
                        "ways/deciding/index.md",
                        "ways/deciding/b.md",
                        "ways/deciding/a.md",
                        "ways/deciding/broken.md",
                    ]
                },
                "ways/d.md",
                {"Building": ["ways/building/c.md"]},
                {"Ended": ["ways/mail.md"]},
            ]
        }
    ] == navigation(catalogue, written, ["ways/index.md"])


def test_a_way_that_the_site_leaves_out_is_left_out() -> None:
    """And an area without a page too."""
    catalogue = catalogue_of(way("a", area="secret"), way("b", area="open"), tombstone("mail"))

    assert [{"Ways": [{"Open": ["ways/open/b.md"]}]}] == navigation(
        catalogue, ["ways/open/b.md"], []
    )


def test_names_of_areas_and_folders_are_escaped() -> None:
    """MkDocs takes the titles of a navigation for HTML."""
    catalogue = catalogue_of(way("a", area="x"), areas={"x": {"name": "<b>Q&A</b>"}})

    nav = navigation(catalogue, ["ways/x/a.md", "<i>/a.md"], [])

    assert [
        {"Ways": [{"&lt;b&gt;Q&amp;A&lt;/b&gt;": ["ways/x/a.md"]}]},
        {"&lt;i&gt;": ["<i>/a.md"]},
    ] == nav


def test_a_folder_without_a_name_gets_one() -> None:
    """Hyphens and underscores are spaces."""
    assert "How to do it" == area_label("how-to_do-it")


def test_a_site_without_a_home_has_no_home() -> None:
    """Nothing is listed that does not exist."""
    assert ["about.md"] == navigation(catalogue_of(), ["about.md"], [])
