"""Nods twice."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_UP = pose("relaxed").but(expression="happy")
_DOWN = _UP.but(tilt=-9, neck=7, chin=-0.05)

ACTION = gesture(
    "nod",
    "relaxed",
    keys=((0, _DOWN), (13, _UP), (21, _DOWN)),
    lead=8,
    least=44,
    ideal=46,
)
