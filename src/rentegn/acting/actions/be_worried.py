"""Wrings both hands, shoulders up, and looks aside."""

from rentegn.acting.posing import gesture

ACTION = gesture("be_worried", "worry", least=24, ideal=34, expression="worried")
