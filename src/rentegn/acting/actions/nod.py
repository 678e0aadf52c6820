"""Nods twice."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_UP = pose("relaxed").but(expression="happy")
_DOWN = _UP.but(tilt=-9, neck=7, chin=-0.05)

ACTION = gesture(
    "nod",
    "relaxed",
    keys=((0, _DOWN), (7, _UP), (13, _DOWN), (20, _UP)),
    lead=5,
    least=32,
    ideal=36,
    expression="happy",
)
