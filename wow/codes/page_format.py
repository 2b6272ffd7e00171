"""PG: what a page declares does not have the form of the page format. WY: likewise wow.yml."""

from wow.codes.definition import Code
from wow.diagnostics import Severity

PG101 = Code(
    code="PG101",
    name="missing-key",
    severity=Severity.ERROR,
    message="`{key}` is missing",
    hint="{advice}",
    why="A way of working needs an owner, an audience, a frame, a freedom, a trigger and a review "
    "date; without one of them it decays unseen. Everything else is optional.",
    example="---\ntitle: PRD review\nowner: head-of-product\n---",
    instead="---\ntitle: PRD review\nowner: head-of-product\naudience: [product-manager]\n"
    "frame: [Every bet has a PRD.]\nfreedom: [The template is yours.]\n"
    "triggers: [{kind: event, when: A bet is about to start}]\nreview: {by: 2027-03-01}\n---",
)
PG102 = Code(
    code="PG102",
    name="unknown-key",
    severity=Severity.ERROR,
    message="`{key}` is not a key that is known here",
    hint="{advice}",
    why="A misspelt key would be passed over, and its value with it.",
    example="onwer: head-of-product",
    instead="owner: head-of-product",
)
PG103 = Code(
    code="PG103",
    name="wrong-kind-of-value",
    severity=Severity.ERROR,
    message="`{key}` should be {expected}, not {found}",
    hint="{advice}",
    why="The value cannot be shown or calculated with.",
    example="audience: product-manager",
    instead="audience: [product-manager]",
)
PG104 = Code(
    code="PG104",
    name="not-one-of-the-choices",
    severity=Severity.ERROR,
    message="`{key}` cannot be `{value}`",
    hint="{suggestion}Choose one of: {choices}.",
    why="Only these values mean something to the site and to the people who read it.",
    example="status: live",
    instead="status: active",
)
PG105 = Code(
    code="PG105",
    name="empty-value",
    severity=Severity.ERROR,
    message="`{key}` is empty",
    hint="{advice}",
    why="An empty frame promises nothing and an empty freedom grants nothing; leaving the key "
    "unfilled hides that somebody still has to decide.",
    example="freedom: []",
    instead="freedom:\n  - The template and the tool are yours.",
)
PG106 = Code(
    code="PG106",
    name="malformed-value",
    severity=Severity.ERROR,
    message="`{key}` cannot be read from `{value}`",
    hint="{reason}.",
    why="Durations, times and names are calculated with and looked up, so each has one form.",
    example="review:\n  every: half a year",
    instead="review:\n  every: 6 months",
)
PG107 = Code(
    code="PG107",
    name="unsafe-link",
    severity=Severity.ERROR,
    message="`{target}` is not a link that this site shows",
    hint="Link to http(s) or mailto addresses, or to a file by a relative path.",
    why="Other kinds of link can run code in a reader's browser, or lead nowhere once the site "
    "is published.",
    example="templates:\n  - {name: PRD, link: 'javascript:alert(1)'}",
    instead="templates:\n  - {name: PRD, link: ../../templates/prd.md}",
)
PG108 = Code(
    code="PG108",
    name="no-title",
    severity=Severity.ERROR,
    message="the page has no title",
    hint="Add `title: …` to the front matter, or begin the text with a heading `# …`.",
    why="The title is what paths, lists and search show.",
    example="---\nowner: head-of-product\n---\n\nText without a heading.",
    instead="---\ntitle: PRD review\nowner: head-of-product\n---",
)
PG109 = Code(
    code="PG109",
    name="duplicate-id",
    severity=Severity.ERROR,
    message="the id `{id}` is that of {other}, too",
    hint="Give one of the two pages another file name, or an `id:` of its own.",
    why="Other pages refer to a way by its id; with two of them nobody knows which is meant.",
    example="docs/ways/product/kick-off.md and docs/ways/people/kick-off.md",
    instead="docs/ways/product/kick-off.md and docs/ways/people/first-day.md",
)
PG110 = Code(
    code="PG110",
    name="way-in-an-index-file",
    severity=Severity.ERROR,
    message="this file declares a way, but files called `{stem}` introduce a folder",
    hint="Rename the file after the way, for example `prd-review.md`.",
    why="The file's name is the way's id, and every folder has an index: the way would be missed.",
    example="docs/ways/prd-review/index.md",
    instead="docs/ways/product/prd-review.md",
)
PG111 = Code(
    code="PG111",
    name="id-from-file-name",
    severity=Severity.ERROR,
    message="the file name `{stem}` cannot serve as the way's id",
    hint="Rename the file to lower-case words joined by hyphens{suggestion}, or give it an `id:`.",
    why="The id is part of addresses and is typed by people; capitals, spaces and accents in it "
    "break links on some systems.",
    example="docs/ways/PRD Review.md",
    instead="docs/ways/prd-review.md",
)
PG112 = Code(
    code="PG112",
    name="keys-that-do-not-go-together",
    severity=Severity.ERROR,
    message="`{key}` does not add up: {reason}",
    hint="The guide's page on the page format shows which keys go together.",
    why="Each key alone is fine, but together they leave open what is meant.",
    example="- {kind: schedule, channel: product-updates}",
    instead="- {kind: schedule, every: week, on: friday, channel: product-updates}",
)
PG113 = Code(
    code="PG113",
    name="link-to-missing-file",
    severity=Severity.ERROR,
    message="`{target}` leads to no file",
    hint="{suggestion}Links are relative to {base}.",
    why="A reader who follows it finds an error page.",
    example="templates:\n  - {name: PRD, link: ../templates/prd.md}",
    instead="templates:\n  - {name: PRD, link: ../../templates/prd.md}",
)
WY101 = Code(
    code="WY101",
    name="unknown-code-in-checks",
    severity=Severity.ERROR,
    message="there is no check called `{code}`",
    hint="{suggestion}All codes are listed on the page “What the check finds”.",
    why="The setting would change nothing, and its author would believe that it does.",
    example="checks:\n  RV999: {severity: ignore, because: Never mind.}",
    instead="checks:\n  RV202: {severity: ignore, because: Owners have their own calendar.}",
)
WY102 = Code(
    code="WY102",
    name="unreadable-organisation",
    severity=Severity.ERROR,
    message="wow.yml cannot be used, so what pages refer to was not checked",
    hint="Mend the errors of wow.yml first, then run the check again: there may be more to find.",
    why="Roles, owners, stages and channels come from wow.yml. Without it a run that finds little "
    "must not be taken for a clean one.",
    example="a wow.yml with errors",
    instead="a wow.yml without",
)

WY103 = Code(
    code="WY103",
    name="check-that-cannot-be-set",
    severity=Severity.ERROR,
    message="`{code}` says that a file cannot be read as it should; it stays an error",
    hint="Remove the setting and mend the pages, or move what is no way out of `docs/ways`.",
    why="What cannot be read is never passed over in silence, or a run that saw nothing would look "
    "like a clean one.",
    example="checks:\n  FM106: {severity: ignore, because: Too many old pages.}",
    instead="checks:\n  RV202: {severity: ignore, because: Owners have their own calendar.}",
)

CODES = (
    *(PG101, PG102, PG103, PG104, PG105, PG106, PG107, PG108, PG109, PG110, PG111, PG112, PG113),
    *(WY101, WY102, WY103),
)
