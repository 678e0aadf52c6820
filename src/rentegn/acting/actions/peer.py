"""Leans nearer to the glass, a hand up against the light."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_OUT = pose("look_out")
_NEARER = _OUT.but(lean=13, neck=8, tilt=0, hip_shift=0.10, right_pitch=-18, left_hand=0.42 + 0.30j, left_shape="flat")
_TIPTOE = _OUT.but(lean=4, tilt=10, chin=0.05, left_pitch=-20, right_pitch=-22, rise=0.10)

ACTION = gesture("peer", "look_out", keys=((0, _NEARER), (20, _TIPTOE)), lead=8, least=44, ideal=54)
