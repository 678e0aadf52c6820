"""Which gait a call asks for, by its manner."""

from __future__ import annotations

from rentegn.model.storyboard import Call

_GAITS = {"quickly": "brisk", "tired": "tired", "carefully": "sneak"}


def gait(call: Call) -> str:
    """The gait of the first manner that names one, else the calm one."""
    return next((_GAITS[manner] for manner in call.manner if manner in _GAITS), "calm")
