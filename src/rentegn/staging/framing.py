"""The camera of a shot, where the storymap asks for one: closer, with all that it is about inside the frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rentegn.acting.marks import PLACE
from rentegn.acting.performance import rest
from rentegn.acting.stance import is_person
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import Box, box
from rentegn.drawing.things import things
from rentegn.model.storyboard import CameraMove, Dress, Format, Framing, Placement, Shot, Tableau

#: Units about what is framed.
_AIR = 0.6
#: The share of the frame's width that is left in view: at least, and at most, so that closer is seen to be closer.
_CLOSE, _ENTITY, _MOST = 0.58, 0.42, 0.92
#: The share of a body's height from the hips up.
_HIPS = 0.62


def whole(format: Format) -> Framing:
    """All of the stage."""
    return Framing(0.0, 0.0, format.units_wide)


def framed(shot: Shot, wanted: str, cast: Mapping[str, Dress], format: Format) -> Framing:
    """The framing that a storymap's `camera` names: `wide`, `close` on whoever is there, or an entity."""
    if wanted == "wide":
        return whole(format)
    tableaux = (shot.opening, *(beat.after for beat in shot.beats))
    if wanted == "close":
        boxes, least = list(_boxes(tableaux, _subjects(tableaux), cast)), _CLOSE
    else:
        boxes, least = list(_boxes(tableaux, {wanted}, cast, upper=True)), _ENTITY
    return _around(boxes, least, format) if boxes else whole(format)


def carried_on(before: Shot | None, shot: Shot, format: Format) -> Framing:
    """The framing a shot begins on: where the one before left the camera, if it goes on from the same stage."""
    if before is None or before.camera is None or before.closing != shot.opening:
        return whole(format)
    return before.camera.end


def camera(start: Framing, end: Framing, format: Format) -> CameraMove | None:
    """The move between two framings; None where all of the stage is seen throughout."""
    return None if start == end == whole(format) else CameraMove(start, end)


def _subjects(tableaux: Iterable[Tableau]) -> set[str]:
    """Everybody, or where nobody is, everything but the ground."""
    every = [placement for tableau in tableaux for placement in tableau]
    people = {p.entity for p in every if is_person(p)}
    return people or {p.entity for p in every if not _is_ground(p)}


def _is_ground(placement: Placement) -> bool:
    kind = things().get(placement.kind)
    return kind is not None and kind.depth <= PLACE


def _boxes(
    tableaux: Iterable[Tableau], names: set[str], cast: Mapping[str, Dress], *, upper: bool = False
) -> Iterator[Box]:
    """What the named entities cover, wherever they come to stand; of people only the `upper` part, if so wanted."""
    seen: list[Placement] = []
    for tableau in tableaux:
        for entity, aspect in rest(tableau, 0, cast).aspects.items():
            placement = tableau[entity]
            if entity not in names or placement in seen:
                continue
            seen.append(placement)
            drawn = box(draw(aspect))
            if drawn is not None:
                yield _upper(drawn) if upper and is_person(placement) else drawn


def _upper(whole: Box) -> Box:
    """A body from the hips up, as a medium shot shows it."""
    return replace(whole, bottom=whole.top - _HIPS * whole.height)


def _around(boxes: Iterable[Box], least: float, format: Format) -> Framing:
    every = list(boxes)
    left, right = min(b.left for b in every) - _AIR, max(b.right for b in every) + _AIR
    bottom, top = min(b.bottom for b in every) - _AIR, max(b.top for b in every) + _AIR
    needed = max(right - left, (top - bottom) * format.units_wide / format.units_high)
    share = min(max(needed / format.units_wide, least), _MOST)
    free = (1 - share) / 2
    x, y = (left + right) / 2, (bottom + top) / 2
    return Framing(
        _within(x, free * format.units_wide), _within(y, free * format.units_high), round(share * format.units_wide, 3)
    )


def _within(value: float, limit: float) -> float:
    return round(min(max(value, -limit), limit), 3)
