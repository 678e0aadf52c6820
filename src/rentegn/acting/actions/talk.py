"""Talks with the hands: two gestures, then at ease."""

from rentegn.acting.posing import gesture

ACTION = gesture("talk", "talk_1", keys=((0, "talk_2"), (16, "talk_1")), least=24, ideal=44, expression="happy")
