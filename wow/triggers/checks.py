"""Rules about triggers: what they name exists."""

from collections.abc import Iterator
from datetime import date

from wow.catalogue import Catalogue
from wow.codes.ownership import OW101
from wow.codes.triggers import TR101, TR102, TR103
from wow.diagnostics import Diagnostic
from wow.kinds import FollowThrough, HardApproval, Schedule, SoftApproval
from wow.model import Page
from wow.ownership.facts import suggest_owner
from wow.suggestions import did_you_mean


def check(catalogue: Catalogue, *, today: date) -> Iterator[Diagnostic]:  # noqa: ARG001 - as all
    """Yield unknown channels and approvers, and follow-throughs that nobody takes."""
    for page in catalogue.told_ways:
        for index, trigger in enumerate(page.triggers):
            keys = ("triggers", index)
            if isinstance(trigger, Schedule):
                yield from _channel(catalogue, page, trigger.channel, *keys, "channel")
            elif isinstance(trigger, SoftApproval | HardApproval):
                yield from _approver(catalogue, page, trigger.approver, *keys, "approver")
            elif isinstance(trigger, FollowThrough):
                yield from _target(catalogue, page, trigger.to, *keys, "to")
        if page.enablement:
            yield from _channel(catalogue, page, page.enablement.join, "enablement", "join")


def _channel(
    catalogue: Catalogue, page: Page, name: str | None, *keys: str | int
) -> Iterator[Diagnostic]:
    """Yield TR101 for a channel that wow.yml does not have."""
    channels = catalogue.organisation.channels
    if name and name not in channels:
        yield TR101(page.at(*keys), name=name, suggestion=did_you_mean(name, channels))


def _approver(
    catalogue: Catalogue, page: Page, name: str | None, *keys: str | int
) -> Iterator[Diagnostic]:
    """Yield OW101 for an approver who is neither an owner nor a role."""
    owners, roles = catalogue.organisation.owners, catalogue.organisation.roles
    if name and name not in owners and name not in roles:
        suggestion = suggest_owner(name, owners) or did_you_mean(name, roles)
        yield OW101(page.at(*keys), name=name, suggestion=suggestion)


def _target(catalogue: Catalogue, page: Page, name: str, *keys: str | int) -> Iterator[Diagnostic]:
    """Yield TR102 for an artefact that no way takes, TR103 for one that an ended way takes."""
    if name in catalogue.by_id:
        return
    if stone := catalogue.tombstone_by_id.get(name):
        yield TR103(page.at(*keys), name=name, advice=stone.retired.advice)
    elif name not in catalogue.ids:
        suggestion = did_you_mean(name, catalogue.ids)
        yield TR102(page.at(*keys), name=name, suggestion=suggestion)
