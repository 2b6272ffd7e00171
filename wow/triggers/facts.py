"""What starts a way, with everything it names looked up. Pure: catalogue in, values out."""

from dataclasses import dataclass

from wow.catalogue import Catalogue
from wow.kinds import FollowThrough, HardApproval, Schedule, SoftApproval, Trigger
from wow.model import Tombstone, Way
from wow.organisation import Channel, Owner, Role
from wow.triggers.rhythm import rhythm

LABELS = {
    "event": "When",
    "schedule": "Time",
    "status": "Status",
    "soft-approval": "Gate",
    "hard-approval": "Gate",
    "follow-through": "Feeds",
}
"""One short word for each kind of trigger."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A trigger of a way, ready to be told."""

    trigger: Trigger
    rhythm: str = ""
    """For a schedule: when it comes round, in words."""
    channel: Channel | None = None
    approver: Owner | Role | None = None
    approver_key: str = ""
    """Set when the approver is an owner, who has a page."""
    target: Way | Tombstone | None = None

    @property
    def label(self) -> str:
        """One short word for the kind of trigger."""
        return LABELS[self.trigger.kind]


def starters(catalogue: Catalogue, way: Way | Tombstone) -> tuple[Starter, ...]:
    """What starts a way, in the order of the page."""
    return tuple(starter(catalogue, trigger) for trigger in way.triggers)


def starter(catalogue: Catalogue, trigger: Trigger) -> Starter:
    """One trigger, with everything that it names looked up."""
    organisation = catalogue.organisation
    if isinstance(trigger, Schedule):
        channel = organisation.channels.get(trigger.channel or "")
        return Starter(trigger, rhythm=rhythm(trigger), channel=channel)
    if isinstance(trigger, SoftApproval | HardApproval):
        key = trigger.approver or ""
        owner = organisation.owners.get(key)
        approver = owner or organisation.roles.get(key)
        return Starter(trigger, approver=approver, approver_key=key if owner else "")
    if isinstance(trigger, FollowThrough):
        target = catalogue.by_id.get(trigger.to) or catalogue.tombstone_by_id.get(trigger.to)
        return Starter(trigger, target=target)
    return Starter(trigger)
