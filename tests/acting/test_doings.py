"""What people do with things and with one another: each does what it says, whoever does it and wherever it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rentegn.acting.proof import proved
from rentegn.acting.repertoire import actions
from rentegn.acting.stance import PEOPLE
from tests.acting.doings import DOINGS, OTHERWISE, direction, doing_plays, doings, plays_of, staged
from tests.acting.plays import jump
from tests.staging.test_stage import SQUARE, TALL

#: H that a joint may go in two frames; a fall and a leap are quicker than anything else.
FAST, SUDDEN = 1.3, 1.9
QUICK = ("fall", "jump", "be_surprised")
FROM_NOTHING = ("appear", "vanish", "enter")

every_play = pytest.mark.parametrize("play", doing_plays(), ids=str)


def test_every_doing_is_staged():
    staged_actions = [{call.action for beat in shot.beats for call in beat.calls} for shot in doings().shots]
    asked = [*DOINGS, *(action for action, _ in OTHERWISE)]
    missing = [action for action, found in zip(asked, staged_actions, strict=True) if action not in found]
    assert missing == []


@every_play
def test_a_doing_is_proved(play):
    assert {p.call.action: found for p in play.passages if (found := proved(p))} == {}


@every_play
def test_nobody_jumps_from_one_drawing_to_the_next(play):
    limit = SUDDEN if play.plays(*QUICK) else FAST
    for one, other in pairwise(range(-2, play.frames + 2, 2)):
        earlier, later = play.people_at(one), play.people_at(other)
        for entity in set(earlier) & set(later):
            if not any(entity in call.entities and call.action in FROM_NOTHING for call in play.beat.calls):
                far, joint = jump(earlier[entity], later[entity])
                assert far < limit, (entity, joint, other)


@pytest.mark.parametrize("action", DOINGS)
def test_a_doing_in_the_second_clause_is_proved_too(action):
    first = direction("wave", "leader")
    board = staged((first, direction(action, DOINGS[action])))
    played = list(plays_of(board.shots[0], board))
    assert action in {call.action for play in played for call in play.beat.calls}
    assert {str(play): found for play in played for p in play.passages if (found := proved(p))} == {}


#: What a thing does of itself where nobody is said to do it.
_OF_ITSELF = {"drop": "fall"}


@pytest.mark.parametrize("action", [action for action, parts in DOINGS.items() if "|" in parts])
def test_a_doing_of_nobody_in_particular_is_staged_and_proved(action):
    board = staged((direction(action, "|" + DOINGS[action].partition("|")[2]),))
    played = list(plays_of(board.shots[0], board))
    assert _OF_ITSELF.get(action, action) in {call.action for play in played for call in play.beat.calls}
    assert {str(play): found for play in played for p in play.passages if (found := proved(p))} == {}


@pytest.mark.parametrize("action", DOINGS)
def test_a_doing_of_two_is_staged_and_proved(action):
    who, bar, rest = DOINGS[action].partition("|")
    alone = who.strip() and "*" not in who and ";" not in who
    board = staged((direction(action, f"{who.strip()}; nurse {bar}{rest}" if alone else DOINGS[action]),))
    played = list(plays_of(board.shots[0], board))
    assert action in {call.action for play in played for call in play.beat.calls}
    assert {str(play): found for play in played for p in play.passages if (found := proved(p))} == {}


@pytest.mark.parametrize("format", [SQUARE, TALL], ids=lambda format: format.name)
def test_doings_fit_every_format(format):
    cases = [*DOINGS.items(), *OTHERWISE]
    board = staged(*((direction(action, parts),) for action, parts in cases), format=format)
    half = format.units_wide / 2
    people = [(s.scene, p.entity, p.x) for s in board.shots for p in (*s.opening, *s.closing) if p.kind in PEOPLE]
    assert [who for who in people if abs(who[2]) > half - 0.2] == []


def test_every_action_can_be_played():
    assert set(DOINGS) <= set(actions())


def test_who_walks_over_a_bridge_is_on_its_deck_in_the_middle_and_on_the_ground_beyond_it():
    board = staged((direction("walk", "leader | bridge | citizen"),))
    (play,) = plays_of(board.shots[0], board)
    bridge = play.before["bridge"]
    heights = {}
    for frame in range(0, play.frames, 2):
        at = play.people_at(frame)["leader"].at
        heights[round(at.real - bridge.x, 2)] = at.imag - play.before["leader"].y
    nearest = min(heights, key=abs)
    assert heights[nearest] > 0.8
    assert play.people_at(play.frames)["leader"].at.imag == pytest.approx(play.before["leader"].y, abs=0.01)
    assert play.people_at(play.frames)["leader"].at.real > bridge.x


def test_what_somebody_holds_goes_with_them():
    board = staged((direction("hold", "man | key"), direction("walk", "man | | woman")))
    (shot,) = board.shots
    held, gone = (beat.after for beat in shot.beats[-2:])
    assert gone["man"].x != pytest.approx(held["man"].x, abs=0.5)
    assert gone["key"].x - gone["man"].x == pytest.approx(held["key"].x - held["man"].x, abs=0.05)
