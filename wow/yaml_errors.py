"""What libyaml complains of, in words that an owner of a page understands."""

import yaml

from wow.codes import reading
from wow.diagnostics import Diagnostic
from wow.source import Source

_QUOTES = 'Put the whole text in quotes: "…".'
_ADVICE: tuple[tuple[str, str, str], ...] = (
    # what libyaml says, what that means, what to do
    (
        "mapping values are not allowed",
        "a second colon, or a line that belongs elsewhere",
        (
            "If a text holds a colon followed by a space, put the whole text in quotes. "
            "Otherwise give the line the same indentation as its neighbours."
        ),
    ),
    (
        "did not find expected key",
        "text stands where a key is expected",
        (
            "Give the line the same indentation as its neighbours. If the line holds quotes in the "
            "middle of a text, put the whole text in quotes of the other kind."
        ),
    ),
    (
        "could not find expected ':'",
        "a line has no colon",
        "Write `key: value`, or indent the line by two spaces if it goes on with the text above.",
    ),
    (
        "did not find expected ',' or ']'",
        "a list that begins with `[` is not closed",
        "Close it with `]`, and put a comma between its items.",
    ),
    (
        "did not find expected ',' or '}'",
        "a group that begins with `{` is not closed",
        (
            "Close it with `}`, and put a comma between its parts. A part with a comma or colon of "
            "its own needs quotes."
        ),
    ),
    (
        "did not find expected '-' indicator",
        "a list is interrupted by a line without `-`",
        "Begin each item with `- `, all at the same indentation.",
    ),
    (
        "block sequence entries are not allowed",
        "an item of a list (`-`) cannot stand on this line",
        "Begin the list on the next line, indented by two spaces. If it is text, put it in quotes.",
    ),
    (
        "unexpected end of stream",
        "a quoted text is never closed",
        (
            "Add the quote that is missing at its end. An apostrophe inside single quotes is "
            "written twice."
        ),
    ),
    (
        "unknown escape character",
        "a backslash in double quotes is followed by a letter that means nothing",
        "Use single quotes, or write the backslash twice.",
    ),
)
_CANNOT_BEGIN = "cannot start any token"


def explain(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """Turn an error of the YAML parser into a finding with a place and a remedy."""
    mark = getattr(error, "problem_mark", None)
    location = source.at_mark(mark) if mark else source.at_offset(source.yaml_start)
    problem = str(getattr(error, "problem", None) or error)
    if _CANNOT_BEGIN in problem or "alphabetic or numeric" in problem:
        return _bad_beginning(error, source)
    if "alias" in problem or "anchor" in problem:
        return reading.FM113(location, what="`*` at the beginning of a value")
    if "another document" in problem:
        return reading.FM106(
            location,
            reason="a second document begins",
            advice="Remove the line `---` in the middle of the keys.",
        )
    for said, reason, advice in _ADVICE:
        if said in problem:
            return reading.FM106(location, reason=reason, advice=advice)
    return reading.FM106(
        location,
        reason=problem,
        advice=f"Look at this line and the one before it. In doubt: {_QUOTES}",
    )


def _bad_beginning(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """A value or line begins with a sign that YAML keeps for itself."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return reading.FM106(source.at_offset(source.yaml_start), reason=str(error), advice=_QUOTES)
    location = source.at_mark(mark)
    line = (
        source.yaml_text.split("\n")[mark.line] if mark.line <= source.yaml_text.count("\n") else ""
    )
    sign = line[mark.column : mark.column + 1]
    if sign == "\t":
        return reading.FM105(location)
    return reading.FM106(
        location, reason=f"a value cannot begin with `{sign or 'this'}`", advice=_QUOTES
    )
