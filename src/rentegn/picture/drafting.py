"""Generated scenes → clips of a draft: small, quickly drawn, with what an animator asks about burnt into them.

A scene's clean clip and its burnt one are kept apart, so that a scene that only moves on the film's clock, since one
before it got longer, gets a new timecode and is not drawn anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from rentegn.model.draft import Slate
from rentegn.model.film import Clip
from rentegn.model.timing_json import FilmTiming
from rentegn.picture import recipes, worker
from rentegn.picture.shooting import Portion, Progress, Script, Studio, made, parts, place, settings
from rentegn.run import Task
from rentegn.store import key


def draft(
    scripts: Sequence[Script],
    timing: FilmTiming,
    timing_file: Path,
    studio: Studio,
    slates: Mapping[str, Slate],
    progress: Progress | None = None,
) -> tuple[Clip, ...]:
    """A draft's clip for every scene, in their order, with its slate; one that could not be made says why."""
    keys = {script.scene: _keys(script, timing, studio, slates[script.scene]) for script in scripts}
    burnt = {scene: own[1] for scene, own in keys.items()}

    def portions(script: Script) -> Sequence[Portion]:
        return (_portion(script, keys[script.scene], timing, timing_file, studio, slates[script.scene]),)

    clips = made(scripts, burnt, portions, timing, studio, progress)
    for script, clip in zip(scripts, clips, strict=True):
        if not clip.error:
            recipes.write_down(studio.store, _place(script), parts(script, timing, studio))
    return clips


def draft_reasons(scripts: Sequence[Script], timing: FilmTiming, studio: Studio) -> dict[str, tuple[str, ...] | None]:
    """For each scene that is to be drawn, what changed since its last draft; None where it never had one."""
    found = {script.scene: parts(script, timing, studio) for script in scripts}
    return {
        script.scene: recipes.difference(studio.store, _place(script), found[script.scene])
        for script in scripts
        if studio.store.get(_clean(found[script.scene])) is None
    }


def _place(script: Script) -> tuple[str, ...]:
    return (*place(script), "draft")


def _clean(made_of: Mapping[str, object]) -> str:
    """The key of the clip without its slate."""
    return key(product="clean draft", picture=key(**made_of))


def _keys(script: Script, timing: FilmTiming, studio: Studio, slate: Slate) -> tuple[str, str]:
    """Of the clean clip, and of the one with its slate."""
    clean = _clean(parts(script, timing, studio))
    return clean, key(product="draft", clean=clean, slate=asdict(slate))


def _portion(
    script: Script, keys: tuple[str, str], timing: FilmTiming, timing_file: Path, studio: Studio, slate: Slate
) -> Portion:
    arguments = {
        "stage": studio.stage,
        "burn": studio.burn,
        "store": studio.store.root,
        "clean": keys[0],
        "key": keys[1],
        "frames": timing.scenes[script.scene].frames,
        "rate": timing.rate,
        "slate": slate,
        "format": timing.frame,
        "settings": settings(script, timing_file, studio),
    }
    return Portion(keys[1], timing.scenes[script.scene].frames, Task(script.scene, worker.draft, arguments))
