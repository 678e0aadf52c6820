"""Lets head and shoulders hang."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_sad", "slump", least=24, ideal=34, expression="sad")
