from pathlib import Path

import pytest

from rentegn.model.direction import Source
from rentegn.model.sheet import Run, Sheet
from tests.sheet.films import OPEN, PUFF, WIDER, WINDOW, film, scene


def test_text_and_note_are_verbatim(tmp_path: Path) -> None:
    note = "En mand kigger ud  gennem et lille vindue – og fnolrer: »Snurp!«"
    panel = film(tmp_path, scene("lille-vindue", "Æ, ø og å …", note)).sheet().panels[0]
    assert panel.text == "Æ, ø og å …"
    assert "".join(run.text for run in panel.note) == note
    assert Run("mand", "actor") in panel.note
    assert [run.text for run in panel.unknown] == ["fnolrer", "Snurp"]


def test_a_proposal_says_so_and_a_scene_says_what_was_added_to_it(tmp_path: Path) -> None:
    window, proposed = film(tmp_path, WINDOW + OPEN).sheet().panels
    assert (window.source, proposed.source) == (Source.NOTE, Source.PROPOSED)
    assert proposed.note == ()
    assert "rummet" in window.added
    assert not {"manden", "vinduet"} & set(window.added)


def test_what_is_carried_over_is_not_added_again(tmp_path: Path) -> None:
    assert film(tmp_path, WINDOW + WIDER).sheet().panels[1].added == ()


def test_a_panel_knows_its_place_on_the_films_clock(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER)
    sheet = made.sheet()
    assert [panel.range for panel in sheet.panels] == [shot.range for shot in made.timeline.shots]
    assert [panel.runs_on for panel in sheet.panels] == [True, False]
    assert sheet.length == made.timeline.length


def test_every_picture_is_told_to_those_who_do_not_see_it(tmp_path: Path) -> None:
    start, action, _ = film(tmp_path, PUFF).sheet().panels[0].pictures
    assert start.alt.startswith("Scene 1, start, 0,6 s: I billedet ses ")
    assert "lederen" in start.alt
    assert "forsvinder" not in start.alt
    assert action.alt.startswith("Scene 1, handling, ")
    assert "Lederen forsvinder med et puf." in action.alt
    assert "Der står »PUF!«." in action.alt


def test_what_can_be_read_in_the_picture_and_what_is_heard_is_listed(tmp_path: Path) -> None:
    panel = film(tmp_path, PUFF).sheet().panels[0]
    assert panel.lettering == ("PUF!",)
    assert panel.sounds[:2] == ("rustle", "puff")  # the page before is turned, and then


@pytest.mark.parametrize(
    ("scenes", "changed"),
    [
        (WINDOW.replace("bygge", "byggi") + PUFF, [True, False]),
        (WINDOW + PUFF.replace("med et puf", "med et puf!!"), [False, True]),
        (WINDOW + PUFF, [False, False]),
    ],
)
def test_a_panels_digest_changes_with_the_panel_alone(tmp_path: Path, scenes: str, changed: list[bool]) -> None:
    def digests(sheet: Sheet) -> list[str]:
        return [panel.digest for panel in sheet.panels]

    before, after = film(tmp_path, WINDOW + PUFF).sheet(), film(tmp_path, scenes).sheet()
    assert [one != other for one, other in zip(digests(before), digests(after), strict=True)] == changed
    assert (before.digest != after.digest) is any(changed)


def test_some_scenes_make_a_sheet_that_says_it_is_not_the_film(tmp_path: Path) -> None:
    made = film(tmp_path, WINDOW + WIDER + PUFF)
    part = made.sheet("vinduet-udvides")
    assert [panel.number for panel in part.panels] == [2]
    assert (part.whole, part.of) == (False, 3)
    assert made.sheet().whole
