"""FL: what one way makes is what another way waits for.

1xx: a declaration is wrong whatever the day. 2xx: it works, and somebody should look at it.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

FL101 = Code(
    code="FL101",
    name="waits-for-unknown-way",
    severity=Severity.ERROR,
    message="no way has the id `{name}`, so nobody makes what this way waits for",
    hint="{suggestion}A way's id is its file name without `.md`, unless the page gives an `id:`.",
    why="People would wait for something that never comes.",
    example="waits_for:\n  - {artefact: Approved PRD, way: prd-reviews}",
    instead="waits_for:\n  - {artefact: Approved PRD, way: prd-review}",
)
FL102 = Code(
    code="FL102",
    name="waits-for-retired-way",
    severity=Severity.WARNING,
    message="`{name}`, which made this artefact, is retired",
    hint="{advice}",
    why="People wait for something that nobody makes any more.",
    example="waits_for:\n  - {artefact: Status, way: weekly-status-mail}    # retired",
    instead="waits_for:\n  - {artefact: Area update, way: weekly-area-update}",
)
FL103 = Code(
    code="FL103",
    name="waits-for-what-nobody-makes",
    severity=Severity.WARNING,
    message="`{name}` does not say that it hands on “{artefact}”",
    hint="Agree with its owner on what is handed on, and let both pages say it: there as a trigger "
    "`{{kind: follow-through, artefact: …, to: {way}}}`, here under `waits_for:`.",
    why="One side counts on something that the other side has not promised, and may drop without "
    "a word.",
    example="waits_for:\n  - {artefact: Approved PRD, way: prd-review}    # which hands on nothing",
    instead="triggers:\n  - {kind: follow-through, artefact: Approved PRD, to: launch-plan}"
    "    # in prd-review",
)
FL104 = Code(
    code="FL104",
    name="artefact-nobody-takes",
    severity=Severity.WARNING,
    message="`{name}` says what it waits for, and “{artefact}” is not among it",
    hint="Ask its owner whether anybody uses it. If so, it belongs under `waits_for:` there; if "
    "not, remove this trigger, and perhaps the work behind it.",
    why="Somebody takes the trouble to make what nobody uses.",
    example="triggers:\n  - {kind: follow-through, artefact: Long report, to: launch-plan}",
    instead="triggers:\n  - {kind: follow-through, artefact: Approved PRD, to: launch-plan}",
)
FL201 = Code(
    code="FL201",
    name="waits-for-a-trial",
    severity=Severity.ADVICE,
    message="`{target}` waits for “{artefact}” from `{name}`, which {phase}",
    hint="Let `{target}` name it under `waits_for:`, and say in its text what holds without it; or "
    "help to make it stay.",
    why="A chain is as lasting as its weakest link, and the people behind it seldom know.",
    example="a way that waits for what a way on trial makes",
    instead="a way that waits for what an active way makes, or says what happens without it",
)
FL202 = Code(
    code="FL202",
    name="circle-nobody-declared",
    severity=Severity.ADVICE,
    message="these ways wait for each other in a circle: {ways}",
    hint="If it is meant as a loop, let each of them name what it takes under `waits_for:`. If "
    "not, one of them has to be able to begin without the others.",
    why="Where everyone waits for somebody else, nothing starts.",
    example="a feeds b, b feeds c, and c feeds a",
    instead="a loop that each of its pages declares",
)
FL203 = Code(
    code="FL203",
    name="slower-feeds-faster",
    severity=Severity.ADVICE,
    message="this comes round every {slow} and feeds `{name}`, which comes round every {fast}",
    hint="Let `{name}` say under `waits_for:` that it takes this when it comes, or bring both "
    "into step.",
    why="In most of its rounds the faster way waits for something that is not there.",
    example="a monthly reading that feeds a weekly letter",
    instead="a weekly update that feeds a weekly letter",
)

CODES = (FL101, FL102, FL103, FL104, FL201, FL202, FL203)
