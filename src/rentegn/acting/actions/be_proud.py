"""Straightens up, chin high."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_proud", "proud", "arms_crossed", "hands_on_hips", lead=8, least=18, ideal=28)
