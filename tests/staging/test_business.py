from __future__ import annotations

from itertools import pairwise

import pytest

from rentegn.model.storyboard import WIDE, Placement, Shot, Tableau
from rentegn.staging.business import filled, onsets
from rentegn.staging.cues import words_of
from rentegn.staging.draft import Draft, Step, call
from rentegn.timing.beats import Wish, place
from tests.acting.plays import reference

#: Frames (two seconds) in which people may only live before the shot stands still.
TWO_SECONDS = 50
LONG = words_of("Det her er en ganske lang tekst, som bliver sagt i ro og mag. " * 3)


def draft(*steps: Step, business: tuple = (), stage: tuple[str, ...] = ("man", "woman")) -> Draft:
    people = (
        Placement(who, who, x, -2.45, 0.86, depth=20, pose="relaxed") for who, x in zip(stage, (-2, 2), strict=False)
    )
    return Draft(Tableau(tuple(people)), steps, business)


def played(made: Draft) -> list[str]:
    return [f"{step.calls[0].roles['actor'][0]} {step.calls[0].action}" for step in made.steps]


def test_business_fills_a_long_quiet_stretch_in_turn():
    offers = (call("nod", actor="man"), call("talk", actor="woman"))
    made = filled(draft(Step((call("wave", actor="man"),), cue=40), business=offers), LONG, WIDE)
    assert played(made)[:2] == ["man nod", "woman talk"]
    assert "man wave" in played(made)
    assert all(step.rule == "business" and step.cue is None for step in made.steps if step.calls[0].action != "wave")


def test_what_is_directed_keeps_its_order_and_its_words():
    steps = (Step((call("wave", actor="man"),), cue=4), Step((call("point", actor="woman"),), cue=30))
    made = filled(draft(*steps, business=(call("nod", actor="man"),)), LONG, WIDE)
    assert tuple(step for step in made.steps if step.cue is not None) == steps


def test_business_leaves_out_whom_the_stage_lacks():
    offers = (call("nod", actor="leader"), call("talk", actor="man", at="leader"), call("talk", actor="woman"))
    made = filled(draft(Step((call("wave", actor="man"),), cue=40), business=offers), LONG, WIDE)
    assert "woman talk" in played(made)
    assert not any("leader" in step.calls[0].entities for step in made.steps)


def test_a_short_text_has_no_room_for_business():
    wave = Step((call("wave", actor="man"),), cue=0)
    assert filled(draft(wave, business=(call("nod", actor="woman"),)), words_of("Kom nu!"), WIDE).steps == (wave,)


def test_words_are_spoken_one_after_the_other_with_pauses_at_their_signs():
    first, second, third, end = onsets(words_of("ord, ord. ord"))
    assert 0 == first < second < third < end
    assert third - second > second - first > end - third
    assert onsets(words_of("… ord"))[1] == 0


@pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
def test_nothing_stands_still_for_two_seconds_in_the_reference_film(shot):
    assert [stretch for stretch in quiet(shot) if stretch[1] - stretch[0] > TWO_SECONDS] == []


def quiet(shot: Shot) -> list[tuple[int, int]]:
    """The stretches (frames) between beats, and from the last to the end of the text, as the beats are timed."""
    times = [round(time) for time in onsets(words_of(shot.text))]
    starts = [None if beat.cue is None else max(0, times[beat.cue.index] - beat.lead) for beat in shot.beats]
    wishes = [Wish(start, beat.least, beat.ideal) for start, beat in zip(starts, shot.beats, strict=True)]
    ranges = place(wishes, times[-1], press=True)
    return list(pairwise([0, *(edge for timed in ranges for edge in (timed.start, timed.end)), times[-1]]))[::2]


def test_a_shot_without_its_business_would_stand_still():
    shot = next(shot for shot in reference().shots if shot.scene == "vinduet-udvides")
    bare = Shot(**{name: getattr(shot, name) for name in Shot.__slots__} | {"beats": shot.beats[:1]})
    assert any(end - start > TWO_SECONDS for start, end in quiet(bare))
