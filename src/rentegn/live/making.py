"""What is made of one scene: a still, and clips with the scene's own sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from rentegn import delivery, kept, pictures, sound
from rentegn.live.cut import Cut, Nobody, Scene
from rentegn.live.desk import Job, Kind
from rentegn.model.film import Clip
from rentegn.model.span import Diagnostic, Outcome
from rentegn.model.timeline import FrameRange, Timeline
from rentegn.model.voice import Take
from rentegn.run import Workforce

#: Frames that are there before the rest of a scene: a second.
OPENING = 25


def made(job: Job, crew: Workforce, folder: Path) -> Outcome[tuple[Path, int]]:
    """The file of a job and its frames, drawn by the crew; what is no product of the store is put into `folder`."""
    cut = replace(job.cut, order=replace(job.cut.order, crew=crew))
    return _still(cut, job.scene) if job.kind is Kind.STILL else _clip(cut, job, folder)


def _still(cut: Cut, scene: Scene) -> Outcome[tuple[Path, int]]:
    found = pictures.stills(cut.order, cut.compiled, [scene.hero], Nobody(), cut.width)
    return Outcome((found.value[scene.hero], 1) if found.value else None, found.diagnostics)


def _clip(cut: Cut, job: Job, folder: Path) -> Outcome[tuple[Path, int]]:
    """A scene's picture, or its first second, with its voice and effects."""
    first = OPENING if job.kind is Kind.OPENING else None
    silent = pictures.excerpt(cut.order, cut.compiled, job.scene.id, Nobody(), cut.width, first)
    if silent.value is None:
        return Outcome(None, silent.diagnostics)
    out = folder / f"{job.key}.mp4"
    problems = _joined(cut, silent.value, out, folder)
    return Outcome(None if problems else (out, silent.value.frames), (*silent.diagnostics, *problems))


def _joined(cut: Cut, clip: Clip, out: Path, folder: Path) -> Sequence[Diagnostic]:
    plan = cut.compiled.plan
    timeline, take = alone(plan.timeline, plan.takes, clip.scene)
    store = pictures.store_of(cut.order)
    with TemporaryDirectory(prefix="rentegn-", dir=folder) as scratch:
        wav = Path(scratch) / "sound.wav"
        heard = kept.mix(store, timeline, [take], wav, lambda: sound.mix(timeline, [take], wav))
        shown = replace(timeline, shots=(replace(timeline.shots[0], range=FrameRange(0, clip.frames)),))
        return delivery.draft([clip], shown, heard, plan.storyboard, out).diagnostics


def alone(timeline: Timeline, takes: Sequence[Take], scene: str) -> tuple[Timeline, Take]:
    """A film of one scene and nothing before or after it, and what is spoken in it; KeyError for an unknown scene."""
    shot = timeline.shot(scene)
    length, start = len(shot.range), shot.range.start
    sounds = tuple(replace(each, frame=each.frame - start) for each in timeline.sounds if each.scene == scene)
    take = next(take for take in takes if take.scene == scene)
    lone = replace(shot, range=FrameRange(0, length))
    return Timeline(timeline.rate, FrameRange(0, 0), (lone,), FrameRange(length, length), sounds, ()), take
