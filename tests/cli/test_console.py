import io
from pathlib import Path

import pytest

from rentegn import console
from rentegn.console import Terminal, counted, shown, tell
from rentegn.model.span import Diagnostic, Severity, Span

LINES = "storymap: 1\nscenes:\n    visual: Leder bestiger et bjærg …\n"


@pytest.fixture
def storymap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "tillid.yaml").write_text(LINES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "tillid.yaml"


def unknown(file: str, line: int = 3, column: int = 31, width: int = 5) -> Diagnostic:
    message = "the note's `bjærg` is not in the vocabulary"
    span = Span(file, line, column, width)
    return Diagnostic(Severity.ERROR, "unknown-word", message, span, ("did you mean `bjerg` (mountain)?",))


def test_a_problem_shows_its_place_its_line_and_its_hint(storymap: str) -> None:
    assert shown([unknown(storymap)]) == (
        "tillid.yaml:3:31: error[unknown-word]: the note's `bjærg` is not in the vocabulary\n"
        "    3 |     visual: Leder bestiger et bjærg …\n"
        f"{' ' * 38}^^^^^\n"
        "  hint: did you mean `bjerg` (mountain)?\n"
    )


def test_the_marks_stand_under_the_word(storymap: str) -> None:
    _, excerpt, marks, _ = shown([unknown(storymap)]).splitlines()
    assert excerpt[marks.index("^") : marks.rindex("^") + 1] == "bjærg"


def test_a_problem_without_a_place_is_one_line() -> None:
    assert (
        shown([Diagnostic(Severity.NOTE, "long", "the film lasts 4 minutes")])
        == "note[long]: the film lasts 4 minutes\n"
    )


@pytest.mark.parametrize(("line", "column"), [(99, 1), (3, 500), (1, 1)])
def test_a_place_outside_the_file_breaks_nothing(storymap: str, line: int, column: int) -> None:
    assert f"tillid.yaml:{line}:{column}: error" in shown([unknown(storymap, line, column)])


def test_a_line_of_a_hundred_thousand_signs_is_cut_round_the_problem(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_text("x" * 50_000 + "HERE!" + "x" * 50_000)
    _, excerpt, marks, _ = shown([unknown(str(path), 1, 50_001)]).splitlines()
    assert len(excerpt) < 110
    assert excerpt[marks.index("^") : marks.rindex("^") + 1] == "HERE!"


def test_of_a_file_that_is_no_text_nothing_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "film.yaml"
    path.write_bytes(bytes(range(256)))
    assert len(shown([unknown(str(path), 3, 1)]).splitlines()) == 2


def test_what_a_file_hides_cannot_drive_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "sly.yaml"
    path.write_text("visual: \033[2J\u202e bjærg\n", encoding="utf-8")
    assert all(line.isprintable() for line in shown([unknown(str(path), 1, 9)]).splitlines())


def test_problems_are_counted_by_weight() -> None:
    error, note = Diagnostic(Severity.ERROR, "a", "b"), Diagnostic(Severity.NOTE, "a", "b")
    warning = Diagnostic(Severity.WARNING, "a", "b")
    assert counted([]) == ""
    assert counted([warning, error, error]) == "2 errors, 1 warning"
    assert counted([note]) == "1 note"


def test_colour_is_for_terminals_only(storymap: str) -> None:
    out = io.StringIO()
    tell([unknown(storymap)], out)
    assert "\033" not in out.getvalue()
    assert "\033[1;31merror[unknown-word]\033[0m" in shown([unknown(storymap)], colour=True)


def test_without_a_terminal_every_scene_is_one_line_when_it_is_done() -> None:
    out = io.StringIO()
    with Terminal(out).watches({"a": 3, "b": 1}) as progress:
        for done in ({}, {"a": 1}, {"a": 3}, {"a": 3, "b": 1}, {"a": 3, "b": 1}):
            progress(done)
    assert out.getvalue() == "  a: 3 frames\n  b: 1 frame\n"


def test_without_a_terminal_what_is_there_already_is_one_line() -> None:
    out = io.StringIO()
    with Terminal(out).watches({"_title": 3, "b": 2, "_end": 3}) as progress:
        progress({"_title": 3, "b": 2})
        progress({"_title": 3, "b": 2, "_end": 3})
    assert out.getvalue() == "  2 of 3 scenes are there already\n  end card: 3 frames\n"


def test_on_a_terminal_a_bar_counts_frames() -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Screen()
    with Terminal(out).watches({"lille-vindue": 10}) as progress:
        progress({"lille-vindue": 4})
        progress({"lille-vindue": 10})
    assert "10/10" in out.getvalue()


def test_until_the_first_frame_the_painters_get_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    clock = iter(range(0, 1000, 20))
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))
    with Terminal(out).watches({"a": 3, "b": 2}) as progress:
        for done in ({"b": 2}, {"b": 2}, {"a": 1, "b": 2}):
            progress(done)
    assert out.getvalue().splitlines() == [
        "  1 of 2 scenes are there already",
        "  getting ready to draw",
        "  3 of 5 frames",
    ]
