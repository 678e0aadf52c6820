"""What people do while nothing is asked of them, on the clock: nobody stays in one rest for more than some two seconds.

Everybody goes over to another rest at their own times, and in the order that their temperament likes: another way of
holding their arms, the weight on the other leg, eyes on somebody else. No two begin together. Before something is
asked of them, and before the shot ends, they are as their placement has them, so that beats and shots meet as ever.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from zlib import crc32

from rentegn.acting.action import Passage
from rentegn.acting.elbow_room import held_at, roomy
from rentegn.acting.holding import engaged
from rentegn.acting.leisure import NOD, SHIFT
from rentegn.acting.performance import moved
from rentegn.acting.posing import habit
from rentegn.acting.stance import LOOKING_OUT, is_person, looking, stance
from rentegn.drawing.people.attitudes import RESTS, alike, repertoire
from rentegn.drawing.people.doings import EMBRACES
from rentegn.drawing.people.pose import plain, pose, sitting
from rentegn.model.leisure import Leisure, Shift
from rentegn.model.storyboard import Dress, Format, Placement, Shot, Tableau
from rentegn.model.timeline import FrameRange
from rentegn.model.voice import Word

#: What changes from one rest to the next, by temperament: calm, easy-going, modest, brisk.
_ARMS, _WEIGHT, _EYES = "arms", "weight", "eyes"
_TEMPERAMENTS: tuple[tuple[str, ...], ...] = (
    (_EYES, _WEIGHT, _EYES, _ARMS),
    (_WEIGHT, _ARMS, _EYES, _WEIGHT),
    (_EYES, _ARMS, _WEIGHT, _EYES),
    (_ARMS, _EYES, _WEIGHT, _ARMS),
)
#: Frames from one shift to the next by temperament, how much later one may be, and how long a rest lasts at least.
_EVERY, _LATER, _LEAST = (42, 36, 40, 32), 8, 26
#: So long arms stay as they are at least, that nobody fidgets; frames.
_ARMS_LEAST = 32
#: Frames after somebody was left to themselves until they first shift, and how much later that may be.
_FIRST, _FIRST_LATER = 12, 19
#: Frames between two people's shifts, and how often one is put off for that.
_APART, _PUT_OFF = 6, 8
#: So long before something is asked of somebody, or the shot ends, they are on their way back; frames.
_BACK, _CLOSING = SHIFT, SHIFT + 8
#: Whose hip is lower than that (H), who leans farther or looks farther aside (degrees), does so on purpose.
_CROUCHED, _LEANS, _LOOKS_AWAY = 0.12, 12.0, 60.0
#: Eyes lower than this are on what somebody holds; a head that turns less (degrees) is not seen to.
_EYES_DOWN, _TURNS = -0.85, 14.0
#: Poses that nobody stays in for long, though they are no rests.
_LET_GO = RESTS | {"hands_on_hips", "marvel", "proud", "think", "touched"}
#: A word that ends so ends a clause.
_ENDS_CLAUSE = (".", ",", ":", ";", "!", "?", "…", "–")
#: Frames between two nods of one person. Whoever looks so does not nod.
_NODS_APART = 60
_GLOOMY = frozenset({"angry", "sad", "worried", "tired", "scared", "surprised", "determined"})


def leisure(
    shot: Shot,
    beats: Sequence[FrameRange],
    stresses: Sequence[int],
    *,
    opens: int,
    length: int,
    format: Format,
    cast: Mapping[str, Dress],
) -> dict[str, Leisure]:
    """What each person on stage does of their own accord; `stresses` are the frames on which a clause has its stress.

    Of a shot that lasts `length` frames and has taken over by frame `opens`; `beats` are those of its beats.
    """
    stage = _Stage(shot, tuple(beats), opens, length, _busy(shot, beats, format, cast))
    shifts = _shifts(stage)
    nods = _nods(stage, stresses)
    return {
        person: Leisure(tuple(shifts.get(person, ())), tuple(nods.get(person, ())))
        for person in stage.people
        if shifts.get(person) or nods.get(person)
    }


def clause_stresses(words: Sequence[Word]) -> Iterator[Word]:
    """The last stressed word of every clause, which is the one that it is about."""
    stressed: Word | None = None
    for word in words:
        stressed = word if word.stressed else stressed
        if word.text.endswith(_ENDS_CLAUSE) and stressed is not None:
            yield stressed
            stressed = None
    if stressed is not None:
        yield stressed


def clause_beginnings(words: Sequence[Word]) -> Iterator[Word]:
    """The first word of every clause but the first."""
    return (word for before, word in pairwise(words) if before.text.endswith(_ENDS_CLAUSE))


@dataclass(frozen=True, slots=True)
class _Stage:
    """A shot on the clock, and who has something to do in which of its beats."""

    shot: Shot
    beats: tuple[FrameRange, ...]
    opens: int
    length: int
    busy: tuple[frozenset[str], ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody who is ever on stage, in the order they come on."""
        tableaux = (self.shot.opening, *(beat.after for beat in self.shot.beats))
        return tuple(dict.fromkeys(p.entity for tableau in tableaux for p in tableau if p.shown > 0 and is_person(p)))

    def at(self, frame: int) -> Tableau:
        """What stands on stage at a frame, beats that are under way not counted."""
        done = [beat.after for beat, frames in zip(self.shot.beats, self.beats, strict=True) if frames.end <= frame]
        return done[-1] if done else self.shot.opening

    def free(self, entity: str) -> Iterator[tuple[FrameRange, Placement]]:
        """When nothing is asked of somebody who is on stage, and how they stand then."""
        start = self.opens
        asked = [frames for frames, busy in zip(self.beats, self.busy, strict=True) if entity in busy]
        for end in (*(frames.start for frames in asked), self.length - _CLOSING + _BACK):
            here = self.at(start).get(entity)
            if here is not None and here.shown > 0 and end > start:
                yield FrameRange(start, end), here
            start = next((frames.end for frames in asked if frames.start == end), end)

    def stays(self, entity: str, start: int, end: int) -> bool:
        """Whether somebody or something is to be seen, and in one place, from one frame to another."""
        here = self.at(start).get(entity)
        still = here is not None and here.shown > 0 and self.at(end).get(entity) == here
        return still and not any(
            entity in busy and frames.start < end and frames.end > start
            for frames, busy in zip(self.beats, self.busy, strict=True)
        )


def _busy(
    shot: Shot, beats: Sequence[FrameRange], format: Format, cast: Mapping[str, Dress]
) -> tuple[frozenset[str], ...]:
    """For every beat those who have something to do in it; where that cannot be told, everybody it names."""
    before, busy = shot.opening, []
    for beat, frames in zip(shot.beats, beats, strict=True):
        passages = [Passage(c, before, beat.after, len(frames), beat.lead, 0, format, cast) for c in beat.calls]
        changed = {p.entity for p in (*before, *beat.after) if before.get(p.entity) != beat.after.get(p.entity)}
        try:
            found = moved(passages)
        except (KeyError, TypeError):
            found = frozenset(entity for call in beat.calls for entity in call.entities)
        busy.append(found | changed)
        before = beat.after
    return tuple(busy)


def _shifts(stage: _Stage) -> dict[str, list[Shift]]:
    made: dict[str, list[Shift]] = {}
    for entity in stage.people:
        for free, here in stage.free(entity):
            taken = [shift.start for shifts in made.values() for shift in shifts]
            made.setdefault(entity, []).extend(_while_free(stage, here, free, taken, made))
    return made


def _while_free(
    stage: _Stage, here: Placement, free: FrameRange, taken: list[int], others: Mapping[str, Sequence[Shift]]
) -> list[Shift]:
    """Somebody's shifts in a stretch of time, the last of them back to how they stand."""
    times = _times(here.entity, free, taken)
    made: list[Shift] = []
    now = Shift(0)
    for index, (start, until) in enumerate(pairwise(times)):
        now = _next(stage, here, replace(now, start=start), until, habit(here.entity) + index, others)
        if not made or replace(made[-1], start=start) != now:
            made.append(now)
    return [*made, Shift(times[-1])] if any(not shift.is_own for shift in made) else []


def _times(entity: str, free: FrameRange, taken: Sequence[int]) -> list[int]:
    """The frames of somebody's shifts while they are free, even ones; the last is the way back. () where no time is."""
    temper = habit(entity) % len(_EVERY)
    seed = crc32(entity.encode()) // 7 + free.start
    back = _even(free.end - _BACK)
    start = _even(free.start + _FIRST + seed % _FIRST_LATER)
    if back - start < _LEAST:
        start = _even(max(free.start + 4, back - _LEAST))
    if back - start < _LEAST - 6:
        return []
    times: list[int] = []
    while back - start >= _LEAST - 6:
        times.append(_apart(start, taken, back - _LEAST + 6))
        start = _even(times[-1] + _EVERY[temper] + (seed + 5 * len(times)) % _LATER)
    return [*times, back]


def _apart(start: int, taken: Sequence[int], latest: int) -> int:
    """The frame, or the first one soon after it on which nobody else shifts."""
    later = (start + 2 * k for k in range(_PUT_OFF) if start + 2 * k <= max(start, latest))
    return next((frame for frame in later if all(abs(frame - other) >= _APART for other in taken)), start)


def _next(
    stage: _Stage, here: Placement, held: Shift, until: int, turn: int, others: Mapping[str, Sequence[Shift]]
) -> Shift:
    """The rest after the one that is `held`: what changes is the next that the temperament likes and that can be."""
    likes = _TEMPERAMENTS[habit(here.entity) % len(_TEMPERAMENTS)]
    order = [likes[(turn + k) % len(likes)] for k in range(len(likes))]
    looked = replace(held, gaze="") if held.gaze and not stage.stays(held.gaze, held.start, until + SHIFT) else held
    for change in order:
        if change == _ARMS:
            long_enough = until - held.start >= _ARMS_LEAST
            found = _other_arms(stage, here, looked, others) if long_enough else None
        elif change == _WEIGHT:
            found = replace(looked, weight=0.0 if looked.weight else 1.0) if _stands_free(here) else None
        else:
            found = _other_eyes(stage, here, looked, until, turn)
        if found is not None and found != held:
            return found
    return looked


def _other_arms(stage: _Stage, here: Placement, held: Shift, others: Mapping[str, Sequence[Shift]]) -> Shift | None:
    """Arms held otherwise, and not as anybody else on stage holds theirs; back to one's own every second time."""
    if plain(here.pose) not in _LET_GO or not _is_free(here) or pose(here.pose).holds:
        return None
    if held.pose:
        return replace(held, pose="")
    tableau = stage.at(held.start)
    had = {held_at(here)}
    for other in tableau:
        if other.entity != here.entity and other.shown > 0 and is_person(other):
            begun = [shift.pose for shift in others.get(other.entity, ()) if shift.start <= held.start]
            had |= {held_at(other), plain(begun[-1]) if begun and begun[-1] else held_at(other)}
    way = next((way for way in repertoire(here.entity, held_at(here)) if had.isdisjoint(alike(way))), None)
    return None if way is None else replace(held, pose=roomy(way, here, tableau))


def _other_eyes(stage: _Stage, here: Placement, held: Shift, until: int, turn: int) -> Shift | None:
    """Eyes on one of the nearest others, or back on what they were on."""
    if held.gaze:
        return replace(held, gaze="")
    if not (_is_free(here) or _looks_up(here)):
        return None
    tableau = stage.at(held.start)
    yaw = stance(here, tableau).head_yaw
    near = sorted(
        (abs(complex(other.x - here.x, other.y - here.y)), other.entity)
        for other in tableau
        if other.entity not in (here.entity, here.gaze)
        and other.shown > 0
        and is_person(other)
        and abs(looking(pose(here.pose), here, other).head_yaw - yaw) > _TURNS
        and stage.stays(other.entity, held.start, until + SHIFT)
    )[:2]
    return replace(held, gaze=near[turn % len(near)][1]) if near else None


def _stands_free(here: Placement) -> bool:
    """Whether somebody is up on both feet with nothing to hold on to, so that their weight may go over."""
    held = pose(here.pose)
    return _is_free(here) and not sitting(here.pose) and held.hip_drop < _CROUCHED and abs(held.lean) < _LEANS


def _looks_up(here: Placement) -> bool:
    """Whether somebody's eyes are on what they hold, from which they may look up."""
    return not sitting(here.pose) and pose(here.pose).gaze.imag < _EYES_DOWN and here.pose not in EMBRACES


def _is_free(here: Placement) -> bool:
    """Whether nothing holds somebody's eyes and hands: no thing, no wall, no other person."""
    held = pose(here.pose)
    return not (
        engaged(here.pose)
        or held.gaze.imag < _EYES_DOWN
        or held.left_wrist is not None
        or held.right_wrist is not None
        or held.left_pitch
        or held.right_pitch
        or abs(held.head_yaw) > _LOOKS_AWAY
        or plain(here.pose) == LOOKING_OUT
    )


def _nods(stage: _Stage, stresses: Sequence[int]) -> dict[str, list[int]]:
    """Who listens nods at the stress of a clause: one at a time, those who did so longest ago first."""
    made: dict[str, list[int]] = {}
    free = {person: [(frames, here) for frames, here in stage.free(person)] for person in stage.people}
    for stress in stresses:
        start = _even(stress + 2)
        listening = [
            person
            for person in stage.people
            if any(f.start + 4 <= start and start + NOD <= f.end - 4 and _listens(here) for f, here in free[person])
            and all(start - nod >= _NODS_APART for nod in made.get(person, ()))
        ]
        if listening:
            chosen = min(listening, key=lambda who: ((made.get(who) or [-1])[-1], crc32(who.encode())))
            made.setdefault(chosen, []).append(start)
    return made


def _listens(here: Placement) -> bool:
    held = pose(here.pose)
    gloomy = (here.expression or held.expression) in _GLOOMY
    return not gloomy and (sitting(here.pose) or plain(here.pose) in RESTS)


def _even(frame: int) -> int:
    """The frame, or the one after it where people are not drawn anew on it."""
    return frame + frame % 2
