"""Which frames of a scene a sheet shows: its opening, its action at its height, its end; one where nothing changes.

A pure function of storyboard and timeline, so that exactly these frames can be asked for, and the same again for an
approval.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rentegn.drawing.people.attitudes import RESTS
from rentegn.model.direction import Source
from rentegn.model.sheet import KeyFrame, Part
from rentegn.model.storyboard import Beat, Placement, Shot, Storyboard, Tableau
from rentegn.model.timeline import ShotTiming, Timeline

#: What is gone when it is over, and where between its word and its end it looks most like itself.
_PASSING = {"vanish": 0.1, "leave": 0.4, "climb": 0.75, "weed": 0.5, "struggle": 0.5}
#: What looks most like itself on the way, if nothing that was asked for follows it: the share of all its frames.
_ARRIVING = {"walk": 0.5, "enter": 0.6}
#: Where what leaves nothing behind, as a wave, is best seen.
_MIDDLE = 0.5
#: A picture this much further on, in frames, is another picture.
_APART = 15
#: How far somebody must have moved, in units, for it to count as a change.
_MOVED = 0.5
#: Poses that say nothing.
_RESTING = RESTS | {"stand"}
#: What is drawn in before somebody has said yes.
PENCIL = "sketch"


def key_frames(
    storyboard: Storyboard, timeline: Timeline, look: str = "ink", approved: Collection[str] = ()
) -> tuple[KeyFrame, ...]:
    """Every key frame of the film, scene by scene, in the order they are seen. KeyError for a scene without timing.

    What the program proposes is drawn in pencil until it is `approved`.
    """

    def drawn(shot: Shot) -> str:
        return PENCIL if shot.source is Source.PROPOSED and shot.scene not in approved else look

    return tuple(
        KeyFrame(shot.scene, part, frame, drawn(shot))
        for shot in storyboard.shots
        for part, frame in _moments(shot, timeline.shot(shot.scene))
    )


def frames_on_paper(
    storyboard: Storyboard, timeline: Timeline, look: str, drawn: str | None, approved: Collection[str]
) -> tuple[KeyFrame, ...]:
    """The key frames as a sheet shows them: all `drawn` as asked for, else in pencil, and in the film's `look` once
    their scene is approved.
    """
    inked = key_frames(storyboard, timeline, drawn or look, approved)
    pencilled = key_frames(storyboard, timeline, drawn or PENCIL, approved)
    return tuple(ink if ink.scene in approved else pencil for ink, pencil in zip(inked, pencilled, strict=True))


def hero(frames: Sequence[KeyFrame]) -> int:
    """The index of the frame to show large: the action, else the last."""
    parts = [frame.part for frame in frames]
    return parts.index(Part.ACTION) if Part.ACTION in parts else len(parts) - 1


@dataclass(frozen=True, slots=True)
class _Height:
    """The moment that shows the note best: its frame, and what stands on stage when its beat is over."""

    frame: int
    after: Tableau
    passing: bool = False


def _moments(shot: Shot, timing: ShotTiming) -> list[tuple[Part, int]]:
    last = len(timing.range) - 1
    height = _height(shot, timing)
    if height is None:
        return [(Part.PICTURE, last // 2)]
    frame = min(height.frame, last)
    if not (height.passing or _differs(shot.opening, shot.closing) or _poses(shot.opening, height.after)):
        return [(Part.PICTURE, frame)]
    opens = [(Part.START, timing.arriving)] if shot.opening and frame - timing.arriving >= _APART else []
    goes_on = height.passing or _differs(height.after, shot.closing)
    ends = [(Part.END, last)] if goes_on and last - frame >= _APART else []
    return [*opens, (Part.ACTION if opens or ends else Part.PICTURE, frame), *ends]


def _height(shot: Shot, timing: ShotTiming) -> _Height | None:
    """None where there is no beat.

    What passes is best seen the first time it does; else all that was asked for has come about, with what follows from
    it without a pause.
    """
    asked = [beat for beat in shot.beats if beat.source is shot.source]
    if not asked:
        return None
    passing = _passing(shot, asked)
    if passing is not None:
        return _Height(_at(passing, timing), passing.after, passing=True)
    last = asked[-1]
    frames = timing.beats[last.name]
    if any(call.action in _ARRIVING for call in last.calls):
        share = min(_ARRIVING[call.action] for call in last.calls if call.action in _ARRIVING)
        return _Height(frames.start + round(share * len(frames)), last.after, passing=True)
    if not (_differs(before := _before(shot, last), last.after) or _poses(before, last.after)):
        return _Height(frames.start + last.lead + round(_MIDDLE * (len(frames) - last.lead)), last.after)
    settled = _settled(shot, timing, last)
    return _Height(timing.beats[settled.name].end - 1, settled.after)


def _passing(shot: Shot, asked: Sequence[Beat]) -> Beat | None:
    """The first of what passes, where nothing else that was asked for changes more of the stage."""
    tableaux = (shot.opening, *(beat.after for beat in shot.beats))
    weights = {beat.name: _weight(*around) for beat, around in zip(shot.beats, pairwise(tableaux), strict=True)}
    most = max(weights[beat.name] for beat in asked)
    heaviest = (beat for beat in asked if weights[beat.name] == most)
    return next((beat for beat in heaviest if any(call.action in _PASSING for call in beat.calls)), None)


def _at(beat: Beat, timing: ShotTiming) -> int:
    frames = timing.beats[beat.name]
    begins = frames.start + beat.lead
    share = min(_PASSING[call.action] for call in beat.calls if call.action in _PASSING)
    return max(frames.start, round(begins + share * (frames.end - 1 - begins)))


def _before(shot: Shot, beat: Beat) -> Tableau:
    index = shot.beats.index(beat)
    return shot.beats[index - 1].after if index else shot.opening


def _settled(shot: Shot, timing: ShotTiming, beat: Beat) -> Beat:
    """The last of the beats that go on from a beat without a pause, each of which adds to the stage."""
    for following in shot.beats[shot.beats.index(beat) + 1 :]:
        begins = timing.beats[following.name].start
        if begins > timing.beats[beat.name].end or not _differs(beat.after, following.after):
            break
        beat = following
    return beat


def _poses(before: Tableau, after: Tableau) -> bool:
    """Whether somebody who was there has taken a pose that is not one of rest."""
    pairs = ((before.get(placement.entity), placement) for placement in after if placement.pose not in _RESTING)
    return any(was is not None and was.pose != now.pose for was, now in pairs)


def _differs(one: Tableau, other: Tableau) -> bool:
    return _weight(one, other) > 0


def _weight(before: Tableau, after: Tableau) -> int:
    """How much of the stage is another; who has gone weighs double, and how somebody stands or looks weighs nothing."""
    gone = sum(2 for placement in before if placement.shown and placement.entity not in after)
    return gone + sum(_is_other(before.get(placement.entity), placement) for placement in after)


def _is_other(before: Placement | None, after: Placement) -> bool:
    if before is None:
        return after.shown > 0
    moved = abs(after.x - before.x) + abs(after.y - before.y) > _MOVED
    return moved or (before.size, before.state, before.shown) != (after.size, after.state, after.shown)
