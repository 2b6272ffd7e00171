"""ON: what a role reads, and in which order.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

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

CODES = (ON101, ON102, ON103, ON104, ON105, ON106)
