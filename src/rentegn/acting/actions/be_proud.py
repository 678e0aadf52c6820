"""Straightens up, chin high, with a moment's shut eyes; then looks about, and stays so."""

from rentegn.acting.posing import gesture
from rentegn.drawing.people.pose import pose

_ENDS = ("proud", "arms_crossed", "hands_on_hips")
_SWELLS = tuple(pose(end).but(trunk=1.04, tilt=11, chin=0.04, expression="proud") for end in _ENDS)

ACTION = gesture("be_proud", *_ENDS, keys=((0, _SWELLS),), lead=8, least=30, ideal=40, expression="neutral")
