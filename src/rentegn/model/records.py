"""Film data as plain JSON and back: a dataclass or an enumeration keeps its name, a tuple is a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

#: Under this name a record says of which kind it is; no mapping of a film has such a key.
_KIND = "$"
_VALUE = "value"


def record(value: Any) -> Any:
    """What JSON can hold of a value; TypeError for what is neither data of a film nor plain."""
    if isinstance(value, Enum):
        return {_KIND: type(value).__name__, _VALUE: value.value}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if is_dataclass(value):
        return {_KIND: type(value).__name__, **{each.name: record(getattr(value, each.name)) for each in fields(value)}}
    if isinstance(value, Mapping) and _KIND not in value:
        return {name: record(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [record(each) for each in value]
    raise TypeError(f"a {type(value).__name__} is no data of a film")


def restored(plain: Any, kinds: Iterable[type]) -> Any:
    """The value again; `kinds` are the dataclasses and enumerations in it. KeyError for one that is not among them."""
    return _restored(plain, {kind.__name__: kind for kind in kinds})


def _restored(plain: Any, kinds: Mapping[str, type]) -> Any:
    if isinstance(plain, list):
        return tuple(_restored(each, kinds) for each in plain)
    if not isinstance(plain, dict):
        return plain
    if _KIND not in plain:
        return {name: _restored(each, kinds) for name, each in plain.items()}
    kind = kinds[plain[_KIND]]
    if issubclass(kind, Enum):
        return kind(plain[_VALUE])
    return kind(**{name: _restored(each, kinds) for name, each in plain.items() if name != _KIND})
