"""Everybody has an arm round those beside them: every other one lays both about their neighbours' shoulders."""

from rentegn.acting.abreast import Hold, abreast, arm_round
from rentegn.drawing.people.doings import ARM_ROUND


def _poses(people: int) -> tuple[str, ...]:
    last = people - 1
    if people == 1:
        return ("proud",)
    return tuple(
        ("arm_round" if i == last else "arms_round_both") + ("_right" if i == last else "")
        if i % 2
        else "embraced_" + ("left" if i == 0 else "right" if i == last else "both")
        for i in range(people)
    )


ACTION = abreast("hold_each_other", Hold(_poses, 2 * ARM_ROUND, arm_round, near=0.45, gait="brisk"))
