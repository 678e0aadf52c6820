"""A shot's camera on the clock: moves begin with their beats, end before the shot does, and wait for what is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rentegn.model.camera import Camera, CameraLeg, CameraMove, CameraPath, Framing
from rentegn.model.timeline import FrameRange

#: A move that has less time than this is left out: it would be a jerk.
_LEAST = 20
#: So many frames before what is said next the camera goes, and how far before and after a beat's beginning that may be.
_BEFORE_WORDS, _EARLY, _LATE = 3, 8, 12
#: The camera rests so long before the shot is over.
_REST = 6


def filmed(
    camera: Camera | None,
    beats: Mapping[str, FrameRange],
    before: CameraPath | None = None,
    *,
    whole: Framing,
    opens: int,
    length: int,
    phrases: Sequence[int] = (),
) -> CameraPath | None:
    """Where the camera is at every frame of a shot of `length` frames; None where it sees the `whole` throughout.

    `before` is where it was in the shot before; `phrases` are the frames on which something new is said.

    No move begins before frame `opens` or before the one before it is done, and none lasts into a beat that wants it
    still; a cut, which is a move of one frame, may come with that beat. KeyError where a move waits for a beat that the
    shot does not have.
    """
    if camera is None:
        return None
    start = before.end if before and camera.carried else camera.start
    legs = tuple(_legs(camera, start, beats, opens, length - _REST, phrases))
    return CameraPath(start, legs) if legs or start != whole else None


def _legs(
    camera: Camera, start: Framing, beats: Mapping[str, FrameRange], opens: int, until: int, phrases: Sequence[int]
) -> Iterator[CameraLeg]:
    still = [beats[name] for name in camera.still]
    free, here, came, nearer = opens, start, 0, False
    for move in camera.moves:
        begin = max(free, _asked(move, beats))
        if move.stood:
            begin = max(free, _as_said(begin, phrases))
        waits = still if move.frames > 1 else [frames for frames in still if frames.start != begin]
        begin = max([begin, *(frames.end for frames in waits if begin in frames)])
        end = min([begin + move.frames, until, *(frames.start for frames in still if frames.start > begin)])
        if move.to == here or end - begin < min(_LEAST, move.frames) or not _quiet(begin, move.quiet, beats, until):
            continue
        gone = beats[move.until].start if move.until else until + _REST
        if move.stood and (nearer or begin - came < move.stood or gone - begin < move.seen):
            continue  # from near to near would be a jump
        yield CameraLeg(begin, end, move.to)
        free, here, came, nearer = end, move.to, end, move.stood > 0


def _quiet(start: int, frames: int, beats: Mapping[str, FrameRange], until: int) -> bool:
    """Whether nothing happens for so many frames, and the shot lasts them."""
    return frames <= until - start and not any(
        beat.start < start + frames and start < beat.end for beat in beats.values() if frames
    )


def _as_said(begin: int, phrases: Sequence[int]) -> int:
    """The frame near a beat's beginning just before something new is said; the beat's own where there is none."""
    near = (phrase - _BEFORE_WORDS for phrase in phrases if -_EARLY <= phrase - _BEFORE_WORDS - begin <= _LATE)
    return min(near, key=lambda frame: abs(frame - begin), default=begin)


def _asked(move: CameraMove, beats: Mapping[str, FrameRange]) -> int:
    if not move.beat:
        return 0
    return beats[move.beat].end if move.after else beats[move.beat].start
