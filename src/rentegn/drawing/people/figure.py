"""A person: pose and dress become one cel of prims and cached parts."""

from __future__ import annotations

import cmath
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.palette import SHADE, SKINS
from rentegn.drawing.people import limbs
from rentegn.drawing.people.channels import BEHIND, OVER_FACE, SIDES, Pose
from rentegn.drawing.people.garments import Cloth, garment
from rentegn.drawing.people.hands import Hand, hand
from rentegn.drawing.people.head import Head, head
from rentegn.drawing.people.skeleton import Joints, joints
from rentegn.drawing.people.trunk import Trunk, neck
from rentegn.drawing.people.wardrobe import Outfit, outfit
from rentegn.drawing.prims import Cel, Part, Piece, Prim, place
from rentegn.drawing.shapes import ellipse, smooth, wash
from rentegn.model.storyboard import Dress

#: The thinnest detail line (units) that still reads at 1080p, and the width it has at one unit per H.
_THINNEST, _DETAIL = 0.0148, 0.036

Pieces = list[Piece]


def person(aspect: Aspect) -> tuple[Cel, ...]:
    """The figure of an aspect that has a pose: one cel at its depth, in the frame's units."""
    if aspect.pose is None or aspect.shown <= 0:
        return ()
    worn = aspect.dress or Dress()
    pose, facing = _turned_to_us(aspect.pose, aspect.facing)
    pieces = _squashed(_figure(pose, worn, aspect), aspect.squash)
    turn = aspect.size * cmath.exp(1j * aspect.turn)
    placed = place(pieces, turn, aspect.at, mirror=facing < 0)
    key = ("person", worn, pose, facing, aspect.at, turn, aspect.squash, aspect.held)
    return (Cel(aspect.depth, tuple(placed), key, True, aspect.shown),)


def _turned_to_us(pose: Pose, facing: int) -> tuple[Pose, int]:
    """A body turned past the front is drawn as the mirror image of one that faces the other way."""
    return (pose.mirrored(), -facing) if pose.body_yaw < 0 else (pose, facing)


def line_weight(size: float) -> float:
    """Lines as a share of their width at one unit per H: thinner on giants, never too thin on miniatures."""
    return size**-0.3 if size > 1 else max(1.0, _THINNEST / (_DETAIL * size))


def _figure(pose: Pose, worn: Dress, aspect: Aspect) -> Pieces:
    drawing = _Drawing(joints(pose, worn), pose, worn, outfit(worn), round(line_weight(aspect.size), 2), aspect.size)
    return drawing.pieces(aspect.held)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The layers of one figure in H, facing right."""

    body: Joints
    pose: Pose
    worn: Dress
    outfit: Outfit
    weight: float
    size: float

    def pieces(self, held: tuple[str, ...]) -> Pieces:
        """Everything back to front; held props between each hand's under and over layers."""
        head_behind, head_before = self.head()
        facing_us = abs(self.pose.head_yaw) < 100
        arms = {side: self.arm(side) for side in SIDES}
        layer = {side: self.pose.of(side, "layer") for side in SIDES}
        made: Pieces = [self.shadow()]
        if facing_us:
            made.append(head_behind)
        for side in SIDES:
            if layer[side] == BEHIND:
                made += [*arms[side][0], *arms[side][1]]
        made += self.lower_body()
        made += self.trunk()
        if not facing_us:
            made.append(head_behind)
        for side in SIDES:
            if layer[side] not in (BEHIND, OVER_FACE):
                made += arms[side][0]
        made.append(head_before)
        for side in SIDES:
            if layer[side] == OVER_FACE:
                made += arms[side][0]
        for side in SIDES:
            if layer[side] != BEHIND:
                made += arms[side][1]
        return [*made, *self.construction()]

    def shadow(self) -> Prim:
        """The contact shadow under the feet."""
        feet = (self.body.legs["left"].end.real + self.body.legs["right"].end.real) / 2
        lifted = max(0.0, self.pose.rise)
        return wash(ellipse(complex(feet + 0.05, 0), 0.76 - 0.2 * min(1, lifted), 0.11), SHADE, 0.9, "shadow")

    def head(self) -> tuple[Part, Part]:
        """The parts of the head behind the trunk and over it."""
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
            hat=self.outfit.hat,
            old=self.worn.build == "elder",
            size=self.body.build.head,
            weight=self.weight,
        ).rounded()
        behind, before = (
            Part(("head", layer, spec), partial(_head_layer, spec, layer), self.body.head_turn, self.body.head, mirror)
            for layer in (0, 1)
        )
        return behind, before

    def arm(self, side: str) -> tuple[Pieces, Pieces]:
        """Sleeve with the hand's under layer, and the hand's over layer."""
        sleeve = self.outfit.sleeves or self.outfit.top
        thumb = self.pose.of(side, "thumb")
        scale = round(self.body.hand_scale * max(1.0, (0.62 / self.size) ** 0.35), 2)
        skin = SKINS[self.worn.skin % len(SKINS)]
        spec = Hand(self.pose.of(side, "shape"), thumb, skin, scale, self.weight)
        limb = self.body.arms[side]
        wrist, way = limb.end - limb.direction * 0.02, self.body.hands[side]
        under, over = (Part(("hand", layer, spec), partial(_hand_layer, spec, layer), way, wrist) for layer in (0, 1))
        return [under, *limbs.arm(self.body, side, sleeve, self.weight)], [over]

    def lower_body(self) -> Pieces:
        """Both legs with their shoes, the far one first."""
        made: Pieces = []
        for side in SIDES:
            made.append(limbs.shoe(self.body, self.pose, side, self.outfit.shoes, self.weight))
            made += limbs.leg(self.body, self.pose, side, self.outfit.legs, self.weight)
        return made

    def trunk(self) -> Pieces:
        """Neck and dressed trunk."""
        skin = SKINS[self.worn.skin % len(SKINS)]
        cloth = Cloth(self.outfit.top, self.outfit.legs, self.outfit.accent, self.weight)
        return [
            *neck(self.body, skin, self.weight),
            *garment(Trunk(self.body, self.pose.body_yaw), self.outfit.cut, cloth),
        ]

    def construction(self) -> Pieces:
        """Blue-pencil bones; the ink look skips them."""
        bones = (*self.body.legs.values(), *self.body.arms.values())
        made: Pieces = [
            Prim(np.array([b.root, b.bend, b.end]), kind="construct", name=f"bone{i}") for i, b in enumerate(bones)
        ]
        spine = smooth([self.body.hip, self.body.waist, self.body.chest, self.body.head])
        return [*made, Prim(spine, kind="construct", name="spine")]


def _head_layer(spec: Head, layer: int) -> tuple[Prim, ...]:
    return head(spec)[layer]


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
            made.append(replace(piece, pts=piece.pts.real * wide + 1j * piece.pts.imag * high))
        else:
            made.append(replace(piece, turn=piece.turn * mean, at=complex(piece.at.real * wide, piece.at.imag * high)))
    return made
