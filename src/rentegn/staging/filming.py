"""The camera of every shot: rules with their reasons; a storymap's own `camera` goes before all of them.

It moves where that tells something: closer to one person's change, back where the world grows, along with who climbs,
a little in a long hold. Where something is written it stands still.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from rentegn.acting.stance import is_person
from rentegn.model.camera import Camera, CameraMove, Framing
from rentegn.model.direction import Source
from rentegn.model.storyboard import Beat, Call, Dress, Format, Shot, Tableau
from rentegn.staging.framing import closer, framed, holds, read_or_alive, spans, whole


class Way(Enum):
    """How the camera moves with an action."""

    IN = auto()
    OUT = auto()
    ALONG = auto()


@dataclass(frozen=True, slots=True)
class Rule:
    """With an action of the note the camera goes one way, to `share` of the stage, in so many frames, and why.

    `on` is the role it turns to; with `after` it goes when the action is over.
    """

    action: str
    way: Way
    on: str
    share: float
    frames: int
    why: str
    after: bool = False


RULES: tuple[Rule, ...] = (
    Rule("squeeze", Way.IN, "actor", 0.86, 60, "the walls come closer, and so do we"),
    Rule("look_out", Way.IN, "actor", 0.86, 60, "what he sees is beyond the window; we come along to it"),
    Rule("ignite", Way.IN, "actor", 0.86, 50, "the change is inside one person"),
    Rule("extinguish", Way.IN, "actor", 0.88, 60, "the change is inside one person"),
    Rule("widen", Way.OUT, "thing", 0.88, 40, "the world grows, and the frame with it"),
    Rule("climb", Way.ALONG, "actor", 0.86, 0, "we climb along"),
    Rule("vanish", Way.IN, "actor", 0.92, 75, "who is left is who it is about", after=True),
    Rule("worry", Way.IN, "actor", 0.88, 60, "the idea is in one face"),
    Rule("think", Way.IN, "actor", 0.88, 60, "the idea is in one face"),
    Rule("be_sad", Way.IN, "actor", 0.88, 60, "the idea is in one face"),
    Rule("doubt", Way.IN, "actor", 0.88, 60, "the idea is in one face"),
)
#: While this happens somebody reads, so the camera stands still.
_WRITING = frozenset({"animate_text", "emphasise", "write"})
#: A hold this long (frames) would be a still picture: the camera drifts in, this close, in this time.
_LONG_HOLD, _DRIFT, _DRIFTING = 36, 0.95, 75
#: A shot that goes on from a closer framing, and needs more than that shows, opens up in this many frames.
_OPENING_UP = 40


def camera(
    shot: Shot, before: Shot | None, wanted: str | None, cast: Mapping[str, Dress], format: Format
) -> Camera | None:
    """The camera of a shot after the one `before`, which has its own; None where all of the stage is seen throughout.

    `wanted` is the storymap's `camera`.
    """
    left = before.camera if before is not None and before.closing == shot.opening else None
    start = left.end if left else whole(format)
    if wanted is not None:
        made: Camera | None = Camera(start, (CameraMove(framed(shot, wanted, cast, format)),))
    else:
        made = _by_rule(shot, start, cast, format) or _going_on(shot, start, cast, format)
        made = made or (None if left else _drifting(shot, cast, format))
    if made is None or (made.start == whole(format) and all(move.to == made.start for move in made.moves)):
        return Camera(start, carried=True) if left else None
    return replace(made, carried=left is not None)


def _by_rule(shot: Shot, start: Framing, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    if _is_written(shot):
        return None
    for rule in RULES:
        played = [(beat, call) for beat in _asked(shot) for call in beat.calls if call.action == rule.action]
        if played and (made := _ruled(rule, shot, played, start, cast, format)) is not None:
            return made
    return None


def _ruled(
    rule: Rule, shot: Shot, played: list[tuple[Beat, Call]], start: Framing, cast: Mapping[str, Dress], format: Format
) -> Camera | None:
    still = tuple(beat.name for beat in shot.beats if _writes(beat))
    if rule.way is Way.OUT:
        return _out(rule, shot, played[0][0], start, still, cast, format)
    if rule.way is Way.ALONG:
        return _along(rule, shot, played, still, cast, format)
    beat, call = played[0]
    subject = spans(beat.after, _on(rule, call, beat.after), cast)
    kept = read_or_alive(shot, cast, format, since=beat.name)
    to = closer(subject, kept, rule.share, format, low=True)
    return None if to is None else Camera(start, (CameraMove(to, beat.name, rule.frames, rule.after),), still)


def _on(rule: Rule, call: Call, after: Tableau) -> tuple[str, ...]:
    """Who the camera turns to: those in the rule's role, or where they are gone, all the others."""
    there = tuple(entity for entity in call.roles.get(rule.on, ()) if entity in after and after[entity].shown > 0)
    return there or tuple(p.entity for p in after if p.shown > 0 and p.kind == "employee")


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
    for beat, call in played:
        subject = spans(beat.after, call.roles.get(rule.on, ()), cast)
        to = closer(subject, spans(beat.after, _people(beat.after), cast), rule.share, format, low=False)
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
    return Camera(start, (CameraMove(whole(format), frames=_OPENING_UP),))


def _drifting(shot: Shot, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    """Ready to come a little closer in a hold, should there be a long one; which of them is known by the clock."""
    if _is_written(shot) or not shot.beats:
        return None
    kept = read_or_alive(shot, cast, format)
    to = closer(kept, kept, _DRIFT, format, low=True)
    if to is None:
        return None
    moves = (CameraMove(to, beat.name, _DRIFTING, after=True, quiet=_LONG_HOLD) for beat in shot.beats)
    return Camera(whole(format), tuple(moves), tuple(beat.name for beat in shot.beats if _writes(beat)))


def _is_written(shot: Shot) -> bool:
    """Whether the shot is about its lettering."""
    return any(_writes(beat) for beat in _asked(shot) if beat.calls and beat.calls[0].action in _WRITING)


def _writes(beat: Beat) -> bool:
    return any(call.action in _WRITING for call in beat.calls)


def _asked(shot: Shot) -> list[Beat]:
    """The beats that the note asks for, or the proposal for it."""
    return [beat for beat in shot.beats if beat.source is shot.source or shot.source is not Source.NOTE]
