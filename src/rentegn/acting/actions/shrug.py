"""Lifts the shoulders: who knows?"""

from rentegn.acting.posing import gesture

ACTION = gesture("shrug", "relaxed", keys=((0, ("shrug", "shrug_one")),), lead=8, least=30, ideal=38)
