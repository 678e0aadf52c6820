from pathlib import Path

from rentegn.model.sheet import KeyFrame, Part
from rentegn.sheet.keyframes import frames_on_paper, hero
from tests.sheet.films import OPEN, PUFF, WIDER, WINDOW, film, scene, staged


def of(frames: tuple[KeyFrame, ...], name: str) -> list[KeyFrame]:
    return [frame for frame in frames if frame.scene == name]


def test_a_thing_that_vanishes_is_shown_before_while_and_after(tmp_path: Path) -> None:
    made = film(tmp_path, PUFF)
    start, action, end = made.key_frames
    assert [each.part for each in (start, action, end)] == [Part.START, Part.ACTION, Part.END]
    timing = made.timeline.shot("lederen-forsvinder")
    beat = timing.beats["lederen-forsvinder"]
    assert start.frame == timing.arriving > 0
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
    made = film(tmp_path, scene("hilsen", "Vi er glade for at se dig.", "En borger vinker."))
    (only,) = made.key_frames
    assert only.part is Part.PICTURE
    (waving,) = made.timeline.shot("hilsen").beats.values()
    assert waving.start + 10 < only.frame < waving.end - 10, "and not when the arm is down again"


def test_who_takes_a_pose_is_shown_before_and_in_it(tmp_path: Path) -> None:
    made = film(tmp_path, scene("jubel", "Vi er glade i dag, alle sammen, og det er I også.", "Medarbejderne jubler."))
    start, action = made.key_frames
    beat = made.timeline.shot("jubel").beats["medarbejderne-jubler"]
    assert (start.part, start.frame) == (Part.START, made.timeline.shot("jubel").arriving)
    assert (action.part, action.frame) == (Part.ACTION, beat.end - 1)


def test_the_action_shows_all_that_was_asked_for(tmp_path: Path) -> None:
    tight = scene("trange-rum", "Gennem uddelegering skaber du et …", "En medarbejder i et meget trangt, lille rum …")
    said = "… større rum for dine medarbejdere. Klæd dem på til det. Så er de klar til at løse opgaven."
    note = "… rummet bliver stort, og medarbejderen er klar til at løse opgaven."
    made = film(tmp_path, tight + scene("rummet-vokser", said, note))
    *_, action = of(made.key_frames, "rummet-vokser")
    frames = made.timeline.shot("rummet-vokser").beats
    beats = {call.action: frames[beat.name] for beat in made.storyboard.shots[1].beats for call in beat.calls}
    assert beats["get_ready"].end == beats["tick_off"].start
    assert beats["tick_off"].end == beats["hold"].start, "what follows from it without a pause is part of it"
    assert (action.part, action.frame) == (Part.ACTION, beats["hold"].end - 1)
    assert action.frame > beats["widen"].end


def test_who_comes_in_is_shown_on_the_way_and_when_they_are_there(tmp_path: Path) -> None:
    note = "En medarbejder kommer ind på et kontor."
    made = film(tmp_path, scene("ind", "Den første dag er altid lidt af et spring. Du kender ikke huset endnu.", note))
    parts = [each.part for each in made.key_frames]
    assert parts[-2:] == [Part.ACTION, Part.END]
    (entering,) = made.timeline.shot("ind").beats.values()
    assert entering.start + 10 < made.key_frames[-2].frame < entering.end - 10


def test_relations_that_are_made_one_by_one_are_shown_when_all_are(tmp_path: Path) -> None:
    made = film(tmp_path, OPEN)
    action = made.key_frames[hero(made.key_frames)]
    last = max(beat.end for beat in made.timeline.shot("relationer").beats.values())
    assert action.part is Part.ACTION
    assert last - action.frame < 60


def test_a_proposal_is_drawn_in_pencil_and_a_note_in_the_films_look(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + OPEN)
    assert {frame.look for frame in of(made.key_frames, "relationer")} == {"sketch"}
    assert {frame.look for frame in of(made.key_frames, "lille-vindue")} == {"ink"}


def test_every_frame_is_one_of_its_scene_and_they_are_the_same_each_time(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER + PUFF + OPEN)
    staged.cache_clear()
    assert made.key_frames == film(tmp_path, WINDOW + WIDER + PUFF + OPEN).key_frames
    for frame in made.key_frames:
        assert 0 <= frame.frame < len(made.timeline.shot(frame.scene).range)
    numbers = [(frame.scene, frame.frame) for frame in made.key_frames]
    assert len(set(numbers)) == len(numbers)


def test_paper_shows_pencil_until_a_scene_is_approved_and_then_the_films_look(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER + OPEN)

    def looks(drawn: str | None, approved: tuple[str, ...]) -> dict[str, str]:
        frames = frames_on_paper(made.storyboard, made.timeline, "ink", drawn, approved)
        return {frame.scene: frame.look for frame in frames}

    assert looks(None, ()) == {"lille-vindue": "sketch", "vinduet-udvides": "sketch", "relationer": "sketch"}
    some = looks(None, ("lille-vindue", "relationer"))
    assert some == {"lille-vindue": "ink", "vinduet-udvides": "sketch", "relationer": "ink"}
    assert looks("ink", ()) == {"lille-vindue": "ink", "vinduet-udvides": "ink", "relationer": "sketch"}
    assert set(looks("sketch", ("lille-vindue", "relationer")).values()) == {"sketch"}


def test_a_scene_begins_for_the_reader_when_the_one_before_has_gone(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + PUFF + WIDER)
    for frame in made.key_frames:
        if frame.part is Part.START:
            assert frame.frame == made.timeline.shot(frame.scene).arriving
