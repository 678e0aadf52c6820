from dataclasses import replace
from itertools import pairwise

import pytest

from rentegn.acting.stance import PEOPLE
from rentegn.drawing import measure
from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.palette import CORAL, CORAL_TINT, SKINS, SLATE, SUN, SUN_TINT, TEAL, TEAL_TINT, WHITE
from rentegn.drawing.people import wardrobe
from rentegn.drawing.people.hairstyles import HAIRSTYLES
from rentegn.drawing.people.pose import pose
from rentegn.drawing.people.skeleton import BUILDS
from rentegn.drawing.people.wardrobe import dress
from rentegn.model import casting


def test_a_storymap_can_ask_for_all_that_can_be_drawn_and_nothing_else():
    assert set(casting.ROLES) == PEOPLE
    assert set(casting.HAIRS) == {*HAIRSTYLES, "scarf"}
    assert set(casting.BUILDS) == set(BUILDS)
    assert len(casting.SKINS) == len(SKINS)


def test_a_storymaps_colours_are_the_houses():
    assert set(casting.CLOTHES.values()) == {CORAL, CORAL_TINT, TEAL, TEAL_TINT, SUN, SUN_TINT, SLATE, WHITE}
    hair = ("BLACK", "DARK", "BROWN", "AUBURN", "BLOND", "GREY", "SILVER")
    assert {getattr(wardrobe, name) for name in hair} <= set(casting.HAIR_COLOURS.values())


def test_somebody_looks_the_same_each_time_and_other_films_have_other_people():
    assert dress("citizen", "citizen", "tillid") == dress("citizen", "citizen", "tillid")
    looks = {dress("citizen", "citizen", f"film-{i}") for i in range(12)}
    assert len(looks) > 6


@pytest.mark.parametrize("kind", ["employee", "colleague", "gardener"])
def test_neighbours_of_a_group_differ_in_hair(kind):
    group = [dress(f"{kind}-{i}", kind, "tillid") for i in range(1, 6 if kind != "gardener" else 4)]
    assert all(a.hair != b.hair for a, b in pairwise(group))


def test_no_two_trades_wear_the_same():
    trades = ["doctor", "nurse", "firefighter", "police_officer", "cook", "farmer", "gardener", "road_worker"]
    worn = [wardrobe.outfit(dress(kind, kind, "tillid")) for kind in (*trades, "tradesperson", "leader", "politician")]
    assert len({(each.cut, each.top, each.hat) for each in worn}) == len(worn)


@pytest.mark.parametrize("kind", ["firefighter", "police_officer", "cook", "farmer", "road_worker", "gardener"])
@pytest.mark.parametrize("yaw", [14, 90, 170])
def test_a_trade_with_a_hat_is_told_by_its_outline_from_every_side(kind, yaw):
    worn = dress(kind, kind, "tillid")
    turned = pose("stand").but(body_yaw=yaw, head_yaw=yaw)

    def drawn(look):
        return measure.outline(draw(Aspect("a", kind, 0j, 1.0, pose=turned, dress=look)))

    assert drawn(worn).symmetric_difference(drawn(replace(worn, role="person"))).area > 0.05
