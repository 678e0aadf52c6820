"""Straightens up, chin high, and looks about."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_proud", "chest_out", "arms_crossed", "proud", lead=8, least=24, ideal=34, expression="neutral")
