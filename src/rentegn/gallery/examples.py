"""Every action on a stage: as our own small storymap has it, or by two people on an empty one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from rentegn.acting.action import Action, Moment, Passage
from rentegn.acting.marks import PLACE, default_tableau
from rentegn.acting.performance import during
from rentegn.acting.repertoire import actions
from rentegn.acting.wielding import trades
from rentegn.direction import understand
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.people.pose import Pose
from rentegn.drawing.people.wardrobe import dress
from rentegn.drawing.prims import Cel
from rentegn.drawing.things import things
from rentegn.model.storyboard import WIDE, Beat, Call, Shot, Storyboard, Tableau
from rentegn.staging import stage
from rentegn.storymap import read

_STORYMAP = Path(__file__).with_name("examples.yaml")
_FILM = "galleri"
#: How many frames are compared with the first, and what an angle of a pose (degrees) weighs against H.
_LOOKS, _ANGLE = 16, 1 / 60
#: How far from the middle of the stage somebody is seen whole, in units.
_IN_VIEW = 6.2
#: Actions that are told by something else than how different their players are: at which share of their length.
_TELLING: Mapping[str, float] = {
    "vanish": 0.27,
    "animate_text": 1.0,
    "connect": 1.0,
    "weed": 0.3,
    "build": 1.0,
    "turn": 1.0,
    "breathe_in": 0.5,
    "sing": 0.5,
    "wave": 0.5,
}


@dataclass(frozen=True, slots=True)
class Example:
    """A beat in which the action is done, and what stands before it."""

    action: str
    passages: tuple[Passage, ...]

    @property
    def frames(self) -> int:
        """Its length in frames."""
        return max(passage.frames for passage in self.passages)

    def at(self, frame: int) -> tuple[Cel, ...]:
        """The stage at a frame of it."""
        moment = self._moment(frame)
        return (*(cel for aspect in moment.aspects.values() for cel in draw(aspect)), *moment.effects)

    def players(self, frame: int) -> tuple[Cel, ...]:
        """Of the stage at a frame, whoever and whatever plays a part in the beat; a place is no player."""
        players, moment = self._parts(), self._moment(frame)
        shown = [each for entity, each in moment.aspects.items() if entity in players and not _is_place(each.kind)]
        return tuple(cel for each in shown for cel in draw(each))

    def telling(self) -> int:
        """The frame that tells the action: where its players, all in view, differ most from how they stood before."""
        last = self.frames - 1
        if self.action in _TELLING:
            return round(last * _TELLING[self.action])
        players = self._parts(self.action)
        before = self._moment(0)
        moments = {frame: self._moment(frame) for frame in (round(last * k / _LOOKS) for k in range(1, _LOOKS + 1))}
        in_view = {frame: moment for frame, moment in moments.items() if _in_view(moment, players)} or moments
        return max(in_view, key=lambda frame: _unlike(before, moments[frame], players))

    def _parts(self, action: str = "") -> frozenset[str]:
        """Everybody and everything with a role in an action, or in any of the beat."""
        calls = [passage.call for passage in self.passages if action in ("", passage.call.action)]
        return frozenset(entity for call in calls for played in call.roles.values() for entity in played)

    def _moment(self, frame: int) -> Moment:
        first = self.passages[0]
        return during(self.passages, frame, first.start + frame, first.before, first.cast)


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
        if role.required or (role.name == "at" and action.id not in trades()):
            roles[role.name] = (kind,)
            cast[kind] = kind
    before = default_tableau(tuple(cast.items()), WIDE)
    if action.id in trades():
        before = Tableau(tuple(here.moved(pose=trades()[action.id].rest) for here in before))
    call = Call(action.id, roles)
    after = action.after(call, before, WIDE)
    length = action.length(call, before, after)
    dresses = {entity: dress(entity, kind, _FILM) for entity, kind in cast.items()}
    passage = Passage(call, before, after, length.ideal, length.lead, 3, WIDE, dresses)
    return Example(action.id, (passage,))


def _in_view(moment: Moment, players: frozenset[str]) -> bool:
    here = [each for entity, each in moment.aspects.items() if entity in players]
    return bool(here) and all(abs(each.at.real) < _IN_VIEW for each in here)


def _is_place(kind: str) -> bool:
    return kind in things() and things()[kind].depth <= PLACE


def _unlike(before: Moment, moment: Moment, players: frozenset[str]) -> float:
    """How much the players of a moment differ from before: in poses, place, size and state, and by what bursts."""
    pairs = [(before.aspects.get(entity), moment.aspects.get(entity)) for entity in sorted(players)]
    return sum(_changed(one, other) for one, other in pairs) + 2.0 * bool(moment.effects)


def _changed(one: Aspect | None, other: Aspect | None) -> float:
    if one is None or other is None:
        return 0.0 if one is other else 4.0
    moved = (
        abs(one.at - other.at) / 4
        + (one.facing != other.facing)
        + abs(one.turn - other.turn)
        + 2 * abs(one.shown - other.shown)
    )
    sized = abs(other.size / one.size - 1) if one.size else 0.0
    states = [(one.state.get(name, 0.0), value) for name, value in other.state.items()]
    stated = sum(abs(b - a) for a, b in states if isinstance(a, int | float) and isinstance(b, int | float))
    posed = _posed(one.pose, other.pose) if one.pose and other.pose else 0.0
    return moved + sized + min(2.0, stated) + posed


def _posed(one: Pose, other: Pose) -> float:
    """How far apart two poses are."""
    found = 0.0
    for each in fields(Pose):
        a, b = getattr(one, each.name), getattr(other, each.name)
        if isinstance(a, complex) and isinstance(b, complex):
            found += abs(a - b)
        elif isinstance(a, float) and isinstance(b, float):
            found += abs(a - b) * (_ANGLE if abs(a) > 2 or abs(b) > 2 else 0.5)
        elif a != b:
            found += 0.5
    return found
