"""LF: trials, ends and what stays of them.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

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

CODES = (LF101, LF102, LF103, LF104, LF105, LF106, LF201, LF202, LF203, LF204)
