"""What is shown and what is made next, without drawing anything."""

import json
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from rentegn.live.cut import Cut, read_cut
from rentegn.live.desk import Desk, Job, Kind
from rentegn.live.fault import Fault
from rentegn.order import Order
from tests.small_film import SMALL, storymap

SCENES = ("lille-vindue", "vinduet-udvides", "bjerget", "hilsen")
FILM = storymap(*SCENES)
EVERY = tuple(Kind)


def cut_of(text: str, root: Path, name: str, **settings: object) -> Cut:
    file = root / "vinduet.yaml"
    file.write_text(text, encoding="utf-8")
    order = Order(file, scenes=root / "scenes", out=root / "out", store=root / "store", **settings)  # type: ignore[arg-type]
    found = read_cut(order, root / "copies" / name)
    assert found.value is not None, found.diagnostics
    return found.value


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def cut(root: Path) -> Cut:
    return cut_of(FILM, root, "first")


@pytest.fixture(scope="module")
def later(root: Path, cut: Cut) -> Cut:
    """The same film with another note in its third scene."""
    return cut_of(FILM.replace("Leder bestiger et bjerg.", "En borger vinker."), root, "later")


@pytest.fixture
def desk(cut: Cut) -> Desk:
    found = Desk(Path("film.yaml"))
    found.take(cut)
    return found


def state(desk: Desk) -> dict[str, dict[str, object]]:
    _, found = desk.news(-1)
    assert found is not None
    return {scene["id"]: scene for scene in json.loads(json.dumps(found))["scenes"]}


def finish(desk: Desk, *kinds: Kind) -> list[tuple[str, str]]:
    """Do all there is to be done; what that was."""
    done = []
    while desk._jobs(kinds):
        job = taken(desk, *kinds)
        desk.hand_in(job, Path(f"{job.key}.x"), 25 if job.kind is Kind.OPENING else job.scene.frames)
        done.append((job.scene.id, job.kind.value))
    return done


def taken(desk: Desk, *kinds: Kind) -> Job:
    job = desk.job(kinds)
    assert job is not None
    return job


def test_a_scene_is_told_with_its_words_as_read_and_its_own_lines(desk: Desk) -> None:
    scene = state(desk)["vinduet-udvides"]
    assert ["vinduet", "prop"] in scene["note"]  # type: ignore[operator]
    assert [line for line, _ in scene["lines"]] == [9, 10, 11]  # type: ignore[attr-defined]
    assert (scene["still"], scene["fresh"], scene["clip"]) == ("", False, "")


def test_what_somebody_looks_at_is_made_first_and_then_the_nearest(desk: Desk) -> None:
    desk.look_at("bjerget")
    assert finish(desk, Kind.STILL, Kind.OPENING) == [
        ("bjerget", "still"),
        ("bjerget", "opening"),
        ("vinduet-udvides", "still"),
        ("hilsen", "still"),
        ("lille-vindue", "still"),
    ]
    assert [scene for scene, _ in finish(desk, Kind.WHOLE)] == ["bjerget", "vinduet-udvides", "hilsen", "lille-vindue"]


def test_two_who_draw_never_do_the_same(desk: Desk) -> None:
    jobs = [taken(desk, Kind.WHOLE) for _ in SCENES]
    assert len({job.key for job in jobs}) == len(SCENES)
    assert desk._jobs([Kind.WHOLE]) == []


def test_the_whole_scene_takes_the_place_of_its_first_second(desk: Desk, cut: Cut) -> None:
    finish(desk, Kind.STILL, Kind.OPENING)
    first = state(desk)["lille-vindue"]
    finish(desk, Kind.WHOLE)
    whole = state(desk)["lille-vindue"]
    assert first["clip"] != whole["clip"]
    assert (first["moves"], whole["moves"]) == (25, cut.scenes[0].frames)


def test_a_save_touches_its_scene_and_leaves_the_others(desk: Desk, later: Cut) -> None:
    finish(desk, *EVERY)
    before = state(desk)
    desk.take(later)
    after = state(desk)
    assert after["bjerget"]["still"] == before["bjerget"]["still"]
    assert not after["bjerget"]["fresh"]
    assert after["bjerget"]["clip"] == ""
    for scene in ("lille-vindue", "vinduet-udvides"):
        assert after[scene] == before[scene]
    assert finish(desk, *EVERY)[:3] == [("bjerget", "still"), ("bjerget", "opening"), ("bjerget", "whole")]
    assert state(desk)["bjerget"]["still"] != before["bjerget"]["still"]


def test_whoever_looks_on_is_led_to_the_scene_that_was_written_in(desk: Desk, later: Cut) -> None:
    _, found = desk.news(-1)
    assert found is not None
    assert (found["save"], found["changed"]) == (1, [])
    desk.take(later)
    _, found = desk.news(-1)
    assert found is not None
    assert (found["save"], found["changed"]) == (2, ["bjerget"])


def test_what_was_drawn_for_an_older_save_is_not_shown_as_new(desk: Desk, later: Cut) -> None:
    desk.look_at("bjerget")
    job = taken(desk, Kind.STILL)
    desk.take(later)
    desk.hand_in(job, Path("old.png"))
    assert not state(desk)["bjerget"]["fresh"]
    assert taken(desk, Kind.STILL).scene.id == "bjerget"


def test_an_older_drawing_never_takes_the_place_of_a_newer(desk: Desk, later: Cut) -> None:
    desk.look_at("bjerget")
    old = taken(desk, Kind.STILL)
    desk.take(later)
    new = taken(desk, Kind.STILL)
    assert desk.hand_in(new, Path("new.png")) is None
    assert desk.hand_in(old, Path("old.png")) == Path("old.png")
    assert state(desk)["bjerget"]["fresh"]


def test_the_file_that_another_takes_the_place_of_is_of_no_use_any_more(desk: Desk, later: Cut) -> None:
    desk.look_at("bjerget")
    assert desk.hand_in(taken(desk, Kind.STILL), Path("old.png")) is None
    desk.take(later)
    assert desk.hand_in(taken(desk, Kind.STILL), Path("new.png")) == Path("old.png")


def test_a_mistake_keeps_the_last_good_film(desk: Desk, cut: Cut) -> None:
    finish(desk, *EVERY)
    before = state(desk)
    desk.refuse(Fault("the file is empty", line=3))
    _, found = desk.news(-1)
    assert found is not None
    assert found["fault"]["line"] == 3
    assert found["fault"]["message"] == ["filen er tom", "da"]
    assert state(desk) == before
    desk.take(cut)
    _, found = desk.news(-1)
    assert found is not None
    assert found["fault"] is None


def test_a_scene_that_cannot_be_drawn_is_tried_again_when_it_changes(desk: Desk, later: Cut) -> None:
    desk.look_at("bjerget")
    for kind in EVERY:
        desk.give_up(taken(desk, kind), Fault("it broke", scene="bjerget"))
    assert all(job.scene.id != "bjerget" for job in desk._jobs(EVERY))
    told = state(desk)["bjerget"]["fault"]
    assert isinstance(told, dict)
    assert told["message"] == ["it broke", "en"]
    desk.take(later)
    assert state(desk)["bjerget"]["fault"] is None
    assert taken(desk, Kind.STILL).scene.id == "bjerget"


def test_only_files_that_the_state_names_are_handed_out(desk: Desk) -> None:
    job = taken(desk, Kind.STILL)
    desk.hand_in(job, Path("a.png"))
    name = state(desk)[job.scene.id]["still"]
    assert desk.file(str(name)) == Path("a.png")
    assert desk.file("a.png") is None
    assert desk.file("../a.png") is None


def test_whoever_waits_hears_of_news_and_of_the_end(desk: Desk) -> None:
    version, _ = desk.news(-1)
    heard: list[object] = []
    threads = [
        Thread(target=lambda: heard.append(desk.news(version)[1])),
        Thread(target=lambda: heard.append(Desk(Path("empty.yaml")) and desk.job([]))),
    ]
    for thread in threads:
        thread.start()
    desk.refuse(Fault("no"))
    desk.close()
    for thread in threads:
        thread.join(5)
    assert not any(thread.is_alive() for thread in threads)
    assert None in heard
    assert any(isinstance(each, dict) for each in heard)


def test_scenes_are_drawn_from_copies_that_no_later_save_changes(root: Path, cut: Cut, later: Cut) -> None:
    folders = {each.compiled.timing_file.parent for each in (cut, later)}
    assert len(folders) == 2
    first, second = ((each.compiled.timing_file.parent / "bjerget.py").read_text() for each in (cut, later))
    assert "climb" in first
    assert "climb" not in second
    assert (root / "scenes" / "vinduet" / "bjerget.py").read_text() == second


def test_a_film_in_another_shape_is_drawn_from_its_own_timing(root: Path, cut: Cut) -> None:
    small = cut_of(FILM, root, "small", format=replace(SMALL, name="1x1"))
    assert '"1x1"' in small.compiled.timing_file.read_text(encoding="utf-8")
    assert '"16x9"' in cut.compiled.timing_file.read_text(encoding="utf-8")
