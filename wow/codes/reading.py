"""FM: a file cannot be read, or its YAML says something else than its author meant."""

from wow.codes.definition import Code
from wow.diagnostics import Severity

FM101 = Code(
    code="FM101",
    name="no-front-matter",
    severity=Severity.ERROR,
    message="the page does not begin with front matter",
    hint="{advice}The very first line must be `---`, then come the keys, then a line `---` again.",
    why="Without front matter nobody is named who answers for the page, and nothing can be built "
    "from it. A blank line before the first `---` has the same effect.",
    example="# PRD review\n\nEvery bet has a PRD.",
    instead="---\ntitle: PRD review\nowner: head-of-product\n---\n\nEvery bet has a PRD.",
)
FM102 = Code(
    code="FM102",
    name="front-matter-not-closed",
    severity=Severity.ERROR,
    message="the front matter is never closed",
    hint="Add a line with only `---` after the last key, before the text of the page begins.",
    why="Nobody can tell where the keys end and the text begins, so the whole page would be "
    "shown as text.",
    example="---\ntitle: PRD review\n\nEvery bet has a PRD.",
    instead="---\ntitle: PRD review\n---\n\nEvery bet has a PRD.",
)
FM103 = Code(
    code="FM103",
    name="not-utf-8",
    severity=Severity.ERROR,
    message="the file is not UTF-8 text: {reason}",
    hint="Save the file again with the encoding UTF-8; editors offer it under “Save with "
    "encoding”.",
    why="Letters beyond plain English would turn into others, or the page would not build.",
    example="a file saved as “Windows-1252” or “UTF-16”",
    instead="the same file saved as “UTF-8”",
)
FM104 = Code(
    code="FM104",
    name="byte-order-mark",
    severity=Severity.ERROR,
    message="an invisible mark (a byte-order mark) stands at the very beginning of the file",
    hint="Save the file again as “UTF-8” rather than “UTF-8 with BOM”.",
    why="Some tools take the mark for a letter and then find no front matter.",
    example="a file saved as “UTF-8 with BOM”",
    instead="the same file saved as “UTF-8”",
)
FM105 = Code(
    code="FM105",
    name="tab-in-front-matter",
    severity=Severity.ERROR,
    message="there is a tab where YAML allows only spaces",
    hint="Replace the tab by two spaces for each level.",
    why="YAML forbids tabs in indentation, because editors show them in different widths.",
    example="review:\n\tby: 2027-03-01",
    instead="review:\n  by: 2027-03-01",
)
FM106 = Code(
    code="FM106",
    name="broken-yaml",
    severity=Severity.ERROR,
    message="this cannot be read from here on: {reason}",
    hint="{advice} Then check again: there may be more behind it.",
    why="What follows the break cannot be understood, so nothing of the file is used. The site "
    "generator itself would show the keys as text, without a word.",
    example="summary: Evidence first: then we build",
    instead='summary: "Evidence first: then we build"',
)
FM107 = Code(
    code="FM107",
    name="duplicate-key",
    severity=Severity.ERROR,
    message="`{key}` is given twice; it stands already on line {first}",
    hint="Keep one of them. If both belong, put them together in one list.",
    why="YAML readers silently keep one of the two, and not all keep the same one.",
    example="owner: head-of-product\nowner: product-operations",
    instead="owner: head-of-product\ndeputy: product-operations",
    moving=frozenset({"first"}),
)
FM108 = Code(
    code="FM108",
    name="not-keys-and-values",
    severity=Severity.ERROR,
    message="{what}",
    hint="Write one `key: value` a line, such as `owner: head-of-product`.",
    why="Only named values can be checked and shown.",
    example="---\njust some words\n---",
    instead="---\ntitle: Just some words\n---",
)
FM109 = Code(
    code="FM109",
    name="impossible-date",
    severity=Severity.ERROR,
    message="`{value}` is not a day of the calendar",
    hint="{advice} Write year, month and day as `2027-03-01`.",
    why="A review on a day that never comes would never be due.",
    example="review:\n  by: 2027-02-30",
    instead="review:\n  by: 2027-02-28",
)
FM110 = Code(
    code="FM110",
    name="yes-or-no-without-quotes",
    severity=Severity.ERROR,
    message="`{value}` without quotes means {meaning} to some readers of YAML, not to all",
    hint='If you mean the word, put it in quotes: "{value}".',
    why="YAML 1.1 and YAML 1.2 disagree about yes, no, on and off; a page must mean one thing.",
    example="summary: no",
    instead='summary: "No"',
)
FM111 = Code(
    code="FM111",
    name="time-without-quotes",
    severity=Severity.ERROR,
    message="`{value}` without quotes is read as the number {number} by some readers of YAML",
    hint='Put it in quotes: "{value}".',
    why="YAML 1.1 counts in sixties: 12:30 becomes 750, while 09:30 stays text.",
    example="at: 12:30",
    instead='at: "12:30"',
)
FM112 = Code(
    code="FM112",
    name="leading-zero",
    severity=Severity.ERROR,
    message="`{value}` begins with a zero, which some readers of YAML take for another number",
    hint='Put it in quotes ("{value}") or drop the zero.',
    why="YAML 1.1 counts such numbers in eights: 0123 becomes 83.",
    example="contact: 0123",
    instead='contact: "0123"',
)
FM113 = Code(
    code="FM113",
    name="anchor-or-alias",
    severity=Severity.ERROR,
    message="{what} is a YAML shorthand that this format does not use",
    hint="Write the value out where it is needed. If you mean the sign itself, put the text in "
    "quotes.",
    why="A page is read by people first; and a few such lines can make a file that never ends.",
    example="frame: &same [Answer within a day.]\nfreedom: *same",
    instead="frame: [Answer within a day.]\nfreedom: [The channel is yours.]",
)
FM114 = Code(
    code="FM114",
    name="yaml-tag",
    severity=Severity.ERROR,
    message="`{tag}` is a YAML tag; only plain values are used here",
    hint="Remove it. If the text begins with an exclamation mark, put the text in quotes.",
    why="Tags ask the reader to make objects of its own, which is how YAML files attack programs.",
    example="title: !important Launch plan",
    instead='title: "!important Launch plan"',
)
FM115 = Code(
    code="FM115",
    name="control-character",
    severity=Severity.ERROR,
    message="there is an invisible control character ({name}) here",
    hint="Delete it: put the cursor behind it and press backspace. It often comes with text "
    "copied from elsewhere.",
    why="YAML does not allow it, and nobody can see what it would do to the page.",
    example="title: Launch␇ plan",
    instead="title: Launch plan",
)
FM116 = Code(
    code="FM116",
    name="unreadable-file",
    severity=Severity.ERROR,
    message="the file cannot be read: {reason}",
    hint="{advice}",
    why="A page that cannot be read is never skipped in silence: its owner would think it is "
    "checked.",
    example="a file without permission to read, or a link that leads nowhere",
    instead="a plain text file that everyone who builds the site may read",
)
FM117 = Code(
    code="FM117",
    name="nested-too-deeply",
    severity=Severity.ERROR,
    message="values are nested more than {deepest} levels deep here",
    hint="Look for brackets that are never closed, or for indentation that grows by accident.",
    why="The format needs five levels. Deep nesting is a slip, or an attempt to crash a program.",
    example="frame: [[[[[[[[[[[[[[[[[[[[[[",
    instead="frame:\n  - Answer within a day.",
)
FM118 = Code(
    code="FM118",
    name="text-taken-for-a-comment",
    severity=Severity.ERROR,
    message="what stands behind `#` is a comment in YAML, so nothing is given here",
    hint='Put it in quotes: "{value}". If it is meant as a comment, leave a space behind the `#`.',
    why="The text would be lost without a word; names of channels often begin with this sign.",
    example="summary: #product-help is where to ask",
    instead='summary: "#product-help is where to ask"',
)
FM119 = Code(
    code="FM119",
    name="item-read-as-text",
    severity=Severity.ERROR,
    message="this line begins like an item of a list but is read as part of the text on line "
    "{first}",
    hint="Indent it like the other items, or put the whole text in quotes.",
    why="A line that is indented by one space more or less goes on with the text above it: two "
    "sentences would be shown as one, with a hyphen between them.",
    example="freedom:\n  - Length and tool.\n   - Who else reviews.",
    instead="freedom:\n  - Length and tool.\n  - Who else reviews.",
    moving=frozenset({"first"}),
)
FM120 = Code(
    code="FM120",
    name="quotes-that-do-not-count",
    severity=Severity.ERROR,
    message="a quote would be shown on the page: {reason}",
    hint='Remove the quotes, or write straight ones at both ends: "…".',
    why="Only a pair of straight quotes around a whole text marks it as text; any other quote is "
    "a letter of it. Word processors turn straight quotes into curly ones.",
    example="title: “PRD review”",
    instead="title: PRD review",
)
FM121 = Code(
    code="FM121",
    name="invisible-space",
    severity=Severity.ERROR,
    message="an invisible {name} stands here; type a normal space",
    hint="Put the cursor behind it, press backspace, and type a space if one is needed. It often "
    "comes with text copied from elsewhere.",
    why="It looks like a space and YAML does not count it as one, so the line means something "
    "else than it shows. Within a sentence it is welcome.",
    example="owner:\u00a0head-of-product    # with a no-break space",
    instead="owner: head-of-product",
)

CODES = (
    *(FM101, FM102, FM103, FM104, FM105, FM106, FM107, FM108, FM109),
    *(FM110, FM111, FM112, FM113, FM114, FM115, FM116, FM117, FM118),
    *(FM119, FM120, FM121),
)
