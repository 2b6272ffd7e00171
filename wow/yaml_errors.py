"""What libyaml complains of, in words that an owner of a page understands."""

from typing import Any, NamedTuple

import yaml

from wow.codes import reading
from wow.diagnostics import Diagnostic, Location
from wow.source import Source
from wow.yaml_slips import (
    Slip,
    another_sign,
    curly_quotes,
    goes_on_with_text,
    line_above,
    no_space_after_colon,
    text_behind_the_end,
    uneven,
)
from wow.yaml_spaces import invisible_in_line

_QUOTES = 'Put the whole text in quotes: "…".'


class _Advice(NamedTuple):
    """What libyaml says, what that means, and what to do."""

    said: str
    reason: str
    advice: str
    at_beginning: bool = False
    """The place to mend is where the value begins, not where libyaml gave up."""


_ADVICE = (
    _Advice(
        "mapping values are not allowed",
        "a second colon, or a line that belongs elsewhere",
        "If a text holds a colon followed by a space, put the whole text in quotes. "
        "Otherwise give the line the same indentation as its neighbours.",
    ),
    _Advice(
        "did not find expected key",
        "text stands where a key is expected",
        "Give the line the same indentation as its neighbours. If a text on the line begins with "
        "a quote, `[` or `{`, put the whole of it in quotes (of the other kind).",
    ),
    _Advice(
        "could not find expected ':'",
        "this line has no colon followed by a space",
        "Write `key: value`. If the line goes on with the text above, indent it by two spaces more "
        "than that text's key or `-`.",
        at_beginning=True,
    ),
    _Advice(
        "did not find expected ',' or ']'",
        "the list that begins here with `[` is not closed",
        "Close it with `]`, and put a comma between its items.",
        at_beginning=True,
    ),
    _Advice(
        "did not find expected ',' or '}'",
        "the group that begins here with `{` is not closed",
        "Close it with `}`, and put a comma between its parts. A part with a comma or colon of "
        "its own needs quotes.",
        at_beginning=True,
    ),
    _Advice(
        "while parsing a flow node",
        "an item is missing, or a bracket is not closed",
        "Close each `[` with `]` and each `{` with `}`, and put quotes around an item that begins "
        "with a sign such as `-`.",
    ),
    _Advice(
        "did not find expected '-' indicator",
        "a list is interrupted by a line without `-`",
        "Begin each item with `- `, all at the same indentation.",
    ),
    _Advice(
        "block sequence entries are not allowed",
        "an item of a list (`-`) cannot stand on this line",
        "Begin the list on the next line, indented by two spaces. If it is text, put it in quotes.",
    ),
    _Advice(
        "unexpected end of stream",
        "the quoted text that begins here is never closed",
        "Add the quote that is missing at its end. An apostrophe inside single quotes is "
        "written twice.",
        at_beginning=True,
    ),
    _Advice(
        "while parsing a quoted scalar",
        "a backslash in double quotes is followed by something that means nothing",
        "Use single quotes, or write the backslash twice.",
    ),
    _Advice(
        "while scanning a block scalar",
        "`>` or `|` announces text on the lines below, and something else follows it here",
        "If the sign belongs to the text, put the whole text in quotes. Otherwise begin the text "
        "on the next line, indented by two spaces.",
        at_beginning=True,
    ),
    _Advice(
        "another document",
        "a second document begins",
        "Remove the line `---` in the middle of the keys.",
    ),
    _Advice(
        "<document start>",
        "keys go on behind their end",
        "Remove the line `...` in the middle of the keys.",
    ),
)
_TABS = "tab character"
_SECOND_COLON = "mapping values are not allowed"
_GOES_ON = ("did not find expected key", "did not find expected '-' indicator")
_ONE_TEXT = frozenset({"while scanning a simple key", "while scanning an alias"})
"""The parser gives up behind the text; what is to be mended is where the text begins."""
_CANNOT_BEGIN = (
    *("cannot start any token", "alphabetic or numeric", "expected node content", "directive"),
    *("mapping keys are not allowed", "scanning a tag", "tag handle"),
)


def explain(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """Turn an error of the YAML parser into a finding with a place and a remedy."""
    mark = getattr(error, "problem_mark", None)
    beginning = getattr(error, "context_mark", None) or mark
    problem = str(getattr(error, "problem", None) or error)
    said = f"{getattr(error, 'context', None) or ''} {problem}"
    if _TABS in said:
        return reading.FM105(source.at_mark(mark))
    if slip := _slip(error, source):
        return slip
    if "undefined alias" in said:
        return reading.FM113(source.at_mark(mark), what="`*` at the beginning of a value")
    for each in _ADVICE:
        if each.said in said:
            place = source.at_mark(beginning if each.at_beginning else mark)
            return reading.FM106(place, reason=each.reason, advice=each.advice)
    if any(part in said for part in _CANNOT_BEGIN):
        return _bad_beginning(beginning, source)
    return reading.FM106(
        source.at_mark(mark),
        reason=problem,
        advice="Look at this line and the one before it. In doubt, put the whole text in quotes.",
    )


def _slip(error: yaml.YAMLError, source: Source) -> Diagnostic | None:
    """A slip that shows in the line where the parser gave up, or in the text above it."""
    mark = getattr(error, "problem_mark", None)
    if getattr(error, "context", None) in _ONE_TEXT:
        mark = getattr(error, "context_mark", None) or mark
    lines = source.yaml_text.split("\n")
    if mark is None or mark.line >= len(lines):
        return None
    line, said = lines[mark.line], str(error)
    second_colon = _SECOND_COLON in said
    swallowed = mark.line and second_colon and goes_on_with_text(line, mark.column)
    for at in (line_above(lines, mark.line), mark.line) if swallowed else (mark.line,):
        if found := _slip_of_line(lines[at], at, source):
            return found
    slip = None
    if second_colon:
        slip = curly_quotes(line)
    elif any(part in said for part in _GOES_ON):
        slip = text_behind_the_end(line, mark.column)
    slip = slip or uneven(lines, mark.line, mark.column, source.at_mark(None).line)
    return _broken(slip, mark.line, source) if slip else None


def _slip_of_line(line: str, at: int, source: Source) -> Diagnostic | None:
    """A slip that shows in a line whatever the parser said."""
    if invisible := invisible_in_line(line):
        return reading.FM121(_place(source, at, invisible.column), name=invisible.name)
    slip = another_sign(line) or no_space_after_colon(line)
    return _broken(slip, at, source) if slip else None


def _broken(slip: Slip, at: int, source: Source) -> Diagnostic:
    place = _place(source, at, slip.column)
    return reading.FM106(place, reason=slip.reason, advice=slip.advice)


def _place(source: Source, line: int, column: int) -> Location:
    return source.at_mark(yaml.Mark("", 0, line, column, None, 0))


def _bad_beginning(mark: Any, source: Source) -> Diagnostic:
    """A value or line begins with a sign that YAML keeps for itself."""
    lines = source.yaml_text.split("\n")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    sign = line[mark.column : mark.column + 1] if mark else ""
    if sign == "\t":
        return reading.FM105(source.at_mark(mark))
    named = {"": "this", "`": "a backtick"}.get(sign, f"`{sign}`")
    return reading.FM106(
        source.at_mark(mark), reason=f"a value cannot begin with {named}", advice=_QUOTES
    )
