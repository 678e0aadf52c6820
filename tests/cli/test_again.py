"""What was said of a storymap is said again, in no time, while nothing has changed."""

import os
from pathlib import Path

import pytest

from rentegn import pipeline
from rentegn.cli import main
from rentegn.verbs import again

FILM = """\
storymap: 1
title: Rummet
client: Esbjerg Kommune
language: da
scenes:
  - id: lederen
    text: Vi ser på det.
    visual: Lederen vinkr.
"""


@pytest.fixture
def readings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Fills with every storymap that is read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))
    Path("film.yaml").write_text(FILM, encoding="utf-8")
    found: list[Path] = []
    read = pipeline.read_notes

    def noted(path: Path, **asked: object) -> object:
        found.append(path)
        return read(path, **asked)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_notes", noted)
    monkeypatch.setattr(again, "_program", lambda: iter(["this one"]))
    return found


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(arguments)
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.mark.parametrize("verb", ["check", "explain"])
def test_the_second_time_the_same_is_said_and_nothing_is_read(
    readings: list[Path], capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    first = said(capsys, verb, "film.yaml")
    assert first[0] == 1
    assert "vinkr" in first[2]
    assert said(capsys, verb, "film.yaml") == first
    assert len(readings) == 1


def test_another_note_is_read_again(readings: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "check", "film.yaml")
    Path("film.yaml").write_text(FILM.replace("vinkr", "vinker"), encoding="utf-8")
    code, out, err = said(capsys, "check", "film.yaml")
    assert (code, out, err) == (0, "film.yaml: 1 scene, no problems\n", "")
    assert len(readings) == 2


def test_own_words_that_come_and_go_are_seen(readings: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    before = said(capsys, "check", "film.yaml")
    Path("words.yaml").write_text("words: 3\n", encoding="utf-8")
    assert said(capsys, "check", "film.yaml") != before
    Path("words.yaml").unlink()
    assert said(capsys, "check", "film.yaml") == before
    assert len(readings) == 2, "how it was without them is still known"


def test_another_program_reads_again(
    readings: list[Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(capsys, "check", "film.yaml")
    monkeypatch.setattr(again, "_program", lambda: iter(["another"]))
    said(capsys, "check", "film.yaml")
    assert len(readings) == 2


def test_every_file_of_the_program_counts_with_its_size_and_times(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "made.pyc").write_bytes(b"")
    (file := tmp_path / "room" / "rules.yaml").write_text("one")
    before = list(again._stamps(str(tmp_path)))
    assert len(before) == 1
    times = file.stat()
    file.write_text("two")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))  # the same size and date: when it was written still tells
    assert list(again._stamps(str(tmp_path))) != before


def test_what_is_saved_while_it_is_read_is_not_kept(readings: list[Path], tmp_path: Path) -> None:
    film = Path("film.yaml")

    def say() -> again.Said:
        film.write_text(FILM.replace("Rummet", "Huset"), encoding="utf-8")
        return again.Said((("out", "of the room"),), 0)

    later = again.Said((("out", "of the house"),), 0)
    assert again.again(say, [film], ["test"]).texts == (("out", "of the room"),)
    film.write_text(FILM, encoding="utf-8")
    assert again.again(lambda: later, [film], ["test"]) == later


def test_a_store_that_cannot_be_written_is_done_without(
    readings: list[Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("file").write_text("no folder")
    monkeypatch.setenv("RENTEGN_STORE", "file/store")
    first = said(capsys, "check", "film.yaml")
    assert said(capsys, "check", "film.yaml") == first
    assert len(readings) == 2
