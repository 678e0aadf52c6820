"""Throws the head back and laughs, a hand on the belly."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_BENT = pose("laugh").but(lean=12, tilt=-6, neck=8)

ACTION = gesture("laugh", "laugh", keys=((0, "laugh"), (12, _BENT)), lead=6, least=36, ideal=44, stagger=3)
