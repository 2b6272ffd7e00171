"""What the theme leaves unlabelled."""

import pytest

from wow.site.accessibility import mend

CASES = [
    pytest.param("<p>Text</p>", "<p>Text</p>", id="nothing to mend"),
    pytest.param(
        '<div data-md-component="search" role="dialog">',
        '<div data-md-component="search" role="dialog" aria-label="Search">',
        id="search dialog",
    ),
    pytest.param(
        '<li class="task-list-item"><input type="checkbox" disabled/> a</li>',
        '<li class="task-list-item"><input type="checkbox" aria-label="to do" disabled/> a</li>',
        id="box to tick",
    ),
    pytest.param(
        '<li class="task-list-item"><input type="checkbox" disabled checked/> a</li>',
        '<li class="task-list-item"><input type="checkbox" aria-label="done" disabled checked/>'
        " a</li>",
        id="ticked box",
    ),
    pytest.param(
        '<li class="task-list-item"><input type="checkbox" aria-label="x"/></li>',
        '<li class="task-list-item"><input type="checkbox" aria-label="x"/></li>',
        id="labelled already",
    ),
    pytest.param(
        '<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2_label">'
        '<label class="md-nav__title" for="__nav_2">Ways</label></nav>',
        '<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2_title">'
        '<label class="md-nav__title" for="__nav_2" id="__nav_2_title">Ways</label></nav>',
        id="section of the navigation",
    ),
    pytest.param(
        '<input type="checkbox" id="__drawer">', '<input type="checkbox" id="__drawer">', id="other"
    ),
]


@pytest.mark.parametrize(("html", "expected"), CASES)
def test_what_is_read_aloud_has_a_name(html: str, expected: str) -> None:
    """The dialog of the search, and the boxes of task lists."""
    assert expected == mend(html)
