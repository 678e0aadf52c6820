"""Beckons, and shows the way in with an open hand."""

from rentegn.acting.posing import gesture

ACTION = gesture("invite", "invite", keys=((0, "beckon"), (10, "offer"), (18, "beckon")), lead=8, least=44, ideal=52)
