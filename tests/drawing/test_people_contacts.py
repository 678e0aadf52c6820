"""Hands that touch, measured where they are drawn."""

import itertools

import pytest

from rentegn.drawing.aspect import Aspect
from rentegn.drawing.draw import draw
from rentegn.drawing.people.contacts import (
    CLAPPING,
    HUGGING,
    SHAKING,
    handshake,
    high_five,
    hug,
)
from rentegn.drawing.people.skeleton import freed, joints, world
from rentegn.model.storyboard import Dress

PIXELS = 135
DRESSES = (Dress(), Dress(build="tall", girth=1.2), Dress(build="short"), Dress(build="elder", hair="bun"))


def palm(pose, dress, side, at, facing, size=1.0):
    return world(at, size, facing, joints(pose, dress).palm(side))


@pytest.mark.parametrize(("one", "other"), list(itertools.product(DRESSES, DRESSES)), ids=lambda d: d.build)
def test_hands_that_shake_are_in_one_place(one, other):
    for apart in (0.85 * SHAKING, SHAKING, 1.08 * SHAKING):
        first, second = handshake(apart)
        gap = palm(first, one, "right", 0j, 1) - palm(second, other, "left", apart + 0j, -1)
        assert abs(gap) * PIXELS * 0.9 < 2


def test_somebody_small_is_met_half_way():
    first, second = handshake(SHAKING, 0.8, pump=0.05)
    gap = palm(first, Dress(), "right", 0j, 1) - palm(second, Dress(), "left", SHAKING + 0j, -1, 0.8)
    assert abs(gap) < 0.05


def test_palms_clap_above_the_heads():
    first, second = high_five(CLAPPING)
    gap = palm(first, Dress(), "left", 0j, 1) - palm(second, Dress(), "left", CLAPPING + 0j, -1)
    assert abs(gap.imag) < 0.02
    assert 0.05 < abs(gap.real) < 0.2
    assert palm(first, Dress(), "left", 0j, 1).imag > joints(first, Dress()).eyes.imag


def test_in_a_hug_an_arm_of_each_lies_round_the_other():
    first, second = hug(HUGGING)
    cels = [*drawn(first, 0j, 1, 20.0), *drawn(second, HUGGING + 0j, -1, 20.01)]
    assert [round(cel.depth - 20) for cel in sorted(cels, key=lambda cel: cel.depth)] == [-1, 0, 0, 1]
    assert joints(first, Dress()).palm("right").real > HUGGING
    assert joints(second, Dress()).palm("left").real > HUGGING


@pytest.mark.parametrize("pose", handshake(SHAKING))
@pytest.mark.parametrize("dress", DRESSES, ids=lambda d: d.build)
def test_a_hand_freed_from_its_place_stays_there(pose, dress):
    held, free = joints(pose, dress), joints(freed(pose, dress), dress)
    for side in ("left", "right"):
        assert abs(held.arms[side].end - free.arms[side].end) < 0.005


def drawn(pose, at, facing, depth):
    return draw(Aspect("x", "person", at, 1.0, facing, depth, pose, Dress()))
