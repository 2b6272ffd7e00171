"""What the theme leaves unlabelled, labelled. Colours and underlines are mended in the styles."""

import re

_SEARCH = 'data-md-component="search" role="dialog"'
_CHECKBOX = re.compile(r'<input type="checkbox"(?![^>]*aria-label)([^>]*)>')


def mend(html: str) -> str:
    """Give the search dialog and the boxes of task lists a name that is read aloud."""
    html = html.replace(_SEARCH, f'{_SEARCH} aria-label="Search"')
    if 'class="task-list-control"' not in html and "task-list-item" not in html:
        return html
    return _CHECKBOX.sub(_labelled, html)


def _labelled(match: re.Match[str]) -> str:
    state = "done" if "checked" in match[1] else "to do"
    return f'<input type="checkbox" aria-label="{state}"{match[1]}>'
