"""The shape of ways.json: its JSON Schema is made of these."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from wow.model import Tombstone, Way


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ToldOwner(_Told):
    """The one who answers for a way."""

    key: str = Field(description="The key in wow.yml.")
    name: str = Field(description="The position or the team.")
    answers: str = Field(description="The person who holds the position, or leads the team.")
    contact: str = Field(description="How to reach them, in words.")
    link: str | None = Field(default=None, description="Where to reach them.")


class ToldWay(_Told):
    """A way of working, or the tombstone of one that ended."""

    id: str = Field(description="The name by which other ways refer to it.")
    title: str
    url: str = Field(description="Its page, from the root of the site.")
    markdown: str = Field(description="The Markdown it is written in, from the root of the site.")
    path: str = Field(description="The file it is written in, from the folder of wow.yml.")
    area: str = Field(description="The folder that it lies in; empty at the top.")
    minutes: int = Field(description="How long the page takes to read.")
    owner: ToldOwner | None = Field(default=None, description="Absent if nobody answers for it.")
    starts: list[str] = Field(description="What starts it, each trigger in words.")
    declares: Way | Tombstone = Field(description="The front matter as it was written.")


class ToldWays(_Told):
    """All ways of working of an organisation."""

    organisation: str
    site: str | None = Field(default=None, description="Where the root of the site is.")
    ways: list[ToldWay] = Field(description="By the paths of their pages.")


def schema() -> dict[str, Any]:
    """The JSON Schema of ways.json (draft 2020-12)."""
    made = ToldWays.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
