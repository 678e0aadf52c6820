"""Everybody takes the hands of those beside them: a chain, a ring seen from before."""

from rentegn.acting.abreast import Hold, abreast, hand_in_hand
from rentegn.drawing.people.doings import ARM_IN_ARM


def _poses(people: int) -> tuple[str, ...]:
    return ("hand_in_left", *["hand_in_both"] * (people - 2), "hand_in_right")[:people]


ACTION = abreast("hold_hands", Hold(_poses, 2 * ARM_IN_ARM, hand_in_hand, near=0.3))
