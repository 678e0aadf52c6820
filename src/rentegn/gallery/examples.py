"""Every action on a stage: as our own small storymap has it, or by two people on an empty one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rentegn.acting.action import Action, Passage
from rentegn.acting.marks import default_tableau
from rentegn.acting.performance import during
from rentegn.acting.repertoire import actions
from rentegn.direction import understand
from rentegn.drawing.draw import draw
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.prims import Cel
from rentegn.model.storyboard import WIDE, Beat, Call, Shot, Storyboard, Tableau
from rentegn.staging import stage
from rentegn.storymap import read

_STORYMAP = Path(__file__).with_name("examples.yaml")
_FILM = "galleri"


@dataclass(frozen=True, slots=True)
class Example:
    """A beat in which the action is done, and what stands before it."""

    action: str
    passages: tuple[Passage, ...]

    @property
    def frames(self) -> int:
        """Its length."""
        return max(passage.frames for passage in self.passages)

    def at(self, frame: int) -> tuple[Cel, ...]:
        """The stage at a frame of it."""
        first = self.passages[0]
        moment = during(self.passages, frame, first.start + frame, first.before, first.cast)
        return (*(cel for aspect in moment.aspects.values() for cel in draw(aspect)), *moment.effects)


def example(action: str) -> Example:
    """The action played; KeyError where there is no file for it."""
    found = _staged()
    return found[action] if action in found else _on_an_empty_stage(actions()[action])


@cache
def _staged() -> Mapping[str, Example]:
    """For each action that our storymap shows its first beat, preferably in the scene that bears its name."""
    found: dict[str, Example] = {}
    board = _storyboard()
    for shot in board.shots:
        named = shot.scene.replace("-", "_")
        for beat, before in _beats(shot):
            for call in beat.calls:
                if call.action not in found or (call.action == named and call is beat.calls[0]):
                    found[call.action] = Example(call.action, _passages(board, beat, before))
    return found


def _storyboard() -> Storyboard:
    storymap = read(_STORYMAP).value
    directions = understand(storymap).value if storymap else None
    board = stage(storymap, directions).value if storymap and directions else None
    if board is None:
        raise ValueError(f"{_STORYMAP.name} cannot be staged")
    return board


def _beats(shot: Shot) -> Iterator[tuple[Beat, Tableau]]:
    before = shot.opening
    for beat in shot.beats:
        yield beat, before
        before = beat.after


def _passages(board: Storyboard, beat: Beat, before: Tableau) -> tuple[Passage, ...]:
    return tuple(
        Passage(call, before, beat.after, beat.ideal, beat.lead, 3, board.format, board.cast) for call in beat.calls
    )


def _on_an_empty_stage(action: Action) -> Example:
    cast, roles = {}, {}
    for role in action.roles:
        kind = next(iter(sorted(role.kinds)), "woman" if role.name == "actor" else "man")
        if role.required or role.name == "at":
            roles[role.name] = (kind,)
            cast[kind] = kind
    before = default_tableau(tuple(cast.items()), WIDE)
    call = Call(action.id, roles)
    after = action.after(call, before, WIDE)
    length = action.length(call, before, after)
    dresses = {entity: dress(entity, kind, _FILM) for entity, kind in cast.items()}
    passage = Passage(call, before, after, length.ideal, length.lead, 3, WIDE, dresses)
    return Example(action.id, (passage,))
