"""What search reads of a page: the same words between fewer tags.

The search of the theme takes every page apart tag by tag and keeps few of them; our pages have many
of the others. Without those it finds the same, in half the time.
"""

import re

_KINDS = "b|dd|dt|em|small|span|strong|td|th|time|wbr"
"""Tags that search passes over, and that hold no headings, by which it divides a page."""

_TAG = re.compile(rf"</?(?:{_KINDS})(?: [^<>]*)?>")
_LINK = re.compile(r'<a (?!class="headerlink")[^<>]*>([^<>]*)</a>')
_FOR_SEARCH = re.compile(rf"<(?:a|{_KINDS}) [^<>]*data-search-")


def lightened(html: str) -> str:
    """Leave out tags that search passes over, unless they tell it what to do."""
    if _FOR_SEARCH.search(html):
        return html
    return _LINK.sub(r"\1", _TAG.sub("", html))
