"""What people do with things and with one another: each does what it says, whoever does it and wherever it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rentegn.acting.proof import proved
from rentegn.acting.repertoire import actions
from tests.acting.doings import DOINGS, OTHERWISE, direction, doing_plays, doings, plays_of, staged
from tests.acting.plays import jump

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


def test_every_action_can_be_played():
    assert set(DOINGS) <= set(actions())
