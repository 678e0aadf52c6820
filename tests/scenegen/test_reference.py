"""The generated scenes of the reference film."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn import direction, staging, storymap
from rentegn.model.scene_file import GeneratedScene
from rentegn.model.storyboard import Storyboard
from rentegn.scenegen import emit, with_cards

ROOT = Path(__file__).parents[2]
FILM = ROOT / "storymaps/tillid-esbjerg.yaml"

PRINTS_DIGESTS = """
from pathlib import Path
from tests.scenegen.test_reference import staged
from rentegn.scenegen import emit, with_cards
print([scene.digest for scene in emit(with_cards(staged()))])
"""


def staged() -> Storyboard:
    story = storymap.read(FILM).value
    assert story is not None
    directions = direction.understand(story).value
    assert directions is not None
    storyboard = staging.stage(story, directions).value
    assert storyboard is not None
    return storyboard


@pytest.fixture(scope="module")
def scenes() -> tuple[GeneratedScene, ...]:
    return emit(with_cards(staged()))


def test_every_scene_of_the_film_and_both_cards_are_there(scenes: tuple[GeneratedScene, ...]) -> None:
    ids = re.findall(r"^  - id: (\S+)", FILM.read_text(encoding="utf-8"), re.MULTILINE)
    assert [scene.scene for scene in scenes] == ["_title", *ids, "_end"]
    assert len({scene.file_name for scene in scenes}) == len({scene.class_name for scene in scenes}) == len(scenes)


def test_every_scene_is_python_laid_out_by_the_house_rules(scenes: tuple[GeneratedScene, ...], tmp_path: Path) -> None:
    for scene in scenes:
        (tmp_path / scene.file_name).write_text(scene.source, encoding="utf-8")
    for command in (["format", "--diff"], ["check"]):
        options = ["--isolated", "--line-length=120", str(tmp_path)]
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *options], capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_every_scene_is_short_enough_to_read(scenes: tuple[GeneratedScene, ...]) -> None:
    assert {scene.scene: lines for scene in scenes if (lines := scene.source.count("\n")) > 70} == {}


def test_every_beat_is_named_once_and_a_note_s_beat_cites_its_own_scene(scenes: tuple[GeneratedScene, ...]) -> None:
    source = FILM.read_text(encoding="utf-8").split("\n")
    cited = 0
    for scene in scenes:
        names = [
            node.args[0].value
            for node in ast.walk(ast.parse(scene.source))
            if isinstance(node, ast.Call)
            and ast.unparse(node.func) == "self.beat"
            and isinstance(node.args[0], ast.Constant)
        ]
        assert len(names) == len(set(names)), scene.scene
        for number in map(int, re.findall(r"\.yaml:(\d+)", scene.source)):
            above = [line for line in source[:number] if line.startswith("  - id: ")]
            assert above[-1] == f"  - id: {scene.scene}"
            cited += 1
    assert cited > len(scenes)


def test_the_window_that_widens_is_the_one_the_man_looked_through(scenes: tuple[GeneratedScene, ...]) -> None:
    first, second = scenes[1].source, scenes[2].source
    assert "act.look_out(man, through=window)" in first
    assert 'self.prop("window")  # carried from lille-vindue' in second
    assert "act.widen(window" in second


def test_no_hash_seed_changes_a_scene(scenes: tuple[GeneratedScene, ...]) -> None:
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", PRINTS_DIGESTS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        assert ast.literal_eval(done.stdout) == [scene.digest for scene in scenes]
