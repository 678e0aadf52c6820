import io
from dataclasses import replace
from pathlib import Path

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
    terminal = BatchTerminal(out)
    terminal.expects([FIRST, SECOND, BROKEN])
    terminal.begins(0, FIRST)
    terminal.hears("mixing")
    with terminal.watches(FIRST.frames) as progress:
        progress({"tak": 50})
        progress({"tak": 50, "hej": 40})
        progress({"tak": 50, "hej": 70, "_title": 30})
    terminal.ends(FilmReport(FIRST, Result.DONE))
    terminal.begins(1, SECOND)
    with terminal.watches(SECOND.frames) as progress:
        progress({})
        progress({"hej": 25})
    terminal.ends(FilmReport(SECOND, Result.FAILED))
    return out.getvalue()


def test_lines_tell_each_film_and_how_far_all_are() -> None:
    lines = play(io.StringIO()).splitlines()
    assert [line for line in lines if "film" in line or "in all" in line or "mixing" in line] == [
        "3 films: 3 clips (200 frames) to draw",
        "film 1 of 3: a",
        "  mixing …",
        "  done, 100 of 200 frames in all",
        "film 2 of 3: b",
        "  failed, 200 of 200 frames in all",
    ]
    assert "  hej: 70 frames" in lines


def test_on_a_terminal_one_bar_is_the_films_and_one_is_for_all() -> None:
    shown = play(Screen())
    for bar in ("film 1 of 3", "150/150", "100/200", "film 2 of 3", "25/100", "125/200"):
        assert bar in shown


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
