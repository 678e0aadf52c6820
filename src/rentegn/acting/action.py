"""What an action is: its roles, what it does to the tableau, its lengths, its picture at every frame, sound and proof.

An action is one file in `acting/actions/`, which ends in `ACTION = …`; putting the file there makes it known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import Call, Dress, Format, Tableau


@dataclass(frozen=True, slots=True)
class Role:
    """A part in an action. `kinds` limits which concepts may play it (empty: any); `many` allows several at once."""

    name: str
    required: bool = True
    many: bool = False
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Length:
    """Frames at 25 a second: `lead` pass before the moment that belongs on the word; `least` and `ideal` include it."""

    lead: int
    least: int
    ideal: int


@dataclass(frozen=True, slots=True)
class Sound:
    """An effect of `sound`: its name, and the frame of the action on which its attack belongs, counted from `lead`."""

    effect: str
    after_lead: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """An action on its way from one tableau to the next: all that its picture may depend on.

    `frames` is the length it was given, `start` its first frame counted from the shot's, `format` the frame.
    """

    call: Call
    before: Tableau
    after: Tableau
    frames: int
    lead: int
    start: int
    format: Format
    cast: Mapping[str, Dress]

    def one(self, role: str) -> str:
        """The entity in a role that takes exactly one."""
        return self.call.roles[role][0]

    def all(self, role: str) -> tuple[str, ...]:
        """The entities in a role, () where nobody plays it."""
        return self.call.roles.get(role, ())


@dataclass(frozen=True, slots=True)
class Moment:
    """The picture of an action at one frame: the aspects it changes, and cels of its own (smoke, light, sparks)."""

    aspects: Mapping[str, Aspect] = field(default_factory=dict)
    effects: tuple[Cel, ...] = ()


class Picture(Protocol):
    """`frame` counts from 0 to `passage.frames - 1`; the last frame's picture must equal `passage.after` at rest."""

    def __call__(self, passage: Passage, frame: int) -> Moment:
        """The moment at a frame."""


@dataclass(frozen=True, slots=True)
class Action:
    """One verb of the vocabulary.

    `length(call, before, after)` in frames; `after(call, before, format)` the tableau it leaves; `picture` its drawing
    at a frame; `proof` measures drawn strokes at the first and last frame and returns what it found wrong, () if the
    action did what its name says (see `acting.proof`).
    """

    id: str
    roles: tuple[Role, ...]
    length: Callable[[Call, Tableau, Tableau], Length]
    after: Callable[[Call, Tableau, Format], Tableau]
    picture: Picture
    proof: Callable[[Passage], tuple[str, ...]]
    sounds: tuple[Sound, ...] = ()
