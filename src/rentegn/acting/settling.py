"""From one scene's last picture to the next one's first, with the same people on the same stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rentegn.acting.action import Moment, Passage
from rentegn.acting.clock import ease, share
from rentegn.acting.marks import PLACE
from rentegn.acting.moves import after, before, changed, drawn_on, posed
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.model.storyboard import Call, Dress, Format, Tableau

#: What goes is gone after this share of the frames; what comes begins after the other.
_GONE, _COMES = 0.6, 0.35


def settled(
    leaving: Tableau, opening: Tableau, frame: int, frames: int, format: Format, cast: Mapping[str, Dress]
) -> Moment:
    """Frame `frame` of `frames`: who stays takes up what they do next, what goes shrinks away, what comes is drawn.

    Places, and people who are in one of the two pictures only, fade.
    """
    passage = Passage(Call("settle", {}), leaving, opening, frames, 0, 0, format, cast)
    entities = dict.fromkeys(p.entity for tableau in (opening, leaving) for p in tableau if p.shown > 0)
    aspects = {entity: _settling(passage, entity, frame, frame / max(1, frames - 1)) for entity in entities}
    return Moment({entity: found for entity, found in aspects.items() if found.shown > 0 and found.size > 0})


def _settling(passage: Passage, entity: str, frame: int, u: float) -> Aspect:
    old, new = passage.before.get(entity), passage.after.get(entity)
    here = passage.before[entity] if old else passage.after[entity]
    person, fades = is_person(here), is_person(here) or here.depth <= PLACE
    if new is None or new.shown <= 0:
        gone, left = before(passage, entity), 1 - ease(share(u, 0, _GONE))
        return replace(gone, shown=gone.shown * left) if fades else replace(gone, size=gone.size * left)
    if old is None or old.shown <= 0:
        come = ease(share(u, _COMES, 1))
        return replace(after(passage, entity), shown=come) if fades else drawn_on(passage, entity, come)
    if old.kind != new.kind:
        return before(passage, entity) if u < 0.5 else after(passage, entity)
    return posed(passage, entity, frame) if person else changed(passage, entity, ease(u))
