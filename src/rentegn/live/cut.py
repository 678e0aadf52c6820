"""The film as the last good save has it: every scene in words, and what its pictures are made of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rentegn import direction, pipeline
from rentegn.direction.nouns import nouns
from rentegn.live.fault import Lines, lines_of
from rentegn.model.direction import Source
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.sheet import KeyFrame, Run
from rentegn.model.span import Outcome
from rentegn.model.storymap import StoryScene
from rentegn.order import Compiled, Order
from rentegn.picture import Progress
from rentegn.picture.ingredients import picture_key
from rentegn.pictures import STILL_WIDTH
from rentegn.sheet import key_frames
from rentegn.sheet.compose import read_runs
from rentegn.sheet.keyframes import hero
from rentegn.store import key
from rentegn.telling import retold, strings

_TIMING = "timing.json"


class Nobody:
    """An audience that is not there: the page tells how far everything is."""

    def hears(self, step: str) -> None:
        """Nobody does."""

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        """Nobody does."""
        yield nobody_counts

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        """Nobody does."""
        yield lambda done: None


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene as the page tells of it, but for its pictures.

    `start` and `frames` are on the film's clock, `ticks` are its key frames, `hero` the one that shows it. `lines` are
    the storymap's. `picture` and `sound` are keys of all that its picture and its sound are made of.
    """

    id: str
    number: int
    text: str
    note: tuple[Run, ...]
    reading: tuple[Run, ...]
    source: Source
    start: int
    frames: int
    ticks: tuple[KeyFrame, ...]
    hero: KeyFrame
    lines: Lines
    picture: str
    sound: str

    @property
    def written(self) -> tuple[str, ...]:
        """What the storymap says of it, wherever in the file."""
        return tuple(text for _, text in self.lines)


@dataclass(frozen=True, slots=True)
class Cut:
    """A film whose every scene can be drawn; `compiled` has files of its own, which no later save changes."""

    order: Order
    compiled: Compiled
    scenes: tuple[Scene, ...]

    @property
    def language(self) -> str:
        """The language that the page is in."""
        return self.compiled.plan.storymap.language

    @property
    def width(self) -> int:
        """Pixels that its pictures are wide."""
        return _width(self.order)

    @property
    def rate(self) -> int:
        """Frames a second."""
        return self.compiled.plan.timeline.rate

    def scene(self, id: str) -> Scene | None:
        """The scene of that id, None where there is none."""
        return next((scene for scene in self.scenes if scene.id == id), None)


def read_cut(order: Order, folder: Path) -> Outcome[Cut]:
    """The film of a storymap as it is now, its scenes compiled, with copies of them in `folder` to draw from.

    OSError where a file cannot be read or written.
    """
    outcome = pipeline.compile_scenes(order, Nobody())
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    compiled = _apart(outcome.value, folder)
    return Outcome(Cut(order, compiled, tuple(_scenes(order, compiled))), outcome.diagnostics)


def _apart(compiled: Compiled, folder: Path) -> Compiled:
    """The same with copies of its files: while one save is drawn, the next one may be compiled."""
    own = folder / next(file.path for file in compiled.files if file.scene).parent.name
    source = next(file.path for file in compiled.files if file.scene).parent
    shutil.copytree(source, own, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    timing = own / _TIMING
    shutil.copyfile(compiled.timing_file, timing)
    files = tuple(replace(file, path=own / file.path.name) for file in compiled.files)
    return replace(compiled, files=files, timing_file=timing)


def _scenes(order: Order, compiled: Compiled) -> Iterator[Scene]:
    plan = compiled.plan
    board, timeline, written = plan.storyboard, plan.timeline, lines_of(order.storymap)
    noted = direction.understand(plan.storymap).value
    assert noted is not None, "something is understood of every storymap"
    told = retold(noted, nouns(board.language, plan.storymap.words), strings(board.language))
    frames = key_frames(board, timeline, order.look)
    files = {file.scene: file.path for file in compiled.files}
    ends = [*(scene.span.line for scene in plan.storymap.scenes[1:]), len(written) + 1]
    parts = zip(plan.storymap.scenes, noted.readings, board.shots, told, plan.takes, ends, strict=True)
    for scene, reading, shot, sentence, take, end in parts:
        timing = timeline.shot(scene.id)
        ticks = tuple(frame for frame in frames if frame.scene == scene.id)
        heard = [
            (event.effect, event.frame - timing.range.start) for event in timeline.sounds if event.scene == scene.id
        ]
        yield Scene(
            id=scene.id,
            number=scene.number,
            text=shot.text,
            note=read_runs(scene.visual.value if scene.visual else "", reading),
            reading=sentence,
            source=reading.source,
            start=timing.range.start,
            frames=len(timing.range),
            ticks=ticks,
            hero=ticks[hero(ticks)],
            lines=_own_lines(written, scene, end),
            picture=_picture_key(order, compiled, scene.id, files[scene.id]),
            sound=key(take=take.digest, speech=timing.speech.start, frames=len(timing.range), heard=heard),
        )


def _own_lines(written: Lines, scene: StoryScene, end: int) -> Lines:
    """A scene's lines without the empty ones and the remarks that stand before the next."""
    own: Sequence[tuple[int, str]] = [line for line in written if scene.span.line <= line[0] < end]
    while own and (not own[-1][1].strip() or own[-1][1].lstrip().startswith("#")):
        own = own[:-1]
    return tuple(own)


def _picture_key(order: Order, compiled: Compiled, scene: str, path: Path) -> str:
    width = _width(order)
    height = round(width * order.format.height / order.format.width)
    return picture_key(scene, path, compiled.plan.timing, look=order.look, width=width, height=height)


def _width(order: Order) -> int:
    return min(STILL_WIDTH, order.format.width)
