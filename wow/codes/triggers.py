"""TR: what makes somebody start.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

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

CODES = (TR101, TR102, TR103)
