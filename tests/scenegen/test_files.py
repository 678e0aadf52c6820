from dataclasses import replace
from pathlib import Path

import pytest

from rentegn.model.scene_file import body_digest, is_edited, sealed, stated_digest
from rentegn.scenegen import Fate, emit, origin, write
from rentegn.scenegen.timing import film_timing
from tests.scenegen.boards import BOARD, FIRST, SECOND, TIMELINE, roles

SCENES = emit(BOARD, roles)


def fates(folder: Path, *reset: str) -> dict[str, Fate]:
    return {file.path.name: file.fate for file in write(SCENES, folder, reset)}


def test_new_scenes_are_written(tmp_path: Path) -> None:
    assert fates(tmp_path / "scenes" / "vindue") == {
        "lille_vindue.py": Fate.WRITTEN,
        "vinduet_udvides.py": Fate.WRITTEN,
    }
    assert (tmp_path / "scenes/vindue/lille_vindue.py").read_text(encoding="utf-8") == SCENES[0].source


def test_unchanged_scenes_are_not_touched(tmp_path: Path) -> None:
    write(SCENES, tmp_path)
    path = tmp_path / "lille_vindue.py"
    path.chmod(0o444)
    before = path.stat().st_mtime_ns
    assert fates(tmp_path)["lille_vindue.py"] is Fate.UNCHANGED
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "edit", [lambda s: s + "        self.wait(1)\n", lambda s: s.split("\n", 2)[2], lambda s: "x = 1\n"]
)
def test_an_edited_scene_is_kept_and_the_difference_shown(tmp_path: Path, edit) -> None:  # type: ignore[no-untyped-def]
    write(SCENES, tmp_path)
    path = tmp_path / "lille_vindue.py"
    mine = edit(path.read_text(encoding="utf-8"))
    path.write_text(mine, encoding="utf-8")
    kept = next(file for file in write(SCENES, tmp_path) if file.path == path)
    assert kept.fate is Fate.KEPT
    assert path.read_text(encoding="utf-8") == mine
    assert kept.diff.startswith("--- lille_vindue.py (kept)\n+++ lille_vindue.py (generated)\n")


def test_reset_gives_one_scene_back(tmp_path: Path) -> None:
    write(SCENES, tmp_path)
    for scene in SCENES:
        (tmp_path / scene.file_name).write_text("mine\n")
    assert fates(tmp_path, "lille-vindue") == {"lille_vindue.py": Fate.WRITTEN, "vinduet_udvides.py": Fate.KEPT}
    assert (tmp_path / "lille_vindue.py").read_text(encoding="utf-8") == SCENES[0].source


def test_a_generated_scene_follows_its_note(tmp_path: Path) -> None:
    write(SCENES, tmp_path)
    changed = emit(replace(BOARD, shots=(replace(FIRST, beats=()), SECOND)), roles)
    found = {file.path.name: file.fate for file in write(changed, tmp_path)}
    assert found == {"lille_vindue.py": Fate.WRITTEN, "vinduet_udvides.py": Fate.UNCHANGED}


def test_the_file_of_a_scene_that_is_gone_goes_unless_somebody_edited_it(tmp_path: Path) -> None:
    write(SCENES, tmp_path)
    write((replace(SCENES[0], file_name="gammel.py"), *SCENES), tmp_path)
    edited = tmp_path / "lille_vindue.py"
    edited.write_text(edited.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    (tmp_path / "helpers.py").write_text("LIGHT = 3\n")
    found = {file.path.name: file.fate for file in write(SCENES[1:], tmp_path)}
    assert found == {"vinduet_udvides.py": Fate.UNCHANGED, "gammel.py": Fate.REMOVED, "lille_vindue.py": Fate.LEFT}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["helpers.py", "lille_vindue.py", "vinduet_udvides.py"]


def test_a_header_states_the_body_it_was_made_with() -> None:
    source = sealed("x = 1\n")
    assert stated_digest(source) == body_digest("x = 1\n")
    assert not is_edited(source)
    assert is_edited(source + "y = 2\n")
    assert stated_digest(source + "y = 2\n") == body_digest("x = 1\n")
    assert is_edited("x = 1\n")


def test_a_line_of_a_scene_leads_back_to_the_storymap() -> None:
    source = SCENES[1].source
    for line, text in enumerate(source.splitlines(), 1):
        if "act.widen" in text or "act.gather" in text or "look_out" in text:
            assert origin(source, line) == ("storymaps/vindue.yaml", 12), text
        if "self.place" in text or "class " in text:
            assert origin(source, line) is None
    assert origin(source, 999) is None


def test_timing_has_the_frames_of_every_beat_and_what_it_changes() -> None:
    timing = film_timing(BOARD, TIMELINE, SCENES)
    second = timing.scenes["vinduet-udvides"]
    assert (second.frames, second.digest) == (200, SCENES[1].digest)
    widen = second.beats["vinduet-udvides"]
    assert (widen.start, widen.end, widen.lead) == (10, 60, 4)
    assert [placement.entity for placement in widen.after] == ["window"]
    assert second.beats["manden-forsvinder"].gone == ("man",)
    assert second.opening == SECOND.opening


def test_timing_for_a_beat_that_the_timeline_lacks_is_our_mistake() -> None:
    short = replace(TIMELINE, shots=TIMELINE.shots[:1])
    with pytest.raises(KeyError, match="vinduet-udvides"):
        film_timing(BOARD, short, SCENES)
