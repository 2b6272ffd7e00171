"""What may be changed in front matter: each change as a value, and its effect on data. Pure."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, TypeAlias

from wow.editing.scalars import Value
from wow.source import Keys


@dataclass(frozen=True)
class Put:
    """Give a key this value, whether or not it has one."""

    keys: Keys
    value: Value
    after: tuple[str, ...] = ()
    """Where a key that is new goes: behind the first of these that is there, or else at the end."""

    def on(self, data: dict[str, Any]) -> None:
        """Do it to data."""
        *path, last = self.keys
        for key in path:
            data = data.setdefault(str(key), {})
        data[str(last)] = deepcopy(self.value)


@dataclass(frozen=True)
class Append:
    """Add a record to a list, which need not be there yet.

    The list keeps its order: a new record goes before the others where the latest stands first.
    """

    keys: Keys
    record: Mapping[str, Value]
    by: str = "on"
    """The key whose values put the records in order."""

    def on(self, data: dict[str, Any]) -> None:
        """Do it to data."""
        *path, last = self.keys
        for key in path:
            data = data.setdefault(str(key), {})
        records = data.get(str(last)) or []
        place = 0 if self.goes_first(records) else len(records)
        data[str(last)] = [*records[:place], deepcopy(dict(self.record)), *records[place:]]

    def goes_first(self, records: Sequence[Any]) -> bool:
        """Whether the latest record stands first."""
        days: list[Any] = [each.get(self.by) for each in records if isinstance(each, dict)]
        return len(days) > 1 and None not in days and bool(days[0] > days[-1])


@dataclass(frozen=True)
class Remove:
    """Take a key away, if it is there."""

    keys: Keys

    def on(self, data: dict[str, Any]) -> None:
        """Do it to data."""
        *path, last = self.keys
        for key in path:
            data = data.get(str(key), {})
        data.pop(str(last), None)


Operation: TypeAlias = Put | Append | Remove
