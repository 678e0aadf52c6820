"""What the pictures of the reference film say: where people stand, what they do to one another, what surrounds them."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from rentegn.acting.holding import holds
from rentegn.acting.marks import FLOOR
from rentegn.acting.stance import AT_EASE, is_person
from rentegn.drawing.people.attitudes import at_ease
from rentegn.drawing.people.doings import EMBRACES
from rentegn.drawing.props.diagram import bar_over, bar_top, bar_width
from rentegn.drawing.things import things
from rentegn.model.storyboard import Beat, Call, Placement, Shot, Tableau
from rentegn.staging.standing import Mark, ensemble
from tests.acting.plays import reference, shown_people
from tests.staging.test_stage import staged

every_shot = pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
#: Units per H below which people are too small to read; those who are small or far away on purpose.
LEGIBLE, FAR_AWAY = 0.72, {"gardener"}
#: The scene whose people are small because a mountain is large.
ON_A_MOUNTAIN = "lederen-gaar-forrest"
ON_BARS = "overblik-og-vaekst"


def shot_of(scene: str) -> Shot:
    return next(shot for shot in reference().shots if shot.scene == scene)


def calls(shot: Shot, action: str) -> list[Call]:
    return [call for beat in shot.beats for call in beat.calls if call.action == action]


def beat_of(shot: Shot, action: str) -> Beat:
    return next(beat for beat in shot.beats if any(call.action == action for call in beat.calls))


@every_shot
def test_every_scene_is_somewhere(shot):
    places = [p.kind for p in shot.opening if p.kind in things() and things()[p.kind].depth == 0]
    assert places
    assert "backdrop" not in places


@every_shot
def test_people_are_large_enough_to_read(shot):
    least = 0.6 if shot.scene in (ON_A_MOUNTAIN, ON_BARS) else LEGIBLE
    small = {p.entity: p.size for p in shown_people(shot.closing) if p.size < least and p.kind not in FAR_AWAY}
    assert small == {}


@every_shot
def test_three_or_more_people_never_stand_in_a_row(shot):
    people = [p for p in shown_people(shot.opening) if p.kind not in FAR_AWAY]
    if len(people) > 2:
        assert len({round(p.y, 2) for p in people}) > 1
        assert len({at_ease(p.entity) if p.pose == AT_EASE else p.pose for p in people}) > 1


def test_the_same_people_stand_otherwise_in_the_next_scene():
    one, other = (shot_of(scene).opening for scene in ("kernevaerdier", "haender-danner-ramme"))
    orders = [[p.entity for p in sorted(shown_people(tableau), key=lambda p: p.x)] for tableau in (one, other)]
    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]


def test_a_value_that_is_named_turns_over_and_is_answered_by_the_one_it_hangs_over_in_their_own_way():
    shot = shot_of("kernevaerdier")
    answers = []
    for beat in shot.beats:
        for disc in (call.roles["thing"][0] for call in beat.calls if call.action == "show_face"):
            (seen,) = [call for call in beat.calls if call.roles.get("at") == (disc,)]
            (who,) = seen.roles["actor"]
            gaps = {p.entity: abs(p.x - beat.after[disc].x) for p in shown_people(beat.after)}
            assert gaps[who] == min(gaps.values())
            assert len({p.y for p in beat.after if p.kind == "core_value"}) == 1, "in one row"
            answers.append(beat.after[who].pose)
    assert len(set(answers)) == 3


def test_at_last_people_stand_together_in_the_middle_of_their_values():
    closing = shot_of("kernevaerdier").closing
    values, people = [p for p in closing if p.kind == "core_value"], shown_people(closing)
    assert min(v.x for v in values) < min(p.x for p in people) - 1
    assert max(v.x for v in values) > max(p.x for p in people) + 1
    assert max(v.y for v in values) > max(p.y + 4.4 * p.size for p in people)
    assert {p.pose for p in people} <= EMBRACES


def test_relations_join_hearts_and_hang_before_both():
    closing = shot_of("relationer").closing
    for line in (p for p in closing if p.kind == "connection"):
        ends = [complex(line.x, line.y), complex(line.x, line.y) + complex(line.state["x2"], line.state["y2"])]
        for end in ends:
            near = min(shown_people(closing), key=lambda p: abs(p.x - end.real))
            assert 2.2 < (end.imag - near.y) / near.size < 3.1, "at the chest"
            assert line.depth > near.depth


def test_a_room_that_grows_is_furnished_by_a_pencil_and_nothing_pops_up():
    shot = shot_of("rummet-vokser")
    assert shot.opening["room"].state["furnished"] == 0
    assert shot.closing["room"].state["furnished"] == 1
    assert not calls(shot, "appear")
    (drawn,) = calls(shot, "draw")
    assert drawn.roles["thing"] == ("table", "task", "gear_board")


def test_in_the_room_that_has_grown_she_gears_up_tries_it_and_solves_the_task():
    shot = shot_of("rummet-vokser")
    names = [call.action for beat in shot.beats for call in beat.calls]
    order = [names.index(name) for name in ("widen", "gear_up", "jump", "get_ready", "tick_off", "hold")]
    assert order == sorted(order)
    (who,) = shown_people(shot.closing)
    assert (who.state["helmet"], who.state["belt"]) == (1, 1)
    assert shot.closing["task"].state["solved"] == 1
    assert holds(who.pose)


def test_gardeners_pull_one_weed_each_and_stand_clear_of_one_another():
    shot = shot_of("gartnere-luger-ud")
    weeding = calls(shot, "weed")
    pulling = [who for call in weeding for who in call.roles["actor"]]
    bed, *_ = (p for p in shot.opening if p.kind == "paperwork")
    assert len(pulling) == len(set(pulling)) == bed.state["n"] - bed.state["keeps"]
    stand = sorted(shot.closing[who].x for who in pulling)
    assert all(right - left > 2.4 * shot.closing[pulling[0]].size for left, right in pairwise(stand))


def test_the_work_within_the_frame_comes_together():
    shot = shot_of("haender-danner-ramme")
    (made,) = calls(shot, "assemble")
    (work,) = made.roles["thing"]
    frame = shot.closing["frame"]
    assert shot.opening[work].state["joined"] == 0
    assert shot.closing[work].state["joined"] == 1
    assert abs(shot.closing[work].x - frame.x) < float(frame.state["width"]) / 2


def test_the_tight_room_is_in_stone_and_the_large_one_is_free():
    tight, large = shot_of("trange-rum"), shot_of("rummet-vokser")
    assert tight.opening["room"].state["mass"] == 1
    assert tight.closing["room"].state["mass"] == 1
    assert large.closing["room"].state["mass"] == 0


def test_the_room_is_lighter_for_the_wide_window():
    shot = shot_of("vinduet-udvides")
    assert float(shot.opening["room"].state["light"]) < 0.5
    assert shot.closing["room"].state["light"] == 1


def test_whoever_the_leader_relates_to_is_joined_to_her_and_nobody_springs_up():
    shot = shot_of("relationer")
    entered = {e for call in calls(shot, "enter") for e in call.roles["actor"]}
    joined = {call.roles["to"][0] for call in calls(shot, "connect")}
    assert {who for call in calls(shot, "connect") for who in call.roles["source"]} == {"leader", "employee-1"}
    everybody = {p.entity for p in shown_people(shot.closing)} - {"leader"}
    assert joined == everybody
    assert entered == everybody - {p.entity for p in shown_people(shot.opening)}
    assert not calls(shot, "appear")


def test_everybody_has_walked_in_before_the_word_on_which_they_are_joined():
    relating = [b for b in shot_of("relationer").beats if {"enter", "connect"} & {call.action for call in b.calls}]
    for i, beat in enumerate(relating):
        for who in (e for call in beat.calls if call.action == "enter" for e in call.roles["actor"]):
            assert who in (e for later in relating[i + 1 :] for call in later.calls for e in call.roles.get("to", ()))


def test_employees_shake_hands_on_their_relation():
    (shaken,) = calls(shot_of("relationer"), "shake_hands")
    assert all(entity.startswith("employee") for entity in shaken.roles["actor"])


def test_who_is_above_the_leader_stands_higher():
    closing = shot_of("relationer").closing
    own_leader, politician = closing["own_leader"], closing["politician-1"]
    others = [p.y for p in shown_people(closing) if p not in (own_leader, politician)]
    assert max(others) < own_leader.y < politician.y


def test_a_film_with_two_relations_needs_no_steps():
    (shot,) = staged(("Tillid lever i relationer: til borgeren og til dine medarbejdere.", None)).shots
    assert calls(shot, "connect")
    assert "terrace" not in {p.kind for p in shot.opening}


def test_before_the_puff_the_leader_hands_over_the_task_steps_back_and_takes_leave():
    shot = shot_of("det-der-sker")
    (given,), (leave,) = calls(shot, "give"), calls(shot, "bid_farewell")
    assert (given.roles["actor"], given.roles["what"]) == (("leader",), ("task",))
    assert leave.roles == {"actor": ("leader",), "at": given.roles["to"]}
    assert shot.beats[-1].calls == (leave,)
    giver, taker = (shot.closing[who] for who in ("leader", given.roles["to"][0]))
    assert abs(giver.x - taker.x) > abs(beat_of(shot, "give").after["leader"].x - taker.x) + 0.3, "a step back"
    assert holds(taker.pose)


def test_after_the_puff_whoever_was_given_the_task_goes_on_with_it_and_the_others_help():
    shot = shot_of("lederen-forsvinder")
    names = [call.action for beat in shot.beats for call in beat.calls]
    order = [names.index(name) for name in ("vanish", "shrug", "tick_off", "clap")]
    assert order == sorted(order)
    (holder,) = (p.entity for p in shown_people(shot.opening) if holds(p.pose))
    (ticked,) = calls(shot, "tick_off")
    assert ticked.roles["what"] == ("task",)
    assert holder in ticked.roles["beside"]
    assert {*ticked.roles["actor"], *ticked.roles["beside"]} == {p.entity for p in shown_people(shot.closing)}
    assert shot.closing["task"].state["solved"] == 1
    assert all(abs(p.x - shot.closing["task"].x) < 2.6 for p in shown_people(shot.closing))


def test_of_a_puff_out_of_the_blue_a_sheet_is_left_that_the_others_take_up():
    (shot,) = staged(("Når du ikke er der!", "Lederen forsvinder med et puf!")).shots
    (taken,), (ticked,) = calls(shot, "pick_up"), calls(shot, "tick_off")
    assert taken.roles["what"] == ticked.roles["what"] == ("leader-sheet",)
    assert taken.roles["actor"][0] in ticked.roles["beside"]
    assert shot.closing["leader-sheet"].state["ticked"] == 1
    assert all(abs(p.x - shot.closing["leader-sheet"].x) < 2.6 for p in shown_people(shot.closing))


def test_hands_lay_the_pieces():
    shot = shot_of("haender-danner-ramme")
    (made,) = calls(shot, "assemble")
    xs = [shot.opening[actor].x - shot.opening["puzzle"].x for actor in made.roles["actor"]]
    assert len(xs) == 2
    assert min(xs) < 0 < max(xs)


def rising(shot: Shot) -> list[tuple[Beat, Call]]:
    """The beats in which bars rise, each with the call that has them rise."""
    return [(beat, call) for beat in shot.beats for call in beat.calls if call.action == "rise_bars"]


def test_people_stand_on_the_bars_that_lift_them():
    for beat, lift in rising(shot_of("overblik-og-vaekst")):
        diagram = beat.after["diagram"]
        for rider in lift.roles["rider"]:
            here, bar = beat.after[rider], bar_over(diagram.state, beat.after[rider].x - diagram.x)
            top = complex(diagram.x, diagram.y) + bar_top(diagram.state, bar)
            assert here.y == pytest.approx(top.imag)
            assert abs(here.x - top.real) < bar_width(diagram.state) / 2 - 0.3 * here.size, "both feet on it"


def test_employees_rise_in_four_steps_to_twice_their_legs_and_nobody_stands_over_anybody_in_the_end():
    shot = shot_of("overblik-og-vaekst")
    tops = [beat.after["employee-1"].y for beat, lift in rising(shot) if "employee-1" in lift.roles["rider"]]
    assert len(tops) == 4
    assert all(new > old + 0.2 for old, new in pairwise(tops)), "each time"
    assert tops[-1] > FLOOR + 2.0
    heights = [person.y for person in shown_people(shot.closing)]
    assert max(heights) - min(heights) < 0.01


def test_where_nobody_is_sure_two_stand_within_reach_of_one_another():
    (shaken, _), *_ = rising(shot_of("overblik-og-vaekst"))
    one, other = (shaken.after[who] for who in ("employee-2", "employee-3"))
    assert (one.facing, other.facing) == (1, -1)
    assert 1.1 < (other.x - one.x) / one.size < 2.7


def test_all_of_them_lift_the_arrow_together():
    shot = shot_of("overblik-og-vaekst")
    *_, (beat, lift) = rising(shot)
    assert lift.roles["load"] == ("arrow",)
    assert beat.after["arrow"].y > shot.beats[shot.beats.index(beat) - 1].after["arrow"].y + 0.2
    assert {person.pose for person in shown_people(beat.after)} == {"hold_up"}


def test_the_one_with_the_overview_is_lifted_over_all_the_others_to_see():
    shot = shot_of("overblik-og-vaekst")
    (sees,) = calls(shot, "oversee")
    stage = beat_of(shot, "oversee").after
    owner, *others = sorted(shown_people(stage), key=lambda person: -person.y)
    assert sees.roles["actor"] == (owner.entity,)
    assert all(owner.y > other.y + 0.5 for other in others)
    assert sees.roles["at"][0] in {other.entity for other in others}
    sizes = [person.size for person in shown_people(stage)]
    assert max(sizes) < 1.1 * min(sizes), "nobody is a giant"


def test_cheering_is_kept_for_what_has_been_solved():
    cheering = [shot.scene for shot in reference().shots if calls(shot, "cheer")]
    assert cheering == ["haender-danner-ramme"]


def test_bars_take_the_whole_width_of_their_axis():
    closing = shot_of("overblik-og-vaekst").closing
    diagram = closing["diagram"]
    riders = sorted(p.x for p in shown_people(closing))
    assert riders[-1] - riders[0] > 0.55 * diagram.state["width"]


def test_more_people_than_marks_stand_beside_the_last():
    crowd = ensemble([f"employee-{i}" for i in range(5)], "employee", 1.0, (Mark(-2, 0, 1), Mark(0, 0.4, 1)))
    assert len(crowd) == 5
    assert all(abs(a.x - b.x) > 1 for a, b in combinations(crowd, 2))


def test_who_stands_nearer_is_larger_lower_and_before_the_others():
    far, near = ensemble(["man", "woman"], "man", 1.0, (Mark(0, -0.3, 1), Mark(2, 0.5, -1)))
    assert near.size > far.size
    assert near.y < FLOOR < far.y
    assert near.depth > far.depth


def test_nobody_s_place_changes_without_an_action():
    for shot in reference().shots:
        for before, beat in pairwise_beats(shot):
            acting = {e for call in beat.calls for e in call.entities}
            assert [p.entity for p in beat.after if moved(before, p) and p.entity not in acting] == [], beat.name


def pairwise_beats(shot: Shot) -> list[tuple[Tableau, Beat]]:
    tableaux = [shot.opening, *(beat.after for beat in shot.beats)]
    return [(before, beat) for (before, _), beat in zip(pairwise(tableaux), shot.beats, strict=True)]


def moved(before: Tableau, placement: Placement) -> bool:
    old = before.get(placement.entity)
    return is_person(placement) and old is not None and (old.x, old.y) != (placement.x, placement.y)


def test_every_relation_has_a_colour_of_its_own_and_what_is_far_is_thinner():
    lines = [p for p in shot_of("relationer").closing if p.kind == "connection"]
    assert len(lines) == 6
    assert len({line.state["color"] for line in lines}) == len(lines)
    weight = {line.entity: line.state["weight"] for line in lines}
    assert weight["relation-politician-1"] < weight["relation-own_leader"] < weight["relation-citizen"]


def test_no_line_of_a_relation_lies_across_the_belly_of_somebody_else():
    closing = shot_of("relationer").closing
    for line in (p for p in closing if p.kind == "connection"):
        wide, rise = float(line.state["x2"]), float(line.state["y2"])
        for person in shown_people(closing):
            share = (person.x - line.x) / wide
            if 0.12 < share < 0.88 and person.depth < line.depth:
                high = (line.y + share * rise - person.y) / person.size
                assert not 1.7 < high < 3.2, (line.entity, person.entity)
