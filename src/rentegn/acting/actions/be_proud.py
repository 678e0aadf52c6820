"""Straightens up, chin high, and looks about."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_proud", "proud", "arms_crossed", "hands_on_hips", lead=8, least=24, ideal=34, expression="neutral")
