"""Talks with the hands: two gestures, then at ease."""

from rentegn.acting.posing import gesture

_BEGINS, _GOES_ON = ("talk_2", "talk_4", "talk_6"), ("talk_1", "talk_3", "talk_5")

ACTION = gesture("talk", "relaxed", keys=((0, _BEGINS), (16, _GOES_ON)), least=38, ideal=56)
