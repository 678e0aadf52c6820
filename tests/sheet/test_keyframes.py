from pathlib import Path

from rentegn.model.sheet import KeyFrame, Part
from rentegn.sheet.keyframes import hero
from tests.sheet.films import OPEN, PUFF, WIDER, WINDOW, film, scene


def of(frames: tuple[KeyFrame, ...], name: str) -> list[KeyFrame]:
    return [frame for frame in frames if frame.scene == name]


def test_a_thing_that_vanishes_is_shown_before_while_and_after(tmp_path: Path) -> None:
    made = film(tmp_path, PUFF)
    start, action, end = made.key_frames
    assert [each.part for each in (start, action, end)] == [Part.START, Part.ACTION, Part.END]
    beat = made.timeline.shot("lederen-forsvinder").beats["lederen-forsvinder"]
    assert start.frame == 0
    assert beat.start < action.frame < beat.start + 30
    assert end.frame == len(made.timeline.shot("lederen-forsvinder").range) - 1
    assert hero(made.key_frames) == 1


def test_what_widens_is_shown_as_it_was_and_when_it_is_wide(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER)
    start, action = of(made.key_frames, "vinduet-udvides")
    beat = made.timeline.shot("vinduet-udvides").beats["vinduet-udvides"]
    assert (start.part, start.frame) == (Part.START, 0)
    assert (action.part, action.frame) == (Part.ACTION, beat.end - 1)


def test_a_scene_in_which_nothing_changes_has_one_picture(tmp_path: Path) -> None:
    (only,) = film(tmp_path, scene("jubel", "Vi er glade i dag, alle sammen.", "Medarbejderne jubler.")).key_frames
    assert only.part is Part.PICTURE


def test_a_proposal_is_drawn_in_pencil_and_a_note_in_the_films_look(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + OPEN)
    assert {frame.look for frame in of(made.key_frames, "relationer")} == {"sketch"}
    assert {frame.look for frame in of(made.key_frames, "lille-vindue")} == {"ink"}


def test_every_frame_is_one_of_its_scene_and_they_are_the_same_each_time(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER + PUFF + OPEN)
    assert made.key_frames == film(tmp_path, WINDOW + WIDER + PUFF + OPEN).key_frames
    for frame in made.key_frames:
        assert 0 <= frame.frame < len(made.timeline.shot(frame.scene).range)
    numbers = [(frame.scene, frame.frame) for frame in made.key_frames]
    assert len(set(numbers)) == len(numbers)
