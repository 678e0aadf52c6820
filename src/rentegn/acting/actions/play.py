"""Plays: a skip to this side, one to that, and arms up."""

from rentegn.acting.posing import gesture

ACTION = gesture(
    "play",
    "cheer",
    "wave",
    keys=((0, "dance_2"), (10, "dance_1")),
    lead=8,
    least=36,
    ideal=44,
    expression="joy",
    stagger=3,
)
