"""OW, RV, ON, TR, LF: rules across keys, pages and time, by concern.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

OW101 = Code(
    code="OW101",
    name="unknown-owner",
    severity=Severity.ERROR,
    message="nobody in wow.yml is called `{name}`",
    hint="{suggestion}Owners are listed under `owners:` in wow.yml.",
    why="A page whose owner cannot be reached has no owner.",
    example="owner: head-of-prodcut",
    instead="owner: head-of-product",
)
OW201 = Code(
    code="OW201",
    name="owner-left",
    severity=Severity.ERROR,
    message="an orphan: its owner, {owner}, left on {left}",
    hint="Name the person who answers for this way now, or retire it.",
    why="Nobody is asked, nobody reviews, and readers write to an empty desk.",
    example="owner: head-of-growth    # who has `left: 2026-06-30` in wow.yml",
    instead="owner: head-of-product",
)
OW202 = Code(
    code="OW202",
    name="owner-away-without-deputy",
    severity=Severity.WARNING,
    message="an orphan for now: its owner, {owner}, is away until {until}, and nobody stands in",
    hint="Name a `deputy` on this page, or for the owner in wow.yml, who is there.",
    why="Absence must move the question on, not leave it lying.",
    example="owner: head-of-design    # away, without a deputy",
    instead="owner: head-of-design\ndeputy: research-lead",
)
OW203 = Code(
    code="OW203",
    name="stand-in-left",
    severity=Severity.WARNING,
    message="the {part}, {owner}, left on {left}",
    hint="Name somebody else, or remove the key.",
    why="A deputy or sponsor who is gone looks like cover where there is none.",
    example="deputy: head-of-growth    # who has left",
    instead="deputy: product-operations",
)
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
RV201 = Code(
    code="RV201",
    name="review-overdue",
    severity=Severity.WARNING,
    message="the review was due on {by}, {days} ago; {owner} answers",
    hint="Review it: does it help, is there a reason to drop it, what should change? Then add the "
    "record to `review: log:` and set the next date; the guide for owners shows one.",
    why="Left alone, a page becomes wrong within months, and readers cannot tell.",
    example="review:\n  by: 2026-03-01    # in the past",
    instead="review:\n  by: 2026-09-01\n  log:\n"
    "    - {on: 2026-03-01, by: head-of-product, verdict: keep, finding: Decisions got faster.}",
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
)
ON101 = Code(
    code="ON101",
    name="unknown-role",
    severity=Severity.ERROR,
    message="there is no role called `{name}`",
    hint="{suggestion}Roles are listed under `roles:` in wow.yml.",
    why="The way would be on nobody's path.",
    example="audience: [product-mangers]",
    instead="audience: [product-manager]",
)
ON102 = Code(
    code="ON102",
    name="unknown-stage",
    severity=Severity.ERROR,
    message="there is no stage called `{name}`",
    hint="{suggestion}Stages are listed under `stages:` in wow.yml.",
    why="New people would meet the way at no time.",
    example="onboarding: week-one",
    instead="onboarding: first-week",
)
ON103 = Code(
    code="ON103",
    name="unknown-prerequisite",
    severity=Severity.ERROR,
    message="no way has the id `{name}`",
    hint="{suggestion}A way's id is its file name without `.md`, unless the page gives an `id:`.",
    why="Readers would be sent to a page that does not exist.",
    example="requires: [discovery-interview]",
    instead="requires: [discovery-interviews]",
)
ON104 = Code(
    code="ON104",
    name="prerequisite-cycle",
    severity=Severity.ERROR,
    message="these ways require each other in a circle: {circle}",
    hint="Remove one `requires:` of the circle; the way that makes sense alone comes first.",
    why="Nobody can read each of them before the other, so no path can be put in order.",
    example="a.md: requires: [b]\nb.md: requires: [a]",
    instead="a.md: no requires\nb.md: requires: [a]",
)
ON105 = Code(
    code="ON105",
    name="stage-outside-the-audience",
    severity=Severity.ERROR,
    message="`{role}` has a stage here, but is not in the audience",
    hint="Add the role to `audience:`, or remove its stage.",
    why="The stage would have no effect: only the audience meets the way on its path.",
    example="audience: [product-manager]\nonboarding: {engineer: first-week}",
    instead="audience: [product-manager, engineer]\nonboarding: {engineer: first-week}",
)
ON106 = Code(
    code="ON106",
    name="prerequisite-retired",
    severity=Severity.WARNING,
    message="`{name}` is required here, and is retired",
    hint="{advice}",
    why="New people would be told to learn first what no longer holds.",
    example="requires: [weekly-status-mail]    # retired",
    instead="requires: [weekly-letter]",
)
TR101 = Code(
    code="TR101",
    name="unknown-channel",
    severity=Severity.ERROR,
    message="there is no channel called `{name}`",
    hint="{suggestion}Channels are listed under `channels:` in wow.yml.",
    why="The reminder would reach nobody.",
    example="channel: product-update",
    instead="channel: product-updates",
)
TR102 = Code(
    code="TR102",
    name="follow-through-to-nowhere",
    severity=Severity.ERROR,
    message="no way has the id `{name}`, so nobody waits for this artefact",
    hint="{suggestion}A way's id is its file name without `.md`, unless the page gives an `id:`.",
    why="A follow-through sets people off because somebody waits; here nobody does.",
    example="- {kind: follow-through, artefact: Approved PRD, to: launch-plans}",
    instead="- {kind: follow-through, artefact: Approved PRD, to: launch-plan}",
)
TR103 = Code(
    code="TR103",
    name="follow-through-to-retired",
    severity=Severity.WARNING,
    message="`{name}` takes this artefact, and is retired",
    hint="{advice}",
    why="Somebody keeps producing what nobody uses any more.",
    example="- {kind: follow-through, artefact: Status, to: weekly-status-mail}    # retired",
    instead="- {kind: follow-through, artefact: Status, to: weekly-letter}",
)
LF101 = Code(
    code="LF101",
    name="trial-without-end",
    severity=Severity.ERROR,
    message="this way is on trial, and nothing says until when",
    hint="Add `trial: {{until: 2027-01-15, success: how you will know that it worked}}`.",
    why="A trial without an end is a decision that nobody took.",
    example="status: trial",
    instead="status: trial\ntrial: {until: 2027-01-15, success: Half of new bets use it}",
)
LF102 = Code(
    code="LF102",
    name="trial-left-over",
    severity=Severity.ERROR,
    message="`trial` is given, but the status is `{status}`",
    hint="Remove `trial`, or set `status: trial`.",
    why="Readers could not tell whether the way still may fall away.",
    example="status: active\ntrial: {until: 2027-01-15, success: Half of new bets use it}",
    instead="status: active",
)
LF103 = Code(
    code="LF103",
    name="ended-without-a-status",
    severity=Severity.ERROR,
    message="`retired` is given, but the status is `{status}`",
    hint="Set `status: retired` (or `retiring`, with a day to come), or remove `retired`.",
    why="The page would go on as if it held, while it says that it ended.",
    example="status: active\nretired: {on: 2026-06-30, because: The weekly letter replaced it.}",
    instead="status: retired\nretired: {on: 2026-06-30, because: The weekly letter replaced it.}",
)
LF104 = Code(
    code="LF104",
    name="retiring-without-end",
    severity=Severity.ERROR,
    message="this way is retiring, and nothing says when it ends",
    hint="Add `retired: {{on: 2027-01-31, because: …, replaced_by: …}}` with the day it ends.",
    why="Without a day, people go on following it, or stop at different times.",
    example="status: retiring",
    instead="status: retiring\nretired: {on: 2027-01-31, because: The letter covers it.}",
)
LF105 = Code(
    code="LF105",
    name="unknown-successor",
    severity=Severity.ERROR,
    message="no way has the id `{name}`",
    hint="{suggestion}`replaced_by` names the way that took over; leave it out if none did.",
    why="The tombstone would send readers to a page that does not exist.",
    example="retired: {on: 2026-06-30, because: It was replaced., replaced_by: weekly-leter}",
    instead="retired: {on: 2026-06-30, because: It was replaced., replaced_by: weekly-letter}",
)
LF106 = Code(
    code="LF106",
    name="link-to-retired",
    severity=Severity.WARNING,
    message="this links to `{name}`, which is retired",
    hint="{advice}",
    why="A living page that sends people to an ended way keeps the ended way alive.",
    example="See the [status mail](weekly-status-mail.md).",
    instead="See the [weekly letter](weekly-letter.md).",
)
LF201 = Code(
    code="LF201",
    name="trial-over",
    severity=Severity.WARNING,
    message="the trial ended on {until}, and nothing was decided",
    hint="Adopt it (`status: active`), change it and try again, or retire it. It was to succeed "
    "if: {success}",
    why="A trial that quietly goes on teaches people that trials mean nothing.",
    example="trial: {until: 2026-01-15, success: Half of new bets use it}    # in the past",
    instead="status: active",
)
LF202 = Code(
    code="LF202",
    name="retiring-over",
    severity=Severity.WARNING,
    message="this way was to end on {on}, and is still shown as retiring",
    hint="Set `status: retired` and keep a few sentences on what replaced it.",
    why="People go on following what was meant to be over.",
    example="status: retiring\nretired: {on: 2026-01-31, because: The letter covers it.}",
    instead="status: retired\nretired: {on: 2026-01-31, because: The letter covers it.}",
)
LF203 = Code(
    code="LF203",
    name="retired-too-early",
    severity=Severity.ERROR,
    message="this way is retired, but its end on {on} is still to come",
    hint="Set `status: retiring` until that day.",
    why="It leaves every path today although people still have to follow it.",
    example="status: retired\nretired: {on: 2036-01-31, because: The letter covers it.}",
    instead="status: retiring\nretired: {on: 2036-01-31, because: The letter covers it.}",
)
LF204 = Code(
    code="LF204",
    name="exception-over",
    severity=Severity.WARNING,
    message="the exception for {who} ended on {until}",
    hint="Remove it, or agree on it anew with another end.",
    why="An exception that outlives its end becomes a second way that nobody decided on.",
    example="exceptions:\n  - {who: Growth team, until: 2026-01-31, what: Uses briefs instead}",
    instead="no exception, or one with an end to come",
)

CODES = (
    *(OW101, OW201, OW202, OW203),
    *(RV101, RV102, RV103, RV104, RV201, RV202),
    *(ON101, ON102, ON103, ON104, ON105, ON106),
    *(TR101, TR102, TR103),
    *(LF101, LF102, LF103, LF104, LF105, LF106, LF201, LF202, LF203, LF204),
)
