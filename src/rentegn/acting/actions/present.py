"""Opens a hand towards something."""

from rentegn.acting.posing import gesture

ACTION = gesture("present", "present", "offer", lead=8, least=18, ideal=28)
