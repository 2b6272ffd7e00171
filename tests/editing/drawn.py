"""Pages as people write them: the same data in drawn styles, with comments where they may stand."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from wow.editing.scalars import Value, flow, scalar

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
TEXTS = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=40
).map(lambda text: " ".join(text.split()) or "x")
OWNERS = st.sampled_from(["head-of-product", "product-operations", "cpo"])
RECORDS: st.SearchStrategy[Mapping[str, Value]] = st.fixed_dictionaries(
    {
        "on": DAYS,
        "by": OWNERS,
        "verdict": st.sampled_from(["keep", "change", "retire"]),
        "finding": TEXTS.filter(lambda text: '"' not in text and "“" not in text),
    }
)


@st.composite
def declared(draw: st.DrawFn) -> dict[str, Value]:
    """What a sound page declares."""
    review: dict[str, Value] = {"by": draw(DAYS)}
    if draw(st.booleans()):
        review["every"] = "6 months"
    if draw(st.booleans()):
        review["log"] = draw(st.lists(RECORDS, max_size=3))
    data: dict[str, Value] = {
        "title": "A way",
        "owner": draw(OWNERS),
        "audience": ["engineer"],
        "frame": ["One: two."],
        "freedom": ["Yours."],
        "triggers": [{"kind": "event", "when": "It happens"}],
        "review": review,
    }
    if draw(st.booleans()):
        data["trial"] = {"until": draw(DAYS), "success": "Half of it."}
    keys = draw(st.permutations(list(data)))
    return {key: data[key] for key in keys}


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A sound page in a drawn style."""
    lines = list(_lines(draw, draw(declared()), 0))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    body = draw(
        st.sampled_from(["", "\nText.\n", "\n---\nowner: nobody\n---", "\n# A way\r\n\n\n"])
    )
    return (newline.join(["---", *lines, "---", ""]) + body).encode()


def _lines(draw: st.DrawFn, data: Mapping[str, Value], indent: int) -> Sequence[str]:
    pad, found = " " * indent, []
    for key, value in data.items():
        if draw(st.integers(0, 5)) == 0:
            found.append(draw(st.sampled_from(["", f"{pad}# a comment: yes", "# at the edge"])))
        end = draw(st.sampled_from(["", "", "", "  # behind"]))
        if isinstance(value, str | int | date):
            found.append(f"{pad}{key}: {_written(draw, value)}{end}")
        elif not value or draw(st.integers(0, 2)) == 0:
            found.append(f"{pad}{key}: {flow(value)}{end}")
        elif isinstance(value, Mapping):
            found += [f"{pad}{key}:{end}", *_lines(draw, value, indent + draw(_STEPS))]
        else:
            found += [
                f"{pad}{key}:{end}",
                *_items(draw, value, indent + draw(st.sampled_from([0, 2]))),
            ]
    return found


_STEPS = st.sampled_from([1, 2, 4])


def _items(draw: st.DrawFn, items: Sequence[Value], indent: int) -> Sequence[str]:
    pad, found = " " * indent, []
    for each in items:
        if isinstance(each, Mapping) and draw(st.booleans()):
            step = draw(st.sampled_from([2, 4]))
            first, *rest = [
                f"{' ' * (indent + step)}{key}: {scalar(held)}"
                for key, held in each.items()
                if isinstance(held, str | int | date)
            ]
            found += [f"{pad}-{' ' * (step - 1)}{first.lstrip()}", *rest]
        else:
            found.append(f"{pad}- {flow(each)}")
    return found


def _written(draw: st.DrawFn, value: Any) -> str:
    if not isinstance(value, str):
        return scalar(value)
    return scalar(value, quote=draw(st.sampled_from([None, "'", '"'])))
