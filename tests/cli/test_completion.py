"""What Tab fills in, in a real bash."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from rentegn.cli import main
from tests.terminals import Terminal

BIN = Path(sys.executable).parent
STORYMAP = """\
storymap: 1
title: Vinduet
client: Os
language: da
scenes:
  - id: lille-vindue
    text: En mand ser ud.
  - id: lille-rum
    text: En mand ser ind.
  - id: bjerget
    text: Og op.
"""
ASK = """
eval "$2"
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
_python_argcomplete rentegn
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "storymaps").mkdir()
    (tmp_path / "storymaps/vinduet.yaml").write_text(STORYMAP, encoding="utf-8")
    (tmp_path / "storymaps/velkommen.yaml").write_text(STORYMAP, encoding="utf-8")
    (tmp_path / "kunder").mkdir()
    (tmp_path / "kunder/film.yml").write_text(STORYMAP, encoding="utf-8")
    (tmp_path / "kunder/noter.txt").write_text("", encoding="utf-8")
    return tmp_path


@cache
def script() -> str:
    """What a shell reads once, when it starts."""
    told = subprocess.run([BIN / "rentegn", "completion", "bash"], capture_output=True, text=True, timeout=120)
    return told.stdout


def offered(folder: Path, line: str) -> list[str]:
    done = subprocess.run(
        ["bash", "--norc", "-c", ASK, "bash", line, script()],
        cwd=folder,
        env={**os.environ, "PATH": f"{BIN}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("rentegn fi", ["film"]),
        ("rentegn a", ["animatic", "approve"]),
        ("rentegn draft --s", ["--scene"]),
        ("rentegn draft ", ["storymaps/velkommen.yaml", "storymaps/vinduet.yaml"]),
        ("rentegn batch storymaps/vinduet.yaml ", ["storymaps/velkommen.yaml", "storymaps/vinduet.yaml"]),
        ("rentegn film sto", ["storymaps/"]),
        ("rentegn film storymaps/ve", ["storymaps/velkommen.yaml"]),
        ("rentegn film kunder/", ["kunder/film.yml"]),
        ("rentegn draft storymaps/vinduet.yaml --scene ", ["lille-vindue", "lille-rum", "bjerget"]),
        ("rentegn draft storymaps/vinduet.yaml --scene lille-rum --scene l", ["lille-vindue"]),
        ("rentegn compile storymaps/vinduet.yaml --reset b", ["bjerget"]),
        ("rentegn sheet storymaps/vinduet.yaml --scene b", ["bjerget"]),
        ("rentegn approve storymaps/vinduet.yaml --scene b", ["bjerget"]),
        ("rentegn film storymaps/vinduet.yaml --look ", ["ink", "sketch"]),
        ("rentegn film storymaps/vinduet.yaml --language n", ["nb", "nn"]),
        ("rentegn sheet storymaps/vinduet.yaml --layout ", ["6", "2", "text"]),
        ("rentegn film storymaps/vinduet.yaml --format ", ["16x9"]),
        ("rentegn approve storymaps/vinduet.yaml --decision c", ["changes"]),
        ("rentegn completion z", ["zsh"]),
        ("rentegn approve storymaps/vinduet.yaml --by ", []),
        ("rentegn draft ingen.yaml --scene ", []),
        ("rentegn draft --scene ", []),
    ],
)
def test_tab_offers_what_may_stand_there(folder: Path, line: str, expected: list[str]) -> None:
    assert offered(folder, line) == expected


def test_the_scenes_of_a_storymap_that_is_being_written_are_offered_too(folder: Path) -> None:
    half = STORYMAP + '  - id: "her-skriver-jeg'
    (folder / "storymaps/vinduet.yaml").write_text(half, encoding="utf-8")
    line = "rentegn draft storymaps/vinduet.yaml --scene "
    assert offered(folder, line) == ["lille-vindue", "lille-rum", "bjerget", "her-skriver-jeg"]


def test_a_command_line_that_is_wrong_so_far_breaks_nothing(folder: Path) -> None:
    assert offered(folder, "rentegn draft storymaps/vinduet.yaml --lok ink --look ") == ["ink", "sketch"]


@pytest.fixture
def bash(folder: Path) -> Iterator[Terminal]:
    path = f"{BIN}:{os.environ['PATH']}"
    terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], folder, {"PATH": path, "PS1": "> ", "HISTFILE": ""})
    terminal.types('eval "$(rentegn completion bash)"; echo re""ady\n')
    assert terminal.sees(lambda lines: "ready" in lines)
    yield terminal
    terminal.close()


def test_somebody_types_a_few_letters_and_tabs_through_a_whole_command(bash: Terminal) -> None:
    bash.types("rentegn dra\tstorymaps/vi\t--sc\tbj\t--lo\tsk\t")
    whole = "> rentegn draft storymaps/vinduet.yaml --scene bjerget --look sketch"
    assert bash.sees(lambda lines: lines[-1] == whole), bash.lines


def test_the_path_of_the_command_may_stand_before_it(bash: Terminal) -> None:
    bash.types(f"{BIN}/rentegn dra\t")
    assert bash.sees(lambda lines: "".join(lines).endswith("rentegn draft")), bash.lines


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shells_script_names_the_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "rentegn" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_script_is_sound_in_its_shell(shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not on this machine")
    main(["completion", shell])
    (tmp_path / "script").write_text(capsys.readouterr().out)
    subprocess.run([program, "-n", tmp_path / "script"], check=True, timeout=120)


def test_only_tab_pays_for_completion() -> None:
    told = "import sys; from rentegn.cli import parser; parser(); print('argcomplete' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=120).stdout == "False\n"
