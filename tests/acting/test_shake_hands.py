"""Two people shake hands, wherever and whoever they are."""

from dataclasses import replace
from itertools import pairwise

import pytest

from rentegn.acting.action import Passage
from rentegn.acting.proof import proved
from rentegn.acting.repertoire import action
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau
from tests.acting.plays import jump

CAST = {
    "ida": Dress("leader", "bun"),
    "bo": Dress("employee", build="tall", girth=1.2),
    "eva": Dress("elder", build="elder"),
}
CALL = Call("shake_hands", {"actor": ("ida", "bo")})


def met(apart: float, *, other: str = "bo", facing: int = 1) -> Passage:
    call = Call("shake_hands", {"actor": ("ida", other)})
    stage = Tableau(
        (
            Placement("ida", "leader", -apart / 2, -2.45, 0.9, facing, 20.0, "relaxed"),
            Placement(other, "employee", apart / 2, -2.45, 0.9, facing, 20.0, "relaxed"),
        )
    )
    done = action("shake_hands")
    after = done.after(call, stage, WIDE)
    length = done.length(call, stage, after)
    return Passage(call, stage, after, length.ideal, length.lead, 0, WIDE, CAST)


@pytest.mark.parametrize("apart", [1.75, 3.0, 7.0])
@pytest.mark.parametrize("other", ["bo", "eva"])
def test_people_meet_and_their_hands_with_them(apart, other):
    assert proved(met(apart, other=other)) == ()


def test_a_pair_whose_hands_pass_each_other_is_found_out():
    passage = met(1.75)
    bo = passage.after["bo"]
    aside = replace(passage, after=passage.after.with_(bo.moved(y=bo.y + 0.6)))
    assert any("do not meet" in finding for finding in proved(aside))


@pytest.mark.parametrize("facing", [1, -1])
def test_nobody_jumps_on_the_way(facing):
    passage = met(4.0, facing=facing)
    picture = action("shake_hands").picture
    drawings = [picture(passage, frame).aspects for frame in range(0, passage.frames, 2)]
    for one, other in pairwise(drawings):
        for who in ("ida", "bo"):
            far, joint = jump(one[who], other[who])
            assert far < 1.3, (who, joint)


def test_they_stay_where_they_are_when_they_stand_well():
    passage = met(1.75)
    assert passage.after["ida"].x == pytest.approx(passage.before["ida"].x)
