import json
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn.cli import main

GOOD = """\
storymap: 1
title: Vinduet
client: Esbjerg Kommune
language: da
scenes:
  - id: lille-vindue
    text: En mand ser ud på verden.
    visual: En mand kigger ud gennem et lille vindue …
"""
BROKEN = GOOD.replace("title:", "titel:").replace("language: da", "language: xx")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))
    (tmp_path / "god.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "daarlig.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_check_says_every_problem_of_every_file_and_fails(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "god.yaml", "daarlig.yaml"]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[0] == "god.yaml: 1 scene, no problems"
    assert printed.out.splitlines()[1].startswith("daarlig.yaml: cannot be read, ")
    assert "daarlig.yaml:2:1: error[" in printed.err
    assert "`titel`" in printed.err
    assert "`xx`" in printed.err


def test_check_looks_over_the_pictures_where_it_is_asked_to(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    moved = GOOD + "    nudge: {man: {x: -6.6}}\n"
    (folder / "god.yaml").write_text(moved, encoding="utf-8")
    assert main(["check", "god.yaml"]) == 0
    assert "out-of-frame" not in capsys.readouterr().err
    for _ in ("drawn", "kept"):
        assert main(["check", "god.yaml", "--pictures"]) == 0
        told = capsys.readouterr()
        assert "god.yaml:6:5: warning[out-of-frame]: `man` is outside the frame" in told.err
        assert "hint: from where it stands: `nudge: {man: {x: " in told.err
        assert "1 warning" in told.out


def test_check_is_content_with_a_good_storymap(folder: Path) -> None:
    assert main(["check", "god.yaml"]) == 0


@pytest.mark.parametrize("verb", ["check", "explain", "compile", "film", "contact"])
def test_a_file_that_is_not_there_is_a_problem_and_no_traceback(
    folder: Path, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    assert main([verb, "ingen.yaml"]) == 1
    printed = capsys.readouterr().err
    assert "error[" in printed
    assert "ingen.yaml" in printed
    assert "Traceback" not in printed


def test_explain_gives_json_by_the_vocabularys_ids(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "god.yaml", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (scene,) = found["scenes"]
    assert (found["film"], scene["id"], scene["source"], scene["unknown"]) == ("god", "lille-vindue", "note", [])
    assert scene["directions"][0]["action"] == "look_out"


def test_explain_reads_to_people_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "god.yaml"]) == 0
    assert "En mand ser ud gennem et lille vindue." in capsys.readouterr().out


def test_compile_writes_scenes_and_keeps_an_edited_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compile", "god.yaml"]) == 0
    scene = folder / "scenes/god/lille_vindue.py"
    generated = scene.read_text(encoding="utf-8")
    assert (folder / "scenes/god/timing.json").exists()
    assert sorted(p.name for p in scene.parent.glob("*.py")) == ["_end.py", "_title.py", "lille_vindue.py"]
    assert "act.look_out(man, through=window" in generated
    assert "# god.yaml:8" in generated
    capsys.readouterr()

    scene.write_text(generated + "        self.wait(1)\n", encoding="utf-8")
    assert main(["compile", "god.yaml"]) == 0
    printed = capsys.readouterr().out
    assert "kept  scenes/god/lille_vindue.py" in printed
    assert "-        self.wait(1)" in printed

    assert main(["contact", "god.yaml", "--frames", "1"]) == 0
    assert "keeping scenes/god/lille_vindue.py, edited by hand" in capsys.readouterr().err
    assert scene.read_text(encoding="utf-8") == generated + "        self.wait(1)\n"

    assert main(["compile", "god.yaml", "--reset", "lille-vindue"]) == 0
    assert scene.read_text(encoding="utf-8") == generated


def test_resetting_a_scene_that_is_not_there_names_those_that_are(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compile", "god.yaml", "--reset", "lille-vindu"]) == 1
    printed = capsys.readouterr().err
    assert "error[no-such-scene]: there is no scene `lille-vindu` in `god`" in printed
    assert "`lille-vindue`" in printed


def test_a_language_that_a_scene_lacks_is_told_at_the_scene(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["film", "god.yaml", "--language", "en"]) == 1
    assert "god.yaml:6:5: error[no-such-language]: `lille-vindue` has no text in `en`" in capsys.readouterr().err


def test_a_scene_that_cannot_be_drawn_is_told_with_the_storymaps_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["compile", "god.yaml"])
    scene = folder / "scenes/god/lille_vindue.py"
    code = scene.read_text(encoding="utf-8").replace("act.look_out(man,", "act.look_out(man, undefined_name,")
    scene.write_text(code, encoding="utf-8")
    capsys.readouterr()
    assert main(["film", "god.yaml", "--jobs", "1"]) == 1
    printed = capsys.readouterr().err
    line = next(number for number, text in enumerate(code.splitlines(), 1) if "undefined_name" in text)
    assert "god.yaml:8:13: error[scene-failed]: the picture of `lille-vindue` could not be made" in printed
    assert f"lille_vindue.py:{line}" in printed
    assert "end card: " in printed, "the others go on"
    assert printed.endswith("no film is made\n")
    assert not list(folder.glob("out/god/*.mp4"))


@pytest.mark.parametrize(
    "arguments",
    [[], ["films"], ["film"], ["check"], ["film", "a.yaml", "--look", "oil"], ["contact", "a", "--frames", "0"]],
)
def test_wrong_use_is_exit_code_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_a_reader_who_has_seen_enough_is_no_problem(folder: Path) -> None:
    quick = subprocess.Popen(
        [sys.executable, "-m", "rentegn.cli", "explain", "god.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert quick.stdout is not None
    quick.stdout.close()
    assert quick.communicate(timeout=30)[1] == b""
    assert quick.returncode == 0


def test_reading_again_loads_neither_manim_nor_numpy(folder: Path) -> None:
    assert main(["check", "god.yaml"]) == 0, "the first time it is staged, to hear what staging has to say"
    script = (
        "import sys; from rentegn.cli import main\n"
        "for verb in ('check', 'explain'): main([verb, 'god.yaml'])\n"
        "print([m for m in ('manim', 'numpy', 'numba', 'scipy', 'av', 'PIL', 'shapely') if m in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=folder, timeout=120)
    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr


def test_a_folder_that_cannot_be_written_is_a_problem_and_no_traceback(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "scenes").write_text("not a folder")
    assert main(["compile", "god.yaml"]) == 1
    assert "error[machine]: not a directory" in capsys.readouterr().err


def test_the_doctor_finds_this_machine_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    printed = capsys.readouterr().out
    assert "Manim with Cairo and Pango" in printed
    assert "missing" not in printed


def test_the_doctor_names_the_cure_for_a_store_that_cannot_be_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RENTEGN_STORE", str(folder / "god.yaml" / "store"))
    assert main(["doctor"]) == 1
    assert "set RENTEGN_STORE to a folder that can be written" in capsys.readouterr().out
