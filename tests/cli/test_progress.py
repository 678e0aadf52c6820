"""How the work goes, as a person in a terminal sees it, and as a log keeps it."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rentegn import console
from rentegn.model.progress import Steps
from tests.lexicon import beside
from tests.terminals import Terminal

STORYMAP = """\
storymap: 1
title: Vinduet
client: Os
language: da
scenes:
  - id: lille-vindue
    text: En mand ser ud.
    visual: En mand kigger ud gennem et lille vindue …
  - id: vinduet-udvides
    text: Og verden er stor.
"""
WORRYING = STORYMAP.replace("En mand kigger ud gennem et lille vindue …", "En mand barberer en trampolin.")
COMMAND = (sys.executable, "-m", "rentegn.cli")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("progress")
    (root / "god.yaml").write_text(STORYMAP, encoding="utf-8")
    (root / "sær.yaml").write_text(WORRYING, encoding="utf-8")
    return root


@pytest.fixture
def env(folder: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    return {"RENTEGN_STORE": str(beside(folder / f"store-{request.node.name}"))}


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    opened: list[Terminal] = []
    yield opened
    for each in opened:
        each.close()


def piped(folder: Path, env: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env={**os.environ, **env}, capture_output=True, text=True, timeout=120
    )


def test_a_terminal_sees_bars_and_whole_lines(folder: Path, env: dict[str, str], terminals: list[Terminal]) -> None:
    terminal = Terminal([*COMMAND, "animatic", "god.yaml", "--jobs", "1"], folder, env)
    terminals.append(terminal)
    assert terminal.ends() == 0
    *told, path = terminal.lines
    assert path == "out/god/god_16x9_da_sketch_animatic.mp4"
    assert told[0] == "staging …"
    for step in ("speaking", "mixing", "joining"):
        (bar,) = (line for line in told if line.startswith(step))
        done, of = bar.split()[-2].split("/")
        assert int(done) == int(of) > 0, bar
    assert any(line.startswith("drawing") and "/" in line for line in told)
    assert b"\x1b[?25h" in terminal.raw[terminal.raw.rindex(b"\x1b[?25l") :], "the cursor is back"


def test_problems_stand_whole_among_bars(folder: Path, env: dict[str, str], terminals: list[Terminal]) -> None:
    terminal = Terminal([*COMMAND, "compile", "sær.yaml"], folder, env, columns=300)
    terminals.append(terminal)
    log = piped(folder, {**env, "RENTEGN_STORE": str(beside(folder / "another"))}, "compile", "sær.yaml")
    assert terminal.ends() == log.returncode == 0
    problems = [line.rstrip() for line in log.stderr.splitlines() if line.strip() and not line.endswith(" …")]
    assert any("warning[" in line for line in problems)
    start = terminal.lines.index(problems[0])
    assert terminal.lines[start - 1].startswith("speaking")
    assert terminal.lines[start : start + len(problems)] == problems


@pytest.mark.parametrize("columns", [40, 200])
def test_a_bar_is_one_line_however_wide_the_terminal_is(
    folder: Path, env: dict[str, str], terminals: list[Terminal], columns: int
) -> None:
    terminal = Terminal([*COMMAND, "compile", "god.yaml"], folder, env, columns=columns)
    terminals.append(terminal)
    assert terminal.ends() == 0
    assert next(line for line in terminal.lines if line.startswith("speaking")).split()[-2] == "2/2"


def test_a_log_has_plain_lines_only(folder: Path, env: dict[str, str]) -> None:
    done = piped(folder, env, "compile", "god.yaml")
    assert done.stderr.splitlines()[:2] == ["staging …", "speaking …"]
    assert "\x1b" not in done.stderr + done.stdout
    assert "\r" not in done.stderr + done.stdout


def test_a_terminal_that_cannot_move_its_cursor_gets_plain_lines(
    folder: Path, env: dict[str, str], terminals: list[Terminal]
) -> None:
    terminal = Terminal([*COMMAND, "compile", "god.yaml"], folder, {**env, "TERM": "dumb"})
    terminals.append(terminal)
    assert terminal.ends() == 0
    assert terminal.lines[:2] == ["staging …", "speaking …"]
    assert b"\x1b[?25l" not in terminal.raw


def test_ctrl_c_leaves_the_terminal_as_it_was(folder: Path, env: dict[str, str], terminals: list[Terminal]) -> None:
    terminal = Terminal([*COMMAND, "draft", "god.yaml", "--jobs", "1"], folder, env)
    terminals.append(terminal)
    assert terminal.sees(lambda lines: any(" 0/" not in line and "/" in line for line in lines[2:]), seconds=60)
    terminal.types("\x03")
    assert terminal.ends(20) == 130
    assert terminal.lines[-1] == "stopped; what was finished is kept"
    assert b"\x1b[?25h" in terminal.raw[terminal.raw.rindex(b"\x1b[?25l") :], "the cursor is back"


def test_without_a_terminal_a_long_step_says_now_and_then_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    clock = iter(range(0, 1000, 4))
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))
    with console.Terminal(out).follows("mixing") as count:
        for done in range(1, 8):
            count(done, 7)
    assert out.getvalue().splitlines()[0] == "mixing …"
    assert out.getvalue().splitlines()[1:] == ["  3 of 7", "  6 of 7"]


def test_steps_are_counted_to_the_last_and_no_further() -> None:
    heard: list[tuple[int, int]] = []
    steps = Steps(lambda done, of: heard.append((done, of)), 2)
    for _ in range(3):
        steps.step()
    assert heard == [(0, 2), (1, 2), (2, 2), (2, 2)]
