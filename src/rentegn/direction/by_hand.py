"""What a storymap sets right by hand in a scene, told for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rentegn.model.storymap import Lock, Nudge, SceneOptions


def corrections(options: SceneOptions) -> dict[str, Any]:
    """Only what is set, under the storymap's own keys."""
    plain = {"hold": options.hold, "pause": options.pause, "cue": options.cue}
    named = {
        "nudge": {nudge.entity.value: _changes(nudge) for nudge in options.nudges},
        "lock": {lock.entity.value: _marks(lock) for lock in options.locks},
        "length": {length.beat.value: length.seconds for length in options.lengths},
    }
    camera = {"camera": options.camera.value} if options.camera else {}
    return {
        **{key: value for key, value in plain.items() if value is not None},
        **{key: value for key, value in named.items() if value},
        **camera,
    }


def told(options: SceneOptions) -> Iterator[str]:
    """One line for each correction, in the order of the keys."""
    if options.pause is not None:
        yield f"waits {options.pause:g} s before it speaks"
    if options.hold is not None:
        yield f"holds {options.hold:g} s after the last word"
    if options.cue is not None:
        yield f"begins to happen on «{options.cue}»"
    for nudge in options.nudges:
        yield f"{nudge.entity.value} nudged: {', '.join(_nudged(nudge)) or 'not at all'}"
    for lock in options.locks:
        marks = ", ".join(f"{field} {value:g}" for field, value in _marks(lock).items())
        yield f"{lock.entity.value} locked at {marks}"
    for length in options.lengths:
        yield f"{length.beat.value} takes {length.seconds:g} s"
    if options.camera is not None:
        framed = {"wide": "the whole stage", "close": "close on those who are there"}
        yield f"camera: {framed.get(options.camera.value, f'close on {options.camera.value}')}"


def _nudged(nudge: Nudge) -> Iterator[str]:
    changes = _changes(nudge)
    for field in ("x", "y"):
        if field in changes:
            yield f"{field} {changes[field]:+g}"
    if "size" in changes:
        yield f"size × {nudge.size:g}"


def _changes(nudge: Nudge) -> dict[str, float]:
    every = {"x": (nudge.x, 0.0), "y": (nudge.y, 0.0), "size": (nudge.size, 1.0)}
    return {field: value for field, (value, none) in every.items() if value != none}


def _marks(lock: Lock) -> dict[str, float]:
    every = {"x": lock.x, "y": lock.y, "size": lock.size}
    return {field: value for field, value in every.items() if value is not None}
