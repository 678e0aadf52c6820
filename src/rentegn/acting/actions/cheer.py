"""Throws both arms up and keeps them there, beaming."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_WIND_UP = pose("relaxed").but(
    hip_drop=0.16, lean=6, left_hand=0.34 - 1.12j, right_hand=-0.34 - 1.14j, expression="happy"
)

ACTION = gesture("cheer", "cheer", "fist_up", "clap_1", keys=((0, _WIND_UP),), lead=16, least=32, ideal=40)
