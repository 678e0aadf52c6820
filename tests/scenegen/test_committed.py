"""The scenes of the reference film that are committed are those that its storymap makes."""

import difflib
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from shutil import copy

import av
import pytest

from rentegn import pipeline
from rentegn.model.progress import Count, nobody_counts
from rentegn.model.scene_file import class_name, file_name, is_edited
from rentegn.model.timing_json import read

ROOT = Path(__file__).parents[2]
STORYMAP = "storymaps/tillid-esbjerg.yaml"
COMMITTED = ROOT / "scenes/tillid_esbjerg"
ACCEPT = f"to accept: `.venv/bin/rentegn compile {STORYMAP}`, look at the film, and commit scenes/tillid_esbjerg"


class Deaf:
    """An audience that wants to hear nothing."""

    def hears(self, step: str) -> None: ...

    def follows(self, step: str) -> nullcontext[Count]:
        return nullcontext(nobody_counts)

    def watches(self, frames: object) -> nullcontext[None]:
        return nullcontext()


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what `compile` writes now."""
    root = tmp_path_factory.mktemp("compiled")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)  # the scenes name the storymap as the command was given it
        order = pipeline.Order(Path(STORYMAP), scenes=root, store=root / "store")
        outcome = pipeline.compile_scenes(order, Deaf())  # type: ignore[arg-type]
    assert outcome.ok, outcome.diagnostics
    return root / "tillid_esbjerg"


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_the_committed_scenes_are_what_compile_writes_now(compiled: Path) -> None:
    ours, theirs = files(COMMITTED), files(compiled)
    assert sorted(ours) == sorted(theirs), ACCEPT
    edited = {name for name, text in ours.items() if name.endswith(".py") and is_edited(text)}
    for name in sorted(set(ours) - edited):
        if ours[name] != theirs[name]:
            diff = list(difflib.unified_diff(ours[name].split("\n"), theirs[name].split("\n"), "committed", "now", n=1))
            pytest.fail("\n".join([f"{name} is not what compile writes now; {ACCEPT}", *diff[:40]]), pytrace=False)


@pytest.mark.parametrize(("quality", "rate"), [(["-ql"], 15), (["-ql", "--fps", "25"], 25)])
def test_a_scene_plays_by_the_plain_manim_command_as_long_as_in_the_film(
    tmp_path: Path, quality: list[str], rate: int
) -> None:
    timing = read((COMMITTED / "timing.json").read_text(encoding="utf-8"))
    scene = min(timing.scenes, key=lambda scene: timing.scenes[scene].frames)
    folder = tmp_path / "scenes/tillid_esbjerg"
    folder.mkdir(parents=True)
    for path in (COMMITTED / file_name(scene), COMMITTED / "timing.json"):
        copy(path, folder)
    copy(ROOT / "manim.cfg", tmp_path)
    name = class_name(scene)
    command = [sys.executable, "-m", "manim", *quality, f"scenes/tillid_esbjerg/{file_name(scene)}", name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (clip,) = tmp_path.glob(f"media/videos/*/480p{rate}/{name}.mp4")
    with av.open(clip) as container:
        frames = sum(1 for packet in container.demux(video=0) if packet.size)
    assert frames == round(timing.scenes[scene].frames * rate / 25)
