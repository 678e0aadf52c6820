"""The plan of a film, from the store where everything that went into it is the same: it loads no drawing code."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from platform import python_version

import rentegn
from rentegn.model import camera, direction, leisure, storyboard, timeline, timing_json, transition
from rentegn.model.records import record, restored
from rentegn.model.scene_file import GeneratedScene
from rentegn.model.span import Diagnostic, Outcome, Severity, Span
from rentegn.model.storyboard import Format, Storyboard
from rentegn.model.storymap import Storymap
from rentegn.model.timeline import Timeline
from rentegn.model.timing_json import FilmTiming
from rentegn.store import Store, code_digest, key

#: The rooms whose code decides what a plan is.
_ROOMS = ("model", "storymap", "direction", "staging", "acting", "drawing", "voice", "timing", "scenegen")
_TOOLS = ("espeakng-loader", "numpy", "scipy", "numba", "shapely", "fonttools")
#: What a plan is made of, as people are told of it.
_NAMES = {"storymap": "the storymap", "words": "own words", "asked": "format or language", "program": "the program"}


@dataclass(frozen=True, slots=True)
class Planned:
    """What is made of a storymap before anything is drawn; `cards` is the storyboard with title card and end card."""

    storyboard: Storyboard
    cards: Storyboard
    timeline: Timeline
    scenes: tuple[GeneratedScene, ...]
    timing: FilmTiming


#: Everything a kept plan and what was said of it are made of.
_KINDS: tuple[type, ...] = (
    *(Planned, Outcome, Diagnostic, Severity, Span, GeneratedScene, direction.Source, transition.Transition),
    *(camera.Framing, camera.CameraMove, camera.Camera, camera.CameraLeg, camera.CameraPath),
    *(storyboard.Format, storyboard.Dress, storyboard.Placement, storyboard.Tableau, storyboard.Cue, storyboard.Call),
    *(storyboard.Beat, storyboard.Shot, storyboard.Storyboard),
    *(leisure.Shift, leisure.Leisure),
    *(timeline.FrameRange, timeline.ShotTiming, timeline.SoundEvent, timeline.Caption, timeline.Timeline),
    *(timing_json.BeatTiming, timing_json.Arrival, timing_json.SceneTiming, timing_json.FilmTiming),
)


def parts(storymap: Storymap, format: Format, language: str | None) -> dict[str, object]:
    """All that a plan is made of, by name."""
    tools = [python_version(), *(version(tool) for tool in _TOOLS)]
    return {
        "storymap": repr(replace(storymap, words=())),
        "words": repr(storymap.words),
        "asked": [repr(format), language],
        "program": [code_digest(Path(rentegn.__file__).parent, _ROOMS), *tools],
    }


def planned(
    store: Store,
    made_of: Mapping[str, object],
    make: Callable[[], Outcome[Planned]],
) -> Outcome[Planned]:
    """The plan with all that was said of it, kept or made by `make`; one that has an error is not kept."""
    wanted = key(product="plan", **made_of)
    found = store.get(wanted)
    if found is not None:
        kept: Outcome[Planned] = restored(json.loads(found.read_bytes()), _KINDS)
        return kept
    outcome = make()
    if outcome.ok:
        store.put(wanted, json.dumps(record(outcome), ensure_ascii=False).encode())
    return outcome


def changed(store: Store, place: tuple[str, ...], made_of: Mapping[str, object]) -> tuple[str, ...] | None:
    """What of it, in words, is not as when this was asked last; None where nobody knows of a last time.

    From now on this is the last time.
    """
    wanted = key(product="plan's recipe", place=list(place))
    now = {name: key(part=value) for name, value in made_of.items()}
    known, before = store.get(wanted), None
    if known is not None:
        with suppress(ValueError):
            before = json.loads(known.read_bytes())
    if before != now:
        store.put(wanted, json.dumps(now, sort_keys=True).encode())
    return None if before is None else tuple(_NAMES[name] for name in now if before.get(name) != now[name])
