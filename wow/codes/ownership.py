"""OW: who answers for a way.

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
OW102 = Code(
    code="OW102",
    name="contact-nearly-a-channel",
    severity=Severity.WARNING,
    message="`{contact}` is no channel, and is shown as words that lead nowhere",
    hint="{suggestion}Channels are listed under `channels:` in wow.yml.",
    why="A contact may be words, so a slip in the name of a channel is no error; but whoever wants "
    "to ask finds nothing to press.",
    example="contact: product-hlep",
    instead="contact: product-help",
)
OW201 = Code(
    code="OW201",
    name="owner-left",
    severity=Severity.ERROR,
    message="an orphan: its owner, {owner}, left on {left}",
    hint="Name the person who answers for this way now (`wow handover` does so for all that the "
    "owner had), or retire it.",
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
OW204 = Code(
    code="OW204",
    name="deputy-of-oneself",
    severity=Severity.WARNING,
    message="{owner} is named as owner and as deputy, so nobody would stand in",
    hint="Name somebody else as `deputy:`, or remove the key, and the owner's deputy in wow.yml "
    "stands in.",
    why="It looks like cover and is none. It often comes of a way that was handed to its deputy.",
    example="owner: product-operations\ndeputy: product-operations",
    instead="owner: product-operations\ndeputy: head-of-product",
)

CODES = (OW101, OW102, OW201, OW202, OW203, OW204)
