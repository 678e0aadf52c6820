"""Storyboard and timeline → what `timing.json` holds for the generated scenes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rentegn.model.camera import CameraPath
from rentegn.model.cards import PAUSE
from rentegn.model.scene_file import END, TITLE, GeneratedScene
from rentegn.model.storyboard import Shot, Storyboard, Tableau
from rentegn.model.timeline import FrameRange, Timeline
from rentegn.model.timing_json import Arrival, BeatTiming, FilmTiming, SceneTiming, changes, written
from rentegn.model.transition import TRANSITION_FRAMES


def film_timing(storyboard: Storyboard, timeline: Timeline, scenes: Sequence[GeneratedScene]) -> FilmTiming:
    """The frames and placements of every shot; `scenes` are the storyboard's own, for their digests.

    KeyError where the timeline lacks a shot or a beat of the storyboard.
    """
    digests = {scene.scene: scene.digest for scene in scenes}
    timings: dict[str, SceneTiming] = {}
    before: Shot | None = None
    for shot in storyboard.shots:
        seen = _camera(before, timeline) if before else None
        timings[shot.scene] = _scene(shot, timeline, digests[shot.scene], _arrival(shot, before, seen))
        before = shot
    return FilmTiming(
        film=storyboard.film,
        title=storyboard.title,
        format=storyboard.format.name,
        language=storyboard.language,
        rate=timeline.rate,
        cast=storyboard.cast,
        scenes=timings,
        width=storyboard.format.width,
        height=storyboard.format.height,
        units_wide=storyboard.format.units_wide,
        units_high=storyboard.format.units_high,
    )


def timing_json(storyboard: Storyboard, timeline: Timeline, scenes: Sequence[GeneratedScene]) -> str:
    """The text of `timing.json`."""
    return written(film_timing(storyboard, timeline, scenes))


def _scene(shot: Shot, timeline: Timeline, digest: str, arrival: Arrival | None) -> SceneTiming:
    length, ranges = _ranges(shot, timeline)
    beats, before = {}, shot.opening
    for beat in shot.beats:
        beats[beat.name] = _beat(ranges[beat.name], beat.lead, before, beat.after)
        before = beat.after
    leisure = {} if shot.scene in (TITLE, END) else timeline.shot(shot.scene).leisure
    return SceneTiming(digest, length, shot.opening, beats, _camera(shot, timeline), arrival, leisure)


def _arrival(shot: Shot, before: Shot | None, seen: CameraPath | None) -> Arrival | None:
    """How a shot takes over; the closing of the one before belongs to it only where it is to be seen."""
    frames = TRANSITION_FRAMES[shot.transition]
    if not frames:
        return None
    leaving = before.closing if before else Tableau()
    return Arrival(shot.transition, frames, _visible(leaving), seen.end if seen else None)


def _visible(tableau: Tableau) -> Tableau:
    return Tableau(tuple(placement for placement in tableau if placement.shown > 0))


def _camera(shot: Shot, timeline: Timeline) -> CameraPath | None:
    return None if shot.scene in (TITLE, END) else timeline.shot(shot.scene).camera


def _beat(frames: FrameRange, lead: int, before: Tableau, after: Tableau) -> BeatTiming:
    changed, gone = changes(before, after)
    return BeatTiming(frames.start, frames.end, lead, changed, gone)


def _ranges(shot: Shot, timeline: Timeline) -> tuple[int, Mapping[str, FrameRange]]:
    """A shot's length in frames, and its beats' frames from its first."""
    cards = {TITLE: timeline.title, END: timeline.end}
    if shot.scene not in cards:
        timing = timeline.shot(shot.scene)
        return len(timing.range), timing.beats
    length = len(cards[shot.scene])
    (beat,) = shot.beats
    start = TRANSITION_FRAMES[shot.transition] + PAUSE
    return length, {beat.name: FrameRange(start, start + beat.ideal)}
