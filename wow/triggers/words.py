"""What starts a way as one line of text, for places where no link can stand. Pure."""

from collections.abc import Callable

from wow.kinds import FollowThrough, HardApproval, Schedule, SoftApproval, Status
from wow.triggers.facts import Starter


def in_words(starter: Starter, show: Callable[[str], str]) -> str:
    """Tell a trigger in the words that the pages have for it, in `site/templates/macros.html.j2`.

    Args:
        starter: the trigger with all that it names.
        show: makes one line of a declared text.
    """
    trigger = starter.trigger
    if isinstance(trigger, Schedule):
        where = f" in {starter.channel.name}" if starter.channel else ""
        said = f": “{show(trigger.message)}”" if trigger.message else ""
        return f"{starter.rhythm[:1].upper()}{starter.rhythm[1:]}{where}{said}"
    if isinstance(trigger, Status):
        due = f": act within {trigger.due}" if trigger.due else ""
        return f"{show(trigger.where)} shows {show(trigger.status)}{due}"
    if isinstance(trigger, SoftApproval | HardApproval):
        return _gate(starter, trigger, show)
    if isinstance(trigger, FollowThrough):
        taker = starter.target.title if starter.target else trigger.to
        return f"{taker} waits for: {show(trigger.artefact)}"
    return show(trigger.when)


def _gate(
    starter: Starter, trigger: SoftApproval | HardApproval, show: Callable[[str], str]
) -> str:
    needs = "; ".join(map(show, trigger.needs))
    if starter.approver:
        name = starter.approver.name
        opener = name if starter.approver_key else f"the {name.lower()}"
        opens = f"once {opener} has approved" + (f". Needed: {needs}" if needs else "")
    else:
        opens = f"when this is there: {needs}" if needs else "once this is done"
    otherwise = trigger.otherwise if isinstance(trigger, HardApproval) else None
    last = f". Otherwise: {show(otherwise)}" if otherwise else ""
    return f"{show(trigger.gate)} only {opens}{last}"
