"""What a storymap sets right by hand, put into a shot: placements, the first cue, lengths of beats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from rentegn.acting.stance import is_person
from rentegn.model.direction import Source
from rentegn.model.span import Diagnostic, Severity
from rentegn.model.storyboard import Beat, Format, Placement, Shot, Tableau
from rentegn.model.storymap import CAMERAS, BeatLength, Lock, Nudge, SceneOptions, Text
from rentegn.staging.cues import find
from rentegn.staging.draft import Draft, outcome

_RATE = 25
_BY_HAND = "set by hand"
_FIELDS = ("x", "y", "size")


def corrected(draft: Draft, words: Sequence[str], options: SceneOptions, format: Format) -> Draft:
    """The draft with its placements and its first cue as the storymap wants them.

    What is moved is moved before anything happens, so that others go to where it stands now, and it keeps to it when
    an action moves it: a nudge is a distance from the staged way, a lock a place. Only people who are locked go on
    from there as their actions say.
    """
    cued = _cued(draft, words, options.cue)
    locked = _moved(cued, {lock.entity.value: lock for lock in options.locks}, format)
    return _moved(locked, {nudge.entity.value: nudge for nudge in options.nudges}, format)


def timed(beats: Iterable[Beat], lengths: Iterable[BeatLength]) -> tuple[Beat, ...]:
    """The beats, those that are named as long as they are to be."""
    frames = {length.beat.value: round(length.seconds * _RATE) for length in lengths}
    return tuple(_lasting(beat, frames[beat.name]) if beat.name in frames else beat for beat in beats)


def mistaken(shot: Shot, options: SceneOptions) -> Iterator[Diagnostic]:
    """Corrections of what the shot does not have."""
    entities = {p.entity: None for tableau in (shot.opening, *(beat.after for beat in shot.beats)) for p in tableau}
    moved = (*(nudge.entity for nudge in options.nudges), *(lock.entity for lock in options.locks))
    for named in moved:
        if named.value not in entities:
            yield _unknown(named, "entity", "is not on stage", entities, shot)
    for length in options.lengths:
        if length.beat.value not in (beat.name for beat in shot.beats):
            yield _unknown(length.beat, "beat", "names nothing that happens", [beat.name for beat in shot.beats], shot)
    camera = options.camera
    if camera is not None and camera.value not in (*CAMERAS, *entities):
        yield _unknown(camera, "camera", "is neither a way to film nor on stage", (*CAMERAS, *entities), shot)


def jumps(uncorrected: Tableau, shot: Shot, before: Shot | None) -> Iterator[Diagnostic]:
    """Who was carried over from the shot before, and now stands elsewhere when this one opens."""
    for placement in uncorrected if before is not None else ():
        assert before is not None
        if before.closing.get(placement.entity) == placement != shot.opening.get(placement.entity):
            message = f"`{placement.entity}` jumps from where scene `{before.scene}` leaves it"
            hint = f"move it in `{before.scene}`, and it stands there in `{shot.scene}` too"
            yield Diagnostic(Severity.NOTE, "jump", message, shot.span, (hint,))


def _cued(draft: Draft, words: Sequence[str], cue: str | None) -> Draft:
    """The first thing that the note asks for falls on the word, unless something does already."""
    wanted = None if cue is None else find(words, cue)
    if wanted is None or not draft.steps or any(step.cue == wanted for step in draft.steps):
        return draft
    asked = (s for s in draft.steps if s.direction is not None and s.direction.source is Source.NOTE)
    cued = (step for step in draft.steps if step.cue is not None)
    first = next(asked, None) or next(cued, draft.steps[0])
    steps = (replace(s, cue=wanted, rule=_BY_HAND) if s is first else s for s in draft.steps)
    return replace(draft, steps=tuple(steps))


def _moved(draft: Draft, by_entity: Mapping[str, Nudge | Lock], format: Format) -> Draft:
    if not by_entity:
        return draft
    steps, plain = [], draft.opening
    for step in draft.steps:
        before, plain = plain.with_(*step.entering), outcome(step, plain, format)
        own = {p.entity: _values(p, by_entity[p.entity], _set(p, before)) for p in plain if _kept(p, before, by_entity)}
        marks = {**step.marks, **{entity: {**step.marks.get(entity, {}), **values} for entity, values in own.items()}}
        steps.append(replace(step, entering=_all_moved(step.entering, by_entity), marks=marks))
    return Draft(Tableau(_all_moved(draft.opening, by_entity)), tuple(steps), draft.business)


def _kept(placement: Placement, before: Tableau, by_entity: Mapping[str, Nudge | Lock]) -> bool:
    """Whether a correction holds on when an action moves this."""
    on_their_way = placement.entity in before and is_person(placement)
    correction = by_entity.get(placement.entity)
    return correction is not None and not (isinstance(correction, Lock) and on_their_way)


def _all_moved(placements: Iterable[Placement], by_entity: Mapping[str, Nudge | Lock]) -> tuple[Placement, ...]:
    return tuple(
        p.moved(**_values(p, by_entity[p.entity], _FIELDS)) if p.entity in by_entity else p for p in placements
    )


def _set(placement: Placement, before: Tableau) -> tuple[str, ...]:
    """What an action has set of a placement: what is different from before, everything where it was not there."""
    old = before.get(placement.entity)
    return tuple(field for field in _FIELDS if old is None or getattr(old, field) != getattr(placement, field))


def _values(placement: Placement, correction: Nudge | Lock, fields: Iterable[str]) -> dict[str, object]:
    """The corrected values of some fields of a placement."""
    values: dict[str, object] = {}
    for field in fields:
        staged, wanted = getattr(placement, field), getattr(correction, field)
        if isinstance(correction, Lock):
            values[field] = staged if wanted is None else wanted
        else:
            values[field] = staged * wanted if field == "size" else staged + wanted
    if "y" in values and is_person(placement):
        # whoever stands lower on the frame stands nearer
        values["depth"] = placement.depth + placement.y - float(str(values["y"]))
    return values


def _lasting(beat: Beat, frames: int) -> Beat:
    sounds = tuple((effect, min(frame, frames - 1)) for effect, frame in beat.sounds)
    return replace(beat, lead=min(beat.lead, frames - 1), least=frames, ideal=frames, sounds=sounds)


def _unknown(named: Text, kind: str, wrong: str, known: Iterable[str], shot: Shot) -> Diagnostic:
    choices = list(known)
    near = get_close_matches(named.value, choices, 1, 0.7)
    named_here = f"known here: {', '.join(f'`{name}`' for name in choices)}" if choices else "nothing can be named here"
    hint = f"did you mean `{near[0]}`?" if near else named_here
    message = f"`{named.value}` {wrong} in scene `{shot.scene}`"
    return Diagnostic(Severity.ERROR, f"unknown-{kind}", message, named.span, (hint,))
