"""Nobody new wears what the one beside wears."""

from __future__ import annotations

from itertools import pairwise

from rentegn.drawing.people.wardrobe import dress, outfit
from rentegn.model.storyboard import Tableau
from rentegn.staging.standing import person
from rentegn.staging.told_apart import told_apart
from tests.acting.plays import reference, shown_people


def test_neighbours_in_the_relations_wear_different_tops() -> None:
    board = reference()
    (shot,) = (shot for shot in board.shots if shot.scene == "relationer")
    row = sorted(shown_people(shot.closing), key=lambda p: p.x)
    tops = [outfit(board.cast[p.entity]).top for p in row]
    assert all(one != other for one, other in pairwise(tops))


def test_one_s_own_leader_is_not_dressed_as_oneself() -> None:
    cast = reference().cast
    assert outfit(cast["own_leader"]).top != outfit(cast["leader"]).top


def test_who_was_there_before_keeps_the_clothes() -> None:
    people = {name: dress(name, "leader", "a film") for name in ("leader", "own_leader")}
    stage = Tableau((person("leader", "leader", -1, 1.0), person("own_leader", "leader", 1, 1.0)))
    assert set(told_apart(stage, ["own_leader"], people)) == {"own_leader"}
    assert told_apart(stage, [], people) == {}
