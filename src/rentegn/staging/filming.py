"""The camera of every shot: rules with their reasons; a storymap's own `camera` goes before all of them.

It moves where that tells something: back where the world grows, along with who climbs, a little in a long hold; and
once in a shot it may come near (`closeups`). Where something is written it stands still.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from rentegn.acting.stance import is_person
from rentegn.model.camera import Camera, CameraMove, Framing
from rentegn.model.direction import Direction, Source
from rentegn.model.storyboard import Beat, Call, Dress, Format, Shot, Tableau
from rentegn.staging.camera_told import as_told
from rentegn.staging.closeups import CUT, Insert, insert
from rentegn.staging.framing import closer, framed, holds, is_ground, read_or_alive, spans, whole
from rentegn.staging.second_framings import second_framings


class Way(Enum):
    """How the camera moves with an action."""

    OUT = auto()
    ALONG = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """With an action of the note the camera goes one way, to `share` of the stage, in so many frames, and why.

    `on` is the role it turns to.
    """

    action: str
    way: Way
    on: str
    share: float
    frames: int
    why: str


RULES: tuple[Rule, ...] = (
    Rule("rise_bars", Way.OUT, "thing", 0.70, 50, "what grows takes the frame with it"),
    Rule("widen", Way.OUT, "thing", 0.88, 40, "the world grows, and the frame with it"),
    Rule("gather_around", Way.OUT, "thing", 0.72, 34, "room is made for what comes"),
    Rule("climb", Way.ALONG, "actor", 0.70, 0, "we climb along"),
)
#: While this happens somebody reads, so the camera stands still.
_WRITING = frozenset({"animate_text", "emphasise", "write"})
#: A hold this long (frames) would be a still picture: the camera drifts in, this close, in this time.
_LONG_HOLD, _DRIFT, _DRIFTING = 36, 0.95, 75
#: A shot that goes on from a closer framing, and needs more than that shows, opens up in this many frames.
_OPENING_UP = 40
#: A framing that shows less than this share of the stage's width is a close one: the camera cuts back from it.
_CLOSE = 0.8


def camera(
    shot: Shot,
    before: Shot | None,
    wanted: str | None,
    cast: Mapping[str, Dress],
    format: Format,
    asked: Direction | None = None,
) -> Camera | None:
    """The camera of a shot after the one `before`, which has its own; None where all of the stage is seen throughout.

    `wanted` is the storymap's `camera`, `asked` what the note says of it.
    """
    noted = as_told(shot, asked, cast, format) if asked is not None and wanted is None else None
    if noted is not None:
        return noted
    left = before.camera if before is not None and before.closing == shot.opening else None
    start = left.end if left else whole(format)
    if wanted is not None:
        made: Camera | None = Camera(start, (CameraMove(framed(shot, wanted, cast, format)),))
    else:
        made = _chosen(shot, start, left is not None, cast, format)
    if made is None or (made.start == whole(format) and all(move.to == made.start for move in made.moves)):
        return Camera(start, carried=True) if left else None
    return replace(made, carried=left is not None)


def _chosen(shot: Shot, start: Framing, carried: bool, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    """The camera as the rules have it."""
    base = _by_rule(shot, start, cast, format) or _going_on(shot, start, cast, format)
    near = None if _is_written(shot) else insert(shot, _asked(shot), cast, format)
    made = base
    if near is not None:
        made = _with_insert(base or Camera(start, still=_still(shot)), near, shot, format)
    made = _with_second_framings(made or Camera(start, still=_still(shot)), shot, cast, format)
    if made.moves or base is not None:
        return made
    return None if carried else _drifting(shot, cast, format)


def _with_second_framings(camera: Camera, shot: Shot, cast: Mapping[str, Dress], format: Format) -> Camera:
    """The camera's moves with those closer framings among them that may be come to where it would stand for long.

    None begins where it is near already, nor lasts into another that is: from near to near would be a jump.
    """
    if _is_written(shot):
        return camera
    order = {beat.name: index for index, beat in enumerate(shot.beats)}
    moves = list(camera.moves)
    for near, back in second_framings(shot, _told(shot), cast, format):
        come, gone = order[near.beat], order.get(near.until, len(order))
        here = [move.to for move in camera.moves if order.get(move.beat, -1) <= come]
        later = [move for move in camera.moves if come <= order.get(move.beat, -1) < gone]
        if not later and not _is_close(here[-1] if here else camera.start, format):
            moves.append(near)
            if back is not None and not any(move.beat == back.beat for move in camera.moves):
                moves.append(back)
    return replace(camera, moves=tuple(sorted(moves, key=lambda move: order.get(move.beat, -1))))


def _with_insert(base: Camera, near: Insert, shot: Shot, format: Format) -> Camera:
    """The camera's moves with the closer framing among them, and after it back to what it would see without it."""
    order = {beat.name: index for index, beat in enumerate(shot.beats)}
    come, back = order[near.beat], order.get(near.until, len(order))
    earlier = [move for move in base.moves if order.get(move.beat, -1) < come]
    later = [move for move in base.moves if order.get(move.beat, -1) > back]
    moves = [*earlier, CameraMove(near.to, near.beat, near.frames)]
    if near.until:
        ways = [move for move in base.moves if come <= order.get(move.beat, -1) <= back]
        seen = (ways or earlier)[-1].to if ways or earlier else base.start
        moves.append(CameraMove(whole(format) if _is_close(seen, format) else seen, near.until, CUT))
    return replace(base, moves=(*moves, *later))


def _is_close(framing: Framing, format: Format) -> bool:
    return framing.wide < _CLOSE * format.units_wide


def _still(shot: Shot) -> tuple[str, ...]:
    """The beats in which something is written."""
    return tuple(beat.name for beat in shot.beats if _writes(beat))


def _by_rule(shot: Shot, start: Framing, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    if _is_written(shot):
        return None
    for rule in RULES:
        played = [(beat, call) for beat in _asked(shot) for call in beat.calls if call.action == rule.action]
        if not played:
            continue
        if rule.way is Way.OUT:
            made = _out(rule, shot, played[0][0], start, _still(shot), cast, format)
        else:
            made = _along(rule, shot, played, _still(shot), cast, format)
        if made is not None:
            return made
    return None


def _out(
    rule: Rule,
    shot: Shot,
    beat: Beat,
    start: Framing,
    still: tuple[str, ...],
    cast: Mapping[str, Dress],
    format: Format,
) -> Camera | None:
    """Back to all of the stage, from where the camera is, or from as close as the shot's opening lets it begin."""
    if start == whole(format):
        opening = read_or_alive(_until(shot, beat), cast, format)
        begun = closer(opening, opening, rule.share, format, low=True)
        if begun is None:
            return None
        start = begun
    return Camera(start, (CameraMove(whole(format), beat.name, rule.frames),), still)


def _until(shot: Shot, beat: Beat) -> Shot:
    """The shot's beats before one."""
    return replace(shot, beats=shot.beats[: shot.beats.index(beat)])


def _along(
    rule: Rule,
    shot: Shot,
    played: list[tuple[Beat, Call]],
    still: tuple[str, ...],
    cast: Mapping[str, Dress],
    format: Format,
) -> Camera | None:
    """With those who move: from where they begin to where each beat leaves them."""
    everybody = read_or_alive(_until(shot, played[0][0]), cast, format)
    start = closer(spans(shot.opening, played[0][1].entities, cast), everybody, rule.share, format, low=False)
    if start is None:
        return None
    moves = []
    for i, (beat, call) in enumerate(played):
        going = call.roles.get(rule.on, ())
        ahead = played[min(i + 1, len(played) - 1)][0]  # whoever goes first is soon there, and is not to be cut off
        kept = [*spans(beat.after, _people(beat.after), cast), *spans(ahead.after, going[:1], cast)]
        to = closer(spans(beat.after, going, cast), kept, rule.share, format, low=False)
        moves.append(CameraMove(to or whole(format), beat.name, beat.ideal))
    return Camera(start, tuple(moves), still)


def _people(tableau: Tableau) -> Iterator[str]:
    return (placement.entity for placement in tableau if placement.shown > 0 and is_person(placement))


def _going_on(shot: Shot, start: Framing, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    """A shot that begins on a closer framing stays there where it can, and opens up where it cannot."""
    if start == whole(format):
        return None
    if not _is_written(shot) and holds(start, read_or_alive(shot, cast, format), format):
        return Camera(start)
    if _is_close(start, format) and shot.beats:  # a slow way back would miss what happens
        return Camera(start, (CameraMove(whole(format), shot.beats[0].name, CUT),), _still(shot))
    return Camera(start, (CameraMove(whole(format), frames=_OPENING_UP),))


def _drifting(shot: Shot, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    """Ready to come a little closer in a hold, should there be a long one; which of them is known by the clock."""
    if _is_written(shot) or not shot.beats or any(p.state.get("depth") for p in shot.closing if is_ground(p)):
        return None  # a room seen as a box is not to be cut by the frame
    kept = read_or_alive(shot, cast, format)
    to = closer(kept, kept, _DRIFT, format, low=True)
    if to is None:
        return None
    moves = (CameraMove(to, beat.name, _DRIFTING, after=True, quiet=_LONG_HOLD) for beat in shot.beats)
    return Camera(whole(format), tuple(moves), _still(shot))


def _is_written(shot: Shot) -> bool:
    """Whether the shot is about its lettering."""
    return any(_writes(beat) for beat in _asked(shot) if beat.calls and beat.calls[0].action in _WRITING)


def _writes(beat: Beat) -> bool:
    return any(call.action in _WRITING for call in beat.calls)


def _told(shot: Shot) -> list[Beat]:
    """Those of them that show what is asked for, and not what people do meanwhile, also in a shot that is proposed."""
    return [beat for beat in _asked(shot) if shot.source is Source.NOTE or beat.cue is not None]


def _asked(shot: Shot) -> list[Beat]:
    """The beats that the note asks for, or the proposal for it."""
    return [beat for beat in shot.beats if beat.source is shot.source or shot.source is not Source.NOTE]
