from pathlib import Path

import pytest

from rentegn import pipeline, sheet
from rentegn.cli import main
from tests.sheet.films import HEAD, OPEN, WINDOW


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))
    storymap = HEAD.format(title="Vinduet", language="da") + WINDOW.replace(" …", ".") + OPEN
    (tmp_path / "vindue.yaml").write_text(storymap, encoding="utf-8")
    return tmp_path


def test_the_command_knows_the_layouts_there_are() -> None:
    assert pipeline.LAYOUTS == sheet.LAYOUTS


@pytest.mark.slow
def test_a_film_becomes_sheets_that_know_what_was_decided(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ["sheet", "vindue.yaml", "--layout", "text", "--jobs", "1", "--deadline", "2026-12-04"]
    assert main(asked) == 0
    told = capsys.readouterr().out
    made = [folder / line for line in told.split()]
    assert [path.suffix for path in made] == [".pdf", ".png", ".png", ".png", ".html"]
    assert all(path.stat().st_size > 5000 for path in made)
    page = made[-1].read_text(encoding="utf-8")
    assert "Svar senest <b>fredag den 4. december 2026</b>" in page
    assert "godkendt af" not in page

    before = [path.read_bytes() for path in made]
    made[1].unlink()
    made[0].write_bytes(b"damaged")
    with monkeypatch.context() as nothing_new:
        nothing_new.setattr(sheet, "pages", lambda *_: pytest.fail("it was printed again"))
        assert main(asked) == 0
    assert capsys.readouterr().out == told
    assert [path.read_bytes() for path in made] == before

    said = ["--by", "Åse Ørsted", "--role", "chef", "--jobs", "1"]
    assert main(["approve", "vindue.yaml", "--scene", "lille-vindue", *said]) == 0
    assert main(["sheet", "vindue.yaml", "--layout", "text", "--scene", "lille-vindue", "--jobs", "1"]) == 0
    page = (made[-1].parent / "lille-vindue" / made[-1].name).read_text(encoding="utf-8")
    assert "godkendt af Åse Ørsted" in page
    assert "relationer" not in page
    assert "Arket viser kun scene 1 af 2." in page


def test_an_animatic_comes_from_the_same_stills(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["animatic", "vindue.yaml", "--jobs", "1"]) == 0
    (path,) = capsys.readouterr().out.split()
    assert path == "out/vindue/vindue_16x9_da_sketch_animatic.mp4"
    assert (folder / path).stat().st_size > 50_000


def test_a_scene_that_is_not_there_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sheet", "vindue.yaml", "--scene", "lille-vindu"]) == 1
    assert "error[no-such-scene]" in capsys.readouterr().err
    assert not (folder / "out/vindue/sheets").exists()
