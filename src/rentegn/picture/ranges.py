"""A long scene in ranges of frames that are rendered apart, each kept under a key of what it shows and no more.

Where it is cut depends on nothing but its length, so that the bytes of a clip do not depend on how many workers there
are; and always after the same number of frames, so that what is changed late in a scene, even if it gets longer by it,
leaves the ranges before it as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rentegn.model.leisure import Leisure
from rentegn.model.scene_file import stated_digest
from rentegn.model.timing_json import FilmTiming, SceneTiming
from rentegn.picture.ingredients import share
from rentegn.picture.lines import Lines, lines

#: Frames in a range: as many as x264 puts between two key frames at most, so that a cut costs hardly a byte.
STRETCH = 250


def ranges(source: str, own: SceneTiming, stretch: int = STRETCH) -> tuple[range, ...]:
    """The ranges that a scene is rendered in; one, where it is short, or its code is more than a list of beats.

    The last is half as long at least, and less than half as long again.
    """
    cuts = list(range(stretch, own.frames - stretch // 2 + 1, stretch))
    if cuts and plain(source, own) is None:
        cuts = []
    return tuple(map(range, [0, *cuts], [*cuts, own.frames]))


def plain(source: str, own: SceneTiming) -> Lines | None:
    """The lines of a scene that plays just the beats of its timing, in their order; None for any other.

    Ordinary Manim code may need every frame before, and do more than is known.
    """
    if stated_digest(source) not in (None, own.digest):
        return None
    found = lines(source)
    starts = [beat.start for beat in own.beats.values()]
    return found if found and found.beats == tuple(own.beats) and starts == sorted(starts) else None


def range_parts(
    made_of: Mapping[str, object], source: str, timing: FilmTiming, scene: str, frames: range
) -> dict[str, object]:
    """All that a range of a scene's frames is made of, by name; the scene itself is `made_of` that and more.

    What begins after a range, and what stands beside a scene that uses nothing of it, is left out; a scene's length
    shows in its last moments only. ValueError for a scene that is not rendered in ranges.
    """
    own = timing.scenes[scene]
    found = plain(source, own)
    if found is None:
        raise ValueError(f"`{scene}` does more than play its beats")
    begun = until(own, frames.stop)
    seen = share(timing, begun)
    if frames.stop < own.frames:
        del seen["frames"]
    others = {name: part for name, part in made_of.items() if name != "companions"}
    code = found.without(own.beats.keys() - begun.beats.keys())
    return {**others, "code": code, "timing": seen, "range": [frames.start, frames.stop]}


def until(own: SceneTiming, stop: int) -> SceneTiming:
    """What of a scene has begun by its frame `stop`; no frame before it shows any of the rest."""
    beats = {name: beat for name, beat in own.beats.items() if beat.start < stop}
    camera = own.camera and replace(own.camera, legs=tuple(leg for leg in own.camera.legs if leg.start < stop))
    leisure = {who: _leisure(each, stop) for who, each in own.leisure.items()}
    begun = {who: each for who, each in leisure.items() if each.shifts or each.nods}
    return replace(own, beats=beats, camera=camera, leisure=begun)


def _leisure(whole: Leisure, stop: int) -> Leisure:
    shifts = tuple(shift for shift in whole.shifts if shift.start < stop)
    return Leisure(shifts, tuple(nod for nod in whole.nods if nod < stop))
