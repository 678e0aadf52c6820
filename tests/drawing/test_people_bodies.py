import pytest
from shapely import Point, Polygon

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.people.attitudes import EASY
from rentegn.drawing.people.figure import person
from rentegn.drawing.people.gait import plan, walk_pose
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import joints
from rentegn.drawing.people.wardrobe import outfit
from rentegn.drawing.prims import Prim
from rentegn.model.storyboard import Dress

ADULT = Dress()
SKIRTED = Dress("woman", "long")
#: How far (H) a line of hips or shoulders is from level that is seen to tilt.
TILTED = 0.02


def prims(acted, dress, *names):
    drawn = person(Aspect("bo", dress.role, 0j, 1.0, pose=acted, dress=dress))
    return [p for cel in drawn for p in cel.pieces if isinstance(p, Prim) and p.name in names]


def area(prim):
    return Polygon([(z.real, z.imag) for z in prim.pts])


@pytest.mark.parametrize("name", ["weight_left", "weight_right", "hand_on_hip", "hand_in_pocket", "half_turned"])
def test_who_stands_on_one_leg_has_its_hip_up_its_shoulder_down_and_the_other_knee_soft(name):
    body = joints(pose(name), ADULT)
    carries, rests = sorted(body.legs, key=lambda side: -body.legs[side].root.imag)
    assert body.legs[carries].root.imag > body.legs[rests].root.imag + TILTED
    assert body.arms[carries].root.imag < body.arms[rests].root.imag - TILTED
    assert abs(_knee(body.legs[rests])) > abs(_knee(body.legs[carries]))
    assert abs(body.hip.real - body.legs[carries].end.real) < abs(body.hip.real - body.legs[rests].end.real)


def _knee(leg):
    """How far a knee is from the straight line between hip and ankle (H)."""
    way = (leg.end - leg.root) / abs(leg.end - leg.root)
    return ((leg.bend - leg.root) / way).imag


def test_people_who_stand_about_are_no_posts():
    tilted = [name for name in EASY if abs(pose(name).hips) >= 5]
    assert len(tilted) == len(EASY)
    assert len({pose(name).hips > 0 for name in EASY}) == 2


def test_tilted_hips_leave_the_head_over_the_feet():
    for name in EASY:
        body = joints(pose(name), ADULT)
        feet = sorted(leg.end.real for leg in body.legs.values())
        assert feet[0] - 0.1 < body.head.real < feet[1] + 0.1, name


def test_the_contour_of_the_trunk_is_open_where_the_neck_grows_out_of_it():
    (line,) = prims(pose("relaxed"), ADULT, "trunk-line")
    assert not line.closed
    assert abs(line.pts[0] - line.pts[-1]) > 0.15


def test_a_coat_lies_on_the_lap_of_who_sits_and_hangs_down_on_who_stands():
    coat = Dress("citizen", "short")
    hangs = {
        name: joints(pose(name), coat).hip.imag - min(p.pts.imag.min() for p in prims(pose(name), coat, "trunk"))
        for name in ("relaxed", "sit")
    }
    assert hangs["relaxed"] > 0.35
    assert hangs["sit"] < 0.20


@pytest.mark.parametrize(
    "acted", [pose("relaxed"), pose("sit"), pose("reach_down"), walk_pose(plan(4.0, "calm"), 14)[0]]
)
def test_a_skirt_covers_both_thighs_however_they_are(acted):
    assert outfit(SKIRTED).skirt
    (skirt,) = prims(acted, SKIRTED, "skirt")
    for leg in joints(acted, SKIRTED).legs.values():
        middle = (leg.root + leg.bend) / 2
        assert area(skirt).contains(Point(middle.real, middle.imag))


def test_nobody_wears_a_skirt_under_dungarees_or_in_a_wheelchair():
    assert not outfit(Dress("gardener", "long")).skirt
    assert not outfit(Dress("woman", "long", wheelchair=True)).skirt
    assert not prims(pose("relaxed"), ADULT, "skirt")
