"""The page on the format: what it tells of each key is so."""

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from textwrap import indent
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.factories import read_page
from wow.durations import Duration, Unit
from wow.fields import Declared
from wow.model import Tombstone, Way
from wow.organisation import Organisation
from wow.parts import Review
from wow.reading import Unread, read_organisation
from wow.reference import docstrings, examples
from wow.reference.facts import Key, keys_of, page_format
from wow.reference.pages import generate
from wow.site.rendering import Renderer
from wow.source import Source
from wow.yaml_values import read_yaml

PAGE = next(page.content for page in generate(Renderer()) if "page-format" in page.src_uri)
FORMAT = page_format()
APART = {"triggers", "review"}
"""Keys of a way of which a section of their own tells the keys."""


def text_of(markup: str) -> str:
    """What is left of HTML without its tags."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def section(heading: str) -> str:
    """The part of the page below a heading."""
    return PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def shown(heading: str) -> list[str]:
    """The keys of a section, as they are read aloud."""
    heads = re.findall(r'<th scope="row">(.*?)</th>', section(heading))
    return [text_of(re.sub(r" <small>.*?</small>", "", head)) for head in heads]


def blocks(heading: str) -> list[str]:
    """The examples of a section."""
    pres = re.findall(r"<pre><code>(.*?)</code></pre>", section(heading), re.DOTALL)
    return [text_of(each).rstrip("\n") for each in pres]


def sample(heading: str) -> str:
    """The one example of a section that is set apart from the tables."""
    (found,) = re.findall(r"```yaml\n(.*?)\n```", section(heading), re.DOTALL)
    return str(found)


def models_in(annotation: Any) -> list[type[Declared]]:
    """The models that a type is made of, as pydantic sees them."""
    if isinstance(annotation, type) and issubclass(annotation, Declared):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def paths(model: type[Declared], *, apart: set[str] | None = None) -> Iterator[str]:
    """Every key of a model and of the models within it."""
    for name, field in model.by_key().items():
        if name != "kind":
            yield name
            for inner in (
                () if apart and name in apart else dict.fromkeys(models_in(field.annotation))
            ):
                yield from (f"{name}: {path}" for path in paths(inner))


def as_data(text: str) -> Any:
    """YAML as the reader takes it, without a word; for others `on` is a truth value."""
    data, found = read_yaml(Source("", text, 0, len(text)))
    assert () == found
    return data


def all_models() -> set[type[Declared]]:
    """Every model of which a page or wow.yml is made."""
    found: set[type[Declared]] = set()
    waiting: list[type[Declared]] = [Way, Tombstone, Organisation]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            fields = model.model_fields.values()
            waiting += [each for field in fields for each in models_in(field.annotation)]
    return found


MODELS = sorted(all_models() - {Tombstone}, key=lambda model: model.__name__)
KINDS = models_in(Way.model_fields["triggers"].annotation)
PARTS = [model for model in MODELS if model not in (Way, Organisation)]

each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
each_part = pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)


# Nothing is missing


@each_model
def test_every_key_is_told_in_whole_sentences(model: type[Declared]) -> None:
    """All but `kind`, which the kind itself tells."""
    words = {name: key.docstring.text for name, key in docstrings.keys(model).items()}

    assert set(model.by_key()) - {"kind"} == set(words)
    assert [] == [name for name, text in words.items() if not re.fullmatch(r"[A-Z].*\.", text)]


def test_every_key_of_a_way_stands_on_the_page() -> None:
    """Once, with the keys within it."""
    assert sorted(paths(Way, apart=APART)) == sorted([*shown("Required"), *shown("Optional")])


def test_a_tombstone_has_no_keys_of_its_own() -> None:
    """So the page tells them with those of a way."""
    assert set(Tombstone.model_fields) == set(Way.model_fields)


def test_every_kind_of_trigger_stands_on_the_page() -> None:
    """With its keys."""
    kinds = [
        [f"kind: {get_args(model.model_fields['kind'].annotation)[0]}", *paths(model)]
        for model in KINDS
    ]

    assert sorted(key for kind in kinds for key in kind) == sorted(shown("Triggers"))


def test_every_key_of_a_review_stands_on_the_page() -> None:
    """In its own section."""
    assert sorted(paths(Review)) == sorted(shown("Review"))


def test_every_key_of_the_organisation_stands_on_the_page() -> None:
    """And nothing that is none."""
    assert sorted(paths(Organisation)) == sorted(shown("wow.yml"))


@each_part
def test_an_example_shows_every_key(model: type[Declared]) -> None:
    """Of those that stand for each other, each is in one of the examples."""
    given = [as_data(each)[0] for each in examples.of_item(model)]

    assert set(model.by_key()) == {key for each in given for key in each}


def test_sections_keep_their_addresses() -> None:
    """Other pages link to them."""
    assert [
        "Required",
        "Optional",
        "Triggers",
        "Review",
        "How values are written",
        "wow.yml",
    ] == re.findall(r"^## (.+)$", PAGE, re.MULTILINE)


# Nothing is wrong


REQUIRED = {key.name: key.examples[0] for key in FORMAT.required}
NEEDED = {key.name: key.examples[0] for key in FORMAT.organisation if key.required}


def front_matter(declared: str) -> str:
    """A page that declares this."""
    return f"---\n{declared}\n---\n"


def with_instead(given: dict[str, str], example: str) -> str:
    """What is needed, with this example for its key."""
    key = example.partition(":")[0]
    return "\n".join({**given, key: example}.values())


def item(example: str) -> str:
    """An item of the list of triggers."""
    return with_instead(REQUIRED, f"triggers:\n{indent(example, '  ')}")


def of_review(example: str) -> str:
    """A key of a review."""
    by = "" if example.startswith("by:") else "  by: 2027-03-01\n"
    return with_instead(REQUIRED, f"review:\n{by}{indent(example, '  ')}")


PAGES = [
    *(with_instead(REQUIRED, each) for each in blocks("Required") + blocks("Optional")),
    *(item(each) for each in blocks("Triggers")),
    *(of_review(each) for each in blocks("Review")),
]


@pytest.mark.parametrize("declared", PAGES)
def test_every_example_of_a_page_is_accepted(declared: str) -> None:
    """By the reader of pages, without a word."""
    page, found = read_page(front_matter(declared))

    assert () == found
    assert isinstance(page, Way)


@pytest.mark.parametrize("example", blocks("wow.yml"))
def test_every_example_of_the_organisation_is_accepted(example: str) -> None:
    """By the reader of wow.yml, without a word."""
    organisation, found = read_organisation(with_instead(NEEDED, example).encode(), path="wow.yml")

    assert () == found
    assert organisation is not None


def test_there_are_examples_of_everything() -> None:
    """Or the two tests above would promise nothing."""
    assert len(PAGES) > len(Way.model_fields) + len(KINDS) + len(Review.model_fields)
    assert len(Organisation.model_fields) == len(blocks("wow.yml"))


def test_all_examples_of_a_page_go_together() -> None:
    """But for the second way of writing a key."""
    keys = (*FORMAT.required, *FORMAT.optional)

    _, found = read_page(front_matter("\n".join(key.examples[0] for key in keys)))

    assert () == found


def test_the_least_page_is_a_page() -> None:
    """As it stands, its lines of hyphens included."""
    page, found = read_page(f"{sample('Required')}\n")

    assert () == found
    assert isinstance(page, Way)


def test_the_small_organisation_is_one() -> None:
    """Whoever copies it can begin."""
    organisation, found = read_organisation(sample("wow.yml").encode(), path="wow.yml")

    assert () == found
    assert organisation is not None
    assert {"head-of-product", "product-operations"} == set(organisation.owners)


VALUES = [
    pytest.param(getattr(module, name), example, id=f"{name} {example}")
    for name, named in docstrings.types().items()
    for module in docstrings.MODULES
    for example in named.docstring.examples
    if hasattr(module, name)
]


@pytest.mark.parametrize(("kind", "example"), VALUES)
def test_every_example_of_a_value_is_accepted(kind: Any, example: str) -> None:
    """As a value of the type that it is an example of."""
    TypeAdapter(kind).validate_python(as_data(f"value: {example}")["value"])


# What is required


ALL = {key.name: key.examples[0] for key in (*FORMAT.required, *FORMAT.optional)}


@pytest.mark.parametrize("name", ALL)
def test_a_key_is_shown_as_required_if_a_page_is_refused_without_it(name: str) -> None:
    """And only then; the page has no heading from which to take a title."""
    others = "\n".join(example for key, example in ALL.items() if key != name)

    page, _ = read_page(front_matter(others))

    assert isinstance(page, Unread) == (name in shown("Required"))


@pytest.mark.parametrize("name", [key.name for key in FORMAT.organisation])
def test_a_key_is_shown_as_required_if_wow_yml_is_refused_without_it(name: str) -> None:
    """And only then."""
    others = "\n".join(key.examples[0] for key in FORMAT.organisation if key.name != name)

    organisation, _ = read_organisation(others.encode(), path="wow.yml")

    assert (organisation is None) == (name in NEEDED)


def test_a_tombstone_needs_what_is_shown() -> None:
    """Beside its status, and nothing else."""
    given = {key: ALL[key] for key in FORMAT.tombstone} | {"status": "status: retired"}
    pages = [
        read_page(front_matter("\n".join(each for key, each in given.items() if key != left_out)))
        for left_out in ("", *given)
    ]

    assert [isinstance(page, Tombstone) for page, _ in pages] == [True, *(False for _ in given)]


def accepted(model: type[Declared], data: dict[str, Any]) -> bool:
    """Whether a model takes it."""
    try:
        model.model_validate(data)
    except ValidationError:
        return False
    return True


@each_part
def test_a_key_within_is_shown_as_required_if_it_is_refused_without(
    model: type[Declared],
) -> None:
    """And only then; of those that stand for each other, exactly one is taken."""
    wholes = [as_data(each)[0] for each in examples.of_item(model)]
    keys = {key.name: key for key in keys_of(model)}
    refused = {
        name
        for whole in wholes
        for name in whole
        if name in keys and not accepted(model, {k: v for k, v in whole.items() if k != name})
    }

    assert {name for name, key in keys.items() if key.required or key.instead} == refused
    both = {key: value for whole in wholes for key, value in whole.items()}
    assert accepted(model, both) == (len(wholes) == 1)


# In words


def told(path: str, keys: tuple[Key, ...] = (*FORMAT.required, *FORMAT.optional)) -> Key:
    """What is told of a key; `signals: works` is below `signals`."""
    first, _, rest = path.partition(": ")
    key = next(each for each in keys if each.name == first)
    return told(rest, key.inside) if rest else key


WORDS = [
    pytest.param("title", "a text", id="a text"),
    pytest.param("owner", "an owner of wow.yml", id="a key of wow.yml"),
    pytest.param("audience", "a list of at least one, each a role of wow.yml", id="not empty"),
    pytest.param("requires", "a list, each the id of a way", id="a list"),
    pytest.param("signals", "keys of its own", id="a model"),
    pytest.param("templates", "a list, each with keys of its own", id="a list of a model"),
    pytest.param("effort", "one for all of the audience, or one for each role", id="a union"),
    pytest.param("effort: time", "minutes or hours", id="a duration of clock time"),
    pytest.param("enablement: every", "days, weeks, months, quarters or years", id="of days"),
    pytest.param("trial: until", "a day", id="a day"),
]


@pytest.mark.parametrize(("path", "form"), WORDS)
def test_a_type_is_told_in_words(path: str, form: str) -> None:
    """No owner has to know what a tuple is."""
    assert form == told(path).form


def test_entries_are_told_by_what_their_keys_are() -> None:
    """Keys of one's own, folders or codes."""
    organisation = FORMAT.organisation

    assert [
        "a key of your own for each, with keys of its own",
        "the name of a folder for each, with keys of its own",
        "a code of the check for each, with keys of its own",
    ] == [told(name, organisation).form for name in ("roles", "areas", "checks")]


def test_choices_and_what_holds_without_them_are_told() -> None:
    """Every word that is understood, and which of them counts unless given."""
    assert ("expected", "guideline") == told("level").choices
    assert {"proposed", "trial", "active", "retiring", "retired"} == set(told("status").choices)
    assert (
        "<small><code>expected</code> (unless given) or <code>guideline</code></small>"
        in section("Optional")
    )


def test_a_default_is_told() -> None:
    """As the model has it, in the author's units."""
    organisation = FORMAT.organisation
    words = Organisation.model_fields["style"].default.words

    assert "6 months" == told("defaults: review", organisation).default
    assert "" == told("defaults: grace", organisation).default
    assert f"<code>{words}</code> unless given" in section("wow.yml")


def test_effort_may_be_written_in_two_ways() -> None:
    """For all of the audience, or role by role."""
    one, by_role = told("effort").examples

    assert "effort:\n  time: 90 min\n  times: 1 to 2 per month" == one
    assert "effort:\n  product-manager:\n    time: 90 min\n  engineer:\n    time: 30 min" == by_role


UNITS = [
    pytest.param("CalendarDuration", "is_calendar", id="days and more"),
    pytest.param("ClockDuration", "is_hours", id="clock time"),
]


@pytest.mark.parametrize(("name", "takes"), UNITS)
def test_a_duration_names_the_units_that_it_takes(name: str, takes: str) -> None:
    """All of them, and no other."""
    named = docstrings.types()[name].docstring.name

    assert [f"{unit.value}s" for unit in Unit if getattr(Duration(1, unit), takes)] == re.split(
        ", | or ", named
    )


def test_a_line_without_room_goes_on_as_part_of_it() -> None:
    """Each line of an example is an element of its own, and the line end belongs to it."""
    assert "<pre><code><span>title: PRD review\n</span></code></pre>" in section("Required")


def test_a_check_does_not_pay_for_it() -> None:
    """Docstrings are read from the source when the page is made, and only then."""
    asked = (
        "import sys, wow.cli.check; print([name for name in sys.modules if 'reference' in name])"
    )

    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)

    assert "[]" == done.stdout.strip()
