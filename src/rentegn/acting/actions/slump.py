"""Sinks together."""

from rentegn.acting.posing import gesture

ACTION = gesture("slump", "slump", lead=8, least=20, ideal=30)
