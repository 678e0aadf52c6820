"""Notes with what a person expects of them: `NAME.yaml` beside this file, a list of rows.

A row has a `note`, its `language`, optionally what the scene `before` shows (a note or several), and `expect`: the
directions in their order. A direction has an `action` and may have `actors`, `props`, `target`, `place`, `manner`
(ids; one or a list), `count` (how many of an id) and `negated: true` for what the note says does not happen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from rentegn.direction import understand
from rentegn.model.direction import Direction, Reading, Source
from rentegn.model.span import Diagnostic, Span
from rentegn.model.storymap import SceneOptions, Storymap, StoryScene, Text

HERE = Path(__file__).parent
ROLES = ("actors", "props", "target", "place")
_WHERE = Span("corpus.yaml", 1, 1)


@dataclass(frozen=True, slots=True)
class Expected:
    """One direction that a row expects: ids by role."""

    action: str
    roles: Mapping[str, tuple[str, ...]]
    manner: tuple[str, ...] = ()
    count: Mapping[str, int] | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One note of a corpus; `unscored` are keys that no rule looks at."""

    note: str
    language: str
    before: tuple[str, ...]
    expect: tuple[Expected, ...]
    unscored: frozenset[str] = frozenset()


def corpus(part: str) -> tuple[Row, ...]:
    """The rows of `dev`, `test` or `held`: all files whose names begin with it."""
    files = sorted(HERE.glob(f"{part}_*.yaml"))
    return tuple(_row(row) for path in files for row in yaml.safe_load(path.read_text(encoding="utf-8")))


def read(row: Row) -> tuple[Reading, tuple[Diagnostic, ...], tuple[Direction, ...]]:
    """How a row's note is read, what is told of it, and the directions that it asks for itself."""
    outcome = understand(film_of(row))
    assert outcome.value is not None
    reading = outcome.value.readings[-1]
    asked = tuple(direction for direction in reading.directions if direction.source is Source.NOTE)
    return reading, outcome.diagnostics, asked


def _row(row: Mapping[str, Any]) -> Row:
    expect = tuple(_expected(each) for each in row["expect"] or ())
    known = {"action", "manner", "count", "negated", *ROLES}
    unscored = {key for each in row["expect"] or () for key in each} - known
    unscored |= set(row) - {"note", "language", "before", "expect"}
    return Row(row["note"], row["language"], _several(row.get("before")), expect, frozenset(unscored))


def _expected(each: Mapping[str, Any]) -> Expected:
    roles = {role: _several(each.get(role)) for role in ROLES}
    count = each.get("count")
    if isinstance(count, int):
        counted = next((name for role in ROLES for name in roles[role]), None)
        count = {counted: count} if counted else None
    return Expected(each["action"], roles, _several(each.get("manner")), count, bool(each.get("negated")))


def _several(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def film_of(row: Row) -> Storymap:
    """A film of a row's notes."""
    notes = (*row.before, row.note)
    scenes = tuple(_scenes(notes, row.language))
    return Storymap("corpus", 1, Text("Film", _WHERE), Text("", _WHERE), row.language, scenes, "corpus.yaml")


def _scenes(notes: tuple[str, ...], language: str) -> Iterator[StoryScene]:
    for number, note in enumerate(notes, 1):
        # the sentence runs on, so that a note may speak of what the one before it showed
        said = f"{'… ' if number > 1 else ''}Ja{' …' if number < len(notes) else '.'}"
        text = {language: Text(said, _WHERE)}
        yield StoryScene(f"scene-{number}", number, text, Text(note, _WHERE), SceneOptions(), _WHERE, _WHERE)
