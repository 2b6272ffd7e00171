"""A generated knowledge base of any size: the same size gives the same bytes. Pure but for `write`.

What its pages say means nothing; their length and variety are those of a real one.
"""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

TODAY = date(2026, 11, 20)
"""The day on which the generated knowledge base is sound."""

ROLES = 12
OWNERS = 40
AREA = 50
"""Ways in an area."""

_ENDED = 50
"""One way in so many has ended."""
_STAGES = ("first-day", "first-week", "first-month")
_CHANNELS = ("help", "updates", "office-hours", "launches", "letter", "incidents")
_SINCE_REVIEW = (10, 185)
"""Days since the last review, from least to most; after 180 a review is overdue."""

_NOUNS = (
    "answer approval argument assumption belief budget calendar change channel claim colleague "
    "comment cost customer date decision delay draft evidence example figure finding gap goal "
    "habit handover hour idea incident interview launch lesson letter limit list measure meeting "
    "method minute mistake morning note number option order outcome owner page pattern plan "
    "problem promise proposal quarter question reader reason record release report request result "
    "review risk rule sample sentence sign signal step story summary system table task team "
    "template test ticket trial value version visit week word work worry"
)
_VERBS = (
    "accept answer ask bring change check choose close collect compare count decide describe "
    "explain find finish follow give hear hold keep know leave list measure meet mend move name "
    "offer open order plan prepare prove put read record replace report review say send show sign "
    "sort start stop take tell test try understand use wait watch write"
)
_QUALITIES = (
    "awkward better brief careful cheap clear common early easy empty fair few first frank full "
    "good hard honest known large last late likely long new next old open plain quick quiet rare "
    "ready real right rough safe second shared short simple single small sound strong sure true "
    "useful usual weak weekly whole wrong"
)


def write(root: Path, size: int) -> Path:
    """Write a knowledge base that is sound on `TODAY`.

    Args:
        root: an empty folder.
        size: how many pages of ways, ended ones among them.
    """
    pages = {"index.md": _HOME, "templates/notes.md": _TEMPLATE}
    pages |= {f"ways/{_area(index)}/{name(index)}.md": page(index, size) for index in range(size)}
    for src_uri, text in pages.items():
        file = root / "docs" / src_uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    (root / "wow.yml").write_text(organisation(size), encoding="utf-8", newline="\n")
    return root


def name(index: int) -> str:
    """The id of a way, which is its file's stem."""
    verb, noun = _verb_and_noun(index)
    return f"{verb}-{noun}-{index:04}"


def page(index: int, size: int) -> str:
    """The text of one page among `size`."""
    random = Random(index)  # noqa: S311 - the same words each time are the point
    front = _tombstone(random, index, size) if _has_ended(index) else _way(random, index, size)
    return f"---\n{front}---\n{_body(random, index, size)}"


def organisation(size: int) -> str:
    """The text of wow.yml for `size` ways."""
    lines = ["name: Generated", "timezone: Europe/Berlin", "roles:"]
    lines += [f"  {_role(i)}: {{name: Role {i}, budget: {8 + i} hours}}" for i in range(ROLES)]
    lines += ["owners:"]
    for i in range(OWNERS):
        holds = f"person: Person {i}" if i % 3 else f"lead: Leader {i}"
        contact = _CHANNELS[i % len(_CHANNELS)] if i % 2 else f"owner.{i}@generated.example"
        lines += [
            f"  {_owner(i)}:",
            f"    {{name: Owner {i}, {holds}, contact: {contact}, handle: '@owner-{i}',",
            f"    deputy: {_owner(i + 1)}}}",
        ]
    lines += ["stages:", *(f"  {key}: {{name: The {key}}}" for key in _STAGES), "channels:"]
    lines += [f"  {key}: {{name: '#{key}', link: 'https://{key}.example/'}}" for key in _CHANNELS]
    areas = dict.fromkeys(_area(index) for index in range(size))
    lines += ["areas:", *(f"  {key}: {{name: The {key}}}" for key in areas)]
    return "\n".join([*lines, "defaults: {review: 6 months, notice: 30 days}", ""])


_HOME = "# Generated\n\nPages to measure with.\n"
_TEMPLATE = "# Notes\n\n- What was decided\n- Who does what by when\n"


def _way(random: Random, index: int, size: int) -> str:
    """About 25 lines of front matter, with most keys of a living way."""
    reviewed = TODAY - timedelta(days=random.randint(*_SINCE_REVIEW))
    roles = sorted(random.sample(range(ROLES), random.randint(1, 4)))
    stages = ", ".join(f"{_role(role)}: {random.choice(_STAGES)}" for role in roles[:2])
    requires = ", ".join(name(each) for each in _others(random, index, random.randint(0, 2)))
    lines = [
        f"title: {_title(index)}",
        f"summary: {_sentence(random)}",
        f"status: {'trial' if index % 10 == 0 else 'active'}",
        f"level: {'guideline' if index % 4 == 0 else 'expected'}",
        f"owner: {_owner(random.randrange(OWNERS))}",
        f"deputy: {_owner(random.randrange(OWNERS))}",
        f"sponsor: {_owner(random.randrange(OWNERS))}",
        f"audience: [{', '.join(map(_role, roles))}]",
        f"outcome: {_sentence(random)}",
        f"signals: {{followed: {_words(random, 9)}, works: {_words(random, 7)}}}",
        "frame:",
        *(f"  - {_sentence(random)}" for _ in range(3)),
        f"freedom: [{_sentence(random)}, {_sentence(random)}]",
        "triggers:",
        *_triggers(random, index, size),
        f"consequence: {_sentence(random)}",
        f"effort: {{time: {random.randint(1, 8)} hours, times: {random.randint(1, 4)} per month}}",
        "templates: [{name: Notes, link: ../../templates/notes.md}]",
        f"enablement: {{every: 3 months, last: {reviewed}, how: {_words(random, 8)}, join: help}}",
        f"onboarding: {{{stages}}}",
        f"requires: [{requires}]",
        f"review: {{by: {reviewed + timedelta(days=180)}, every: 6 months, log: [",
        *_log(random, reviewed),
    ]
    if index % 10 == 0:
        lines.append(
            f"trial: {{until: {TODAY + timedelta(days=60)}, success: {_words(random, 6)}}}"
        )
    if index % 7 == 0:
        until = TODAY + timedelta(days=90)
        exception = f"who: {_words(random, 2)}, until: {until}, what: {_words(random, 8)}"
        lines.append(f"exceptions: [{{{exception}, agreed: {_owner(index)}}}]")
    return "\n".join([*lines, ""])


def _tombstone(random: Random, index: int, size: int) -> str:
    (successor,) = _others(random, size, 1)
    ended = TODAY - timedelta(days=random.randint(1, 300))
    because = f"on: {ended}, because: {_sentence(random)}, replaced_by: {name(successor)}"
    return f"title: {_title(index)}\nstatus: retired\nretired: {{{because}}}\n"


def _triggers(random: Random, index: int, size: int) -> list[str]:
    """Three triggers; three ways after another have all kinds."""
    (target,) = _others(random, size, 1)
    gate = f"gate: {_words(random, 3)}, approver: {_owner(index)}, needs: [{_words(random, 3)}]"
    weekly = "every: week, on: friday, at: '10:00'"
    kinds = (
        f"kind: event, when: {_words(random, 8)}",
        f"kind: schedule, {weekly}, channel: updates, message: {_words(random, 6)}",
        f"kind: status, where: Table, status: {_words(random, 2)}, due: 2 working days",
        f"kind: soft-approval, {gate}",
        f"kind: hard-approval, {gate}, otherwise: {_words(random, 5)}",
        f"kind: follow-through, artefact: {_words(random, 3)}, to: {name(target)}",
    )
    return [f"  - {{{kinds[(2 * index + each) % len(kinds)]}}}" for each in range(3)]


def _log(random: Random, reviewed: date) -> list[str]:
    days = (reviewed - timedelta(days=180), reviewed)
    records = [
        f"on: {day}, by: {_owner(random.randrange(OWNERS))}, verdict: keep, "
        f"finding: {_sentence(random)}"
        for day in days
    ]
    return [f"  {{{records[0]}}},", f"  {{{records[1]}}}]}}"]


def _body(random: Random, index: int, size: int) -> str:
    """400 to 700 words of Markdown: headings, paragraphs, lists, a quotation and links."""
    blocks = [f"# {_title(index)}", _paragraph(random, 3)]
    for _ in range(random.randint(2, 4)):
        blocks += [f"## {_words(random, 3)}", _paragraph(random, random.randint(3, 5))]
        blocks.append("\n".join(f"- {_sentence(random)}" for _ in range(3)))
        others = _others(random, size, 2)
        blocks.append(" ".join(f"See {_link(index, each)}. {_sentence(random)}" for each in others))
    blocks += ["## In order", _numbered(random), f"> {_paragraph(random, 2)}"]
    if index % _ENDED == 0 and size > _ENDED:
        blocks.append(f"Before: {_link(index, _ENDED - 1)}.")
    return "\n{}\n".format("\n\n".join(blocks))


def _numbered(random: Random) -> str:
    return "\n".join(f"{number}. **Then** {_sentence(random)}" for number in range(1, 6))


def _paragraph(random: Random, sentences: int) -> str:
    return " ".join(_sentence(random) for _ in range(sentences))


def _sentence(random: Random) -> str:
    return f"{_words(random, random.randint(8, 16))}."


def _words(random: Random, count: int) -> str:
    kinds = _vocabulary()
    return " ".join(random.choice(kinds[each % 3]) for each in range(count)).capitalize()


def _link(source: int, target: int) -> str:
    folder = "" if _area(source) == _area(target) else f"../{_area(target)}/"
    return f"[{_title(target)}]({folder}{name(target)}.md)"


def _others(random: Random, before: int, count: int) -> list[int]:
    """Living ways with a smaller number; so a way requires none that requires it."""
    living = before - before // _ENDED
    drawn = random.sample(range(living), min(count, living))
    return [each + each // (_ENDED - 1) for each in drawn]


def _has_ended(index: int) -> bool:
    return index % _ENDED == _ENDED - 1


def _title(index: int) -> str:
    verb, noun = _verb_and_noun(index)
    return f"{verb.capitalize()} the {noun} {index}"


def _verb_and_noun(index: int) -> tuple[str, str]:
    _, nouns, verbs = _vocabulary()
    return verbs[index % len(verbs)], nouns[index % len(nouns)]


@cache
def _vocabulary() -> tuple[list[str], list[str], list[str]]:
    """Words by their place in a sentence, which begins again after each verb."""
    return _QUALITIES.split(), _NOUNS.split(), _VERBS.split()


def _area(index: int) -> str:
    return f"area-{index // AREA:03}"


def _role(index: int) -> str:
    return f"role-{index}"


def _owner(index: int) -> str:
    return f"owner-{index % OWNERS}"
