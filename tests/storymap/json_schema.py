"""As much of JSON Schema as ours is written in, to hold a file against it; an unknown keyword is a KeyError."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
}
_TELLS = ("$schema", "title", "description", "definitions")


def faults(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Where a value differs from a schema: `scenes/0/text: pattern`."""
    for keyword, wanted in schema.items():
        if keyword not in _TELLS:
            yield from _KEYWORDS[keyword](value, wanted, schema, root, at)


def _only_if(kind: str, holds: Callable[[Any, Any], bool], keyword: str) -> Callable[..., Iterator[str]]:
    def check(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
        if _TYPES[kind](value) and not holds(value, wanted):
            yield f"{at}: {keyword}"

    return check


def _type(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    if not any(_TYPES[each](value) for each in ([wanted] if isinstance(wanted, str) else wanted)):
        yield f"{at}: type"


def _enum(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    if not any(type(value) is type(each) and value == each for each in wanted):
        yield f"{at}: enum"


def _const(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    yield from _enum(value, [wanted], schema, root, at)


def _ref(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    yield from faults(value, root["definitions"][wanted.rpartition("/")[2]], root, at)


def _any_of(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    if all(any(True for _ in faults(value, each, root, at)) for each in wanted):
        yield f"{at}: anyOf"


def _one_of(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    if sum(not any(True for _ in faults(value, each, root, at)) for each in wanted) != 1:
        yield f"{at}: oneOf"


def _properties(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    for key, each in wanted.items() if isinstance(value, dict) else ():
        if key in value:
            yield from faults(value[key], each, root, f"{at}/{key}")


def _additional(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    more = [key for key in value if key not in schema.get("properties", {})] if isinstance(value, dict) else []
    for key in more:
        if wanted is False:
            yield f"{at}/{key}: additionalProperties"
        else:
            yield from faults(value[key], wanted, root, f"{at}/{key}")


def _items(value: Any, wanted: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str) -> Iterator[str]:
    for number, each in enumerate(value if isinstance(value, list) else ()):
        yield from faults(each, wanted, root, f"{at}/{number}")


_KEYWORDS: Mapping[str, Callable[..., Iterator[str]]] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "$ref": _ref,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "properties": _properties,
    "additionalProperties": _additional,
    "items": _items,
    "required": _only_if("object", lambda value, wanted: set(wanted) <= set(value), "required"),
    "minProperties": _only_if("object", lambda value, least: len(value) >= least, "minProperties"),
    "minItems": _only_if("array", lambda value, least: len(value) >= least, "minItems"),
    "pattern": _only_if("string", lambda value, wanted: re.search(wanted, value) is not None, "pattern"),
    "minimum": _only_if("number", lambda value, least: value >= least, "minimum"),
    "maximum": _only_if("number", lambda value, most: value <= most, "maximum"),
}
