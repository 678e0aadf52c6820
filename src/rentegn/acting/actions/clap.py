"""Claps."""

from rentegn.acting.posing import gesture

ACTION = gesture(
    "clap",
    "relaxed",
    keys=((0, "clap_2"), (8, "clap_1"), (13, "clap_2"), (18, "clap_1"), (23, "clap_2"), (28, "clap_1")),
    lead=12,
    least=48,
    ideal=54,
    expression="joy",
)
