"""Lines added to scenes in a storymap's file; every other byte of it stays as somebody wrote it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from rentegn.storymap.guard import LOADER

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_ENDS = "\r\n"
_BOM = "\ufeff"


def with_additions(content: str, additions: Mapping[str, Sequence[str]]) -> str:
    """The text of a sound storymap's file with lines of YAML added to its scenes, by the scenes' ids.

    The lines begin with a key that the scene lacks, or has without a value; they come right behind the scene's `text`,
    as far in as that. Line ends stay the file's own.
    """
    lines = _LINE.findall(content.removeprefix(_BOM))
    root = yaml.compose("".join(line.rstrip(_ENDS) + "\n" for line in lines), Loader=LOADER)
    assert root is not None, "a sound storymap is not empty"
    scenes = next(value for key, value in root.value if key.value == "scenes").value
    # from the end, so that the lines above keep their numbers
    for scene in reversed(scenes):
        fields = {key.value: (key, value) for key, value in scene.value}
        added = additions.get(fields["id"][1].value, ())
        if added:
            _add(lines, scene, fields, added)
    return (_BOM if content.startswith(_BOM) else "") + "".join(lines)


_Fields = Mapping[str, tuple[yaml.Node, yaml.Node]]


def _add(lines: list[str], scene: yaml.MappingNode, fields: _Fields, added: Sequence[str]) -> None:
    key, text = fields["text"]
    values = _in_flow(added)
    there = [name for name in values if name in fields]
    puts = [_Put(fields[name][1], f" {values[name]}", instead=True) for name in there]
    if scene.flow_style:
        puts.append(_Put(text, "".join(f", {name}: {value}" for name, value in values.items() if name not in there)))
    for put in sorted(puts, key=lambda put: (put.node.end_mark.line, put.node.end_mark.column), reverse=True):
        put.into(lines)
    if not scene.flow_style:
        indent = " " * key.start_mark.column
        _put_below(lines, _last_line(lines, key, text), [indent + line for line in added if _key(line) not in there])


@dataclass(frozen=True, slots=True)
class _Put:
    """Something put behind a node, or `instead` of one that has no value."""

    node: yaml.Node
    what: str
    instead: bool = False

    def into(self, lines: list[str]) -> None:
        start, end = self.node.start_mark, self.node.end_mark
        line = lines[end.line]
        before = line[: start.column].rstrip(" ") if self.instead else line[: end.column]
        lines[end.line] = before + self.what + line[end.column :]


def _in_flow(added: Sequence[str]) -> dict[str, str]:
    """Each key with its value as it may stand between brackets."""
    return {
        name: json.dumps(value, ensure_ascii=False)
        for name, value in yaml.load("\n".join(added), Loader=LOADER).items()
    }


def _key(line: str) -> str:
    return line.partition(":")[0]


def _put_below(lines: list[str], number: int, added: Sequence[str]) -> None:
    end = lines[number][len(lines[number].rstrip(_ENDS)) :] or _usual_end(lines)
    lines[number] = lines[number].rstrip(_ENDS) + end
    lines[number + 1 : number + 1] = [line + end for line in added]


def _usual_end(lines: Sequence[str]) -> str:
    return lines[0][len(lines[0].rstrip(_ENDS)) :] or "\n"


def _last_line(lines: Sequence[str], key: yaml.Node, text: yaml.Node) -> int:
    """The last line of a text, of a block without the empty lines and remarks behind it."""
    number: int = text.end_mark.line
    if text.end_mark.column > key.start_mark.column:
        return number
    number -= 1
    while not lines[number].strip() or _is_remark(lines[number], key.start_mark.column):
        number -= 1
    return number


def _is_remark(line: str, column: int) -> bool:
    return line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) <= column
