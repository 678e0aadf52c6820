"""What the page tells of a mistake."""

from pathlib import Path

import pytest

from rentegn import pipeline
from rentegn.live.fault import first_fault
from rentegn.model.span import Diagnostic, Severity, Span
from tests.small_film import storymap

FILM = storymap("lille-vindue", "bjerget", "hilsen")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "film.yaml"


def test_an_open_quote_is_shown_at_its_line_and_names_its_scene(path: Path) -> None:
    path.write_text(FILM.replace("Leder bestiger et bjerg.", '"Leder bestiger et bjerg.'), encoding="utf-8")
    fault = first_fault(pipeline.read_notes(path).diagnostics, path)
    assert (fault.line, fault.column, fault.scene) == (11, 13, "bjerget")
    assert [number for number, _ in fault.lines] == [9, 10, 11, 12, 13]
    line = dict(fault.lines)[11]
    assert line[fault.column - 1 :][: fault.width] == '"Leder bestiger et bjerg.'
    assert fault.message == "a quote is opened and never closed"


def test_of_several_errors_the_first_in_the_file_is_told(path: Path) -> None:
    path.write_text(FILM, encoding="utf-8")
    problems = [
        Diagnostic(Severity.WARNING, "w", "careful", Span("film.yaml", 1, 1)),
        Diagnostic(Severity.ERROR, "a", "nowhere"),
        Diagnostic(Severity.ERROR, "b", "later", Span("film.yaml", 9, 3)),
        Diagnostic(Severity.ERROR, "c", "sooner", Span("film.yaml", 6, 5, 99), ("do this", "or that")),
    ]
    fault = first_fault(problems, path)
    assert (fault.message, fault.hint, fault.scene) == ("sooner", "do this, or that", "lille-vindue")
    assert fault.width == len("  - id: lille-vindue") - 4
    assert first_fault(problems[:2], path).line == 0


def test_a_mistake_in_another_file_names_it_and_shows_its_lines(path: Path) -> None:
    path.write_text(FILM, encoding="utf-8")
    path.with_name("words.yaml").write_text("words:\n  - {is: citizn, da: ged}\n", encoding="utf-8")
    fault = first_fault(pipeline.read_notes(path).diagnostics, path)
    assert (Path(fault.file).name, fault.line, fault.scene) == ("words.yaml", 2, "")
    assert dict(fault.lines)[2] == "  - {is: citizn, da: ged}"


def test_a_warning_alone_is_no_fault(path: Path) -> None:
    with pytest.raises(ValueError, match="nothing is wrong"):
        first_fault([Diagnostic(Severity.WARNING, "w", "careful")], path)


def test_a_file_that_is_gone_is_told_without_lines(path: Path) -> None:
    fault = first_fault(pipeline.read_notes(path).diagnostics, path)
    assert (fault.line, fault.lines) == (0, ())
    assert "there is no file" in fault.message
