"""Which frames of a scene a sheet shows: its opening, its action at its height, its end; one where nothing changes.

A pure function of storyboard and timeline, so that exactly these frames can be asked for, and the same again for an
approval.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rentegn.model.direction import Source
from rentegn.model.sheet import KeyFrame, Part
from rentegn.model.storyboard import Beat, Placement, Shot, Storyboard, Tableau
from rentegn.model.timeline import ShotTiming, Timeline

#: Where between its word and its end an action looks most like itself; others do when they have arrived.
_HEIGHTS = {"vanish": 0.1, "leave": 0.4, "walk": 0.5, "enter": 0.6, "climb": 0.75, "weed": 0.5, "struggle": 0.5}
#: A picture this much further on, in frames, is another picture.
_APART = 15
#: How far somebody must have moved, in units, for it to count as a change.
_MOVED = 0.5
#: What a scene with no note is drawn in: pencil, for it is a proposal.
_PROPOSED_LOOK = "sketch"


def key_frames(storyboard: Storyboard, timeline: Timeline, look: str = "ink") -> tuple[KeyFrame, ...]:
    """Every key frame of the film, scene by scene, in the order they are seen. KeyError for a scene without timing."""
    return tuple(
        KeyFrame(shot.scene, part, frame, _PROPOSED_LOOK if shot.source is Source.PROPOSED else look)
        for shot in storyboard.shots
        for part, frame in _moments(shot, timeline.shot(shot.scene))
    )


def hero(frames: Sequence[KeyFrame]) -> int:
    """The index of the frame to show large: the action, else the last."""
    parts = [frame.part for frame in frames]
    return parts.index(Part.ACTION) if Part.ACTION in parts else len(parts) - 1


def _moments(shot: Shot, timing: ShotTiming) -> list[tuple[Part, int]]:
    last = len(timing.range) - 1
    main = _main(shot)
    if main is None:
        return [(Part.PICTURE, last // 2)]
    height = min(_height(main, timing), last)
    if not (_is_passing(main) or _differs(shot.opening, shot.closing)):
        return [(Part.PICTURE, height)]
    opens = [(Part.START, 0)] if shot.opening and height >= _APART else []
    goes_on = _is_passing(main) or _differs(main.after, shot.closing)
    if goes_on and last - height >= _APART:
        return [*opens, (Part.ACTION, height), (Part.END, last)]
    return [*opens, (Part.ACTION, height)]


def _main(shot: Shot) -> Beat | None:
    """The beat whose action changes most of those that were asked for; None where there is no beat.

    Of several with that action it is the last, by which all has arrived; what passes is best seen the first time.
    """
    tableaux = (shot.opening, *(beat.after for beat in shot.beats))
    steps = zip(shot.beats, pairwise(tableaux), strict=True)
    asked = [(_weight(*around), beat) for beat, around in steps if beat.source is shot.source]
    if not asked:
        return None
    _, heaviest = max(reversed(asked), key=lambda each: each[0])
    alike = [beat for weight, beat in asked if weight and beat.calls[0].action == heaviest.calls[0].action]
    if not alike:
        return heaviest
    return alike[0] if _is_passing(heaviest) else alike[-1]


def _height(beat: Beat, timing: ShotTiming) -> int:
    frames = timing.beats[beat.name]
    begins = frames.start + beat.lead
    share = min(_HEIGHTS.get(call.action, 1.0) for call in beat.calls)
    return max(frames.start, round(begins + share * (frames.end - 1 - begins)))


def _is_passing(beat: Beat) -> bool:
    """Whether its height is something else than where it ends."""
    return any(call.action in _HEIGHTS for call in beat.calls)


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
