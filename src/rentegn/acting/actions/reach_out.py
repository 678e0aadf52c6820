"""Stretches out a hand to somebody."""

from rentegn.acting.posing import gesture

ACTION = gesture("reach_out", "hold_out", lead=8, least=24, ideal=34, expression="happy")
