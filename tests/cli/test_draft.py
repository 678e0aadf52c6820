"""The animator's quick film, made from end to end with the real stages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from rentegn import pipeline
from rentegn.cli import main
from rentegn.model.draft import timecode
from tests.cli.test_film import STORYMAP, Witness, change
from tests.manim_stage.clockreading import read_clock


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Order:
    root = tmp_path_factory.mktemp("draft")
    storymap = root / "vinduet.yaml"
    storymap.write_text(STORYMAP, encoding="utf-8")
    return pipeline.Order(storymap, jobs=2, scenes=root / "scenes", out=root / "out", store=root / "store")


def drafted(order: pipeline.Order, *scenes: str) -> tuple[Path, Witness]:
    witness = Witness()
    outcome = pipeline.make_draft(order, witness, scenes)
    assert outcome.ok, outcome.diagnostics
    assert outcome.value is not None
    return outcome.value, witness


def rendered(witness: Witness) -> set[str]:
    assert witness.first is not None
    return set(witness.frames) - set(witness.first)


def frames(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as film:
        return [frame.to_ndarray(format="rgb24", src_colorspace="ITU709") for frame in film.decode(video=0)]


def clocks(images: Sequence[np.ndarray]) -> list[str]:
    return [read_clock(image) for image in images]


def test_a_draft_is_a_third_of_the_size_with_sound_and_its_clock_running(order: pipeline.Order) -> None:
    path, witness = drafted(order)
    assert path == order.out / "vinduet" / "vinduet_16x9_da_ink_draft.mp4"
    assert list(witness.frames) == ["_title", "lille-vindue", "vinduet-udvides", "bjerget", "_end"]
    images = frames(path)
    assert len(images) == sum(witness.frames.values())
    assert images[0].shape == (360, 640, 3)
    wanted = range(0, len(images), 7)
    assert clocks([images[number] for number in wanted]) == [timecode(number, 25) for number in wanted]
    with av.open(str(path)) as film:
        sound = np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)
    assert np.abs(sound).max() > 0.1

    again, second = drafted(order)
    assert rendered(second) == set()
    assert "mixing" not in second.steps
    assert again.read_bytes() == path.read_bytes()


def test_one_scene_alone_keeps_the_films_clock(order: pipeline.Order) -> None:
    whole, witness = drafted(order)
    before = sum(witness.frames[scene] for scene in ("_title", "lille-vindue"))
    length = witness.frames["vinduet-udvides"]
    all_images = frames(whole)
    path, alone = drafted(order, "vinduet-udvides")
    assert path.name == "vinduet_16x9_da_ink_draft_vinduet-udvides.mp4"
    assert list(alone.frames) == ["vinduet-udvides"]
    assert rendered(alone) == set()
    images = frames(path)
    assert len(images) == length
    assert clocks([images[0], images[-1]]) == [timecode(before, 25), timecode(before + length - 1, 25)]
    assert (images[10] == all_images[before + 10]).all()


def test_a_draft_of_some_scenes_leaves_the_whole_one_alone(order: pipeline.Order) -> None:
    whole, _ = drafted(order)
    before = whole.read_bytes()
    some, _ = drafted(order, "bjerget", "lille-vindue")
    assert some.name == "vinduet_16x9_da_ink_draft_lille-vindue+bjerget.mp4"
    assert whole.read_bytes() == before


def test_a_longer_scene_moves_the_clock_of_those_after_it(order: pipeline.Order) -> None:
    drafted(order)
    change(order, "Og verden er stor.", "Og verden er stor.\n    hold: 1.5")
    path, witness = drafted(order)
    assert rendered(witness) == {"vinduet-udvides", "bjerget", "_end"}
    last = sum(witness.frames.values()) - 1
    assert clocks([frames(path)[last]]) == [timecode(last, 25)]


def test_the_label_is_in_the_storymaps_language(tmp_path: Path, order: pipeline.Order) -> None:
    head = "storymap: 1\ntitle: The view\nclient: Us\nlanguage: en\n"
    text = f"{head}scenes:\n  - id: a\n    text: Look.\n    visual: A man waves.\n"
    storymap = tmp_path / "view.yaml"
    storymap.write_text(text, encoding="utf-8")
    english, _ = drafted(replace(order, storymap=storymap), "a")
    storymap.write_text(text.replace("en\n", "nn\n").replace("A man waves", "Ein mann vinkar"), encoding="utf-8")
    nynorsk, _ = drafted(replace(order, storymap=storymap), "a")
    one, other = (frames(path)[0][305:335, 10:100].astype(int) for path in (english, nynorsk))
    assert np.abs(one - other).max() > 80


def test_an_unknown_scene_is_told_of_before_anything_is_drawn(order: pipeline.Order) -> None:
    witness = Witness()
    outcome = pipeline.make_draft(order, witness, ["vinduet"])
    assert outcome.value is None
    assert outcome.diagnostics[-1].message == "there is no scene `vinduet` in `vinduet`"
    assert witness.frames == {}


def bare(code: Mapping[str, str]) -> dict[str, list[str]]:
    """Code without the comments that say which line of the storymap it comes from, and the digests."""
    return {scene: [line.partition("  # ")[0] for line in text.split("\n")] for scene, text in code.items()}


def test_a_nudge_and_a_camera_go_to_the_timing_and_leave_the_code_alone(order: pipeline.Order) -> None:
    def compiled() -> tuple[dict[str, str], str]:
        made = pipeline.compile_scenes(order, Witness()).value
        assert made is not None
        return {f.scene: f.path.read_text(encoding="utf-8") for f in made.files}, made.timing_file.read_text("utf-8")

    code, timing = compiled()
    change(order, "vindue …\n", "vindue …\n    nudge: {window: {x: 0.5}}\n    camera: man\n    length: {man-walk: 2}\n")
    corrected, other = compiled()
    assert bare(corrected) == bare(code)
    before, after = (json.loads(text)["scenes"]["lille-vindue"] for text in (timing, other))
    near, nearer = (timed["camera"]["legs"][-1] for timed in (before, after))
    assert near != nearer, "by rule it comes near his face, by hand to all of him"
    assert nearer["wide"] < order.format.units_wide
    walk = after["beats"]["man-walk"]
    assert walk["end"] - walk["start"] == 50


def test_check_finds_what_a_correction_names_wrongly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = STORYMAP.replace("vindue …\n", "vindue …\n    nudge: {windoo: {x: 0.5}}\n")
    Path("vinduet.yaml").write_text(text, encoding="utf-8")
    assert main(["check", "vinduet.yaml"]) == 1
    said = capsys.readouterr().err
    assert "vinduet.yaml:9:13: error[unknown-entity]: `windoo` is not on stage in scene `lille-vindue`" in said
    assert "hint: did you mean `window`?" in said
    assert main(["explain", "vinduet.yaml"]) == 1
    assert "unknown-entity" in capsys.readouterr().err


def test_new_makes_a_storymap_that_check_has_nothing_to_say_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "Vores nye hus"]) == 0
    assert capsys.readouterr().out == "storymaps/vores-nye-hus.yaml\n"
    assert main(["check", "storymaps/vores-nye-hus.yaml"]) == 0
    assert capsys.readouterr().out == "storymaps/vores-nye-hus.yaml: 3 scenes, no problems\n"
    assert main(["new", "Vores nye hus"]) == 1
    assert "is there already" in capsys.readouterr().err
