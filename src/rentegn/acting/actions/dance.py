"""Dances a few bars: from one foot to the other, an arm up each time."""

from rentegn.acting.posing import gesture

ACTION = gesture(
    "dance",
    "relaxed",
    keys=((0, "dance_1"), (12, "dance_2"), (24, "dance_1"), (36, "dance_2")),
    lead=8,
    least=60,
    ideal=66,
    expression="joy",
    stagger=2,
)
