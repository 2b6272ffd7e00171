"""What readers see of a page on a day: by `freshness.mjs`, or as it was built."""

from datetime import date
from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


class _Seen(HTMLParser):
    def __init__(self, html: str, day: date | None) -> None:
        super().__init__()
        self._day = day
        self._open: list[bool] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._open.append(self._is_shown(dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if all(self._open):
            self.words.append(data)

    def _is_shown(self, attributes: dict[str, str | None]) -> bool:
        since, until = attributes.get("data-since"), attributes.get("data-until")
        if self._day is None or not (since or until):
            return "hidden" not in attributes
        return (since or "") <= self._day.isoformat() <= (until or "~")


def seen(html: str, day: date | None = None) -> str:
    """The text that is shown on a day; without a day, where there are no scripts."""
    return " ".join("".join(_Seen(html, day).words).split())
