"""What the README says can be done can be done."""

import argparse
import re
import shlex
from pathlib import Path

import pytest
from PIL import Image

from rentegn.cli import main, parser

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

COMMANDS = [
    shlex.split(line, comments=True)
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]
MADE = (".venv/", "scenes/velkommen/")


def verbs() -> set[str]:
    (action,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return set(action.choices)


def test_the_two_commands_stand_in_the_first_screen() -> None:
    first = "\n".join(README.splitlines()[:24])
    assert "make film" in first
    assert "make test" in first
    assert first.index("![") < first.index("make film")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_is_one_that_there_is(command: list[str]) -> None:
    program, *arguments = command
    if program == "make":
        assert all(re.search(rf"^{target}:", MAKEFILE, re.MULTILINE) for target in arguments)
    elif program == "rentegn":
        parser().parse_args([argument for argument in arguments if argument != "--help"] or ["doctor"])
    else:
        assert program in ("manim", "source", "eval")
    for argument in arguments:
        if "/" in argument and "velkommen" not in argument:
            assert argument.startswith(MADE) or list(ROOT.glob(argument)), argument


def test_what_the_readme_shows_of_explain_is_what_it_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    main(["explain", "storymaps/tillid-esbjerg.yaml"])
    printed = capsys.readouterr().out
    (shown,) = re.findall(r"\n\n```\n(.*?)\n```", README, re.DOTALL)
    assert shown.split() == printed[printed.index(shown.split("\n")[0]) :].split()[: len(shown.split())]


def test_the_code_that_the_readme_shows_is_the_films() -> None:
    code = (ROOT / "scenes/tillid_esbjerg/vinduet_udvides.py").read_text(encoding="utf-8").splitlines()
    (shown,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line for line in shown.splitlines() if line.strip() != "…"]
    assert [line for line in lines if line not in code] == []
    assert len(lines) > 10


def test_the_table_has_every_verb_and_no_other() -> None:
    assert set(re.findall(r"^\| `(\w+)[ `]", README, re.MULTILINE)) == verbs()


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_every_link_and_every_path_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert "://" in link or (page.parent / link).exists(), link
    for path in re.findall(r"`((?:storymaps|scenes|docs|src|tests|scripts)/[\w./-]+)`", text):
        assert (ROOT / path).exists() or path.startswith(MADE), path
    for target in re.findall(r"`make (\w+)`", text):
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


def test_the_pictures_are_small_and_all_are_shown() -> None:
    drawn = sorted((ROOT / "docs/pictures").glob("*.png"))
    assert sum(path.stat().st_size for path in drawn) < 2_000_000
    for path in drawn:
        assert f"](docs/pictures/{path.name})" in README
        with Image.open(path) as picture:
            assert picture.width >= 950
