"""ST: ways of writing that go bad with time, or say nothing to begin with.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

ST101 = Code(
    code="ST101",
    name="frame-nobody-can-check",
    severity=Severity.ADVICE,
    message="nobody could tell whether this was kept: “{words}”",
    hint="Say who does what by when, or how many, so that somebody who was not there can tell.",
    why="A frame is a promise to other people. Where each reads it in their own way, nobody can "
    "count on it, and nobody can be told that they broke it.",
    example="frame:\n  - Reviewers answer promptly where possible.",
    instead="frame:\n  - Reviewers answer within two working days.",
)
ST102 = Code(
    code="ST102",
    name="freedom-that-grants-nothing",
    severity=Severity.ADVICE,
    message="this leaves nothing to choose: “{words}”",
    hint="Name a choice that you would be glad to see made differently, and that nobody has to "
    "ask for; or say it in the frame.",
    why="A freedom that repeats the frame, or needs somebody's leave, is an expectation in "
    "disguise. People see through it, and stop reading the list.",
    example="freedom:\n  - The template may be adapted after consultation with the owner.",
    instead="freedom:\n  - Length, tool and layout are yours.",
)
ST103 = Code(
    code="ST103",
    name="text-too-long",
    severity=Severity.ADVICE,
    message="the text has {words} words; more than {limit} are seldom read to the end",
    hint="Cut what the top of the page says already, and move what is needed while doing it into "
    "a template. The limit is `style: words:` in wow.yml.",
    why="A page is read by somebody who is about to do the thing. What is too long for that is "
    "skipped, with the sentence that mattered.",
    example="1,400 words about an hour of work",
    instead="400 words, a template, and a session for the rest",
    moving=frozenset({"words"}),
)
ST104 = Code(
    code="ST104",
    name="finding-that-says-nothing",
    severity=Severity.ADVICE,
    message="this finding says nothing: “{words}”",
    hint="Say what you looked at and what you saw, so that somebody could disagree: a number, a "
    "sentence that you heard, what people skip.",
    why="A review is worth its hour when it leaves something to go by. “Nothing to change” is a "
    "good result, if it says what was looked at.",
    example="finding: Reviewed, no change.",
    instead="finding: Used in 4 of 12 launches; the other 8 were too small.",
)
ST105 = Code(
    code="ST105",
    name="same-finding-for-several",
    severity=Severity.ADVICE,
    message="`{by}` recorded this same finding on {on} for {count} ways: {ids}",
    hint="Say of each way what was found there; where nobody looked, take the record out again.",
    why="One sentence for many pages is how dates are moved in bulk, and looks exactly like care.",
    example="finding: Checked for the audit.    # on nine pages, on one day",
    instead="finding: Two of five people do it only because the table asks.",
)
ST106 = Code(
    code="ST106",
    name="words-that-age",
    severity=Severity.ADVICE,
    message="this will mean another time when it is read: “{words}”",
    hint="Name the month or the year, or leave it out.",
    why="A page is read for years. Nobody who reads “recently” knows whether that was last week "
    "or before they came.",
    example="We recently moved the reviews to Tuesday.",
    instead="Since March 2026 the reviews are on Tuesday.",
)
ST107 = Code(
    code="ST107",
    name="title-unlike-the-heading",
    severity=Severity.ADVICE,
    message="the title says “{title}”, the heading of the text “{heading}”",
    hint="Give the page one name: remove `title:` and let the heading say it, or make both alike.",
    why="The title is what paths, lists and search show, the heading is what stands on the page: "
    "whoever followed the one wonders whether they came to the right place.",
    example="title: PRD review\n\n# How we review documents",
    instead="# PRD review",
)

CODES = (ST101, ST102, ST103, ST104, ST105, ST106, ST107)
