"""Leans over with both hands out to lend a hand, and nods."""

from rentegn.acting.posing import gesture

ACTION = gesture("help", "offer", keys=((0, "attend"),), lead=14, least=30, ideal=38, expression="happy")
