"""Sets the feet, lifts the fists: ready."""

from rentegn.acting.posing import gesture

ACTION = gesture("get_ready", "ready", keys=((0, "relaxed"),), lead=10, least=26, ideal=34)
