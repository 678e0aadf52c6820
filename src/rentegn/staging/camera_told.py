"""What a note asks of the camera: *zoom ind på kompasset*, *vi zoomer ud*, *kameraet panorerer*."""

from __future__ import annotations

from collections.abc import Mapping

from rentegn.model.camera import Camera, CameraMove, Framing
from rentegn.model.direction import Direction, Reading
from rentegn.model.storyboard import Dress, Format, Shot
from rentegn.staging.company import members
from rentegn.staging.framing import framed, whole

#: What is asked of the camera and shown by it.
_SHOWN = frozenset({"pan", "track", "zoom_in", "zoom_out"})
#: How wide a panning camera sees, as a share of the stage, and in how many frames it goes from side to side.
_PANNING, _PAN_FRAMES = 0.74, 90
#: How long a zoom takes, and a slow one (frames).
_ZOOM_FRAMES, _SLOW_FRAMES = 60, 100


def told(reading: Reading) -> Direction | None:
    """The direction of a reading that the camera heeds: the first that asks it to move.

    Who has come near and goes back again has been near from the start.
    """
    asked = filmed(reading)
    return asked[-1] if asked else None


def filmed(reading: Reading) -> tuple[Direction, ...]:
    """The directions of a reading that one move of the camera shows."""
    asked = tuple(each for each in reading.directions if each.action in _SHOWN)
    there_and_back = [each.action for each in asked[:2]] == ["zoom_in", "zoom_out"]
    return asked[:2] if there_and_back else asked[:1]


def as_told(shot: Shot, asked: Direction, cast: Mapping[str, Dress], format: Format) -> Camera | None:
    """The camera that does what a note asks of it; None where what it is to go to is not on stage."""
    wide = whole(format)
    frames = _SLOW_FRAMES if {"slow", "slowly"} & set(asked.manner) else _ZOOM_FRAMES
    if asked.action == "pan":
        aside = format.units_wide * (1 - _PANNING) / 2
        start = Framing(-aside, wide.y, format.units_wide * _PANNING)
        return Camera(start, (CameraMove(Framing(aside, wide.y, start.wide), frames=_PAN_FRAMES),))
    near = framed(shot, _about(asked, shot), cast, format)
    if near == wide:
        return None
    if asked.action in ("track", "zoom_in"):
        return Camera(wide, (CameraMove(near, frames=frames),))
    return Camera(near, (CameraMove(wide, frames=frames),))


def _about(asked: Direction, shot: Shot) -> str:
    """The entity that it goes to or comes from, `close` on whoever is there where the note names none on stage."""
    there = {placement.entity for tableau in (shot.opening, shot.closing) for placement in tableau}
    named = (*asked.props, *asked.actors, *((asked.target,) if asked.target else ()))
    wanted = (entity for mention in named for entity in (mention.entity, *members(mention)))
    return next((entity for entity in wanted if entity in there), "close")
