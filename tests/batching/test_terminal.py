import io
from dataclasses import replace
from pathlib import Path

import pytest

from rentegn.batching import BatchTerminal, FilmReport, Forecast, Problem, Result, plan_told, told
from rentegn.model.span import Severity

CLIP = Path("clip.mp4")
FIRST = Forecast(Path("a.yaml"), "a", frames={"_title": 30, "hej": 70, "tak": 50}, clips={"tak": CLIP})
SECOND = Forecast(Path("b.yaml"), "b", frames={"hej": 100})
PROBLEM = Problem(
    Severity.ERROR, "unknown-word", "the note's `bjærg` is not known", "hej", "c.yaml", 9, 4, "", ("`bjerg`?",)
)
BROKEN = Forecast(Path("c.yaml"), "c", problems=(PROBLEM,))


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def play(out: io.StringIO) -> str:
    with BatchTerminal(out) as terminal:
        terminal.expects(3)
        for number, forecast in enumerate((FIRST, SECOND, BROKEN)):
            terminal.looked_at(number, forecast)
        first = terminal.begins(0, FIRST)
        first.hears("staging")
        with first.watches(FIRST.frames) as progress:
            progress({"tak": 50})
            progress({"tak": 50, "hej": 40})
            second = terminal.begins(1, SECOND)
            progress({"tak": 50, "hej": 70, "_title": 30})
        with second.watches(SECOND.frames) as progress:
            progress({})
            progress({"hej": 25})
            with first.follows("mixing") as count:
                count(1, 2)
        terminal.ends(0, FilmReport(FIRST, Result.DONE))
        terminal.ends(1, FilmReport(SECOND, Result.FAILED))
        terminal.ends(2, FilmReport(BROKEN, Result.FAILED))
    return out.getvalue()


def test_lines_tell_each_film_by_name_and_how_far_all_are() -> None:
    lines = play(io.StringIO()).splitlines()
    assert lines == [
        "a: 2 of 3 clips (100 frames) to draw, then to join",
        "b: 1 of 1 clips (100 frames) to draw, then to join",
        "c: cannot be made: 1 error",
        "a: film 1 of 3 begins",
        "a: staging …",
        "a: 1 of 3 scenes are there already",
        "b: film 2 of 3 begins",
        "a: title card: 30 frames",
        "a: hej: 70 frames",
        "a: mixing …",
        "a: done; 1 of 3 films, 125 of 200 frames, about 1 s left",
        "b: failed; 2 of 3 films, 125 of 200 frames, about 1 s left",
        "c: failed; 3 of 3 films, 125 of 200 frames",
    ]


def test_on_a_terminal_each_film_in_the_making_has_a_bar_and_one_is_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    shown = play(Screen())
    for bar in ("a: drawing", "150/150", "100/200", "b: drawing", "25/100", "125/200", "a: mixing", "3 films in all"):
        assert bar in shown, bar


def test_a_plan_counts_what_is_to_be_drawn_and_tells_what_cannot_be_made() -> None:
    assert plan_told([FIRST, replace(SECOND, finished=True, clips={"hej": CLIP}), BROKEN]).splitlines() == [
        " to make  a: 2 of 3 clips (100 frames) to draw, then to join",
        "          hej",
        "   there  b: the film is there, made from just this",
        "  cannot  c: c.yaml",
        "          c.yaml:9:4: scene hej: error[unknown-word]: the note's `bjærg` is not known",
        "            hint: `bjerg`?",
        "2 clips (100 frames) to draw in all",
    ]


def test_a_result_is_told_with_its_problems() -> None:
    done = FilmReport(FIRST, Result.DONE, Path("out/a.mp4"), drawn=1, reused=1, approval="godkendt")
    assert told(done) == "    done  a: out/a.mp4 (godkendt), 1 scene drawn, 1 reused"
    failed = FilmReport(BROKEN, Result.FAILED, problems=(PROBLEM,))
    assert told(failed).splitlines()[:2] == [
        "  failed  c: c.yaml",
        "          c.yaml:9:4: scene hej: error[unknown-word]: the note's `bjærg` is not known",
    ]
