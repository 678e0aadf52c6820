"""How a page of the manual is laid out in a terminal."""

from __future__ import annotations

import argparse
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

_WIDEST = 100
_OPTIONS_AT = 26
_UNDER = 6  # letters that a line is set in under the command or the path it tells of

Rows = Sequence[tuple[str, str]]


class Section(Protocol):
    """A part of a page with a title."""

    def shown(self, width: int) -> str:
        """Its lines, none wider than that where it can be helped."""


@dataclass(frozen=True, slots=True)
class Table:
    """Two columns; where the first leaves too little room, the second stands under it."""

    title: str
    rows: Rows

    def shown(self, width: int) -> str:
        """The title, and a line or more for each row."""
        return "\n".join((f"{self.title}:", *self._lines(width)))

    def _lines(self, width: int) -> Iterator[str]:
        first = max((len(left) for left, right in self.rows if right), default=0)
        beside = first + 4 <= width // 2
        for left, right in self.rows:
            if beside:
                yield _folded(f"  {left:{first}}  {right}".rstrip(), width, first + 4)
            else:
                yield from (f"  {left}", *([_folded(" " * _UNDER + right, width, _UNDER)] if right else ()))


@dataclass(frozen=True, slots=True)
class Commands:
    """Commands, each with what it is good for under it; a command is never folded, so that it can be copied."""

    title: str
    rows: Rows

    def shown(self, width: int) -> str:
        """The title, and two lines or more for each command."""
        lines = (f"  {command}\n{_folded(' ' * _UNDER + what, width, _UNDER)}" for command, what in self.rows)
        return "\n".join((f"{self.title}:", *lines))


class Layout(argparse.RawDescriptionHelpFormatter):
    """Options in two columns, no wider than is good to read."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=_OPTIONS_AT, width=text_width())


def text_width() -> int:
    """Letters that a line of help may have."""
    return min(_WIDEST, shutil.get_terminal_size().columns - 2)


def paragraphs(text: str, width: int) -> str:
    """Text in paragraphs parted by blank lines, each folded to the width."""
    return "\n\n".join(_folded(" ".join(each.split()), width, 0) for each in text.split("\n\n"))


def _folded(line: str, width: int, under: int) -> str:
    return textwrap.fill(line, width, subsequent_indent=" " * under, break_long_words=False, break_on_hyphens=False)
