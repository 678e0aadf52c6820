"""Values as written: their type by YAML 1.2, and the place of each of their characters in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from rentegn.model.span import Span
from rentegn.model.storymap import Text

Plain = str | int | float | bool | None

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n[ \t]*|.)", re.DOTALL)
_LONGEST_NUMBER = 40


def value_of(node: yaml.ScalarNode) -> Plain:
    """What a scalar means by YAML 1.2's core schema: `NO` and `12:30` are words, `010` is ten."""
    text: str = node.value
    if node.style or len(text) > _LONGEST_NUMBER:
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    if _NOT_FINITE.fullmatch(text):
        return float(text.lower().replace(".", ""))
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of one file, to find characters in. `file` is how messages name it."""

    file: str
    lines: tuple[str, ...]

    def span(self, node: yaml.Node) -> Span:
        """Where a node begins, as wide as its first line; a collection is one character wide."""
        start, end = node.start_mark, node.end_mark
        if not isinstance(node, yaml.ScalarNode):
            return Span(self.file, start.line + 1, start.column + 1)
        stop = end.column if end.line == start.line else len(self._line(start.line))
        return Span(self.file, start.line + 1, start.column + 1, max(1, stop - start.column))

    def text(self, node: yaml.ScalarNode) -> Text:
        """The scalar as a `Text`; one that YAML folds or quotes gets the place of every character."""
        if not node.style and node.start_mark.line == node.end_mark.line:
            return Text(node.value, self.span(node))
        places = self._places(node)
        if not places:
            return Text(node.value, self.span(node))
        line, column = places[0]
        width = sum(1 for place in places if place[0] == line)
        return Text(node.value, Span(self.file, line, column, width), places)

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def _places(self, node: yaml.ScalarNode) -> tuple[tuple[int, int], ...]:
        """(line, column) from 1 of every character of the value, found by walking value and source side by side."""
        line, column = node.start_mark.line, node.start_mark.column
        if node.style in ("|", ">"):
            line, column = line + 1, 0
        elif node.style in ("'", '"'):
            column += 1
        walk = _Walk(self, line, column, node.style)
        return tuple(walk.find(character) for character in node.value)


class _Walk:
    """A reader's finger moving over the source while the value is spelt out."""

    def __init__(self, source: Source, line: int, column: int, style: str | None) -> None:
        self.text = "\n".join(source.lines[line:])[column:]
        self.line, self.column, self.style = line, column, style
        self.index = 0

    def find(self, character: str) -> tuple[int, int]:
        """The place of the value's next character; the finger then stands behind it."""
        if character.isspace() and self._rest(1) not in ("\\",):
            return self._space()
        while self._rest(1).isspace() or self._continued():
            self._step(1)
        place = (self.line + 1, self.column + 1)
        self._step(self._width())
        return place

    def _space(self) -> tuple[int, int]:
        place = (self.line + 1, self.column + 1)
        if self._rest(1).isspace():
            self._step(1)
        return place

    def _rest(self, length: int) -> str:
        return self.text[self.index : self.index + length]

    def _continued(self) -> bool:
        return self.style == '"' and self._rest(2) == "\\\n"

    def _width(self) -> int:
        if self.style == "'" and self._rest(2) == "''":
            return 2
        if self.style == '"' and (escape := _ESCAPE.match(self.text, self.index)):
            return escape.end() - self.index
        return 1

    def _step(self, length: int) -> None:
        for character in self._rest(length):
            if character == "\n":
                self.line, self.column = self.line + 1, 0
            else:
                self.column += 1
        self.index += length
