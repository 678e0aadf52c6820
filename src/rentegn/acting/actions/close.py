"""Shuts what is open."""

from rentegn.acting.hinges import hinged

ACTION = hinged("close", 0.0, "calm", "pop")
