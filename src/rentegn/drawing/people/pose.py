"""The door to poses: what one is, the library by name, and the way from one to another."""

from __future__ import annotations

from rentegn.drawing.people.blending import blend
from rentegn.drawing.people.channels import BEHIND, HAND_SHAPES, IN_FRONT, OVER_FACE, Pose
from rentegn.drawing.people.poses import LIBRARY

__all__ = ["BEHIND", "HAND_SHAPES", "IN_FRONT", "OVER_FACE", "Pose", "blend", "names", "pose"]


def pose(name: str) -> Pose:
    """A pose of the library; KeyError for a name it lacks."""
    return LIBRARY[name]


def names() -> tuple[str, ...]:
    """Every pose there is, in alphabetical order."""
    return tuple(sorted(LIBRARY))
