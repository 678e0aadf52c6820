from dataclasses import replace

import pytest

from rentegn.manim_stage.timing_file import find
from rentegn.model.camera import CameraLeg, CameraPath, Framing
from rentegn.model.storyboard import Dress, Placement, Tableau
from rentegn.model.timing_json import (
    Arrival,
    BeatTiming,
    FilmTiming,
    SceneTiming,
    TimingError,
    applied,
    changes,
    film_to_json,
    placement_from_json,
    placement_to_json,
    read,
    written,
)
from rentegn.model.transition import Transition
from tests.manim_stage.films import BODY, film

MAN = Placement("man", "employee", 1 / 3, -2.45, 0.9, -1, 20.0, "wave", "happy", "window", {"lit": 1.0, "as": "x"}, 0.5)


def some_film() -> FilmTiming:
    scene = SceneTiming("abc", 50, Tableau((MAN,)), {"go": BeatTiming(1, 9, 2, (MAN.moved(x=2.0),), ("dog",))})
    cast = {"man": Dress(role="leader", girth=1.1)}
    return FilmTiming("tiny", "Tíny", "1x1", "da", 25, cast, {"a-scene": scene}, 1080, 1080, 8.0, 8.0)


def test_a_film_comes_back_as_it_was_written():
    again = read(written(some_film()))
    assert film_to_json(again) == film_to_json(some_film())
    assert written(again) == written(some_film())
    assert again.frame.units_wide == 8.0
    assert again.cast == some_film().cast
    assert again.scenes["a-scene"].beats["go"].frames == 8


def test_a_camera_comes_back_as_it_was_written_and_is_left_out_where_there_is_none():
    move = CameraPath(Framing(0.0, 0.0, 8.0), (CameraLeg(4, 60, Framing(1.25, -0.5, 5.0)),))
    plain = some_film()
    moved = replace(plain, scenes={"a-scene": replace(plain.scenes["a-scene"], camera=move)})
    assert read(written(moved)).scenes["a-scene"].camera == move
    assert read(written(plain)).scenes["a-scene"].camera is None
    assert "camera" not in written(plain)


def test_an_arrival_comes_back_as_it_was_written_and_is_left_out_of_a_cut():
    plain = some_film()
    left = Tableau((Placement("cup", "cup", 1.5),))
    for framing in (None, Framing(1.0, 0.5, 7.0)):
        arrival = Arrival(Transition.PAGE, 18, left, framing)
        turned = replace(plain, scenes={"a-scene": replace(plain.scenes["a-scene"], arrival=arrival)})
        assert read(written(turned)).scenes["a-scene"].arrival == arrival
    assert "arrival" not in written(plain)


def test_a_placement_keeps_all_but_the_ten_thousandth_of_a_unit():
    assert placement_from_json(placement_to_json(MAN)) == MAN.moved(x=0.3333)


def test_defaults_are_left_out():
    assert placement_to_json(Placement("cup", "cup")) == {"entity": "cup", "kind": "cup"}


def test_numbers_come_back_as_floats_so_that_drawings_keep_their_keys():
    again = placement_from_json({"entity": "a", "kind": "b", "x": 2, "state": {"lit": 1}})
    assert (type(again.x), type(again.state["lit"])) == (float, float)


def test_a_placement_stands_on_one_line():
    line = next(line for line in written(some_film()).splitlines() if '"employee"' in line)
    assert line.strip().startswith('{"entity": "man"')
    assert line.rstrip(",").endswith("}")


def test_changes_lead_from_one_tableau_to_the_next():
    before = Tableau((MAN, Placement("dog", "dog"), Placement("cup", "cup")))
    after = Tableau((MAN.moved(x=0.0), Placement("cup", "cup"), Placement("hat", "hat")))
    changed, gone = changes(before, after)
    assert ([p.entity for p in changed], gone) == (["man", "hat"], ("dog",))
    assert applied(before, BeatTiming(0, 1, 0, changed, gone)) == after


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"film": 1', written(some_film()).replace('"facing"', '"fencing"')])
def test_what_is_no_timing_file_is_refused(text):
    with pytest.raises(TimingError, match="not a timing file"):
        read(text)


def test_the_timing_beside_a_scene_is_found_by_its_class(tmp_path):
    found = find(film(tmp_path), "LilleProve")
    assert found.current
    assert found.scene is not None
    assert list(found.scene.beats) == ["wave", "widen"]


def test_the_environment_names_another_timing(tmp_path, monkeypatch):
    path = film(tmp_path)
    other = (tmp_path / "timing.json").rename(tmp_path / "other.json")
    assert find(path, "LilleProve").problem == "there is no timing file `timing.json`"
    monkeypatch.setenv("RENTEGN_TIMING", str(other))
    assert find(path, "LilleProve").current


def test_a_timing_for_another_version_of_the_scene_is_stale(tmp_path):
    path = film(tmp_path)
    source = path.read_text(encoding="utf-8")
    stated = source.splitlines()[1]
    path.write_text(source.replace(stated, "# body 0123456789abcdef"), encoding="utf-8")
    found = find(path, "LilleProve")
    assert not found.current
    assert "another version" in found.problem


def test_a_scene_edited_by_hand_keeps_its_timing(tmp_path):
    path = film(tmp_path, BODY.replace('"""A trial."""', '"""A trial of mine."""'))
    assert find(path, "LilleProve").current
