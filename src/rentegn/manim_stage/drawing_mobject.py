"""An entity as a Manim mobject: one invisible frame that Manim moves, and a layer of picture for each of its cels.

The entity's own points are that frame: corner, right, corner, up, corner, without area. Whatever Manim does to points
(shift, scale, rotate, `.animate`, FadeOut) it does to the frame, and the picture follows. Our camera paints layers at
once; under any other camera each layer's polygons are spelled out as Manim's own mobjects.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableSet, Sequence
from typing import Any

import numpy as np
from manim import Mobject, VMobject
from numpy.typing import NDArray

from rentegn.drawing.drawlist import Box, DrawList
from rentegn.drawing.looks.inking import inked
from rentegn.drawing.looks.program import VARIANTS
from rentegn.drawing.parallax import Lens
from rentegn.drawing.prims import Cel

_NOWHERE = np.zeros((0, 3))
_LEAST = 1e-3
#: Less opaque than this, what Cairo loses of a colour can be seen.
_FAINT = 0.1


class _Bodiless(VMobject):
    """Picture that does not count when Manim measures the entity, so that every camera finds the same middle."""

    def get_anchors(self) -> Any:
        return _NOWHERE

    def get_points_defining_boundary(self) -> NDArray[np.float64]:
        return _NOWHERE


class Layer(_Bodiless):
    """One cel of an entity. `placed` is its picture in units, the same object as long as nothing changes."""

    def __init__(self, entity: Entity) -> None:
        super().__init__(stroke_width=0, fill_opacity=0)
        self.owner = entity
        # Manim passes over mobjects without points
        self.set_points(np.zeros((4, 3)))
        self._cel: Cel | None = None
        self._inked: dict[tuple[int, float], DrawList] = {}
        self._picture = DrawList.empty()
        self._placed: tuple[DrawList, object, DrawList] | None = None

    def take(self, cel: Cel, look: str, variant: int, pen: float) -> None:
        """Take a cel's picture."""
        if cel is not self._cel:
            self._cel, self._inked = cel, {}
        drawn = variant % VARIANTS if cel.boil else 0, pen
        if drawn not in self._inked:
            self._inked[drawn] = inked(cel, look, *drawn)
        self._picture = self._inked[drawn]
        self.z_index = cel.depth

    def put_up(self, picture: DrawList, depth: float) -> None:
        """Take a picture that is polygons already."""
        self._cel, self._inked, self._picture, self.z_index = None, {}, picture, depth

    def clear(self) -> None:
        """Show nothing."""
        self._cel, self._inked, self._picture = None, {}, DrawList.empty()

    @property
    def picture(self) -> DrawList:
        """Its polygons where drawing put them."""
        return self._picture

    @property
    def placed(self) -> DrawList:
        """Its polygons where Manim has moved the entity to and the lens shows them, as opaque as Manim has made it."""
        seen = self.owner.whereabouts(), self.owner.lens.seen(self.z_index) if self.owner.lens else _UNMOVED
        if self._placed is None or self._placed[0] is not self._picture or self._placed[1] != seen:
            self._placed = self._picture, seen, _refracted(_moved(self._picture, seen[0]), *seen[1])
        return self._placed[2]

    def spell_out(self) -> None:
        """The polygons as mobjects, for cameras that know no layers; spare ones are kept, empty."""
        drawing = self.placed
        while len(self.submobjects) < len(drawing):
            self.submobjects.append(_Bodiless(stroke_width=0))
        corners = np.column_stack([drawing.points.real, drawing.points.imag, np.zeros(len(drawing.points))])
        colours = steady(drawing.colours)
        for k, polygon in enumerate(self.submobjects):
            if k < len(drawing):
                outline = corners[drawing.starts[k] : drawing.starts[k + 1]]
                polygon.set_points_as_corners(np.vstack([outline, outline[:1]]))
                polygon.fill_rgbas = colours[k : k + 1]
                polygon.z_index = self.z_index
            elif len(polygon.points):
                polygon.clear_points()

    def __deepcopy__(self, memo: dict[int, Any]) -> Layer:
        copy = Layer(memo.get(id(self.owner), self.owner))
        memo[id(self)] = copy
        copy._cel, copy._inked, copy._picture, copy.z_index = self._cel, self._inked, self._picture, self.z_index
        return copy


#: Where the entity's own origin and axes have gone to, and its opacity.
Whereabouts = tuple[complex, complex, complex, float]
_HOME: Whereabouts = (0j, 1 + 0j, 1j, 1.0)
_UNMOVED = (1.0, 0j)


class Entity(VMobject):
    """Somebody or something of the storyboard. Moving it moves all it will ever show; its fill opacity is its own."""

    def __init__(self, entity: str = "", *, painted: bool = True) -> None:
        super().__init__(stroke_width=0, fill_opacity=1.0)
        self.entity = entity
        self.painted = painted
        self.lens: Lens | None = None
        self._rest: Box | None = None

    @property
    def layers(self) -> list[Layer]:
        """Its layers of picture, some of them empty."""
        return [each for each in self.submobjects if isinstance(each, Layer)]

    def take(self, cels: Sequence[Cel], look: str, variant: int, pen: float = 1.0) -> None:
        """Take these cels as picture, drawn with a `pen` so broad; where the entity was moved to is kept."""
        layers = self.layers
        while len(layers) < len(cels):
            layers.append(Layer(self))
            self.submobjects.append(layers[-1])
        for layer, cel in zip(layers, cels, strict=False):
            layer.take(cel, look, variant, pen)
        for layer in layers[len(cels) :]:
            layer.clear()
        self._frame(_spanned([layer.picture for layer in layers]))

    def put_up(self, picture: DrawList, depth: float) -> None:
        """Take one picture that is polygons already, at a depth of its own."""
        if not self.layers:
            self.submobjects.append(Layer(self))
        self.layers[0].put_up(picture, depth)

    def whereabouts(self) -> Whereabouts:
        """What Manim has done to the frame since drawing made it."""
        opacity = float(self.get_fill_opacity())
        if self._rest is None or len(self.points) < 12:
            return (*_HOME[:3], opacity)
        left, bottom, right, top = self._rest
        corner, east, north = (complex(*self.points[i, :2]) for i in (0, 3, 11))
        along, up = (east - corner) / (right - left), (north - corner) / (top - bottom)
        if abs(along - 1) + abs(up - 1j) + abs(corner - complex(left, bottom)) < 1e-9:
            return (*_HOME[:3], opacity)
        return corner - along * left - up * bottom, along, up, opacity

    def _frame(self, rest: Box | None) -> None:
        if rest is None or rest == self._rest:
            return
        origin, along, up, _ = self.whereabouts()
        self._rest = rest
        left, bottom, right, top = rest
        corner, east, north = (origin + along * x + up * y for x, y in ((left, bottom), (right, bottom), (left, top)))
        self.set_points_as_corners([(z.real, z.imag, 0.0) for z in (corner, east, corner, north, corner)])

    def _iter_family(self, active_path: MutableSet[Mobject]) -> Iterator[Mobject]:
        if not self.painted:
            for layer in self.layers:
                layer.spell_out()
        yield from super()._iter_family(active_path)


def steady(colours: NDArray[np.float32]) -> NDArray[np.float64]:
    """RGBA a row, for Cairo: where faint polygons of one colour lie on each other, they add up to what they should.

    Cairo cuts a colour times its alpha down to whole levels of 255. Of what a polygon loses by that the next gets
    more, so that no shade of many layers turns too light, or into another hue.
    """
    made = colours.astype(float)
    faint = colours[:, 3] < _FAINT
    same = np.zeros(len(colours), bool)
    same[1:] = (colours[1:] == colours[:-1]).all(axis=1) & faint[1:]
    for first in np.flatnonzero(faint & ~same):
        last = first + 1
        while last < len(colours) and same[last]:
            last += 1
        exact = 255 * colours[first, 3] * np.append(colours[first, :3], 1.0).astype(float)
        levels = np.diff(np.floor(np.arange(last - first + 1)[:, None] * exact + 0.5), axis=0)
        if last - first > 1:
            made[first:last, 3] = (levels[:, 3] + 0.5) / 256
            made[first:last, :3] = np.minimum((levels[:, :3] + 0.5) / (levels[:, 3:] + 0.5), 1.0)
    return made


def _moved(drawing: DrawList, where: Whereabouts) -> DrawList:
    origin, along, up, opacity = where
    if where[:3] != _HOME[:3]:
        points = origin + along * drawing.points.real + up * drawing.points.imag
        drawing = DrawList(points, drawing.starts, drawing.colours)
    return drawing.faded(opacity)


def _refracted(drawing: DrawList, scale: float, shift: complex) -> DrawList:
    return drawing if (scale, shift) == _UNMOVED else drawing.moved(scale, shift)


def _spanned(drawings: Sequence[DrawList]) -> Box | None:
    boxes = [found for drawing in drawings if (found := drawing.box())]
    if not boxes:
        return None
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return left, bottom, max(right, left + _LEAST), max(top, bottom + _LEAST)
