"""The door to poses: what one is, the library by name, and the way from one to another."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.drawing.people.blending import blend
from rentegn.drawing.people.carried import CARRIED
from rentegn.drawing.people.channels import BEHIND, HAND_SHAPES, IN_FRONT, OVER_FACE, Pose
from rentegn.drawing.people.close import kept_close, opened
from rentegn.drawing.people.doings import DOINGS, seated
from rentegn.drawing.people.poses import LIBRARY
from rentegn.drawing.people.working import rests_with

__all__ = [
    "BEHIND",
    "HAND_SHAPES",
    "IN_FRONT",
    "OVER_FACE",
    "Pose",
    "blend",
    "names",
    "plain",
    "pose",
    "sitting",
    "while_seated",
]

_SITTING, _SEATED = "sit", "seated_"
#: Somebody whose hip is lower than this or whose feet are higher (H) does what cannot be done on a seat.
_LOW, _OFF_THE_FLOOR = 0.3, 0.3


def _on_a_seat(poses: Mapping[str, Pose]) -> dict[str, Pose]:
    """What can be done sitting, done on the seat of the pose `sit`."""
    seat = poses[_SITTING]
    return {
        _SEATED + name: seated(each, seat)
        for name, each in poses.items()
        if not each.seated
        and each.hip_drop < _LOW
        and max(each.left_foot.imag, each.right_foot.imag) < _OFF_THE_FLOOR
        and not name.startswith("climb")
    }


_STANDING: Mapping[str, Pose] = {**rests_with(CARRIED), **LIBRARY, **DOINGS}
_ALL: Mapping[str, Pose] = {**_STANDING, **_on_a_seat(_STANDING)}


def pose(name: str) -> Pose:
    """A pose of the library, or the close way of one; KeyError for a name it lacks."""
    found = _ALL[opened(name)]
    return found if name == opened(name) else kept_close(found)


def plain(name: str) -> str:
    """The pose that a seated or close one is a way of."""
    return opened(name).removeprefix(_SEATED)


def names() -> tuple[str, ...]:
    """Every pose there is but what is done on a seat, in alphabetical order."""
    return tuple(sorted(_STANDING))


def sitting(name: str) -> bool:
    """Whether somebody in this pose sits on a seat."""
    return name == _SITTING or name.startswith(_SEATED)


def while_seated(name: str) -> str:
    """The pose as one who sits does it: at ease in general for what nobody does on a seat."""
    return _SEATED + name if _SEATED + name in _ALL else _SITTING
