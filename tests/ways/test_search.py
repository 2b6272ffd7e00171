"""What search ranks: titles, situations and frames above what else a page says."""

from typing import Any

from tests.factories import catalogue_of, tombstone, way
from wow.ways.search import FRAME, SITUATION, TITLE, ranked

URL = "ways/prd-review/"


def entry(anchor: str = "", url: str = URL, **more: Any) -> dict[str, Any]:
    """An entry as the theme makes it."""
    return {"location": f"{url}{anchor}", "title": anchor, "text": "Text.", **more}


def found(*entries: dict[str, Any], **keys: Any) -> dict[str, dict[str, Any]]:
    """What comes of entries of the page of one way, by location."""
    ways = catalogue_of(way(**keys), tombstone("mail"))
    return {each["location"]: each for each in ranked(entries, ways, directory_urls=True)}


def test_each_situation_is_a_result_of_its_own() -> None:
    """Its title is the sentence, and it leads to its place on the page."""
    triggers = [{"kind": "event", "when": "A *bet* <starts>"}, {"kind": "schedule", "every": "day"}]

    after = found(entry(), triggers=triggers)

    assert "A bet &lt;starts&gt;" == after[f"{URL}#starts-1"]["title"]
    assert "Every day" == after[f"{URL}#starts-2"]["title"]


def test_each_sentence_of_a_frame_is_a_result_of_its_own() -> None:
    """So the part of the page that held them together need not repeat them."""
    after = found(entry(), entry("#frame"), frame=["First.", "Second."])

    assert ["First.", "Second."] == [after[f"{URL}#frame-{each}"]["title"] for each in (1, 2)]
    assert "" == after[f"{URL}#frame"]["text"]


def test_what_a_way_is_found_by_counts_more_than_its_body() -> None:
    """The rest of the page counts as it did."""
    after = found(entry(), entry("#steps"))

    assert [TITLE, SITUATION, FRAME] == [
        after[f"{URL}{anchor}"]["boost"] for anchor in ("", "#starts-1", "#frame-1")
    ]
    assert "boost" not in after[f"{URL}#steps"]


def test_a_boost_that_an_author_gave_still_counts() -> None:
    """Beside ours."""
    after = found(entry(boost=2))

    assert (2 * TITLE, 2 * FRAME) == (after[URL]["boost"], after[f"{URL}#frame-1"]["boost"])


def test_a_page_that_search_is_to_leave_out_stays_out() -> None:
    """Without an entry of its page, a way has no situations either."""
    assert {} == found()


def test_other_pages_and_ended_ways_stay_as_they_were() -> None:
    """Only what can be followed is raised."""
    others = [entry(url="guide/"), entry("#frame", url="guide/"), entry(url="ways/mail/")]

    assert others == list(found(*others).values())


def test_locations_follow_the_settings_of_the_site() -> None:
    """Where addresses end in .html, too."""
    page = entry(url="ways/prd-review.html")

    after = list(ranked([page], catalogue_of(way()), directory_urls=False))

    assert "ways/prd-review.html#starts-1" in [each["location"] for each in after]
