"""Whoever reads a storymap is told as much as whoever films it, and the second time at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rentegn import pipeline, rehearsal, staging
from rentegn.cli import main
from rentegn.console import shown
from rentegn.model.span import Diagnostic
from rentegn.model.standing import Standing

HEAD = "storymap: 1\ntitle: Rummet\nclient: Esbjerg Kommune\nlanguage: da\nscenes:\n"
#: Nobody is shown to wave beside a room that grows, `vinkr` is misspelt, and the window is not on stage.
FAULTY = (
    HEAD
    + """\
  - id: lederen
    text: Vi ser på det.
    visual: Rummet bliver meget større. Lederen vinker.
    nudge: {vindue: {x: 1}}
  - id: medarbejderen
    text: Og så går vi i gang.
    visual: Medarbejderen vinkr.
"""
)
WARNED = FAULTY.replace("    nudge: {vindue: {x: 1}}\n", "").replace("vinkr", "vinker")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RENTEGN_STORE", str(tmp_path / "store"))
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "film.yaml").write_text(WARNED, encoding="utf-8")
    (tmp_path / "faulty.yaml").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code for each in found]


def test_reading_tells_what_is_wrong_in_notes_corrections_and_on_stage(folder: Path) -> None:
    outcome = pipeline.read_notes(Path("faulty.yaml"))
    assert outcome.value is not None, "there is a reading, whatever is wrong with the notes"
    assert not outcome.ok
    assert sorted(codes(outcome.diagnostics)) == [
        "not-staged",
        "note-not-understood",
        "unknown-entity",
        "unknown-word",
    ]


@pytest.mark.parametrize("verb", ["explain", "compile", "film", "sheet", "approve", "draft", "contact", "animatic"])
def test_every_verb_tells_the_list_that_check_tells(
    folder: Path, capsys: pytest.CaptureFixture[str], verb: str
) -> None:
    assert main(["check", "faulty.yaml"]) == 1
    expected = capsys.readouterr().err
    assert expected.index("not-staged") < expected.index("unknown-entity") < expected.index("unknown-word")
    assert main([verb, "faulty.yaml"]) == 1
    told = capsys.readouterr().err
    assert (
        told.replace("no film is made\n", "").replace("no draft is made; what was finished is kept\n", "") == expected
    )


def test_what_is_no_error_is_told_alike_by_whoever_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "film.yaml"]) == 0
    expected = capsys.readouterr()
    assert "warning[not-staged]" in expected.err
    assert expected.out == "film.yaml: 2 scenes, 1 warning\n"
    assert main(["compile", "film.yaml"]) == 0
    assert expected.err in capsys.readouterr().err


def test_explain_shows_its_page_beside_the_errors_of_a_note(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "faulty.yaml"]) == 1
    printed = capsys.readouterr()
    assert "Ikke forstået  »vinkr«" in printed.out
    assert "Ses ikke       " in printed.out
    assert "Ses            Rummet bliver større." in printed.out
    assert "error[unknown-word]" in printed.err


def test_what_staging_said_is_not_asked_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pipeline.read_notes(Path("faulty.yaml")).diagnostics
    monkeypatch.setattr(staging, "stage", None)
    assert pipeline.read_notes(Path("faulty.yaml")).diagnostics == first
    (folder / "faulty.yaml").write_text(FAULTY + "# a word more\n", encoding="utf-8")
    with pytest.raises(TypeError):
        pipeline.read_notes(Path("faulty.yaml"))


def test_what_every_picture_holds_is_known_with_the_scene_that_brought_it_on(folder: Path) -> None:
    for _ in range(2):
        reading = pipeline.read_notes(Path("film.yaml")).value
        assert reading is not None
        first, second = reading.stages
        assert {each.kind: each.since for each in first}["leader"] == 1
        assert {each.kind: each.since for each in second}["employee"] == 2
    assert isinstance(first[0], Standing), "as it was kept, so as it was staged"


def test_a_damaged_answer_is_asked_for_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pipeline.read_notes(Path("faulty.yaml")).diagnostics
    kept = [path for path in (folder / "store").rglob("*") if path.is_file() and b"not-staged" in path.read_bytes()]
    assert kept
    for path in kept:
        path.chmod(0o644)
        path.write_bytes(b"[]")
    assert pipeline.read_notes(Path("faulty.yaml")).diagnostics == first


def test_a_store_that_cannot_be_used_is_done_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pipeline.read_notes(Path("faulty.yaml")).diagnostics
    (folder / "file").write_text("no folder")
    assert pipeline.read_notes(Path("faulty.yaml"), Path("file/store")).diagnostics == first


def test_an_answer_is_kept_for_the_code_that_gave_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.read_notes(Path("faulty.yaml"))
    monkeypatch.setattr(rehearsal, "code_digest", lambda package, rooms: "other code")
    monkeypatch.setattr(staging, "stage", None)
    with pytest.raises(TypeError):
        pipeline.read_notes(Path("faulty.yaml"))


def test_a_terminal_without_colours_gets_none(folder: Path) -> None:
    script = "import sys; from rentegn.console import in_colour; sys.exit(in_colour(sys.stdout))"
    primary, secondary = os.openpty()

    def colours(**environment: str) -> int:
        own = {"PATH": os.environ["PATH"], "TERM": "xterm", **environment}
        return subprocess.run([sys.executable, "-c", script], stdout=secondary, env=own, timeout=120).returncode

    try:
        assert colours() == 1
        assert colours(NO_COLOR="1") == 0
        assert colours(TERM="dumb") == 0
    finally:
        os.close(primary)
        os.close(secondary)


def test_problems_are_told_once_each_in_the_order_of_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from rentegn.console import tell

    found = pipeline.read_notes(Path("faulty.yaml")).diagnostics
    tell((*reversed(found), *found))
    assert capsys.readouterr().err == shown(sorted(found, key=lambda each: each.span.line if each.span else 0))
