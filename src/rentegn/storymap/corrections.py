"""What a scene sets right by hand: waits, the word it happens on, placements, lengths of beats, camera, the way in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from rentegn.model.storymap import BeatLength, Lock, Nudge, SceneOptions, Text
from rentegn.model.transition import Transition
from rentegn.storymap.fields import Fields
from rentegn.storymap.problems import did_you_mean, error

CORRECTIONS = ("hold", "pause", "cue", "nudge", "lock", "length", "camera", "transition")
LONGEST_WAIT = 60.0
SHORTEST_BEAT, LONGEST_BEAT = 0.2, 30.0
#: What a placement is corrected by: its unit, and from where to where. A frame is 14.2 units wide and 8 high.
PLACEMENT = {"x": ("units", -14.0, 14.0), "y": ("units", -8.0, 8.0), "size": ("", 0.1, 5.0)}
_EDGES = re.compile(r"^\W+|\W+$")
_EXAMPLES = {
    "nudge": "write `{window: {x: 0.5, y: -0.2, size: 1.2}}`",
    "lock": "write `{window: {x: 2, y: 0.5}}`",
    "length": "write `{window-opens: 2.5}`",
}


def corrections(scene: Fields, spoken: Text | None) -> SceneOptions:
    """All of a scene's corrections; `spoken` is its text in the film's own language."""
    return SceneOptions(
        hold=scene.number("hold", 0.0, LONGEST_WAIT),
        pause=scene.number("pause", 0.0, LONGEST_WAIT),
        cue=spoken_cue(scene, spoken),
        nudges=tuple(Nudge(name, **values) for name, values in _placements(scene, "nudge")),
        locks=tuple(Lock(name, **values) for name, values in _placements(scene, "lock")),
        lengths=tuple(_lengths(scene)),
        camera=scene.text("camera"),
        transition=_transition(scene),
    )


def _transition(scene: Fields) -> Transition | None:
    written = scene.text("transition")
    if written is None or written.value in list(Transition):
        return Transition(written.value) if written else None
    hints = did_you_mean(written.value, [each.value for each in Transition])
    message = f"the transition `{written.value}` is not known"
    scene.found.append(error("unknown-transition", message, written.span, *hints))
    return None


def spoken_cue(scene: Fields, spoken: Text | None) -> str | None:
    """The `cue` of a mapping, which must be said in the text `spoken`."""
    cue = scene.text("cue")
    if cue is not None and spoken is not None and not _is_said(cue.value, spoken.value):
        message = f"the cue `{cue.value}` is not said in {scene.whose}"
        scene.found.append(error("cue-not-said", message, cue.span, *did_you_mean(cue.value, spoken.value.split())))
    return cue.value if cue else None


def _is_said(phrase: str, text: str) -> bool:
    """Whether the phrase's words stand in the text one after another, whatever their case and punctuation."""
    wanted, said = ([_EDGES.sub("", word).casefold() for word in each.split()] for each in (phrase, text))
    return f" {' '.join(filter(None, wanted))} " in f" {' '.join(filter(None, said))} "


def _placements(scene: Fields, key: str) -> Iterator[tuple[Text, dict[str, float]]]:
    """Each entity under `nudge` or `lock`, with the numbers it gives."""
    for name, node, entities in _named(scene, key):
        own = entities.mapping(node, f"`{name.value}` in {entities.whose}")
        if own is None:
            continue
        own.only(tuple(PLACEMENT), ())
        if not own.nodes:
            own.found.append(error("empty-mapping", f"{own.whose} says nothing", name.span, _allowed()))
        read = {field: own.number(field, low, high, unit) for field, (unit, low, high) in PLACEMENT.items()}
        yield name, {field: value for field, value in read.items() if value is not None}


def _lengths(scene: Fields) -> Iterator[BeatLength]:
    for name, _, beats in _named(scene, "length"):
        seconds = beats.number(name.value, SHORTEST_BEAT, LONGEST_BEAT)
        if seconds is not None:
            yield BeatLength(name, seconds)


def _named(scene: Fields, key: str) -> Iterator[tuple[Text, yaml.Node, Fields]]:
    """What stands by name under a key of the scene, and the fields it stands in."""
    node = scene.nodes.get(key)
    inside = None if node is None else scene.mapping(node, f"`{key}` of {scene.whose}")
    if inside is None:
        return
    if not inside.nodes:
        inside.found.append(error("empty-mapping", f"{inside.whose} says nothing", scene.spans[key], _EXAMPLES[key]))
    for name, value in inside.nodes.items():
        yield Text(name, inside.spans[name]), value, inside


def _allowed() -> str:
    ranges = (f"`{field}` from {low:g} to {high:g} {unit}".rstrip() for field, (unit, low, high) in PLACEMENT.items())
    return "give it " + ", ".join(ranges)
