"""Puts up a hand, to be asked or counted, and keeps it up."""

from rentegn.acting.posing import gesture

ACTION = gesture("raise_hand", "hand_up", least=30, ideal=40)
