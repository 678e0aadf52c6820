"""Small storyboards and takes made by hand."""

from __future__ import annotations

from rentegn.model.direction import Source
from rentegn.model.span import Span
from rentegn.model.storyboard import WIDE, Beat, Cue, Shot, Storyboard, Tableau
from rentegn.model.voice import Take, Word

SPAN = Span("storymaps/prøve.yaml", 1, 1)
RATE = 48_000
FRAME = RATE // 25


def shot(
    scene: str, text: str, *beats: Beat, runs_on: bool = False, pause: int | None = None, hold: int | None = None
) -> Shot:
    return Shot(scene, 1, scene, text, Tableau(), beats, runs_on, Source.NOTE, SPAN, pause=pause, hold=hold)


def board(*shots: Shot, language: str = "da") -> Storyboard:
    return Storyboard("prøve", "Prøve", "Esbjerg Kommune", language, WIDE, {}, shots, "med undertitel")


def beat(
    name: str,
    cue: int | None = None,
    *,
    lead: int = 6,
    least: int = 20,
    ideal: int = 40,
    sounds: tuple[tuple[str, int], ...] = (),
) -> Beat:
    found = None if cue is None else Cue(f"ord{cue}", cue, "said")
    return Beat(name, (), Tableau(), found, lead, least, ideal, Source.NOTE, SPAN, sounds)


def take(scene: str, *words: tuple[str, int, int], frames: int) -> Take:
    """A silent take whose words (text, first frame, end frame) stand on whole frames."""
    char, made = 0, []
    for text, start, end in words:
        made.append(Word(text, char, start * FRAME, end * FRAME, len(text) > 3))
        char += len(text) + 1
    return Take(scene, "hand", RATE, bytes(2 * frames * FRAME), tuple(made), "0" * 64)


def evenly(scene: str, text: str, each: int = 10) -> tuple[Shot, Take]:
    """A shot and its take, every word `each` frames long."""
    words = [(word, number * each, (number + 1) * each) for number, word in enumerate(text.split())]
    return shot(scene, text), take(scene, *words, frames=each * len(words))
