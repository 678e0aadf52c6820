from dataclasses import replace

import pytest

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.measure import box
from rentegn.drawing.people.pose import names, pose
from rentegn.drawing.people.reach import reach
from rentegn.model.storyboard import Dress

DRESSES = (Dress(), Dress(build="tall", hair="curly"), Dress(role="gardener"), Dress(build="child"))


def body(aspect):
    """The box about all that is drawn but the shadow on the floor."""
    cels = [
        replace(cel, key=None, pieces=tuple(piece for piece in cel.pieces if getattr(piece, "name", "") != "shadow"))
        for cel in draw(aspect)
    ]
    return box(cels)


def missed(aspect):
    """How far, in H, the drawing goes beyond its reach."""
    held, drawn = reach(aspect), body(aspect)
    over = (held.left - drawn.left, held.bottom - drawn.bottom, drawn.right - held.right, drawn.top - held.top)
    return max(over) / aspect.size


@pytest.mark.parametrize("name", names())
def test_all_of_a_person_is_within_reach(name):
    worn = DRESSES[len(name) % len(DRESSES)]
    for facing in (1, -1):
        assert missed(Aspect("ida", "employee", 1 - 2j, 0.9, facing, pose=pose(name), dress=worn)) < 0.2, worn


def test_a_raised_arm_reaches_higher_and_no_box_is_twice_the_drawing():
    calm, glad = (Aspect("ida", "employee", 0j, 1.0, pose=pose(name)) for name in ("stand", "cheer"))
    assert reach(glad).top > reach(calm).top + 0.25
    assert reach(calm).area < 2.2 * body(calm).area


def test_a_thing_has_no_reach():
    with pytest.raises(TypeError, match="`cup` is no person"):
        reach(Aspect("cup", "cup", 0j, 1.0))
