"""RV: when a way is looked at again, and what was found.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

RV101 = Code(
    code="RV101",
    name="date-moved-without-review",
    severity=Severity.ERROR,
    message="the review date {by} is later than the last review ({last}) plus {every} allows: "
    "{latest}",
    hint="Record the review under `review: log:` (on, by, verdict, finding), or set the date back "
    "to {latest} or before.",
    why="A review is a record with a finding, not a new date. Moving the date alone only silences "
    "the reminder.",
    example="review:\n  by: 2028-01-01\n  every: 6 months\n  log:\n"
    "    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
    instead="review:\n  by: 2027-03-01\n  every: 6 months\n  log:\n"
    "    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
)
RV102 = Code(
    code="RV102",
    name="first-review-too-far",
    severity=Severity.ERROR,
    message="the first review, on {by}, is further away than one interval of {every}",
    hint="Set it to {latest} or before; after a review the log carries the date further.",
    why="A new way is looked at within its first interval, while people still remember why it "
    "began.",
    example="review:\n  by: 2031-01-01",
    instead="review:\n  by: 2027-03-01",
)
RV103 = Code(
    code="RV103",
    name="review-in-the-future",
    severity=Severity.ERROR,
    message="this review is dated {on}, which is still to come",
    hint="Record a review on the day it happened. The next one belongs to `by:`.",
    why="A record says what was found; nobody can have found it yet.",
    example="log:\n  - {on: 2036-09-01, by: head-of-product, verdict: keep, finding: It helps.}",
    instead="log:\n  - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: It helps.}",
)
RV104 = Code(
    code="RV104",
    name="date-moved-in-a-change",
    severity=Severity.ERROR,
    message="this change moves the review date from {before} to {by}, without a review",
    hint="Record the review under `review: log:` (on, by, verdict, finding), or leave the date "
    "where it was. Found by `wow check --changed-since`.",
    why="A reminder that is pushed away a week at a time is never answered. What was found goes "
    "into the log, even when nothing is to change.",
    example="review:\n  by: 2027-03-01    # was 2026-12-01, and the log is as before",
    instead="review:\n  by: 2027-03-01\n  log:\n"
    "    - {on: 2026-11-28, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
)
RV105 = Code(
    code="RV105",
    name="review-by-somebody-else",
    severity=Severity.WARNING,
    message="the latest review is by {by}, who is neither owner, deputy nor sponsor of this way",
    hint="Let {owner} look at it and record what they find; or if {by} answers for the way by now, "
    "or did so then, say so under `owner:`, `deputy:` or `handovers:`.",
    why="A review is the answer of the one who answers for the way. Somebody else's record makes "
    "the date look fine, and nobody has answered.",
    example="owner: head-of-product\nreview:\n  log:\n"
    "    - {on: 2026-09-01, by: growth-lead, verdict: keep, finding: Decisions got faster.}",
    instead="owner: head-of-product\nreview:\n  log:\n"
    "    - {on: 2026-09-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
)
RV201 = Code(
    code="RV201",
    name="review-overdue",
    severity=Severity.WARNING,
    message="the review was due on {by}, {days} ago; {owner} answers",
    hint="`wow review {way}` asks the questions, adds the record to `review: log:` and sets the "
    "next date. By hand: the guide for owners shows a record.",
    why="Left alone, a page becomes wrong within months, and readers cannot tell.",
    example="review:\n  by: 2026-03-01    # in the past",
    instead="review:\n  by: 2026-09-01\n  log:\n"
    "    - {on: 2026-03-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
    moving=frozenset({"days", "owner"}),
)
RV202 = Code(
    code="RV202",
    name="review-due-soon",
    severity=Severity.ADVICE,
    message="the review is due on {by}, {when}; {owner} answers",
    hint="Plan it now: half an hour with the signals and two people who follow the way.",
    why="A review that is planned happens.",
    example="review:\n  by: 2027-03-01    # within the notice of wow.yml",
    instead="nothing needs mending; the finding goes away with the review",
    moving=frozenset({"when", "owner"}),
)

CODES = (RV101, RV102, RV103, RV104, RV105, RV201, RV202)
