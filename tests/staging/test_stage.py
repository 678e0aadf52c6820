"""What the stage promises about a whole film: what is carried, who is on it, what fits in the frame."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rentegn.acting.stance import is_person
from rentegn.drawing.things import things
from rentegn.model.storyboard import WIDE, Format, Placement, Shot, Storyboard, Tableau
from rentegn.staging import stage
from rentegn.staging.vignettes import fitting
from tests.acting.plays import reference
from tests.direction.films import film, readings, understood
from tests.direction.films import reference as storymap

SQUARE, TALL = Format("1x1", 1080, 1080, 8.0, 8.0), Format("9x16", 1080, 1920, 8.0, 128 / 9)
every_shot = pytest.mark.parametrize("shot", reference().shots, ids=lambda shot: shot.scene)
#: Concepts that are the stage's ground or reach over the frame's edge on purpose.
GROUND = frozenset(kind for kind, thing in things().items() if thing.depth <= 0) | {"sunlight", "hands", "terrace"}


def staged(*scenes: tuple[str, str | None] | str, format: Format = WIDE) -> Storyboard:
    written = film(*scenes)
    board = stage(written, understood(written)[0], format).value
    assert board is not None
    return board


def shot_of(scene: str) -> Shot:
    return next(shot for shot in reference().shots if shot.scene == scene)


def tableaux(shot: Shot) -> list[Tableau]:
    return [shot.opening, *(beat.after for beat in shot.beats)]


def test_the_widened_window_is_the_one_the_man_looked_through():
    small, wide = shot_of("lille-vindue"), shot_of("vinduet-udvides")
    (looked_through,) = next(c for b in small.beats for c in b.calls if c.action == "look_out").roles["through"]
    (widened,) = next(c for b in wide.beats for c in b.calls if c.action == "widen").roles["thing"]
    assert looked_through == widened
    assert small.closing[widened] == wide.opening[widened]


def test_the_man_is_still_there_when_the_window_widens_and_slides_it_himself():
    small, wide = shot_of("lille-vindue"), shot_of("vinduet-udvides")
    assert wide.opening["man"] == small.closing["man"]
    assert small.closing["man"].gaze == "window"
    widens = next(c for b in wide.beats for c in b.calls if c.action == "widen")
    assert widens.roles["by"] == ("man",)
    for tableau in tableaux(wide):
        assert tableau["man"].shown == 1
        assert tableau["man"].y == small.closing["man"].y
    man, window = wide.closing["man"], wide.closing["window"]
    assert abs(man.x - window.x) < float(window.state["width"]) / 2
    assert (man.pose, man.gaze) == ("look_out", "window")


def test_a_carried_scene_opens_as_the_scene_before_it_closed():
    carried = [(a, b) for a, b in pairwise(reference().shots) if a.runs_on]
    assert [b.scene for _, b in carried] == ["vinduet-udvides", "rummet-vokser", "lederen-forsvinder"]
    for before, after in carried:
        assert after.opening == before.closing, after.scene


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        ("En kvinde kigger ud gennem et vindue", "Vinduet udvides", ("woman", "window")),
        ("En leder i et trangt rum", "Rummet bliver stort", ("leader", "room")),
    ],
)
def test_other_films_carry_their_own_people_over(first, then, kept):
    one, other = staged(first, then).shots
    for entity in kept:
        assert other.opening[entity] == one.closing[entity]


@every_shot
def test_nobody_acts_who_is_not_on_stage(shot):
    before = shot.opening
    for beat in shot.beats:
        for call in beat.calls:
            absent = [e for e in call.entities if e not in before and e not in beat.after]
            assert absent == [], beat.name
            acting = [e for e in call.roles.get("actor", ()) if call.action not in ("appear", "enter", "rise")]
            assert [e for e in acting if not (e in before and before[e].shown)] == [], beat.name
        before = beat.after


@every_shot
def test_names_of_beats_are_unique_and_plain(shot):
    names = [beat.name for beat in shot.beats]
    assert len(set(names)) == len(names)
    assert all(name and name.isascii() and name == name.strip("-") for name in names)


@every_shot
def test_every_person_is_dressed(shot):
    people = {p.entity for tableau in tableaux(shot) for p in tableau if is_person(p)}
    assert people <= set(reference().cast)


def test_a_combination_that_no_other_vignette_knows_is_staged_as_doings():
    (reading,) = readings("En borger vinker til en leder")
    assert fitting(reading).name == "doings"
    (shot,) = staged("En borger vinker til en leder").shots
    assert {"citizen", "leader"} <= {p.entity for p in shot.opening}
    (wave,) = [call for beat in shot.beats for call in beat.calls if call.action == "wave"]
    assert wave.roles["actor"] == ("citizen",)


def test_a_scene_without_a_place_is_somewhere_all_the_same():
    (shot,) = staged("En borger jubler").shots
    assert things()[shot.opening.placements[0].kind].depth == 0


@pytest.mark.parametrize(("verb", "action"), [("vinker", "wave"), ("jubler", "cheer"), ("peger", "point")])
def test_doings_are_what_the_note_says(verb, action):
    (shot,) = staged(f"En leder {verb}").shots
    assert [(call.action, call.roles["actor"]) for b in shot.beats for call in b.calls] == [(action, ("leader",))]


@every_shot
def test_everything_stands_inside_the_frame(shot):
    for tableau in tableaux(shot):
        assert [p.entity for p in tableau if p.shown and outside(p, WIDE)] == []


@pytest.mark.parametrize("format", [SQUARE, TALL], ids=lambda format: format.name)
@pytest.mark.parametrize("note", ["En leder vinker", "En borger og en leder jubler", "Fire medarbejdere klapper"])
def test_doings_stand_inside_narrow_frames_too(note, format):
    (shot,) = staged(note, format=format).shots
    for tableau in tableaux(shot):
        assert [p.entity for p in tableau if outside(p, format)] == []


def outside(placement: Placement, format: Format) -> bool:
    """Whether a person's body or a thing's box reaches over the frame's edge by more than a line's width."""
    if placement.kind in GROUND:
        return False
    if is_person(placement):
        left, bottom, right, top = -0.6, -0.1, 0.6, 4.5
    else:
        kind = things()[placement.kind]
        left, bottom, right, top = kind.box({**kind.state, **placement.state})
        left, right = (left, right) if placement.facing > 0 else (-right, -left)
    x, y, size = placement.x, placement.y, placement.size
    return (
        max(abs(x + size * left), abs(x + size * right)) > format.units_wide / 2
        or max(abs(y + size * bottom), abs(y + size * top)) > format.units_high / 2
    )


def test_somebody_half_outside_is_noticed():
    assert outside(Placement("man", "man", x=7.0), WIDE)
    assert not outside(Placement("man", "man", x=6.0, y=-2.45), WIDE)


def test_every_scene_of_the_storymap_is_a_shot_in_its_order():
    assert [shot.scene for shot in reference().shots] == [scene.id for scene in storymap().scenes]
