"""How each note was read, as a page for people: what is said, what the note says word by word, what will happen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import wrap

from rentegn.direction.by_hand import told
from rentegn.model.direction import Direction, Directions, Mention, Reading, Source, WordRead
from rentegn.model.storymap import Storymap, StoryScene

_WIDTH = 100
_INDENT = " " * 4
_LABEL = 8
_ACTION = 14
_UNKNOWN = "???"
_HARD_SPACE = "\u00a0"
_OPEN = {
    Source.PROPOSED: "none; proposed from the text",
    Source.CARRIED: "none; carried on from the scene before",
}
_INSTEAD = "could not be staged; proposed from the text instead"


def explained(storymap: Storymap, directions: Directions) -> str:
    """The readings as text: each note with what every word was read as beneath it, and what will happen."""
    pairs = list(zip(storymap.scenes, directions.readings, strict=True))
    lines = [f"{storymap.title.value} · {storymap.client.value}", ""]
    for scene, reading in pairs:
        lines.extend(_scene(scene, reading, storymap.language))
        lines.append("")
    return "\n".join([*lines, *_summary(directions.readings)])


def _scene(scene: StoryScene, reading: Reading, language: str) -> Iterator[str]:
    yield f"{scene.number:2}  {scene.id}"
    yield from _labelled("text", wrap(scene.text[language].value, _WIDTH - _LABEL))
    if scene.visual is None:
        yield from _labelled("note", [_OPEN.get(reading.source, "none")])
    else:
        yield from _labelled("note", list(_glossed(scene.visual.value.strip(), reading.words)))
        if reading.source is not Source.NOTE:
            yield from _labelled("", [_INSTEAD])
    if reading.present:
        yield from _labelled("stage", wrap(", ".join(mention.entity for mention in reading.present), _WIDTH - _LABEL))
    for direction in reading.directions:
        yield from _labelled("→", _told(direction))
    yield from _labelled("by hand", list(told(scene.options)))


def _labelled(label: str, lines: Sequence[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{_INDENT}{label if number == 0 else '':{_LABEL}}{line}".rstrip()


def _glossed(note: str, words: Sequence[WordRead]) -> Iterator[str]:
    """Pairs of lines: the note as it is written, and under each word what it was read as."""
    above = below = told = ""
    for written, word in _written(note, words):
        gloss = _gloss(word)
        shown = "" if gloss == told and word.kind in ("action", "manner") else gloss
        start = len(above) + bool(above)
        if shown and below:
            start = max(start, len(below) + 1)
        if start + max(len(written), len(shown)) > _WIDTH - _LABEL and above:
            yield from (above, below)
            above, below, start = "", "", 0
        above = above.ljust(start) + written
        below = below.ljust(start) + shown if shown else below
        told = gloss
    yield from (above, below)


def _written(note: str, words: Sequence[WordRead]) -> list[tuple[str, WordRead]]:
    """Each word with the marks after it, the first with those before it too."""
    starts: list[int] = []
    end = 0
    for word in words:
        starts.append(note.find(word.text, end))
        end = starts[-1] + len(word.text)
    ends = [*starts[1:], len(note)]
    if starts:
        starts[0] = 0
    return [(" ".join(note[start:end].split()), word) for start, end, word in zip(starts, ends, words, strict=True)]


def _gloss(word: WordRead) -> str:
    if word.kind == "unknown":
        return _UNKNOWN
    return "" if word.kind == "function" else word.concept or ""


def _told(direction: Direction) -> list[str]:
    """One line, or more where it is long, indented beneath the action."""
    room = _WIDTH - _LABEL - _ACTION - 1
    kept = (part.replace(" ", _HARD_SPACE) if len(part) < room // 2 else part for part in _parts(direction))
    lines = [line.replace(_HARD_SPACE, " ") for line in wrap("  ".join(kept), room)] or [""]
    return [f"{direction.action:{_ACTION}} {lines[0]}", *(" " * (_ACTION + 1) + line for line in lines[1:])]


def _parts(direction: Direction) -> Iterator[str]:
    roles = (
        ("", direction.actors),
        ("with", direction.props),
        ("in", (direction.place,) if direction.place else ()),
        ("to", (direction.target,) if direction.target else ()),
    )
    played = [(name, known) for name, known in roles if known]
    for number, (name, known) in enumerate(played):
        # whoever or whatever comes first is what it is about
        yield f"{name if number else ''} {', '.join(_shown(mention) for mention in known)}".strip()
    if direction.manner:
        yield f"[{', '.join(direction.manner)}]"
    if direction.at_once:
        yield "at the same time"
    if direction.cue:
        yield f"on «{direction.cue}»"


def _shown(mention: Mention) -> str:
    owner = f"{mention.owner}'s" if mention.owner else ""
    count = str(mention.count) if mention.count not in (1, None) else ""
    names = "".join(f" “{name}”" for name in mention.names).strip()
    words = (owner, count, " ".join(mention.manner), mention.entity.replace("_", " "), names)
    return " ".join(word for word in words if word)


def _summary(readings: Sequence[Reading]) -> Iterator[str]:
    sources = Counter(reading.source for reading in readings)
    told = (
        (Source.NOTE, "as the note says"),
        (Source.PROPOSED, "proposed from the text"),
        (Source.CARRIED, "carried on"),
    )
    scenes = f"{len(readings)} scene{'s' * (len(readings) != 1)}"
    yield f"{scenes}: " + ", ".join(f"{sources[source]} {how}" for source, how in told if sources[source])
    unknown = [word for reading in readings for word in reading.unknown]
    if unknown:
        yield "not understood: " + ", ".join(f"`{word.text}` (line {word.span.line})" for word in unknown)
    else:
        yield "every word of the notes was understood"
