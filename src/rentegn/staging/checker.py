"""The checker: every shot looked at as it is drawn when it opens, after every beat, and when it closes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from rentegn.model.camera import Framing
from rentegn.model.span import Diagnostic, Severity, Span
from rentegn.model.storyboard import Shot, Storyboard, Tableau
from rentegn.model.timeline import ShotTiming, Timeline
from rentegn.staging import checker_outlines, checker_people, checker_text
from rentegn.staging.checker_finding import Finding
from rentegn.staging.checker_sight import Eye
from rentegn.staging.framing import whole

_RULES = (checker_people, checker_outlines, checker_text)
#: A moment: its words, its frame in the film where that is known, what stands there, and who placed it there.
_Moment = tuple[str, int | None, Tableau, Framing, Span]


def look_over(board: Storyboard, timeline: Timeline | None = None) -> tuple[Diagnostic, ...]:
    """A warning for everything on stage that a viewer could not see or read as it is meant.

    Measured on what is drawn and never on placements: figures cut by the frame, faces and hands at work covered,
    people in one another's place or merged into one shape, outlines that just touch, what floats, and lettering that
    is hidden, hardly stands out, covers something or stands where it should not. Each is told once a shot, at the first
    moment it is seen; with a `timeline`, with its frame of the film.
    """
    eye = Eye(board.format, board.cast)
    problems: list[Diagnostic] = []
    left: Tableau | None = None
    for shot in board.shots:
        told: set[tuple[str, tuple[str, ...]]] = set()
        timing = None if timeline is None else timeline.shot(shot.scene)
        for words, frame, tableau, framing, span in _moments(shot, timing, whole(board.format)):
            sight = eye.sight(tableau, framing)
            for found in chain(*(rules.faults(sight) for rules in _RULES)):
                # what the shot before left so was told there
                if (found.code, found.who) not in told and not (tableau == left and shot.camera is None):
                    problems.append(_told(found, shot, words, frame, span))
                told.add((found.code, found.who))
        left = shot.closing
    return tuple(problems)


def _moments(shot: Shot, timing: ShotTiming | None, stage: Framing) -> Iterator[_Moment]:
    """When the shot opens, after each beat, and where the camera goes on after the last, when the shot closes."""
    if timing is not None:
        yield from _timed(shot, timing, stage)
        return
    camera = shot.camera
    framing = camera.start if camera else stage
    yield "when it opens", None, shot.opening, framing, shot.span
    for beat in shot.beats:
        moves = [move for move in (camera.moves if camera else ()) if move.beat == beat.name]
        framing = next((move.to for move in reversed(moves) if not move.after), framing)
        yield f"after `{beat.name}`", None, beat.after, framing, beat.span or shot.span
        framing = next((move.to for move in reversed(moves)), framing)
    if camera is not None and shot.beats:
        yield "when it closes", None, shot.closing, camera.end, shot.span


def _timed(shot: Shot, timing: ShotTiming, stage: Framing) -> Iterator[_Moment]:
    def at(frame: int) -> tuple[int, Framing]:
        return timing.range.start + frame, timing.camera.at(frame) if timing.camera else stage

    frame, framing = at(timing.arriving)
    yield "when it opens", frame, shot.opening, framing, shot.span
    for beat in shot.beats:
        frame, framing = at(timing.beats[beat.name].end - 1)
        yield f"after `{beat.name}`", frame, beat.after, framing, beat.span or shot.span
    if timing.camera is not None and shot.beats:
        frame, framing = at(len(timing.range) - 1)
        yield "when it closes", frame, shot.closing, framing, shot.span


def _told(found: Finding, shot: Shot, words: str, frame: int | None, span: Span) -> Diagnostic:
    when = words if frame is None else f"{words}, frame {frame}"
    return Diagnostic(
        Severity.WARNING, found.code, f"{found.message}, in scene `{shot.scene}` {when}", span, (found.hint,)
    )
