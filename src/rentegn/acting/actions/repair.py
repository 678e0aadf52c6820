"""Bends over the work and mends it, stroke by stroke."""

from rentegn.acting.posing import gesture

ACTION = gesture(
    "repair",
    "hands_on_hips",
    keys=((0, "work_1"), (10, "work_2"), (18, "work_1"), (26, "work_2")),
    lead=12,
    least=52,
    ideal=58,
)
