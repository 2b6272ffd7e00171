"""EF: what a way costs.

1xx: a declaration is wrong whatever the day. 2xx: all together is too much.
"""

from wow.codes.definition import Code
from wow.diagnostics import Severity

EF101 = Code(
    code="EF101",
    name="effort-outside-the-audience",
    severity=Severity.ERROR,
    message="`{role}` has an effort here, but is not in the audience",
    hint="Add the role to `audience:`, or remove its effort.",
    why="Work that is asked of somebody who is not named here would be counted nowhere.",
    example="audience: [product-manager]\neffort:\n  engineer: {time: 30 min}",
    instead="audience: [product-manager, engineer]\neffort:\n  engineer: {time: 30 min}",
)

EF201 = Code(
    code="EF201",
    name="over-budget",
    severity=Severity.WARNING,
    message="{people} are over this budget: their ways take {hours} a month",
    hint="{most}`wow load {role}` lists all of them. End one, make one smaller, or agree on a "
    "larger budget and on what is left undone for it.",
    why="Each way is sensible by itself, and together they take the time that they are for. What "
    "nobody can do is done badly, or by those who stay late.",
    example="roles:\n  engineer: {name: Engineer, budget: 4 hours}    # and ways of 6 hours",
    instead="roles:\n  engineer: {name: Engineer, budget: 4 hours}    # and ways of 3 hours",
)
EF202 = Code(
    code="EF202",
    name="perhaps-over-budget",
    severity=Severity.ADVICE,
    message="{people} may come over this budget: their ways take {hours} a month",
    hint="{most}In a busy month there is no room left, so add nothing before something goes.",
    why="Where how often varies, a budget that is kept in one month is broken in the next.",
    example="effort: {time: 2 hours, times: 1 to 3 per month}    # of a budget of 4 hours",
    instead="effort: {time: 2 hours, times: 1 to 2 per month}    # of a budget of 4 hours",
)

CODES = (EF101, EF201, EF202)
