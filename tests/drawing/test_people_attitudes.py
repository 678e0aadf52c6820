import pytest

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import box
from rentegn.drawing.people.attitudes import ATTITUDES, EASY, at_ease, told_from
from rentegn.drawing.people.carried import CARRIED
from rentegn.drawing.people.pose import blend, names, pose
from rentegn.drawing.prims import Part, Prim
from rentegn.model.storyboard import Dress


def drawn(acted, **changes):
    return draw(Aspect("bo", "employee", 0j, 1.0, pose=acted, dress=Dress(), **changes))


def carried_in(cels):
    return {p.key[1] for cel in cels for p in cel.pieces if isinstance(p, Part) and p.key[0] == "carried"}


def test_there_are_attitudes_enough_for_a_film_full_of_people():
    assert len(ATTITUDES) >= 14
    assert set(EASY) <= set(names())
    assert len(set(EASY)) == len(EASY)


def test_everybody_stands_about_in_a_way_of_their_own_and_keeps_it():
    habits = {name: at_ease(name) for name in ("leader", "man", "citizen", "nurse", "teacher", "politician")}
    assert len(set(habits.values())) >= 3
    assert habits == {name: at_ease(name) for name in habits}


@pytest.mark.parametrize("stem", ["employee", "gardener", "colleague", "citizen"])
def test_no_two_neighbours_of_a_group_stand_alike(stem):
    ways = [at_ease(f"{stem}-{i}") for i in range(1, 8)]
    assert len(set(ways)) == len(ways)


@pytest.mark.parametrize("name", [name for name, attitude in ATTITUDES.items() if attitude.holds])
def test_what_a_pose_has_in_its_hand_is_drawn(name):
    assert carried_in(drawn(pose(name))) == {ATTITUDES[name].holds} <= set(CARRIED)


def test_on_the_way_to_a_pose_a_thing_is_in_the_hand_once_the_hand_has_closed():
    way = [blend(pose("stand"), pose("with_mug"), i / 10) for i in range(11)]
    assert all((step.holds == "mug") == (step.right_shape == "grip") for step in way)


@pytest.mark.parametrize("name", ATTITUDES)
def test_an_attitude_stands_on_the_floor(name):
    found = box(drawn(pose(name)))
    assert found is not None
    assert -0.12 < found.bottom < 0.06


def test_a_gesture_of_somebody_at_ease_leaves_their_hands_where_they_keep_them():
    base, mine = pose("relaxed"), pose("hands_behind_back")
    nod = told_from(base.but(tilt=-9, expression="happy"), base, mine)
    assert (nod.tilt, nod.expression) == (-9, "happy")
    assert (nod.left_hand, nod.left_shape, nod.left_layer) == (mine.left_hand, "tucked", mine.left_layer)
    waved = told_from(base.but(right_hand=-0.8 + 0.7j), base, mine)
    assert (waved.right_hand, waved.right_shape, waved.left_shape) == (-0.8 + 0.7j, base.right_shape, "tucked")


def test_what_is_held_reads_the_same_on_somebody_who_faces_left():
    to_the_right, to_the_left = (held_prims(drawn(pose("carry"), facing=facing)) for facing in (1, -1))
    shifts = [b.pts - a.pts for a, b in zip(to_the_right, to_the_left, strict=True)]
    assert shifts
    assert max(abs(shift - shifts[0][0]).max() for shift in shifts) < 1e-9


def held_prims(cels):
    return [p for cel in cels for p in cel.pieces if isinstance(p, Prim) and p.name in ("front", "side", "tape")]
