import time
from itertools import pairwise

import numpy as np
import pytest

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.palette import CORAL, SKINS, SUN, TEAL_TINT, rgb
from rentegn.drawing.people.channels import EMBRACING, UNDER
from rentegn.drawing.people.expressions import EXPRESSIONS
from rentegn.drawing.people.figure import person
from rentegn.drawing.people.hairstyles import HAIRSTYLES
from rentegn.drawing.people.head import Head, head
from rentegn.drawing.people.pose import IN_FRONT, names, pose
from rentegn.drawing.people.wardrobe import OUTFITS, dress, outfit
from rentegn.drawing.prims import Part, Prim
from rentegn.drawing.raster import picture
from rentegn.model.storyboard import Dress, Format

FILM = "tillid-esbjerg"
#: Poses of hands before the body that hold a thing which is drawn for itself.
BEFORE = {n for n in names() if pose(n).left_layer == pose(n).right_layer == IN_FRONT and not pose(n).holds}
SMALL = Format("test", 160, 160, 6.0, 6.0)


def standing(**changes):
    given = {
        "entity": "leader",
        "kind": "leader",
        "at": 0j,
        "size": 1.0,
        "pose": pose("stand"),
        "dress": Dress("leader", "bun"),
    }
    return Aspect(**{**given, **changes})


def strokes(cels):
    """Every stroke of the drawing in the frame's units, but for the sides that lie in the dark."""
    for cel in cels:
        for piece in cel.pieces:
            if isinstance(piece, Prim):
                if piece.name not in SHADES:
                    yield piece.pts
            else:
                for prim in piece.prims():
                    pts = -np.conj(prim.pts) if piece.mirror else prim.pts
                    yield pts * piece.turn + piece.at


#: The light comes from the left of every picture.
SHADES = ("trunk-shade", "left-leg-shade", "right-leg-shade")


def ink(aspect, **framing):
    return picture(person(aspect), SMALL, width=160, center=2.2j, **framing).astype(int)


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("wheelchair", [False, True])
def test_every_pose_can_be_drawn(name, wheelchair):
    cels = person(standing(pose=pose(name), dress=Dress(wheelchair=wheelchair)))
    chosen = pose(name)
    layers = {chosen.left_layer, chosen.right_layer}
    before = {chosen.left_shape, chosen.right_shape} == {"hold"} and name in BEFORE
    assert len(cels) == 1 + (before or EMBRACING in layers) + bool(layers & {EMBRACING, UNDER})
    assert all(np.isfinite(pts).all() for pts in strokes(cels))


@pytest.mark.parametrize("role", OUTFITS)
@pytest.mark.parametrize("yaw", [0, 45, 90, 135, 180])
def test_every_role_can_be_seen_from_every_side(role, yaw):
    worn = dress(role, role, FILM)
    cels = person(standing(dress=worn, pose=pose("stand").but(body_yaw=yaw, head_yaw=yaw)))
    assert all(np.isfinite(pts).all() for pts in strokes(cels))


@pytest.mark.parametrize("hair", [*HAIRSTYLES, "scarf"])
def test_every_head_has_a_drawing_at_every_yaw(hair):
    for yaw in range(0, 181, 20):
        _, front = head(Head(hair, "#6B4630", "#F8DCC6", yaw=float(yaw)))
        assert any(prim.name == "head" for prim in front)
        assert all(np.isfinite(prim.pts).all() and len(prim.pts) > 1 for prim in front)


def test_no_two_expressions_are_drawn_alike():
    faces = {}
    for name in EXPRESSIONS:
        _, front = head(Head("short", "#6B4630", "#F8DCC6", yaw=28.0, expression=name))
        marks = [
            np.round(prim.pts, 3).tobytes() for prim in front if prim.name.startswith(("eye", "brow", "mouth", "lid"))
        ]
        faces[name] = tuple(marks)
    assert len(set(faces.values())) == len(EXPRESSIONS)


def test_from_behind_there_is_no_face():
    _, front = head(Head("short", "#6B4630", "#F8DCC6", yaw=180.0))
    assert not [prim for prim in front if prim.name.startswith(("eye", "mouth", "brow", "nose"))]


def test_hands_are_told_from_the_trousers_they_hang_before():
    for skin, colour in enumerate(SKINS):
        for top in (None, CORAL, SUN, TEAL_TINT):
            for role in ("employee", "colleague", "leader", "man", "citizen"):
                legs = outfit(Dress(role, skin=skin, top=top)).legs
                assert np.abs(np.subtract(rgb(colour), rgb(legs))).max() > 0.10, (role, skin, top)


def test_the_figure_that_faces_left_is_the_mirror_image():
    right = list(strokes(person(standing(facing=1))))
    left = list(strokes(person(standing(facing=-1))))
    assert all(np.allclose(-np.conj(a), b) for a, b in zip(right, left, strict=True))


@pytest.mark.parametrize("facing", [1, -1])
def test_the_light_comes_from_the_left_of_the_picture(facing):
    (cel,) = person(standing(facing=facing))
    named = {piece.name: piece for piece in cel.pieces if isinstance(piece, Prim)}
    for shade in SHADES:
        lit = named[shade.removesuffix("-shade")].pts.real
        assert named[shade].pts.real.mean() > lit.mean() + 0.1 * np.ptp(lit)


def test_a_body_turned_past_the_front_is_the_other_way_round_without_a_jump():
    turned = pose("stand").mirrored()
    a = list(strokes(person(standing(pose=turned, facing=1))))
    b = list(strokes(person(standing(pose=pose("stand"), facing=-1))))
    assert all(np.allclose(x, y) for x, y in zip(a, b, strict=True))


def test_feet_stand_on_the_anchor_and_the_crown_over_four_heads_up():
    points = np.concatenate(list(strokes(person(standing(at=2 + 1j, size=0.5)))))
    assert points.imag.min() == pytest.approx(1.0, abs=0.08)
    assert points.imag.max() == pytest.approx(1 + 0.5 * 4.6, abs=0.2)


def test_squash_shortens_the_figure_from_the_feet_up():
    tall, low = (np.concatenate(list(strokes(person(standing(squash=s))))) for s in ((1, 1), (1.13, 0.9)))
    assert low.imag.max() < tall.imag.max() - 0.2
    assert low.real.max() > tall.real.max()


def test_a_shadow_falls_only_under_somebody_who_stands():
    def shadows(name):
        return [p for p in person(standing(pose=pose(name)))[0].pieces if isinstance(p, Prim) and p.name == "shadow"]

    assert shadows("stand")
    assert not shadows("jump")


def test_nobody_is_drawn_where_nothing_is_shown():
    assert person(standing(shown=0.0)) == ()
    assert person(standing(shown=0.4))[0].opacity == 0.4


def test_a_held_prop_lies_between_the_fingers_and_the_thumb():
    (cel,), (empty, thumbs) = (person(standing(pose=pose("read"), held=held)) for held in (("paper",), ()))
    hands = [i for i, p in enumerate(cel.pieces) if isinstance(p, Part) and p.key[0] == "hand"]
    without = [i for i, p in enumerate(empty.pieces) if isinstance(p, Part) and p.key[0] == "hand"]
    added = len(cel.pieces) - len(empty.pieces) - len(thumbs.pieces)
    assert added > 0
    assert hands[:2] == without
    assert min(hands[2:]) > max(hands[:2]) + added


def test_the_thumbs_of_hands_that_hold_a_sheet_before_the_body_lie_over_it():
    near, thumbs = sorted(person(standing(pose=pose("read"))), key=lambda cel: cel.depth)
    assert near.depth + 0.5 < thumbs.depth
    assert [piece.key[:2] for piece in thumbs.pieces] == [("hand", 1), ("hand", 1)]


def test_the_key_of_a_part_says_all_that_shapes_it():
    seen = {}
    for worn in (dress(f"employee-{i}", "employee", FILM) for i in range(1, 9)):
        for name in ("stand", "cheer", "look_out", "squeezed"):
            for size in (0.34, 0.8, 1.4):
                (cel,) = person(standing(dress=worn, pose=pose(name), size=size))
                for part in (p for p in cel.pieces if isinstance(p, Part)):
                    drawn = b"".join(
                        np.round(p.pts, 9).tobytes() + repr((p.fill, p.ink)).encode() for p in part.prims()
                    )
                    assert seen.setdefault(part.key, drawn) == drawn


def test_line_is_thinner_on_a_giant_and_never_under_two_pixels_on_a_miniature():
    def contour(size):
        (cel,) = person(standing(size=size))
        return next(p.ink for p in cel.pieces if isinstance(p, Prim) and p.name == "trunk-line")

    assert contour(1.0) == pytest.approx(0.058)
    assert contour(2.0) < 2 * 0.058
    assert contour(0.2) * 135 > 2


def test_the_same_drawing_has_the_same_key_and_another_pose_another():
    a, b, c = person(standing())[0], person(standing())[0], person(standing(pose=pose("cheer")))[0]
    assert a.key == b.key != c.key
    hash(a.key)


def test_boil_is_on_and_depth_is_the_aspects():
    (cel,) = person(standing(depth=23.0))
    assert cel.boil
    assert cel.depth == 23.0


def test_a_cheering_figure_looks_unlike_a_standing_one_and_the_comparison_can_tell():
    still, again, cheering = ink(standing()), ink(standing()), ink(standing(pose=pose("cheer")))
    assert np.abs(still - again).max() == 0
    assert (np.abs(still - cheering).max(axis=2) > 40).mean() > 0.02


def test_the_leader_is_known_by_bun_and_blazer_and_the_man_is_no_employee():
    leader, man = dress("leader", "leader", FILM), dress("man", "man", FILM)
    assert (leader.role, leader.hair) == ("leader", "bun")
    assert (man.role, man.hair) == ("man", "short")
    assert OUTFITS["man"].top != OUTFITS["employee"].top


def test_a_film_dresses_everybody_the_same_every_time():
    assert [dress(e, "citizen", FILM) for e in ("a", "b")] == [dress(e, "citizen", FILM) for e in ("a", "b")]


def test_colleagues_who_stand_together_differ():
    group = [dress(f"employee-{i}", "employee", FILM) for i in range(1, 9)]
    looks = {(d.hair, d.skin, d.top) for d in group}
    assert len(looks) == len(group)
    assert len({d.skin for d in group}) == 4
    assert any(d.wheelchair for d in group)
    assert any(d.hair == "scarf" for d in group)
    assert all((a.hair, a.top) != (b.hair, b.top) for a, b in pairwise(group))


def test_whoever_uses_a_wheelchair_sits_in_it_in_any_pose():
    for name in ("stand", "cheer", "squeezed"):
        (cel,) = person(standing(pose=pose(name), dress=Dress(wheelchair=True)))
        keys = [p.key[0] for p in cel.pieces if isinstance(p, Part)]
        assert {"wheelchair", "wheelchair-wheel"} <= set(keys)


def test_a_wheelchair_faces_where_its_user_does():
    worn = Dress(wheelchair=True)
    a = list(strokes(person(standing(pose=pose("stand").mirrored(), facing=1, dress=worn))))
    b = list(strokes(person(standing(pose=pose("stand"), facing=-1, dress=worn))))
    left = np.concatenate(a).real.min(), np.concatenate(b).real.min()
    assert left[0] == pytest.approx(left[1])
    assert left[0] < -np.concatenate(a).real.max()


def test_the_wheel_turns_with_the_ground_it_covers():
    def turned(x):
        (cel,) = person(standing(at=complex(x, 0), dress=Dress(wheelchair=True)))
        return next(p.turn for p in cel.pieces if isinstance(p, Part) and p.key[0] == "wheelchair-wheel")

    assert turned(0.6 * np.pi) == pytest.approx(-turned(0.0))


def test_a_figure_is_made_quickly_once_its_head_is_known():
    person(standing())
    poses = [pose("stand").but(lean=i / 10) for i in range(40)]
    start = time.process_time()
    for acted in poses:
        person(standing(pose=acted))
    assert (time.process_time() - start) / len(poses) < 0.010
