"""Eyes, brows, nose, mouth, ears, beard and glasses, each projected onto a turned head. Head units, yaw 0 to 180."""

from __future__ import annotations

import numpy as np

from rentegn.drawing.palette import CORAL, INK, PAPER, WHITE, mixed
from rentegn.drawing.people.expressions import Expression, Knots
from rentegn.drawing.people.skull import HALF_WIDTH, on_face, outline, wrapped
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import DETAIL, ellipse, inside, line, poly, rings, shape, smooth, solid, wash

_EYES = (-0.15, 0.15)
#: How large wide eyes are as a share of others.
_WIDE = 1.35
#: The yaw from which an eye is seen from its side, with its lash.
_LASHES = 78.0
#: Of what colour tears are.
_WET = "#A9D3DF"
#: The yaws between which a mouth is lips on the profile's line and their corner.
_LIPS_ALONE, _NO_LIPS = 74.0, 110.0
#: Knots of an open mouth that are its upper lip, and how far the teeth of a laugh reach down.
_UPPER_LIP, _TEETH = 4, 0.034
#: How much higher the near corner of a smile is drawn on a face that is turned.
_NEAR_CORNER = 0.028


def cheeks(yaw: float, chin: float, blush: bool = False) -> list[Prim]:
    """A warm spot under each eye that can be seen, larger and redder where they blush."""
    made = []
    large, warm = (1.45, 0.62) if blush else (1.0, 0.30)
    for i, x in enumerate((-0.235, 0.235)):
        at, facing = on_face(x, -0.16 + chin, yaw)
        if facing > 0.15:
            spot = ellipse(at, large * 0.078 * (0.4 + 0.6 * facing), large * 0.058)
            made.append(wash(spot, CORAL, warm, f"cheek{i}"))
    return made


def tears(yaw: float, chin: float) -> list[Prim]:
    """One under each eye that can be seen, and one that has run further."""
    made = []
    for i, (x, y, large) in enumerate(((-0.175, -0.115, 1.0), (0.175, -0.115, 1.0), (-0.235, -0.275, 0.8))):
        at, facing = on_face(x, y + chin, yaw)
        if facing > 0.2:
            high, half = 0.085 * large, 0.038 * large * (0.5 + 0.5 * facing)
            drop = [at + 1j * high, at + half - 0.02j, at - 1j * 0.55 * high, at - half - 0.02j]
            made.append(shape(smooth(drop, True), _WET, DETAIL * 0.5, False, name=f"tear{i}"))
    return made


def eyes(face: Expression, yaw: float, gaze: complex, chin: float, lid: float) -> list[Prim]:
    """One or two eyes; `gaze` moves the pupils, `lid` 1 shuts them."""
    made: list[Prim] = []
    for i, x in enumerate(_EYES):
        at, facing = on_face(x, 0.02 + chin, yaw)
        if facing >= 0.08:
            made += _eye(face, at, 0.42 + 0.58 * min(1.0, facing * 1.15), gaze, lid, i)
            if yaw >= _LASHES and lid < 0.5 and face.eyes in ("dots", "soft", "wide"):
                lash = [at + 0.005 + 0.058j, at + 0.045 + 0.052j, at + 0.075 + 0.070j]
                made.append(line(*lash, ink=DETAIL * 0.75, taper=(0.1, 0.5), name=f"lash{i}"))
    return made


def _eye(face: Expression, at: complex, wide: float, gaze: complex, lid: float, i: int) -> list[Prim]:
    kind = "shut" if lid > 0.75 and face.eyes in ("dots", "soft", "wide") else face.eyes
    if kind == "squeezed":
        inward = 1 if i == 0 else -1
        corner = at + 0.05 * wide * inward
        knots = [at - 0.07 * wide * inward + 0.05j, corner, at - 0.07 * wide * inward - 0.045j]
        return [line(*knots, ink=DETAIL, curve=False, name=f"eye{i}")]
    if kind in ("shut", "smiling"):
        arch = 0.045 if kind == "smiling" else -0.03
        return [line(at - 0.07 * wide, at + 1j * arch, at + 0.07 * wide, ink=DETAIL * 1.05, name=f"eye{i}")]
    pupil = at + complex(gaze.real * 0.024 * wide, gaze.imag * 0.024)
    if kind == "soft":
        low = solid(ellipse(pupil - 0.006j, 0.042 * wide, 0.047 * (1 - 0.8 * lid), 18), name=f"eye{i}")
        lash = [at - 0.075 * wide + 0.018j, at + 0.05j - 0.03j * lid, at + 0.075 * wide + 0.018j]
        return [low, line(*lash, ink=DETAIL * 0.8, name=f"lid{i}")]
    large = _WIDE if kind == "wide" else 1.0
    return [solid(ellipse(pupil, 0.045 * wide * large, 0.060 * large * (1 - 0.8 * lid), 18), name=f"eye{i}")]


def brows(face: Expression, yaw: float, chin: float) -> list[Prim]:
    """Brows that are raised and drawn as the expression says."""
    made = []
    outer, inner = face.brow_outer, face.brow_inner
    for i, side in enumerate((-1, 1)):
        lift = face.uneven if side > 0 else -face.uneven * 0.4
        knots = ((0.225, 0.155 + outer), (0.155, 0.19 + (outer + inner) / 2), (0.085, 0.165 + inner))
        places = [on_face(side * x, y + lift + chin, yaw) for x, y in knots]
        if min(facing for _, facing in places) > 0.02:
            made.append(Prim(smooth([at for at, _ in places]), ink=DETAIL * 1.2, taper=(0.3, 0.3), name=f"brow{i}"))
    return made


def nose(yaw: float, chin: float) -> list[Prim]:
    """A stroke inside the face; past three-quarter the nose is part of the outline."""
    if yaw > 58:
        return []
    turn = float(np.sin(np.radians(yaw)))
    at, _ = on_face(0, chin, yaw)
    high = 0.03 - 0.07 * turn  # past the front it begins below the far eye
    knots = [at - 0.012 + 1j * high, at + 0.045 + 0.03 * turn - 0.075j, at - 0.025 - 0.105j]
    return [line(*knots, ink=DETAIL * 0.75, name="nose")]


# --- the mouth --------------------------------------------------------------------------------------------------------

_OPEN: dict[str, Knots] = {
    "laugh": (
        (-0.15, -0.205), (-0.05, -0.222), (0.05, -0.222), (0.15, -0.205), (0.12, -0.29), (0.05, -0.345),
        (-0.05, -0.345), (-0.12, -0.29),
    ),
    "talk": (
        (-0.085, -0.235), (-0.03, -0.228), (0.03, -0.228), (0.085, -0.235), (0.07, -0.29), (0.03, -0.315),
        (-0.03, -0.315), (-0.07, -0.29),
    ),
    "teeth": (
        (-0.125, -0.235), (-0.04, -0.228), (0.04, -0.228), (0.125, -0.235), (0.125, -0.295), (0.04, -0.305),
        (-0.04, -0.305), (-0.125, -0.295),
    ),
}  # fmt: skip


def mouth(face: Expression, yaw: float, chin: float, over_beard: bool) -> list[Prim]:
    """The mouth; light where it lies in a beard."""
    if face.open_mouth == "round":
        at, facing = on_face(0, -0.28 + chin, yaw)
        if facing < -0.05:
            return []
        back = 0.075 * np.sin(np.radians(yaw)) ** 2
        return [solid(ellipse(complex(at - back), 0.06 * (0.35 + 0.65 * max(0.0, facing)), 0.075), name="mouth")]
    if yaw >= _LIPS_ALONE:
        return _mouth_in_profile(face, chin, over_beard) if yaw < _NO_LIPS else []
    if face.open_mouth:
        return _open_mouth(face.open_mouth, yaw, chin)
    seen = [at for at, facing in (on_face(x, y + chin * 0.8, yaw) for x, y in face.mouth) if facing > 0]
    limit = float(np.interp(yaw, [28, 44, 60, 90], [0.41, 0.335, 0.34, 0.39]))  # lips end where the profile does
    if len(seen) < 2:
        return []
    near, far = seen[0].real, max(seen[-1].real, seen[0].real + 0.01)
    narrower = min(1.0, max(0.0, limit - near) / (far - near))
    seen = [complex(near + narrower * (at.real - near), at.imag) for at in seen]
    if seen[0].imag > seen[1].imag:  # of a smile seen from its side the near corner tells
        seen[0] += complex(-0.012, _NEAR_CORNER) * float(np.interp(yaw, [20, 50], [0, 1]))
    return [Prim(smooth(seen), ink=DETAIL * 1.2, color=PAPER if over_beard else INK, name="mouth")]


def _mouth_in_profile(face: Expression, chin: float, over_beard: bool) -> list[Prim]:
    """Half a mouth, from the lips on the profile's line back to its corner."""
    if face.open_mouth:
        deep = 1.0 if face.open_mouth == "laugh" else 0.6
        knots = ((0.392, -0.215), (0.392 - 0.095 * deep, -0.222), (0.392 - 0.07 * deep, -0.28), (0.368, -0.32))
        lips = smooth([complex(x, y + 0.8 * chin) for x, y in knots], True, 5)
        colour = WHITE if face.open_mouth == "teeth" else INK
        drawn = [shape(lips, colour, DETAIL * 0.6, False, name="mouth")]
        if face.open_mouth == "laugh":
            row = ((0.384, -0.224), (0.318, -0.229), (0.326, -0.25), (0.378, -0.252))
            drawn.append(shape([complex(x, y + 0.8 * chin) for x, y in row], WHITE, 0.0, False, name="teeth"))
        return drawn
    (corner, high), (_, middle) = face.mouth[0], min(face.mouth, key=lambda knot: abs(knot[0]))
    line_ends = [complex(0.385, middle + 0.8 * chin), complex(0.385 + 0.95 * corner, high + 0.8 * chin)]
    return [
        Prim(
            smooth([line_ends[0], sum(line_ends) / 2 - 0.008j, line_ends[1]]),
            ink=DETAIL * 1.0,
            color=PAPER if over_beard else INK,
            name="mouth",
        )
    ]


def _open_mouth(kind: str, yaw: float, chin: float) -> list[Prim]:
    places = [on_face(x, y + chin * 0.8, yaw) for x, y in _OPEN[kind]]
    if sum(facing > -0.25 for _, facing in places) < 5:
        return []
    limit = float(np.interp(yaw, [34, 50, 62, 90], [0.42, 0.345, 0.348, 0.385]))  # lips end where the profile does
    edge = np.array([complex(np.clip(at.real, -limit, limit), at.imag) for at, _ in places])
    middle, width = complex(edge.mean()), float(np.ptp(edge.real))
    lips = smooth(edge, True, 5)
    if kind == "teeth":
        bite = line(middle - width * 0.45, middle + width * 0.45, ink=DETAIL * 0.5, name="bite")
        return [shape(lips, WHITE, DETAIL * 0.8, False, name="mouth"), bite]
    drawn = [shape(lips, INK, DETAIL * 0.5, kind="solid", name="mouth")]
    if kind == "laugh":
        upper = edge[:_UPPER_LIP]
        teeth = np.concatenate([upper, (middle + (upper - middle) * 0.90 - _TEETH * 1j)[::-1]])
        inner = poly(teeth).intersection(poly(lips).buffer(-0.010))
        drawn += [shape(row, WHITE, 0.0, False, name="teeth") for row in rings(inner, 0.0005)]
        tongue = poly(ellipse(middle - 0.05j, 0.07 * width / 0.3, 0.03)).intersection(poly(lips).buffer(-0.012))
        drawn += [wash(edge, CORAL, name="tongue") for edge in rings(tongue, 0.0005)]
    return drawn


# --- what grows and is worn -------------------------------------------------------------------------------------------


def ears(yaw: float, skin: str) -> tuple[list[Prim], list[Prim]]:
    """Ears behind the head and before it."""
    behind: list[Prim] = []
    before: list[Prim] = []
    for i, longitude in enumerate((-88, 88)):
        angle = np.radians(longitude + yaw)
        facing = float(np.cos(angle))
        if facing < -0.45:
            continue
        x = float(0.395 * np.sin(angle) - 0.035 * np.sin(np.radians(yaw)))
        wide = 0.085 * (0.75 + 0.35 * max(0.0, facing))
        tilt = -0.1 * np.sign(longitude)
        ear = [shape(ellipse(complex(x, -0.06), wide, 0.115, rot=tilt), skin, DETAIL, False, name=f"ear{i}")]
        if facing > 0.2:
            fold = [complex(x + 0.02 * np.sign(longitude), -0.01), complex(x + 0.035, -0.06), complex(x, -0.10)]
            ear.append(line(*fold, ink=DETAIL * 0.7, name=f"ear-fold{i}"))
        (before if facing > 0.12 else behind).extend(ear)
    return behind, before


def wrinkles(yaw: float) -> list[Prim]:
    """Crow's feet, for the old."""
    made = []
    for i, x in enumerate((-0.30, 0.30)):
        at, facing = on_face(x, 0.0, yaw)
        if yaw < 80 and facing > 0.3:
            out = 0.03 if x > 0 else -0.03
            made.append(line(at - 0.02j, at + out - 0.065j, ink=DETAIL * 0.5, name=f"wrinkle{i}"))
    return made


def beard(yaw: float, colour: str) -> list[Prim]:
    """A full beard that follows the jaw."""
    off_nose = (0, 8, 18, 30, 48, 66, 78, 86, 92, 180)
    height = (-0.175, -0.155, -0.165, -0.215, -0.225, -0.16, -0.05, 0.02, -0.9, -0.9)
    across = np.linspace(-90, 90, 91)
    edge = np.interp(np.abs(wrapped(across - yaw)), off_nose, height)
    below = poly(np.concatenate([(HALF_WIDTH + 0.03) * np.sin(np.radians(across)) + 1j * edge, [0.7 - 1j, -0.7 - 1j]]))
    grown = poly(outline(yaw) * 1.07).intersection(below)
    drawn = [shape(r, colour, DETAIL * 0.6, False, "solid", name=f"beard{i}") for i, r in enumerate(rings(grown))]
    for i, longitude in enumerate((-60, -40, -20, 20, 40, 60)):
        root, facing = on_face(HALF_WIDTH * float(np.sin(np.radians(longitude))), -0.30, yaw)
        if facing > 0.25:
            hair = [root + 0.015j * (i % 3), root - 0.075j + 0.012 * np.sign(root.real)]
            for path in inside(smooth([hair[0], (hair[0] + hair[1]) / 2 + 0.008, hair[1]]), grown.buffer(-0.02)):
                shade = mixed(colour, INK, 0.45)
                drawn.append(Prim(path, ink=DETAIL * 0.5, color=shade, taper=(0.2, 0.5), name=f"beard-hair{i}"))
    return drawn


def glasses(yaw: float, chin: float) -> list[Prim]:
    """Round glasses with a bridge and the near temple."""
    made: list[Prim] = []
    centers = []
    for i, x in enumerate(_EYES):
        at, facing = on_face(x, 0.015 + chin, yaw)
        if facing >= 0.1:
            centers.append(at)
            rim = ellipse(at, 0.108 * (0.35 + 0.65 * facing), 0.10)
            made.append(shape(rim, WHITE, DETAIL * 0.85, False, opacity=0.28, name=f"glass{i}"))
    if len(centers) == 2:
        left, right = centers
        bridge = [left + 0.09 + 0.02j, (left + right) / 2 + 0.035j, right - 0.07 + 0.02j]
        made.append(line(*bridge, ink=DETAIL * 0.85, name="bridge"))
    if yaw > 12 and centers:
        ear = complex(0.37 * np.sin(np.radians(yaw - 80)), 0.03)
        made.append(line(centers[0] - 0.09, ear, ink=DETAIL * 0.8, name="temple"))
    return made
