"""Small films for the tests, written as a client would write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rentegn.direction import understand
from rentegn.model.direction import Direction, Directions, Reading
from rentegn.model.span import Diagnostic, Span
from rentegn.model.storymap import SceneOptions, Storymap, StoryScene, Text
from rentegn.storymap import read

REFERENCE = Path(__file__).parents[2] / "storymaps" / "tillid-esbjerg.yaml"


def reference() -> Storymap:
    storymap = read(REFERENCE).value
    assert storymap is not None
    return storymap


def film(*scenes: tuple[str, str | None] | str, language: str = "da") -> Storymap:
    """A film of (text, note) scenes; a note alone has a text that says nothing."""
    pairs = [("Det er vigtigt.", scene) if isinstance(scene, str) else scene for scene in scenes]
    where = Span("film.yaml", 1, 1)
    made = [
        StoryScene(f"scene-{n}", n, {language: Text(text, where)}, _note(note, n), SceneOptions(), where, where)
        for n, (text, note) in enumerate(pairs, 1)
    ]
    return Storymap("film", 1, Text("Film", where), Text("Kunde", where), language, tuple(made), "film.yaml")


def _note(note: str | None, number: int) -> Text | None:
    return None if note is None else Text(note, Span("film.yaml", number, 13))


def understood(storymap: Storymap) -> tuple[Directions, tuple[Diagnostic, ...]]:
    outcome = understand(storymap)
    assert outcome.value is not None
    return outcome.value, outcome.diagnostics


def readings(*scenes: tuple[str, str | None] | str, language: str = "da") -> tuple[Reading, ...]:
    return understood(film(*scenes, language=language))[0].readings


def directions(note: str, language: str = "da") -> tuple[Direction, ...]:
    """What one note alone asks for."""
    return readings(note, language=language)[0].directions


def with_note(storymap: Storymap, scene: str, note: str) -> Storymap:
    """The film with another note in one scene."""
    scenes = tuple(replace(s, visual=Text(note, s.span)) if s.id == scene else s for s in storymap.scenes)
    assert any(s.id == scene for s in storymap.scenes), scene
    return replace(storymap, scenes=scenes)


def roles(direction: Direction) -> str:
    """A direction in short: `action who | what | where | whom`, by entity."""
    groups: Sequence[Sequence[str]] = (
        [mention.entity for mention in direction.actors],
        [mention.entity for mention in direction.props],
        [direction.place.entity] if direction.place else [],
        [direction.target.entity] if direction.target else [],
    )
    return f"{direction.action} " + " | ".join("+".join(group) or "-" for group in groups)
