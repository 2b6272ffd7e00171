"""Two versions of a page → everything that changed in what it declares. Pure.

What people rely on is told by `wow.changes.comparing`, in the same words as on the site; the rest
moves owners and reviewers, and is told here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from wow.changes.change import Change, Kind
from wow.changes.comparing import (
    ENDED,
    STATUSES,
    came_and_went,
    one_by_one,
    relied_on,
    status,
)
from wow.changes.names import Names
from wow.changes.terms import terms
from wow.effort.facts import in_words
from wow.model import THEME_KEYS, Tombstone, Way
from wow.parts import Exemption, Handover

Readable = Way | Tombstone
_Tell = Callable[[Names, str], str]


def _plain(_: Names, value: str) -> str:
    return value


def _shown(names: Names, text: str) -> str:
    return names.show(text)


_END: Mapping[str, _Tell] = {
    "retired.on": _plain,
    "retired.because": _shown,
    "retired.replaced_by": Names.way,
}
_SINGLE: Mapping[str, _Tell] = {
    "title": _shown,
    "summary": _shown,
    "level": _plain,
    "deputy": Names.owner,
    "sponsor": Names.owner,
    "outcome": _shown,
    "signals.followed": _shown,
    "signals.works": _shown,
    "consequence": _shown,
    "enablement.every": _plain,
    "enablement.last": _plain,
    "enablement.how": _shown,
    "enablement.join": Names.channel,
    "trial.until": _plain,
    "trial.success": _shown,
    **_END,
    "review.by": _plain,
    "review.every": _plain,
}
"""What is declared once, in the order in which it is told, and how."""


def compare_pages(old: Readable, new: Readable, names: Names) -> tuple[Change, ...]:
    """Tell everything that changed; nothing if and only if both are written alike.

    Of a way that ends, only the end is told, with the review behind it: a tombstone may leave out
    all the rest. Of one that comes back, what holds again is.
    """
    was, now = terms(old).on(old.src_uri), terms(new).on(new.src_uri)
    found = [*_place(old, new), *status(was, now)]
    if old.status == ENDED != new.status:
        return (*found, *introduced(new, names))
    if new.status == ENDED != old.status:
        reviewed = (each for each in _reviews(old, new, names) if each.kind is Kind.ADDED)
        return (*found, *_single(old, new, names, _END), *reviewed)
    found += relied_on(was, now, names)
    found += _several(old, new, names)
    found += _single(old, new, names, _SINGLE)
    found += _rest(old, new)
    if not found and old.text.splitlines() != new.text.splitlines():
        found.append(Change(Kind.CHANGED, "form"))
    return tuple(found)


def introduced(page: Readable, names: Names) -> Iterator[Change]:
    """Tell what a new way asks and grants, beside whom it is for and who answers for it."""
    if page.status != "active":
        yield Change(Kind.NEW, "status", new=STATUSES[page.status])
    if page.level != "expected":
        yield Change(Kind.NEW, "level", new=page.level)
    for what, texts in (("frame", page.frame), ("freedom", page.freedom)):
        yield from (Change(Kind.NEW, what, new=names.show(text)) for text in texts)
    for trigger in terms(page).triggers:
        yield Change(Kind.NEW, "triggers", new=names.trigger(trigger))
    for role, effort in _effort(page).items():
        yield Change(Kind.NEW, "effort", new=effort, of=names.role(role) if role else "")


def _place(old: Readable, new: Readable) -> Iterator[Change]:
    for what in ("id", "path"):
        was, now = getattr(old, what), getattr(new, what)
        if was != now:
            yield Change(Kind.CHANGED, what, was, now)


def _single(
    old: Readable, new: Readable, names: Names, keys: Mapping[str, _Tell]
) -> Iterator[Change]:
    """Tell what is declared once."""
    for what, tell in keys.items():
        was, now = ({"": _declared(page, what)} for page in (old, new))
        yield from one_by_one(what, was, now, show=partial(tell, names))


def _declared(page: Readable, what: str) -> str:
    """What stands under a key, without spaces that do not count; nothing where nothing does."""
    value: object = page
    for key in what.split("."):
        value = getattr(value, key, None)
    return "" if value is None else " ".join(str(value).split())


def _several(old: Readable, new: Readable, names: Names) -> Iterator[Change]:
    """Tell what is declared for each of several."""
    yield from one_by_one("effort", _effort(old), _effort(new), whose=names.role)
    before, after = _onboarding(old), _onboarding(new)
    yield from one_by_one("onboarding", before, after, whose=names.role, show=names.stage)
    yield from came_and_went("requires", old.requires, new.requires, names.way)
    granted = _exceptions(old, names), _exceptions(new, names)
    yield from one_by_one("exceptions", *granted, whose=names.show, show=names.show)
    passed = _handovers(old, names), _handovers(new, names)
    yield from one_by_one("handovers", *passed, show=names.show)
    yield from _reviews(old, new, names)


def _reviews(old: Readable, new: Readable, names: Names) -> Iterator[Change]:
    """Tell which records of reviews came, went or were rewritten."""
    return one_by_one("review.log", _log(old, names), _log(new, names), show=names.show)


def _rest(old: Readable, new: Readable) -> Iterator[Change]:
    """Tell what declares nothing of the way; how lines end is none of it."""
    theme = (key for key in sorted(THEME_KEYS) if old.declared.get(key) != new.declared.get(key))
    if keys := ", ".join(theme):
        yield Change(Kind.CHANGED, "theme", new=keys)
    if old.body.splitlines() != new.body.splitlines():
        yield Change(Kind.CHANGED, "text")


def _effort(page: Readable) -> Mapping[str, str]:
    """The effort in words by role; under no role, that of all alike."""
    given = page.effort if isinstance(page.effort, Mapping) else {"": page.effort}
    return {role: in_words(effort) for role, effort in given.items() if effort}


def _onboarding(page: Readable) -> Mapping[str, str]:
    """The stage by role; under no role, that of all alike."""
    given = page.onboarding if isinstance(page.onboarding, Mapping) else {"": page.onboarding}
    return {role: stage for role, stage in given.items() if stage}


def _exceptions(page: Readable, names: Names) -> Mapping[str, str]:
    """The exceptions, by those who have them."""
    return _together((each.who, _granted(each, names)) for each in page.exceptions)


def _granted(each: Exemption, names: Names) -> str:
    agreed = f", agreed by {names.owner(each.agreed)}" if each.agreed else ""
    return f"“{each.what}” until {each.until}{agreed}"


def _handovers(page: Readable, names: Names) -> Mapping[str, str]:
    """The changes of hands, by their days."""
    return _together((f"{each.on}", _passed(each, names)) for each in page.handovers)


def _passed(each: Handover, names: Names) -> str:
    because = f", because “{each.because}”" if each.because else ""
    return f"from {names.owner(each.from_)} to {names.owner(each.to)}{because}"


def _log(page: Readable, names: Names) -> Mapping[str, str]:
    """The verdicts and findings, by the days of the reviews and those who reviewed."""
    return _together(
        (
            f"{each.on} by {names.owner(each.by)}",
            f"verdict {each.verdict}, finding “{each.finding}”",
        )
        for each in (page.review.log if page.review else ())
    )


def _together(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """What is said of each; of what is said several times of one, the order does not matter."""
    found = defaultdict(set)
    for key, text in pairs:
        found[" ".join(key.split())].add(" ".join(text.split()))
    return {key: "; ".join(sorted(texts)) for key, texts in found.items()}
