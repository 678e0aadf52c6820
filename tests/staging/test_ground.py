"""Feet stand on the ground: well below the line where it meets a wall or the horizon, whoever it is and wherever."""

from __future__ import annotations

import pytest

from rentegn.acting.stance import is_person
from rentegn.model.storyboard import WIDE, Placement, Shot, Tableau
from rentegn.staging.framing import is_ground
from tests.acting.plays import reference
from tests.staging.test_stage import staged

#: Below that line, as a share of the frame's height.
_LEAST = 0.048
#: Grounds that rise, where the line says nothing, and what lifts people off the ground.
_RISING, _LIFTS = frozenset({"mountain"}), frozenset({"terrace", "diagram"})


def tableaux(shot: Shot) -> list[Tableau]:
    return [shot.opening, *(beat.after for beat in shot.beats)]


def above_ground(tableau: Tableau) -> list[str]:
    """Everybody whose soles are less than that below the line, and whom nothing lifts."""
    ground = next((p for p in tableau if is_ground(p)), None)
    if ground is None or ground.kind in _RISING or ground.state.get("depth"):
        return []
    lifted = [p for p in tableau if p.kind in _LIFTS]
    line = ground.y - _LEAST * WIDE.units_high
    return [p.entity for p in tableau if is_person(p) and p.y > line and not any(_over(p, thing) for thing in lifted)]


def _over(person: Placement, thing: Placement) -> bool:
    wide = float(str(thing.state.get("width", 5.0)))
    sides = sorted((thing.x, thing.x + thing.facing * wide))
    return sides[0] <= person.x <= sides[1]


@pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
def test_feet_stand_well_below_the_line_where_wall_and_floor_meet(shot: Shot) -> None:
    assert not any(above_ground(tableau) for tableau in tableaux(shot))


def test_somebody_on_the_line_is_found() -> None:
    (tableau,) = (shot.opening for shot in reference().shots if shot.scene == "kernevaerdier")
    ground = next(p for p in tableau if is_ground(p))
    assert above_ground(tableau.with_(tableau["employee-1"].moved(y=ground.y))) == ["employee-1"]


def test_three_who_only_talk_stand_nearer_and_farther_off_and_who_shake_hands_in_one_plane() -> None:
    talks = staged(("De taler.", "Tre medarbejdere taler.")).shots[0].opening
    people = sorted((p for p in talks if is_person(p)), key=lambda p: p.y)
    assert len({p.y for p in people}) == 3
    assert [p.size for p in people] == sorted((p.size for p in people), reverse=True), "nearer is larger"
    assert [p.depth for p in people] == sorted((p.depth for p in people), reverse=True)
    shakes = staged(("De hilser.", "Fire medarbejdere giver hinanden hånden.")).shots[0].opening
    assert len({p.y for p in shakes if is_person(p)}) == 1
