"""A person: pose and dress become one cel of prims and cached parts."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.palette import SHADE, SKINS
from rentegn.drawing.people import limbs, wheelchair
from rentegn.drawing.people.carried import CARRIED, carried, holder
from rentegn.drawing.people.channels import AROUND, BEHIND, EMBRACING, IN_FRONT, OVER_FACE, SIDES, UNDER, Pose
from rentegn.drawing.people.garments import GARMENTS, Cloth, garment, outline
from rentegn.drawing.people.hands import Hand, hand
from rentegn.drawing.people.harness import harness
from rentegn.drawing.people.head import LAYERS, Head, head_layer, told
from rentegn.drawing.people.skeleton import Joints, joints
from rentegn.drawing.people.tool_belt import tool_belt
from rentegn.drawing.people.trunk import Trunk, neck
from rentegn.drawing.people.wardrobe import Outfit, outfit
from rentegn.drawing.prims import Cel, Part, Piece, Points, Prim, place
from rentegn.drawing.shapes import ellipse, smooth, wash
from rentegn.drawing.things import thing
from rentegn.model.storyboard import Dress

#: The thinnest detail line (units) that still reads at 1080p, and the width it has at one unit per H.
_THINNEST, _DETAIL = 0.0148, 0.036

#: A hand below this (H from its shoulder) hangs.
_HANGING = -1.0

#: Below this cosine of its yaw a body is seen from the side, its far arm behind it.
_FROM_SIDE = 0.5
#: How near (H) a sleeve's contour that of the trunk stops, and how much deeper it runs in one that hangs behind.
_CLEAR, _SEAM = -0.004, 0.18

#: How dense the contact shadow is: the floor line stays to be seen through it.
_SHADOW = 0.55

#: The size (units per H) from which hands read as they are, and the most they are enlarged by below it.
_HANDS_READ, _LARGEST_HAND = 0.95, 1.42

#: Arms that are painted apart from the figure, and those that are behind its trunk.
#: A hand comes over a shoulder when it is no lower than this (H) from its own.
_UP_THE_BACK = -0.35
_APART, _BEHIND = (AROUND, UNDER, EMBRACING), (BEHIND, UNDER, EMBRACING)

#: How much nearer an arm is that goes round somebody, and how much farther one that goes behind them.
_ROUND = 0.9

#: How much nearer than the figure the thumbs of hands lie that hold a sheet before it.
_THUMBS = 0.6

#: Who is turned further than this (radians) lies, and stands on no shadow.
_LYING = 0.5

Pieces = list[Piece]


def person(aspect: Aspect) -> tuple[Cel, ...]:
    """The figure of an aspect that has a pose, in the frame's units: a cel at its depth, and one for the arms that go
    round somebody else or the thumbs over what is held. With a `harness` in its state it is tied to a
    rope, with a `helmet` and a `belt` it wears these over its own clothes.
    """
    if aspect.pose is None or aspect.shown <= 0:
        return ()
    worn = aspect.dress or Dress()
    pose, facing = _turned_to_us(aspect.pose, aspect.facing)
    if worn.wheelchair:
        pose = wheelchair.seated(pose)
    turn = aspect.size * cmath.exp(1j * aspect.turn)
    cels = []
    for nearer, pieces in _figure(pose, worn, aspect, facing).items():
        if abs(aspect.turn) > _LYING:
            pieces = [piece for piece in pieces if not (isinstance(piece, Prim) and piece.name == "shadow")]
        placed = place(_squashed(pieces, aspect.squash), turn, aspect.at, mirror=facing < 0)
        key = ("person", nearer, worn, pose, facing, aspect.at, turn, aspect.squash, aspect.held, _gear(aspect))
        cels.append(Cel(aspect.depth + nearer, tuple(placed), key, True, aspect.shown))
    return tuple(cels)


def _gear(aspect: Aspect) -> frozenset[str]:
    """What somebody wears over their clothes."""
    return frozenset(name for name in ("harness", "helmet", "belt") if float(aspect.state.get(name, 0.0)) > 0)


def _turned_to_us(pose: Pose, facing: int) -> tuple[Pose, int]:
    """A body turned past the front is drawn as the mirror image of one that faces the other way."""
    return (pose.mirrored(), -facing) if pose.body_yaw < 0 else (pose, facing)


def line_weight(size: float) -> float:
    """Lines as a share of their width at one unit per H: thinner on giants, never too thin on miniatures."""
    return size**-0.3 if size > 1 else max(1.0, _THINNEST / (_DETAIL * size))


def hand_growth(size: float) -> float:
    """By how much hands are enlarged on people who are small in the frame, so that they can be read as hands."""
    grown: float = (_HANDS_READ / size) ** 0.45
    return min(_LARGEST_HAND, max(1.0, grown))


def _figure(pose: Pose, worn: Dress, aspect: Aspect, facing: int) -> dict[float, Pieces]:
    """The pieces by how much nearer than the figure they lie."""
    weight = round(line_weight(aspect.size), 2)
    rolled = aspect.at.real / aspect.size * aspect.facing
    held = aspect.held or ((pose.holds,) if pose.holds else ())
    body, clothes = joints(pose, worn), outfit(worn)
    trunk = Trunk(body, pose.body_yaw)
    cloth = outline(trunk, clothes.cut)
    drawing = _Drawing(body, pose, worn, clothes, trunk, cloth, weight, aspect.size, facing < 0, _gear(aspect))
    layers = {
        -_ROUND: [*drawing.reaching(UNDER), *drawing.embracing()],
        0.0: drawing.pieces(held, rolled),
        _THUMBS: drawing.thumbs(held),
        _ROUND: [*drawing.reaching(AROUND), *drawing.embracing_hands()],
    }
    return {nearer: pieces for nearer, pieces in layers.items() if pieces}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The layers of one figure in H, facing right; `cloth` is the trunk's closed outline."""

    body: Joints
    pose: Pose
    worn: Dress
    outfit: Outfit
    form: Trunk
    cloth: Points
    weight: float
    size: float
    mirrored: bool
    gear: frozenset[str]
    layers: dict[str, int] = field(default_factory=dict)
    sewn: dict[str, limbs.Sleeve] = field(default_factory=dict)

    def pieces(self, held: tuple[str, ...], rolled: float) -> Pieces:
        """Everything back to front; held props lie between each hand's under and over layers."""
        head_behind, head_before = self.head()
        facing_us = abs(self.pose.head_yaw) < 100
        arms = {side: self.arm(side) for side in SIDES if self.layer(side) not in _APART}
        behind, front, over_face = (
            [side for side in SIDES if self.layer(side) == layer] for layer in (BEHIND, IN_FRONT, OVER_FACE)
        )
        made: Pieces = [self.shadow()] if self.stands() else []
        if facing_us:
            made.append(head_behind)
        for side in behind:
            made += [*arms[side][0], *self.held(held if side == holder(self.pose) else ()), *arms[side][1]]
        if self.worn.wheelchair:
            made.append(wheelchair.frame(self.weight))
        made += [*self.lower_body(), *self.trunk()]
        if not facing_us:
            made.append(head_behind)
        if "left" in front:
            made += arms["left"][0]
        if self.worn.wheelchair:
            made.append(wheelchair.wheel(rolled, self.weight))
        if "right" in front:
            made += arms["right"][0]
        made += head_before
        for side in over_face:
            made += arms[side][0]
        if holder(self.pose) not in behind:
            made += self.held(held)
        if not self.thumbs(held):
            for side in (*front, *over_face):
                made += arms[side][1]
        return [*made, *self.construction()]

    def reaching(self, layer: int) -> Pieces:
        """The arms of a layer apart from the figure, whole."""
        return [piece for side in SIDES if self.layer(side) == layer for part in self.arm(side) for piece in part]

    def embracing(self) -> Pieces:
        """The sleeves of arms that go behind somebody else and come round them."""
        return [piece for side in SIDES if self.layer(side) == EMBRACING for piece in self.arm(side)[0][1:]]

    def embracing_hands(self) -> Pieces:
        """The hands of these arms, on the shoulder of whoever it is."""
        embracing = (self.arm(side) for side in SIDES if self.layer(side) == EMBRACING)
        return [piece for arm, over in embracing for piece in (arm[0], *over)]

    def thumbs(self, held: tuple[str, ...]) -> Pieces:
        """The thumbs of two hands before the body that hold what is an entity of its own: it lies under them."""
        grasps = all(self.pose.of(side, "shape") == "hold" and self.layer(side) == IN_FRONT for side in SIDES)
        return [piece for side in SIDES for piece in self.arm(side)[1]] if grasps and not held else []

    def layer(self, side: str) -> int:
        """Where an arm is painted: as the pose says, but both in front where they hang beside a body seen squarely.

        One that embraces comes up behind the other's back.
        """
        if side not in self.layers:
            self.layers[side] = self._layer(side)
        return self.layers[side]

    def _layer(self, side: str) -> int:
        asked: int = self.pose.of(side, "layer")
        if asked == EMBRACING and (self.body.arms[side].end - self.body.arms[side].root).imag < _UP_THE_BACK:
            return UNDER
        hangs = self.pose.of(side, "wrist") is None and self.pose.of(side, "hand").imag < _HANGING
        beside = side == "left" and hangs and not 12 < self.pose.body_yaw < 160
        return IN_FRONT if beside and asked == BEHIND else asked

    def stands(self) -> bool:
        """Whether something carries the figure where its shadow would fall."""
        hangs_on = None not in (self.pose.left_wrist, self.pose.right_wrist)
        feet = (self.pose.left_foot.imag, self.pose.right_foot.imag)
        return self.worn.wheelchair or (min(feet) < 0.3 and not hangs_on)

    def held(self, props: tuple[str, ...]) -> Pieces:
        """Props at the palm, or between both palms where both hands hold; their lettering is never mirrored."""
        if not props:
            return []
        shapes = {self.pose.left_shape, self.pose.right_shape}
        palms = [self.body.palm(side) for side in SIDES]
        at = sum(palms) / 2 if shapes == {"hold"} else self.body.palm(holder(self.pose))
        made: Pieces = []
        for prop in props:
            if prop in CARRIED:
                made.append(carried(prop, at, self.body.hands[holder(self.pose)], self.weight))
                continue
            kind = thing(prop)
            left, bottom, right, top = kind.box(kind.state)
            scale = min(1.0, 1.1 / max(right - left, top - bottom, 1e-6))
            middle = complex(left + right, bottom + top) / 2
            for _, pieces in sorted(kind.draw(kind.state).items()):
                lifted = (piece for piece in pieces if not (isinstance(piece, Prim) and "shadow" in piece.name))
                there = at + scale * middle.conjugate() if self.mirrored else at - scale * middle
                made += place(lifted, scale, there, mirror=self.mirrored)
        return made

    def shadow(self) -> Prim:
        """The contact shadow under the feet."""
        middle = (self.body.legs["left"].end.real + self.body.legs["right"].end.real) / 2 + 0.05
        if self.worn.wheelchair:
            return wash(ellipse(0.12 + 0j, 1.0, 0.11), SHADE, _SHADOW, "shadow")
        return wash(
            ellipse(complex(middle, 0), 0.76 - 0.2 * min(1.0, max(0.0, self.pose.rise)), 0.11), SHADE, _SHADOW, "shadow"
        )

    def head(self) -> tuple[Part, list[Part]]:
        """The part of the head behind the trunk, and those over it."""
        yaw = (self.pose.head_yaw + 180) % 360 - 180
        mirror = yaw < 0 and yaw != -180
        gaze = complex(-self.pose.gaze.real, self.pose.gaze.imag) if mirror else self.pose.gaze
        spec = Head(
            hair=self.worn.hair,
            hair_colour=self.worn.hair_colour,
            skin=SKINS[self.worn.skin % len(SKINS)],
            yaw=abs(yaw),
            expression=self.pose.expression or "neutral",
            gaze=gaze,
            lid=self.pose.lid,
            chin=self.pose.chin,
            glasses=self.worn.glasses,
            beard=self.worn.beard,
            hat="helmet" if "helmet" in self.gear else self.outfit.hat,
            old=self.worn.build == "elder",
            size=self.body.build.head,
            weight=self.weight,
        ).rounded()
        looks = ((name, told(name, spec)) for name in LAYERS)
        behind, *before = (
            Part(("head", *look), partial(head_layer, *look), self.body.head_turn, self.body.head, mirror)
            for look in looks
        )
        return behind, before

    def arm(self, side: str) -> tuple[Pieces, Pieces]:
        """Sleeve with the hand's under layer, and the hand's over layer."""
        sleeve = self.outfit.sleeves or self.outfit.top
        thumb = self.pose.of(side, "thumb")
        scale = round(self.body.hand_scale * hand_growth(self.size), 2)
        skin = SKINS[self.worn.skin % len(SKINS)]
        spec = Hand(self.pose.of(side, "shape"), thumb, skin, scale, self.weight)
        limb = self.body.arms[side]
        wrist, way = limb.end - limb.direction * 0.02, self.body.hands[side]
        under, over = (Part(("hand", layer, spec), partial(_hand_layer, spec, layer), way, wrist) for layer in (0, 1))
        bands = self.outfit.accent if self.outfit.cut == "stripes" else None
        behind, made = self.layer(side) in _BEHIND, self.sleeve(side)
        drawn = limbs.arm(
            self.body, side, made, sleeve, self.weight, self.cloth, bands, plain=self.plain, behind=behind
        )
        return [under, *drawn], [over]

    def sleeve(self, side: str) -> limbs.Sleeve:
        """The shape of a sleeve, which the arm and the trunk both ask for."""
        if side not in self.sewn:
            self.sewn[side] = limbs.sleeve(self.body, side, behind=self.layer(side) in _BEHIND)
        return self.sewn[side]

    @property
    def plain(self) -> bool:
        """Whether sleeves and trunk are one garment."""
        return self.outfit.sleeves in (None, self.outfit.top)

    @property
    def dark(self) -> int:
        """The side (1 toward facing) that lies in the dark: the light comes from the left of every picture."""
        return -1 if self.mirrored else 1

    def joined(self) -> list[tuple[Points, float]]:
        """The roots of the sleeves that the trunk is one with, and how deep in each its line still runs."""
        if not self.plain:
            return []
        made = []
        for side in SIDES:
            behind = self.layer(side) in _BEHIND
            sleeve = self.sleeve(side)
            if not behind:
                made.append((sleeve.root, -_CLEAR))
            elif sleeve.lifted > 0 and abs(self.body.cos) >= _FROM_SIDE:
                made.append((sleeve.root, _SEAM * (1 - sleeve.lifted) - _CLEAR))
        return made

    def lower_body(self) -> Pieces:
        """Both legs with their shoes, the far one first."""
        made: Pieces = []
        for side in SIDES:
            made.append(limbs.shoe(self.body, self.pose, side, self.outfit.shoes, self.weight))
            made += limbs.leg(
                self.body,
                self.pose,
                side,
                self.outfit.legs,
                self.weight,
                tights=bool(self.outfit.skirt),
                dark=self.dark,
            )
        if self.outfit.skirt:
            made += limbs.skirt(self.body, self.outfit.skirt, self.weight)
        return made

    def trunk(self) -> Pieces:
        """Neck and dressed trunk, with what is worn about it."""
        skin = SKINS[self.worn.skin % len(SKINS)]
        cloth = Cloth(self.outfit.top, self.outfit.legs, self.outfit.accent, self.weight, self.dark)
        trunk, worn = self.form, GARMENTS[self.outfit.cut]
        return [
            *neck(self.body, skin, self.weight),
            *garment(trunk, self.outfit.cut, cloth, self.cloth, self.joined()),
            *(harness(trunk, worn.hem, worn.flare, self.weight) if "harness" in self.gear else ()),
            *(tool_belt(trunk, worn.hem, worn.flare, self.weight) if "belt" in self.gear else ()),
        ]

    def construction(self) -> Pieces:
        """Blue-pencil bones; the ink look skips them."""
        bones = (*self.body.legs.values(), *self.body.arms.values())
        made: Pieces = [
            Prim(np.array([b.root, b.bend, b.end]), kind="construct", name=f"bone{i}") for i, b in enumerate(bones)
        ]
        spine = smooth([self.body.hip, self.body.waist, self.body.chest])
        return [*made, Prim(spine, kind="construct", name="spine")]


def _hand_layer(spec: Hand, layer: int) -> tuple[Prim, ...]:
    drawn = hand(spec)
    return drawn.over if layer else drawn.under


def _squashed(pieces: Iterable[Piece], squash: tuple[float, float]) -> Pieces:
    """Stretched about the feet; rigid parts move along and grow by the mean, so that a head stays a head."""
    wide, high = squash
    if wide == high == 1:
        return list(pieces)
    mean = math.sqrt(wide * high)
    made: Pieces = []
    for piece in pieces:
        if isinstance(piece, Prim):
            made.append(piece.along(piece.pts.real * wide + 1j * piece.pts.imag * high))
        else:
            made.append(replace(piece, turn=piece.turn * mean, at=complex(piece.at.real * wide, piece.at.imag * high)))
    return made
