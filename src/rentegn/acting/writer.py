"""Where the arm that writes comes into the picture."""

from __future__ import annotations

from dataclasses import replace

from rentegn.acting.action import Passage
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.things import things

#: The arm comes in beside the frame's middle, by this share of its width, and so far (units) under its foot.
_ASIDE, _UNDER = 0.36, 1.6


def by_hand(passage: Passage, written: Aspect, frame: int) -> Aspect:
    """A thing that is being written, told where the arm comes in that does it; at rest it knows none."""
    known = things().get(written.kind)
    if known is None or "arm_x" not in known.state or frame >= passage.frames - 1:
        return written
    side = _side(passage, written)
    source = complex(side * _ASIDE * passage.format.units_wide, -passage.format.units_high / 2 - _UNDER)
    place = (source - written.at) / max(written.size, 1e-6)
    return replace(written, state={**written.state, "arm_x": side * max(abs(place.real), 0.1), "arm_y": place.imag})


def _side(passage: Passage, written: Aspect) -> int:
    """1 for a right arm, -1 for a left one: from the side on which fewer people stand before what is written."""
    there = [p.x > written.at.real for p in passage.before if p.shown > 0 and is_person(p)]
    return 1 if sum(there) <= len(there) - sum(there) else -1
