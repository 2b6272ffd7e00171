"""What the theme leaves unlabelled, labelled. Colours and underlines are mended in the styles."""

import re

_SEARCH = 'data-md-component="search" role="dialog"'
_CHECKBOX = re.compile(r'<input type="checkbox"(?![^>]*aria-label)([^>]*)>')
_SECTION = re.compile(r'(<nav class="md-nav"[^>]*? aria-labelledby="__nav_[\d_]*)label"')
_SECTION_TITLE = re.compile(r'(<label class="md-nav__title" for="(__nav_[\d_]*\d))"')


def mend(html: str) -> str:
    """Give a name that is read aloud to what has none.

    The search dialog; the sections of the navigation, which the theme names after a label that is
    empty where a section has an index; the boxes of task lists.
    """
    html = html.replace(_SEARCH, f'{_SEARCH} aria-label="Search"')
    html = _SECTION.sub(r'\1title"', html)
    html = _SECTION_TITLE.sub(r'\1" id="\2_title"', html)
    if "task-list-" not in html:
        return html
    return _CHECKBOX.sub(_labelled, html)


def _labelled(match: re.Match[str]) -> str:
    state = "done" if "checked" in match[1] else "to do"
    return f'<input type="checkbox" aria-label="{state}"{match[1]}>'
