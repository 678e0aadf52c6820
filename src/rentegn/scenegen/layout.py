"""Calls and lists laid out as `ruff format` would: on one line where it fits, else one argument a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rentegn.scenegen.literal import WIDTH, comment

STEP = "    "


@dataclass(frozen=True, slots=True)
class Bracketed:
    """`before(items)after`: a call, or a list when `brackets` is `[]`."""

    before: str
    items: tuple[Code, ...]
    brackets: str = "()"


Code = str | Bracketed


def call(function: str, *arguments: Code) -> Bracketed:
    """`function(arguments)`."""
    return Bracketed(function, arguments)


def listed(items: Sequence[Code]) -> Bracketed:
    """`[items]`."""
    return Bracketed("", tuple(items), "[]")


def named(keyword: str, value: Code) -> Code:
    """`keyword=value`."""
    return _prefixed(f"{keyword}=", value)


def entry(key: str, value: Code) -> Code:
    """`key: value`, as in a mapping."""
    return _prefixed(f"{key}: ", value)


def _prefixed(prefix: str, value: Code) -> Code:
    if isinstance(value, str):
        return prefix + value
    return Bracketed(prefix + value.before, value.items, value.brackets)


def statement(code: Code, indent: str, note: str = "") -> list[str]:
    """The lines of one statement, with a note behind its first."""
    remark = f"  # {comment(note)}" if note else ""
    whole = f"{indent}{_flat(code)}{remark}"
    if len(whole) <= WIDTH or isinstance(code, str):
        return [whole]
    first, *rest = _tall(code, indent, "")
    return [first + remark, *rest]


def _flat(code: Code) -> str:
    if isinstance(code, str):
        return code
    opening, closing = code.brackets[0], code.brackets[1]
    return f"{code.before}{opening}{', '.join(map(_flat, code.items))}{closing}"


def _tall(code: Bracketed, indent: str, end: str) -> list[str]:
    opening, closing = code.brackets[0], code.brackets[1]
    lines = [f"{indent}{code.before}{opening}"]
    for item in code.items:
        lines += _item(item, indent + STEP)
    return [*lines, f"{indent}{closing}{end}"]


def _item(item: Code, indent: str) -> list[str]:
    flat = f"{indent}{_flat(item)},"
    if isinstance(item, str) or len(flat) <= WIDTH:
        return [flat]
    return _tall(item, indent, ",")
