"""Puts out a flat hand: stop."""

from rentegn.acting.posing import gesture

ACTION = gesture("stop", "stop", least=24, ideal=32)
