"""Sets a foot forward and waves the others along, then stands at ease among them."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_ON = pose("lead_on")
_BECKONS = _ON.but(right_hand=_ON.right_hand + 0.16 + 0.30j, right_flex=6)

ACTION = gesture("lead_on", "relaxed", keys=((0, _ON), (16, _BECKONS), (24, _ON)), lead=8, least=44, ideal=54)
