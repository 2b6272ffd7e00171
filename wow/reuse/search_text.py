"""What search reads of a page: the same words between fewer tags.

The search of the theme takes every page apart tag by tag, and passes over most of them; others it
keeps, and does nothing with. The first are taken out beforehand and the second handed over as signs
of the text, so that few are left to read. It finds the same, in a third of the time.
"""

import re

_KINDS = "b|dd|dl|dt|em|small|span|strong|td|th|time|wbr"
"""Tags that search passes over, and that hold no headings, by which it divides a page."""
_KEPT = ("p", "li", "ul", "ol", "code", "sub", "sup")
"""Tags that search keeps, and that seldom hold a heading."""

_TAG = re.compile(rf"</?(?:{_KINDS})(?: [^<>]*)?>")
_LINK = re.compile(r'<a (?!class="headerlink")[^<>]*>([^<>]*)</a>')
_LEAF = re.compile(r"<div(?: [^<>]*)?>([^<>]+)</div>")
_LEFT_OUT = re.compile(r"<(b|ol|p|span|ul) [^<>]*data-search-exclude[^<>]*>(.*?)</\1>", re.DOTALL)
"""What search is told to leave out, if it is of a tag that we leave out: lists, and what holds for
a time only."""

_SIGNS = {
    tag: chr(0xE000 + number)
    for number, tag in enumerate(f"{end}{kind}" for kind in _KEPT for end in ("", "/"))
}
"""A sign for each kept tag, of those that Unicode leaves to private use."""
_TAGS = {sign: f"<{tag}>" for tag, sign in _SIGNS.items()}
_SIGN = re.compile("[\ue000-\ue00d]")
_KEPT_TAG = re.compile(rf"<(/?(?:{'|'.join(_KEPT)}))(?: [^<>]*)?>")
_EMPTY = re.compile(rf"<({'|'.join(_KEPT)})(?: [^<>]*)?>\s*</\1>")
_HEADING = re.compile(r"<h[1-6]\b")


_TERM = re.compile(r"</dt>(?<=[^\s>:?!.]</dt>)")
_SAID = re.compile(r"</dd>")
_CLOSED = (".", "!", "?", ":", ";", ">")
"""What needs no full stop; the last ends a list or a block."""
_MARKS = re.compile(r"(?:</(?:a|b|code|em|small|span|strong|time)>)+\Z")
_NEAR = 60
"""How many signs before an end are looked at: enough for the ends of marks within marks."""
_TOUCHING = re.compile(
    r"><(?:(?<=</b><)|(?<=</d[dt]><)|(?<=</t[dh]><)|(?<=</div><)|(?<=</small><))"
    r"(?=(?:d[dt]|t[dh]|div|small|span)\b)"
)
"""Between parts that styles or tables set apart, and that a word of code never consists of."""


def separated(html: str) -> str:
    """Tell apart in words what a page sets apart by its looks.

    Search passes over the tags of terms, tables and blocks, so that all they hold would be read as
    one sentence, and words that only a tag divides as one word.
    """
    if "</dt>" in html:
        html = _SAID.sub(_ended, _TERM.sub(":</dt>", html.replace("\n</dd>", "</dd>")))
    return _TOUCHING.sub("> <", html)


def lightened(html: str) -> str:
    """Leave out what search is told to leave out, and tags that need not be read.

    Tags that tell search what to do stay, and so does whatever search treats in a way of its own.

    Returns:
        HTML with signs in place of some tags; `restored` gives back the tags.
    """
    html = _LEFT_OUT.sub(_without, html)
    if "data-search-" in html or _SIGN.search(html):
        return html
    html = _LINK.sub(r"\1", _TAG.sub("", html))
    if "<pre" in html or _EMPTY.search(html) or _divided_within_list(html):
        return html
    html = " ".join(_LEAF.sub(r"\1", html).split())
    return _KEPT_TAG.sub(lambda match: _SIGNS[match[1]], html)


def restored(text: str) -> str:
    """Put back the tags whose signs stand in a text that was found by search."""
    return _SIGN.sub(lambda match: _TAGS[match[0]], text)


def _ended(match: re.Match[str]) -> str:
    """The end of what is said of a term, as that of a sentence."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()]
    marks = _MARKS.search(before)
    last = before[: marks.start()] if marks else before
    return "</dd>" if last.endswith(_CLOSED) else ".</dd>"


def _without(match: re.Match[str]) -> str:
    """Nothing, where the element ends at the end that was found: none of its tag is within it."""
    return match[0] if f"<{match[1]}" in match[2] else ""


def _divided_within_list(html: str) -> bool:
    """Tell whether a heading stands in a list: what follows the list belongs to another section."""
    before = 0
    for heading in _HEADING.finditer(html):
        between, before = (before, heading.start()), heading.start()
        if html.count("<li", *between) != html.count("</li", *between):
            return True
    return False
