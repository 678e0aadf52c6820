"""The reference film played without a voice: its beats one after the other, each at its ideal length."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from rentegn.acting.action import Moment, Passage
from rentegn.acting.performance import during, rest
from rentegn.acting.stance import is_person
from rentegn.direction import understand
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.gait import BALL, HEEL
from rentegn.drawing.people.skeleton import joints, world
from rentegn.model.storyboard import Beat, Dress, Placement, Shot, Storyboard, Tableau
from rentegn.staging import stage
from rentegn.storymap import read

REFERENCE = Path(__file__).parents[2] / "storymaps" / "tillid-esbjerg.yaml"
#: Frames of rest before each beat: odd, so that beats begin on odd and on even frames of their shot.
PAUSE = 5


@dataclass(frozen=True, slots=True, eq=False)
class Play:
    """One beat of a shot; frames below 0 and from `frames` on are rest."""

    shot: Shot
    beat: Beat
    before: Tableau
    start: int
    board: Storyboard

    @property
    def frames(self) -> int:
        return self.beat.ideal

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(self._passage(call) for call in self.beat.calls)

    def at(self, frame: int) -> Moment:
        if not 0 <= frame < self.frames:
            return rest(self.before if frame < 0 else self.beat.after, self.start + frame, self.board.cast)
        return during(self.passages, frame, self.start + frame, self.before, self.board.cast)

    @cache  # noqa: B019 - plays are kept anyway, and several tests look at each
    def people_at(self, frame: int) -> Mapping[str, Aspect]:
        return {entity: aspect for entity, aspect in self.at(frame).aspects.items() if aspect.pose is not None}

    def plays(self, *actions: str) -> bool:
        return any(call.action in actions for call in self.beat.calls)

    def _passage(self, call) -> Passage:
        beat, board = self.beat, self.board
        return Passage(call, self.before, beat.after, self.frames, beat.lead, self.start, board.format, board.cast)

    def __str__(self) -> str:
        return f"{self.shot.scene}/{self.beat.name}"


@cache
def reference() -> Storyboard:
    storymap = read(REFERENCE).value
    assert storymap is not None
    directions = understand(storymap).value
    assert directions is not None
    board = stage(storymap, directions).value
    assert board is not None
    return board


@cache
def plays() -> tuple[Play, ...]:
    """Every beat of the reference film."""
    return tuple(play for shot in reference().shots for play in _of(shot))


def _of(shot: Shot) -> Iterator[Play]:
    before, start = shot.opening, PAUSE
    for beat in shot.beats:
        yield Play(shot, beat, before, start, reference())
        before, start = beat.after, start + beat.ideal + PAUSE


def shown_people(tableau: Tableau) -> tuple[Placement, ...]:
    return tuple(p for p in tableau if p.shown > 0 and is_person(p))


@dataclass(frozen=True, slots=True)
class Body:
    """Where a person's joints and soles are, in units; the names of the sides stay when a turn is told from behind."""

    joints: Mapping[str, complex]
    soles: Mapping[str, complex]


def body(aspect: Aspect) -> Body:
    pose, facing = aspect.pose, aspect.facing
    assert pose is not None
    if pose.body_yaw < 0:
        pose, facing = pose.mirrored(), -facing  # as the drawing does
    found = joints(pose, aspect.dress or Dress())
    points = {"head": found.head, "hip": found.hip, "chest": found.chest}
    soles = {}
    for side, name in (("left", "left"), ("right", "right")) if facing > 0 else (("left", "right"), ("right", "left")):
        points |= {f"{name} hand": found.arms[side].end, f"{name} elbow": found.arms[side].bend}
        points |= {f"{name} foot": found.legs[side].end, f"{name} knee": found.legs[side].bend}
        flat = cmath.exp(1j * math.radians(pose.of(side, "pitch")))
        under = found.legs[side].end - 1j * found.build.ankle * flat
        soles |= {f"{name} {part}": under + at * flat for part, at in (("heel", HEEL), ("arch", 0.0), ("ball", BALL))}
    put = partial(world, aspect.at, aspect.size, facing)
    return Body({name: put(point) for name, point in points.items()}, {name: put(p) for name, p in soles.items()})


def jump(one: Aspect, other: Aspect) -> tuple[float, str]:
    """The farthest that a joint goes from one drawing to the next, in H, and which joint that is."""
    start, end = body(one).joints, body(other).joints
    return max((abs(start[name] - end[name]) / other.size, name) for name in end)


def slide(one: Aspect, other: Aspect) -> float:
    """How far that point of a sole goes that goes least, in units: nothing where one foot carries the body."""
    start, end = body(one).soles, body(other).soles
    return min(abs(start[name] - end[name]) for name in end)
