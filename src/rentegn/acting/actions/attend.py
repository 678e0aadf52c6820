"""Turns to somebody who speaks, hands folded, and follows what is said."""

from rentegn.acting.posing import gesture

ACTION = gesture("attend", "attend", lead=6, least=24, ideal=28)
