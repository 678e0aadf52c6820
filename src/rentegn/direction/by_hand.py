"""What a storymap sets right by hand in a scene, told for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from rentegn.model.storymap import CAMERAS, Lock, Nudge, SceneOptions, Text
from rentegn.telling import Strings

#: What a correction is named after, as the storymap writes it, and what it does.
Told = tuple[str, str]
_MINUS = "−"


def corrections(options: SceneOptions) -> dict[str, Any]:
    """Only what is set, under the storymap's own keys."""
    plain = {"hold": options.hold, "pause": options.pause, "cue": options.cue}
    named = {
        "nudge": {nudge.entity.value: _changes(nudge) for nudge in options.nudges},
        "lock": {lock.entity.value: _marks(lock) for lock in options.locks},
        "length": {length.beat.value: length.seconds for length in options.lengths},
    }
    camera = {"camera": options.camera.value} if options.camera else {}
    transition = {"transition": options.transition.value} if options.transition else {}
    return {
        **{key: value for key, value in plain.items() if value is not None},
        **{key: value for key, value in named.items() if value},
        **camera,
        **transition,
    }


def told(
    options: SceneOptions, words: Strings, called: Callable[[str], str], in_vain: Collection[tuple[int, int]] = ()
) -> Iterator[Told]:
    """What each correction does, in the language of `words`; `called` says what an entity is called in it.

    Those that name something at a line and column of `in_vain` are told to do nothing.
    """

    def does(named: Text, what: str) -> str:
        return str(words["by_hand.in_vain"]) if (named.span.line, named.span.column) in in_vain else what

    if options.pause is not None:
        yield "pause", words["by_hand.pause"].format(words.number(options.pause))
    if options.hold is not None:
        yield "hold", words["by_hand.hold"].format(words.number(options.hold))
    if options.cue is not None:
        yield "cue", words["by_hand.cue"].format(words.quoted(options.cue))
    for nudge in options.nudges:
        how = words.listed(_nudged(_changes(nudge), words)) if _changes(nudge) else words["by_hand.not_at_all"]
        what = nudge.entity.value
        yield f"nudge {what}", does(nudge.entity, words["by_hand.nudge"].format(what=called(what), how=how))
    for lock in options.locks:
        what, how = lock.entity.value, words.listed(_locked(_marks(lock), words))
        yield f"lock {what}", does(lock.entity, words["by_hand.lock"].format(what=called(what), how=how))
    if options.nudges or options.locks:
        yield "", words["by_hand.units"]
    for length in options.lengths:
        what, seconds = length.beat.value, words.number(length.seconds)
        yield f"length {what}", does(length.beat, words["by_hand.length"].format(what=what, seconds=seconds))
    if options.camera is not None:
        framed = options.camera.value
        what = words["by_hand.camera"][framed if framed in CAMERAS else "of"].format(called(framed))
        yield "camera", does(options.camera, what)
    if options.transition is not None:
        yield "transition", words[f"by_hand.transition.{options.transition.value}"]


def _nudged(changes: Mapping[str, float], words: Strings) -> Iterator[str]:
    ways = {"x": ("right", "left"), "y": ("up", "down")}
    moved = [
        words[f"by_hand.{ways[field][value < 0]}"].format(words.number(abs(value)))
        for field, value in changes.items()
        if field in ways
    ]
    if moved:
        yield words["by_hand.moved"].format(words.listed(moved))
    if "size" in changes:
        yield words["by_hand.sized"].format(words.number(changes["size"]))


def _locked(marks: Mapping[str, float], words: Strings) -> Iterator[str]:
    for field, value in marks.items():
        number = words.number(value).replace("-", _MINUS)
        yield words["by_hand.size"].format(number) if field == "size" else f"{field} {number}"


def _changes(nudge: Nudge) -> dict[str, float]:
    every = {"x": (nudge.x, 0.0), "y": (nudge.y, 0.0), "size": (nudge.size, 1.0)}
    return {field: value for field, (value, none) in every.items() if value != none}


def _marks(lock: Lock) -> dict[str, float]:
    every = {"x": lock.x, "y": lock.y, "size": lock.size}
    return {field: value for field, value in every.items() if value is not None}
