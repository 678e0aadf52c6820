"""Puts a hand to the chin and looks up."""

from rentegn.acting.posing import gesture

ACTION = gesture("think", "think", least=18, ideal=30)
