"""The scene before, while this one takes over from it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from rentegn.acting.performance import rest
from rentegn.drawing.draw import draw
from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.looks.inking import inked_all, pen_at
from rentegn.drawing.parallax import Lens
from rentegn.drawing.prims import Cel
from rentegn.drawing.transitions import drawn_in, gone_by
from rentegn.manim_stage.drawing_mobject import Entity
from rentegn.manim_stage.stage import Stage
from rentegn.model.camera import Framing
from rentegn.model.timing_json import Arrival
from rentegn.model.transition import Transition

#: Depths of what is left of the scene before: over everything, or under everything where this one is drawn on top.
_OVER, _UNDER = 1000.0, -1000.0


class Going:
    """What is left of the scene before, frame by frame: `leaf` shows it, seen as this scene begins to be seen."""

    def __init__(self, arrival: Arrival, framing: Framing, stage: Stage, look: str, *, painted: bool) -> None:
        self.by, self.frames, self.look = arrival.by, arrival.frames, look
        self.leaf = Entity("", painted=painted)
        high = framing.wide * stage.format.units_high / stage.format.units_wide
        middle = complex(framing.x, framing.y)
        self._frame: Box = (
            framing.x - framing.wide / 2,
            framing.y - high / 2,
            framing.x + framing.wide / 2,
            framing.y + high / 2,
        )
        seen = arrival.framing or Framing(0.0, 0.0, stage.format.units_wide)
        scale = framing.wide / seen.wide
        left = rest(arrival.leaving, 0, stage.cast, amount=0.0).aspects
        pen = pen_at(stage.format.units_wide / seen.wide)
        cels = sorted((cel for aspect in left.values() for cel in draw(aspect)), key=lambda cel: cel.depth)
        lens = Lens(Framing(0.0, 0.0, stage.format.units_wide), seen)
        picture = DrawList.joined(
            inked_all(layer, look, pen=pen).moved(*lens.seen(depth))
            for depth, layer in groupby(cels, key=lambda cel: cel.depth)
        )
        self._leaving: DrawList = picture.moved(scale, middle - scale * complex(seen.x, seen.y))

    def show(self, frame: int) -> None:
        """What is left at a frame of the scene."""
        depth = _UNDER if self.by is Transition.DRAW else _OVER
        left = gone_by(self.by, self._leaving, self._share(frame), self._frame, self.look)
        self.leaf.put_up(left, depth)

    def clear(self) -> None:
        """Nothing is left."""
        self.leaf.put_up(DrawList.empty(), _UNDER)

    def shown(self, cels: Mapping[str, tuple[Cel, ...]], frame: int) -> Mapping[str, tuple[Cel, ...]]:
        """What is there of this scene at a frame."""
        return drawn_in(cels, self._share(frame)) if self.by is Transition.DRAW else cels

    def _share(self, frame: int) -> float:
        """The first frame shows the first of the change, and the last what comes before all of it."""
        return (frame + 1) / (self.frames + 1)
