"""What keeps the latest save from being shown, as the page tells it: where, what, and the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rentegn.model.span import Diagnostic, Severity

#: Lines that are shown before and after the one that is wrong.
_AROUND = 2
_ID = re.compile(r"^\s*-\s+id:\s*[\"']?([\w-]+)")

Lines = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One problem, on line 0 where it has no place; `column` and `width` in characters.

    `file` is "" where it is in the storymap itself, `scene` "" where it is no scene's.
    """

    message: str
    hint: str = ""
    line: int = 0
    column: int = 0
    width: int = 0
    file: str = ""
    scene: str = ""
    lines: Lines = ()


def first_fault(problems: Sequence[Diagnostic], storymap: Path) -> Fault:
    """The first error of those in the order of the file; ValueError where there is none."""
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if not errors:
        raise ValueError("nothing is wrong")
    first = min(errors, key=lambda each: (each.span is None, each.span))
    hint = ", ".join(first.hints)
    if first.span is None:
        return Fault(first.message, hint)
    elsewhere = Path(first.span.file).name != storymap.name
    written = lines_of(Path(first.span.file) if elsewhere else storymap)
    line = first.span.line
    around = tuple((number, text) for number, text in written if abs(number - line) <= _AROUND)
    rest = len(dict(written).get(line, "")) - first.span.column + 1
    # YAML is seldom wrong at one character only: from there on nothing can be read
    width = max(1, rest if first.code == "yaml" else min(first.span.width, rest))
    file, scene = (first.span.file, "") if elsewhere else ("", _scene_at(written, line))
    return Fault(first.message, hint, line, first.span.column, width, file, scene, around)


def lines_of(path: Path) -> Lines:
    """A file's lines with their numbers; none where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ()
    return tuple(enumerate(text.splitlines(), 1))


def _scene_at(written: Lines, line: int) -> str:
    """The id that stands last at or before a line, however broken the file is."""
    return next(_ids(reversed([text for number, text in written if number <= line])), "")


def _ids(lines: Iterator[str]) -> Iterator[str]:
    return (found[1] for text in lines if (found := _ID.match(text)))
