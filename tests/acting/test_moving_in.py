"""People who come in, ride on bars, ask; things that unroll and come together: what no proof of one action sees."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from rentegn.acting.action import Passage
from rentegn.acting.gaits import gait
from rentegn.acting.holding import palm
from rentegn.acting.kindled import chest
from rentegn.acting.marks import FLOOR
from rentegn.acting.performance import rest
from rentegn.acting.repertoire import action
from rentegn.drawing.props.diagram import bar_top
from rentegn.drawing.props.puzzle import LAID, piece_at
from rentegn.model.storyboard import WIDE, Call, Dress, Placement, Tableau

TRIO = ("one", "two", "three")


def passage(name: str, before: Tableau, after: Tableau | None = None, manner: tuple[str, ...] = (), **roles) -> Passage:
    call = Call(name, roles, manner)
    after = after or action(name).after(call, before, WIDE)
    length = action(name).length(call, before, after)
    people = [p.entity for p in after if p.kind in ("man", "employee")]
    return Passage(call, before, after, length.ideal, length.lead, 0, WIDE, {e: Dress(seed=1) for e in people})


def entering(manner: tuple[str, ...] = ()) -> Passage:
    marks = zip(TRIO, (0.8, 2.6, 4.4), strict=True)
    return passage(
        "enter",
        Tableau(tuple(Placement(e, "employee", x, FLOOR, 0.9, -1, 20, "relaxed", shown=0.0) for e, x in marks)),
        manner=manner,
        actor=TRIO,
    )


def test_those_who_come_from_one_side_walk_one_behind_the_other():
    comes = entering()
    for frame in range(2, comes.frames, 2):
        at = [action("enter").picture(comes, frame).aspects[e].at.real for e in TRIO]
        assert min(abs(a - b) for a, b in combinations(at, 2)) > 1.0, frame
        assert at == sorted(at), frame


def test_who_comes_quickly_is_there_earlier():
    assert entering(("quickly",)).frames < entering().frames


def test_who_comes_meanwhile_leaves_the_word_to_what_happens():
    assert entering(("meanwhile",)).lead == 0
    assert entering().lead > 20


@pytest.mark.parametrize(("manner", "named"), [((), "calm"), (("late", "quickly"), "brisk"), (("tired",), "tired")])
def test_a_manner_names_the_gait(manner, named):
    assert gait(Call("walk", {"actor": ("one",)}, manner)) == named


def test_feet_stay_on_the_bars_while_they_rise():
    flat, high = {"h1": 0.0, "h2": 0.0, "h3": 0.0, "h4": 0.0}, {"h1": 0.5, "h2": 1.0, "h3": 1.5, "h4": 0.0}
    chart = Placement("chart", "diagram", -3.0, FLOOR, state=flat)
    marks = {e: chart.x + bar_top(flat, i + 1).real for i, e in enumerate(TRIO)}
    before = Tableau((chart, *(Placement(e, "employee", x, FLOOR, 0.7, depth=20) for e, x in marks.items())))
    lifted = (before[e].moved(y=FLOOR + bar_top(high, i + 1).imag) for i, e in enumerate(TRIO))
    rises = passage("rise_bars", before, before.with_(chart.moved(state=high), *lifted), thing=("chart",), rider=TRIO)
    for frame in range(rises.frames):
        aspects = action("rise_bars").picture(rises, frame).aspects
        for i, rider in enumerate(TRIO):
            top = aspects["chart"].at + bar_top(aspects["chart"].state, i + 1)
            assert aspects[rider].at == pytest.approx(top, abs=1e-6), (rider, frame)


def test_a_question_stands_over_each_who_asks_one_after_the_other():
    pair = ("one", "two")
    stage = Tableau(tuple(Placement(e, "man", x, FLOOR, 1.0, depth=20) for e, x in zip(pair, (-2, 2), strict=True)))
    asks = passage("ask", stage, actor=pair)
    counts = [len(action("ask").picture(asks, frame).effects) for frame in range(asks.frames)]
    assert counts[0] == counts[-1] == 0
    assert counts.index(1) < counts.index(2)
    assert max(counts) == 2


def test_a_plan_rolls_down_without_rolling_up_again():
    plan = Placement("plan", "strategy", 0, 0, state={"rolled": 0.96})
    unrolls = passage("unroll", Tableau((plan,)), thing=("plan",))
    rolled = [action("unroll").picture(unrolls, f).aspects["plan"].state["rolled"] for f in range(unrolls.frames)]
    assert rolled[0] == pytest.approx(0.96)
    assert rolled[-1] == 0
    assert all(b <= a + 0.1 for a, b in pairwise(rolled))
    assert min(rolled) >= 0


def test_pieces_of_a_puzzle_are_laid_one_after_the_other_and_the_rest_lie_still():
    left, right = LAID
    laid = [[piece_at({"joined": joined}, which) for joined in (0.0, 0.5, 1.0)] for which in range(4)]
    assert laid[left][1] == laid[left][2] != laid[left][0]
    assert laid[right][0] == laid[right][1] != laid[right][2]
    assert all(len(set(laid[which])) == 1 for which in range(4) if which not in LAID)


def test_a_puzzle_ends_whole():
    puzzle = Placement("puzzle", "puzzle", 0, 0, state={"joined": 0.0})
    comes = passage("assemble", Tableau((puzzle,)), thing=("puzzle",))
    assert comes.after["puzzle"].state["joined"] == 1
    assert action("assemble").picture(comes, comes.frames - 1).effects == ()


def unsure_pair() -> Passage:
    """Two on low bars, turned to one another, who rise where nobody is sure."""
    flat, high = ({**{f"h{i}": 0.0 for i in range(1, 5)}, "h3": h, "h4": h} for h in (0.0, 0.42))
    chart = Placement("chart", "diagram", -6.25, FLOOR, state={**flat, "width": 10.3})
    at = [chart.x + bar_top(chart.state, bar).real + off for bar, off in ((3, 0.42), (4, -0.42))]
    people = [Placement(e, "employee", x, FLOOR, 0.62, f, 20) for e, x, f in zip(TRIO, at, (1, -1), strict=False)]
    before = Tableau((chart, *people))
    after = before.with_(chart.moved(state=high), *(p.moved(y=FLOOR + 0.42) for p in people))
    return passage("rise_bars", before, after, manner=("unsure",), thing=("chart",), rider=TRIO[:2])


def test_who_all_but_falls_is_taken_by_the_hand():
    rises = unsure_pair()
    one, other = (action("rise_bars").picture(rises, 48).aspects[e] for e in TRIO[:2])
    assert abs(palm(one, ("left",)) - palm(other, ("left",))) < 0.2 * one.size


def test_mist_comes_and_goes_where_nobody_is_sure():
    rises = unsure_pair()
    counts = [len(action("rise_bars").picture(rises, frame).effects) for frame in range(rises.frames)]
    assert counts[0] == counts[-1] == 0
    assert max(counts) == 1


def test_an_arrow_runs_into_its_tip_and_what_it_becomes_pops_there():
    arrow = Placement("arrow", "arrow", -2, 0, state={"x2": 3.0, "y2": 1.0, "drawn": 1.0})
    lamp = Placement("lamp", "relevance", 1, 1, shown=0.0)
    comes = passage("appear", Tableau((arrow, lamp)), actor=("lamp",), source=("arrow",))
    tails = [action("appear").picture(comes, f).aspects["arrow"].state["tail"] for f in range(12)]
    assert tails == sorted(tails)
    assert tails[0] == 0 < tails[6] < 1
    assert comes.after["arrow"].shown == 0 < comes.after["lamp"].shown


def test_a_flame_goes_with_the_chest_it_burns_in():
    one = Placement("one", "employee", 0, FLOOR, 1.0, depth=20, pose="relaxed")
    flame = Placement("flame", "flame", depth=22, state={"lit": 1.0, "of": "one"})
    stands, laughs = (rest(Tableau((one.moved(pose=p), flame)), 0, {}, 0.0).aspects for p in ("relaxed", "laugh"))
    assert stands["flame"].at == pytest.approx(chest(stands["one"]))
    assert abs(laughs["flame"].at - stands["flame"].at) > 0.05
