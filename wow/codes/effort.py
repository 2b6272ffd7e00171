"""EF: what a way costs.

1xx: a declaration is wrong whatever the day. 2xx: time has passed and somebody has to act.
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

CODES = (EF101,)
