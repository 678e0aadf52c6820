"""Whose hand writes, or wipes a picture away: the leader's, in their own sleeve, else that of whoever is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.long_arm import Sleeve, sleeve_of
from rentegn.drawing.things import things
from rentegn.model.storyboard import Dress, Tableau

_LEADER = "leader"
#: The arm comes in beside the frame's middle, by this share of its width, and so far (units) under its foot.
_ASIDE, _UNDER = 0.30, 1.6


def writer(tableau: Tableau, cast: Mapping[str, Dress]) -> Dress:
    """How whoever writes in a scene is dressed: its leader, else who stands there first, else the film's leader."""
    there = [p.entity for p in tableau if p.shown > 0 and p.entity in cast and is_person(p)]
    leaders = [entity for entity in (*there, *sorted(cast)) if _leads(entity, cast)]
    for entity in (*(leader for leader in leaders if leader in there), *there, *leaders):
        return cast[entity]
    return Dress(_LEADER)


def sleeve(tableau: Tableau, cast: Mapping[str, Dress]) -> Sleeve:
    """The arm of whoever writes in a scene."""
    return sleeve_of(writer(tableau, cast))


def by_hand(passage: Passage, written: Aspect, frame: int) -> Aspect:
    """A thing that is being written, told whose hand does it and where its arm comes in; at rest it knows no hand."""
    known = things().get(written.kind)
    if known is None or "arm_x" not in known.state or frame >= passage.frames - 1:
        return written
    arm = sleeve(passage.before, passage.cast)
    side = _side(passage, written)
    source = complex(side * _ASIDE * passage.format.units_wide, -passage.format.units_high / 2 - _UNDER)
    place = (source - written.at) / max(written.size, 1e-6)
    return replace(
        written,
        state={
            **written.state,
            "skin": arm.skin,
            "sleeve": arm.cloth,
            "cuff": arm.cuff,
            "arm_x": side * max(abs(place.real), 0.1),
            "arm_y": place.imag,
        },
    )


def _leads(entity: str, cast: Mapping[str, Dress]) -> bool:
    return entity == _LEADER or (_LEADER not in cast and cast[entity].role == _LEADER)


def _side(passage: Passage, written: Aspect) -> int:
    """1 for a right arm, -1 for a left one: from the side on which fewer people stand before what is written."""
    there = [p.x > written.at.real for p in passage.before if p.shown > 0 and is_person(p)]
    return 1 if sum(there) <= len(there) - sum(there) else -1
