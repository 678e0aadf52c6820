"""What can be wrong with silhouettes at a moment: hidden hands, figures that merge, outlines that just touch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np

from rentegn.acting.marks import EFFECT, PROP
from rentegn.staging.checker_finding import Finding
from rentegn.staging.checker_people import BODY, MINIATURE
from rentegn.staging.checker_sight import Mask, Seen, Sight

#: The share of a hand that does something which the own body, or others, may hide.
_OWN, _OTHERS = 0.75, 0.9
#: A hand of fewer pixels is too small to tell anything.
_SMALL = 30
#: From which share of the smaller body, or head, on two merge who stand equally near, and how near that is (in depth).
_MERGED, _MERGED_HEADS, _AS_NEAR = 0.2, 0.04, 0.3
#: A head just touches another head, or a thing, that hides no more than this share of it while so many pixels of its
#: outline lie beside the other's.
_HEADS, _THINGS, _LONG = 0.03, 0.02, 6
#: What people come to, to sit on: a head may be seen before its back.
_SEATS = frozenset({"chair"})
#: How near (pixels) to something a hand means to touch it.
_IN_HAND = 3
#: How far apart (units) a nudge puts two outlines.
_CLEAR = 0.2


def faults(sight: Sight) -> Iterator[Finding]:
    """Every silhouette that does not read."""
    for person in sight.people:
        yield from _unseen(sight, person)
    for one, other in combinations(sight.people, 2):
        if _close(one, other):
            yield from _merged(one, other)
            yield from _kissing(one, other, other.head, _HEADS)
    for person in sight.people:
        for seen in sight.entities:
            if not seen.person and PROP <= seen.placement.depth < EFFECT and _close(person, seen):
                yield from _kissing(person, seen, seen.mask, _THINGS)


def _unseen(sight: Sight, person: Seen) -> Iterator[Finding]:
    """Nobody sees what hands do that are all behind the own body, or behind one other."""
    hands = [hand for hand in person.doing if hand.mask.sum() >= _SMALL and (hand.mask & sight.inside()).any()]
    if hands and all(_share(hand.hidden, hand.mask) > _OWN for hand in hands):
        message = f"the own body of `{person.name}` hides the hand that does it ({hands[0].shape})"
        hint = f"let `{person.name}` face the other way, so that the hand is before the body"
        yield Finding("hand-hidden", (person.name,), message, hint)
        return
    hidden = [hand.mask & sight.before(person, hand.depth) for hand in hands]
    clasped = any(hand.shape == "grip" for hand in hands)  # a hand in another, or round what it holds
    if not hands or clasped or any(_share(h, hand.mask) <= _OTHERS for h, hand in zip(hidden, hands, strict=True)):
        return
    others = [seen for seen in sight.people if seen is not person]
    nearest = max(others, key=lambda seen: int((seen.mask & hidden[0]).sum()), default=None)
    if nearest is not None and _share(nearest.mask & hidden[0], hidden[0]) > _OTHERS:
        message = f"`{nearest.name}` hides the hand of `{person.name}` that does it ({hands[0].shape})"
        yield Finding("hand-hidden", (person.name, nearest.name), message, _apart(nearest, person))


def _merged(one: Seen, other: Seen) -> Iterator[Finding]:
    """Two who stand equally near and share so much of the picture that they are one shape."""
    sizes = sorted((one.placement.size, other.placement.size))
    if sizes[0] < MINIATURE * sizes[1] or abs(one.placement.depth - other.placement.depth) > _AS_NEAR:
        return
    bodies, heads = _common(one.mask, other.mask), _common(one.head, other.head)
    apart = bodies <= _MERGED and heads <= _MERGED_HEADS
    if apart or bodies > BODY or _embracing(one) or _embracing(other):
        return
    message = f"`{one.name}` and `{other.name}` merge into one shape: neither stands before the other"
    yield Finding("silhouettes-merge", (one.name, other.name), message, _apart(other, one))


def _kissing(person: Seen, other: Seen, outline: Mask, most: float) -> Iterator[Finding]:
    """A head whose outline just touches another: it seems to hang on to it."""
    if other.placement.kind in _SEATS or _touched(person, other) or _touched(other, person):
        return
    head = person.head
    touching = _grown(head, 1) & outline & ~head
    if _share(head & outline, head) > most or touching.sum() < _LONG:
        return
    message = f"the head of `{person.name}` just touches `{other.name}`, so that they look joined"
    yield Finding("tangent", (person.name, other.name), message, _off(other, head, touching))


def _close(one: Seen, other: Seen) -> bool:
    """Whether the boxes of two drawings meet at all."""
    if one.box is None or other.box is None:
        return False
    gap = 2 / one.view.scale
    (left, bottom, right, top), (left2, bottom2, right2, top2) = one.box, other.box
    return left < right2 + gap and left2 < right + gap and bottom < top2 + gap and bottom2 < top + gap


def _embracing(person: Seen) -> bool:
    """Whether an arm of theirs lies round somebody: it is drawn apart from the figure."""
    return len(person.cels) > 1


def _touched(person: Seen, other: Seen) -> bool:
    """Whether a hand of theirs is on the other."""
    if _embracing(person) or not person.person:
        return person.person
    return any(bool((_grown(doing.mask, _IN_HAND) & other.mask).any()) for doing in person.doing)


def _apart(seen: Seen, other: Seen) -> str:
    """The nudge that takes one clear of the other to its own side."""
    away = 1 if _middle(seen) >= _middle(other) else -1
    shared = np.flatnonzero((seen.mask & other.mask).any(axis=0))
    wide = len(shared) / seen.view.scale + _CLEAR
    return f"from where it stands: `nudge: {{{seen.name}: {{x: {away * wide:.1f}}}}}`"


def _off(other: Seen, head: Mask, touching: Mask) -> str:
    """The nudge that takes an outline off a head: up where it touches it from above, else aside."""
    (down, across), (head_down, head_across) = (np.argwhere(mask).mean(axis=0) for mask in (touching, head))
    above = head_down - down > abs(across - head_across)
    by = f"y: {_CLEAR}" if above else f"x: {_CLEAR if across > head_across else -_CLEAR}"
    return f"from where it stands: `nudge: {{{other.name}: {{{by}}}}}`"


def _middle(seen: Seen) -> float:
    return float(np.flatnonzero(seen.mask.any(axis=0)).mean())


def _grown(mask: Mask, by: int) -> Mask:
    """The mask and all within so many pixels of it, where it is not empty."""
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return mask
    around = (slice(max(0, rows[0] - by), rows[-1] + by + 1), slice(max(0, columns[0] - by), columns[-1] + by + 1))
    grown = mask.copy()
    part = mask[around]
    for axis in (0, 1):
        part = np.logical_or.reduce([np.roll(part, step, axis) for step in range(-by, by + 1)])
    grown[around] = part
    return grown


def _common(one: Mask, other: Mask) -> float:
    """What two share, of the smaller."""
    return float((one & other).sum() / max(1, min(int(one.sum()), int(other.sum()))))


def _share(part: Mask, whole: Mask) -> float:
    return float(part.sum() / max(1, whole.sum()))
