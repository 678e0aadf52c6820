"""A moment of a shot as it is drawn, small: the pixels of each entity, face and letter, and what lies behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rentegn.acting.marks import PLACE
from rentegn.acting.performance import rest
from rentegn.acting.stance import is_person
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.drawlist import Box, DrawList, View
from rentegn.drawing.looks.inking import inked
from rentegn.drawing.painter import Raster, paint
from rentegn.drawing.palette import PAPER, rgb
from rentegn.drawing.people.head import BEHIND_TRUNK
from rentegn.drawing.prims import Cel, Part, Piece, Prim, place
from rentegn.drawing.things import things
from rentegn.model.camera import Framing
from rentegn.model.storyboard import Dress, Format, Placement, Tableau

Mask = NDArray[np.bool_]

#: Pixels a unit, and how much more than the frame is looked at, so that what lies outside is seen too.
SCALE, _ROOM = 20, 1.5
#: A pixel belongs to what covers this share of it; washes and glows that are fainter hide nothing.
_SEEN = 0.35
#: A head turned further than this (degrees) shows no face.
_PROFILE = 100.0
#: Shapes of hands that do something.
_DO = frozenset({"point", "open", "palm", "flat", "press", "cupped", "grip", "thumb_up"})
#: What a hand behind the body lies under.
_TRUNK = "trunk"
#: A thing stands if its drawing begins so near to its anchor, in units.
_FOOT = 0.06


@dataclass(frozen=True, eq=False)
class Layer:
    """A cel parted into its lettering and all else of it."""

    depth: float
    drawing: DrawList
    letters: DrawList
    view: View

    @cached_property
    def mask(self) -> Mask:
        """Every pixel it hides what is behind it on."""
        return mask(DrawList.joined((self.drawing, self.letters)), self.view)


@dataclass(frozen=True, eq=False)
class Doing:
    """A hand that does something: its depth and shape, its pixels, and which of them the figure itself hides."""

    depth: float
    shape: str
    mask: Mask
    hidden: Mask


@dataclass(frozen=True, eq=False)
class Seen:
    """One entity as it is drawn at rest."""

    placement: Placement
    aspect: Aspect
    layers: tuple[Layer, ...]
    view: View
    person: bool
    heads: DrawList
    cels: tuple[Cel, ...] = ()

    @cached_property
    def mask(self) -> Mask:
        """Its pixels."""
        return _any((layer.mask for layer in self.layers), self.view)

    @cached_property
    def box(self) -> Box | None:
        """What its drawing spans, also far outside the frame; None where nothing is drawn."""
        return DrawList.joined(part for layer in self.layers for part in (layer.drawing, layer.letters)).box()

    @cached_property
    def face(self) -> Mask:
        """The pixels of its face, none where it is turned away."""
        return mask(self.heads, self.view)

    @cached_property
    def head(self) -> Mask:
        """The pixels of its head, with hair and hat."""
        pieces = (piece for cel in self.cels for piece in cel.pieces if _is_part(piece, "head"))
        return mask(inked(Cel(0, tuple(pieces))), self.view)

    @cached_property
    def doing(self) -> tuple[Doing, ...]:
        """Its hands that do something: they point, show, press, take hold or are held open."""
        return tuple(found for cel in self.cels for found in _doing(cel, self.view))

    @cached_property
    def letters(self) -> Mask:
        """The pixels of what is written on it."""
        return mask(DrawList.joined(layer.letters for layer in self.layers), self.view)

    @property
    def name(self) -> str:
        """Its entity."""
        return self.placement.entity

    @property
    def ground(self) -> bool:
        """Whether it is the place that everything else stands in."""
        return not self.person and things()[self.placement.kind].depth <= PLACE

    @property
    def stands(self) -> bool:
        """Whether its lowest point belongs on something: its drawing is anchored at its foot, and ends nowhere else."""
        if self.person:
            return True
        kind = things()[self.placement.kind]
        foot = kind.box({**kind.state, **self.placement.state})[1]
        return not self.ground and "x2" not in kind.state and bool(abs(foot) < _FOOT)


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """All that is to be seen at one moment, back to front as it came on; `framing` is what the camera sees of it."""

    entities: tuple[Seen, ...]
    framing: Framing
    format: Format
    view: View

    @property
    def people(self) -> tuple[Seen, ...]:
        """Everybody who is there."""
        return tuple(seen for seen in self.entities if seen.person)

    @property
    def whole(self) -> bool:
        """Whether the camera sees all of the stage."""
        return self.framing.wide >= self.format.units_wide

    def before(self, owner: Seen, depth: float) -> Mask:
        """What others hide of whatever of `owner` lies at a depth; at the same depth, who came on later is nearer."""
        order = {seen.name: index for index, seen in enumerate(self.entities)}
        rank = (depth, order[owner.name])
        others = ((order[seen.name], layer) for seen in self.entities if seen is not owner for layer in seen.layers)
        return _any((layer.mask for index, layer in others if (layer.depth, index) > rank), self.view)

    def inside(self, *, left: float = 0, bottom: float = 0, right: float = 0, top: float = 0) -> Mask:
        """The pixels of the frame less a margin on each side, as shares of its width and height."""
        x, y = grid(self.view)
        wide, high = self.framing.wide, self.framing.wide * self.format.units_high / self.format.units_wide
        across, up = (x - self.framing.x) / wide + 0.5, (y - self.framing.y) / high + 0.5
        within: Mask = (across >= left) & (across <= 1 - right) & (up >= bottom) & (up <= 1 - top)
        return within


class Eye:
    """Looks at moments; what did not change since the last look is not drawn again."""

    def __init__(self, format: Format, cast: Mapping[str, Dress]) -> None:
        self._format, self._cast = format, cast
        wide, high = (round(_ROOM * SCALE * units / 2) * 2 for units in (format.units_wide, format.units_high))
        self._view = View(wide, high, wide / SCALE)
        self._last: dict[str, Seen] = {}

    def sight(self, tableau: Tableau, framing: Framing) -> Sight:
        """What the tableau looks like at rest."""
        aspects = rest(tableau, 0, self._cast).aspects
        seen = tuple(self._seen(tableau[entity], aspect) for entity, aspect in aspects.items())
        return Sight(seen, framing, self._format, self._view)

    def _seen(self, placement: Placement, aspect: Aspect) -> Seen:
        last = self._last.get(placement.entity)
        if last is not None and last.aspect == aspect:
            return last
        person = is_person(placement)
        cels = draw(aspect)
        layers = tuple(_layer(cel, self._view, person=person) for cel in cels)
        heads = DrawList.joined(inked(Cel(cel.depth, _faces(cel))) for cel in cels) if person else DrawList.empty()
        made = Seen(placement, aspect, layers, self._view, person, heads, cels if person else ())
        self._last[placement.entity] = made
        return made


def solid(drawing: DrawList) -> DrawList:
    """The same shapes, nothing of them faint."""
    colours = drawing.colours.copy()
    colours[:, 3] = 1
    return replace(drawing, colours=colours)


def mask(drawing: DrawList, view: View) -> Mask:
    """(H, W) the pixels that a drawing covers."""
    raster: Raster = np.zeros((view.height, view.width, 4), np.uint8)
    raster[..., 3] = 255
    white = replace(drawing, colours=np.concatenate([np.ones_like(drawing.colours[:, :3]), drawing.colours[:, 3:]], 1))
    paint(raster, white, view)
    covered: Mask = raster[..., 0] > 255 * _SEEN
    return covered


def grid(view: View) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """(1, W) and (H, 1): where the pixels' middles lie, in units."""
    x = (np.arange(view.width) + 0.5 - view.width / 2) / view.scale + view.center.real
    y = (view.height / 2 - np.arange(view.height) - 0.5) / view.scale + view.center.imag
    return x[None, :], y[:, None]


def behind_letters(sight: Sight) -> Iterator[tuple[Seen, Layer, NDArray[np.float64]]]:
    """Every layer with lettering, and the picture (H, W, 3) from 0 to 1 that its letters are put on."""
    raster: Raster = np.empty((sight.view.height, sight.view.width, 4), np.uint8)
    raster[..., :3] = np.round(255 * np.array(rgb(PAPER)))
    raster[..., 3] = 255
    layers = [(layer, seen) for seen in sight.entities for layer in seen.layers]
    for layer, seen in sorted(layers, key=lambda pair: pair[0].depth):
        paint(raster, layer.drawing, sight.view)
        if len(layer.letters):
            yield seen, layer, raster[..., :3] / 255
            paint(raster, layer.letters, sight.view)


def _layer(cel: Cel, view: View, *, person: bool) -> Layer:
    if person:
        return Layer(cel.depth, inked(cel), DrawList.empty(), view)
    pieces = [each for piece in cel.pieces for each in _opened(piece)]
    written = tuple(piece for piece in pieces if _is_letter(piece))
    if not written:
        return Layer(cel.depth, inked(cel), DrawList.empty(), view)
    plain = tuple(piece for piece in pieces if not _is_letter(piece))
    drawing, letters = (inked(replace(cel, pieces=part, key=None)) for part in (plain, written))
    return Layer(cel.depth, drawing, letters, view)


def _opened(piece: Piece) -> Iterable[Piece]:
    """A part with lettering as what it is made of."""
    if isinstance(piece, Prim):
        return (piece,)
    prims = piece.prims()
    if not any(map(_is_letter, prims)):
        return (piece,)
    return place(prims, piece.turn, piece.at, mirror=piece.mirror)


def _is_letter(piece: Piece) -> bool:
    return isinstance(piece, Prim) and piece.kind == "letter"


def _faces(cel: Cel) -> tuple[Piece, ...]:
    """The front of the heads in a figure, unless it looks away."""
    return tuple(piece for piece in cel.pieces if isinstance(piece, Part) and _is_face(piece.key))


def _is_part(piece: Piece, name: str) -> bool:
    return isinstance(piece, Part) and isinstance(piece.key, tuple) and piece.key[0] == name


def _doing(cel: Cel, view: View) -> Iterator[Doing]:
    """The hands of a figure's cel that do something; the trunk and all else that is drawn after one may hide it."""
    for index, piece in enumerate(cel.pieces):
        if not _is_part(piece, "hand") or piece.key[1] or piece.key[2].shape not in _DO:  # type: ignore[union-attr, index]
            continue
        shown = mask(inked(Cel(0, (piece,))), view)
        nearer = tuple(other for other in cel.pieces[index + 1 :] if not _is_part(other, "hand"))
        behind = any(isinstance(other, Prim) and other.name == _TRUNK for other in nearer)
        hidden = shown & mask(inked(Cel(0, nearer)), view) if behind else np.zeros_like(shown)
        yield Doing(cel.depth, piece.key[2].shape, shown, hidden)  # type: ignore[union-attr, index]


def _is_face(key: object) -> bool:
    return isinstance(key, tuple) and key[0] == "head" and key[1] != BEHIND_TRUNK and key[2].yaw < _PROFILE


def _any(masks: Iterable[Mask], view: View) -> Mask:
    whole: Mask = np.zeros((view.height, view.width), bool)
    for each in masks:
        whole |= each
    return whole
