"""Leans in and listens."""

from rentegn.acting.posing import gesture

ACTION = gesture("listen", "listen", least=16, ideal=24)
