"""How each shot takes over from the one before: rules with their reasons, the first that fits decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rentegn.acting.marks import PLACE
from rentegn.acting.stance import is_person
from rentegn.drawing.people.pose import pose
from rentegn.drawing.things import things
from rentegn.model.direction import Source
from rentegn.model.storyboard import Call, Placement, Shot, Tableau
from rentegn.model.transition import Transition

#: People who moved less than this (units), and grew less than this (a factor), still stand where they stood.
_STOOD, _GREW = 0.5, 1.12
#: So many of a kind, brought one after another, are a list.
_A_LIST = 3
#: What is drawn or written on the sheet itself.
_ON_PAPER = frozenset({"animate_text", "draw", "rise_bars"})
#: Things that come one by one.
_BRINGING = frozenset({"appear", "connect", "enter", "gather_around", "rise"})
_TIGHT = frozenset({"squeeze", "struggle", "worry", "be_sad", "stress", "slump", "argue", "vanish", "extinguish"})
_GLAD = frozenset({"happy", "joy", "proud"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A way in, when it is taken, and why."""

    by: Transition
    why: str
    fits: Callable[[Shot, Shot], bool]


def transition(before: Shot | None, shot: Shot, by_hand: Transition | None = None) -> Transition:
    """The way into a shot; what a storymap sets by hand goes before every rule."""
    if by_hand is not None:
        return by_hand
    if before is None:
        return Transition.PAGE  # the title was the first page
    return next(rule.by for rule in RULES if rule.fits(before, shot))


def _goes_on(before: Shot, shot: Shot) -> bool:
    return before.runs_on or before.closing == shot.opening


def _same_company(before: Shot, shot: Shot) -> bool:
    """The same ground, and at least half of the people, who all stand where they stood."""
    here = [(before.closing.get(p.entity), p) for p in shot.opening if is_person(p) and p.shown > 0]
    stayed = [(old, new) for old, new in here if old is not None and old.shown > 0]
    return (
        _ground(before.closing) == _ground(shot.opening)
        and 2 * len(stayed) >= max(1, len(here))
        and all(_stands(old, new) for old, new in stayed)
    )


def _stands(old: Placement, new: Placement) -> bool:
    ratio = new.size / old.size
    return abs(complex(new.x - old.x, new.y - old.y)) < _STOOD and 1 / _GREW < ratio < _GREW


def _ground(tableau: Tableau) -> frozenset[str]:
    """The places a tableau stands in."""
    return frozenset(p.kind for p in tableau if p.kind in things() and things()[p.kind].depth <= PLACE)


def _on_paper(before: Shot, shot: Shot) -> bool:
    return any(call.action in _ON_PAPER for call in _asked(shot))


def _newcomers(before: Shot, shot: Shot) -> bool:
    """Nobody and nothing was there before."""
    return not any(placement.entity in before.closing for placement in shot.opening if not _is_ground(placement))


def _is_ground(placement: Placement) -> bool:
    return placement.kind in things() and things()[placement.kind].depth <= PLACE


def _turns(before: Shot, shot: Shot) -> bool:
    """From glad to tight."""
    glad = any({p.expression, pose(p.pose).expression} & _GLAD for p in before.closing if is_person(p))
    return glad and any(call.action in _TIGHT for call in _asked(shot))


def _lists(before: Shot, shot: Shot) -> bool:
    brought = Counter(call.action for beat in shot.beats for call in beat.calls if call.action in _BRINGING)
    return any(count >= _A_LIST for count in brought.values())


def _otherwise(before: Shot, shot: Shot) -> bool:
    return True


def _asked(shot: Shot) -> Iterator[Call]:
    """What the note (or the proposal for it) asks to be seen, without the business around it."""
    for beat in shot.beats:
        if beat.source is shot.source or shot.source is not Source.NOTE:
            yield from beat.calls


RULES: tuple[Rule, ...] = (
    Rule(Transition.CUT, "the picture goes on, so nothing may be between", _goes_on),
    Rule(Transition.SETTLE, "the same people on the same stage: no page is turned on them", _same_company),
    Rule(Transition.DRAW, "what is written or drawn needs a clean sheet", _on_paper),
    Rule(Transition.DRAW, "nobody we know: a new idea begins from nothing", _newcomers),
    Rule(Transition.WIPE, "the opposite of what we just saw: it is swept away", _turns),
    Rule(Transition.WIPE, "a list begins: the table is cleared for it", _lists),
    Rule(Transition.PAGE, "somebody we know, somewhere else", _otherwise),
)
