"""`--help`: a manual, which says nothing that is not so."""

import argparse
import re
import resource
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rentegn.cli import VERBS as NAMES
from rentegn.cli import main, parser, verb_named
from rentegn.verbs.page import Manual, Verb

ROOT = Path(__file__).parents[2]
VERBS: list[Verb] = [verb_named(name) for name in NAMES]
#: What a person brings along, and what films make.
THEIRS = ("storymaps/velkommen.yaml", "kunder/film.yaml")

of_every_verb = pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.PAGE.name)


def manual(name: str) -> Manual:
    (action,) = (each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))
    found = action.choices[name]
    assert isinstance(found, Manual)
    return found


def helped(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main([*arguments, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


def options(name: str) -> Iterator[argparse.Action]:
    for action in manual(name)._actions:
        if action.dest != "help":
            yield action


@of_every_verb
def test_the_page_of_a_verb_has_all_its_parts(verb: Verb, capsys: pytest.CaptureFixture[str]) -> None:
    page = helped(verb.PAGE.name, capsys=capsys)
    assert page.startswith(f"usage: rentegn {verb.PAGE.name}")
    parts = ["what it writes:", "examples:", "exit codes:", "see also:"]
    places = [page.index(f"\n{part}\n") for part in parts]
    assert places == sorted(places)
    for code in ("0", "1", "2", "130"):
        assert re.search(rf"^  {code} +\w", page, re.MULTILINE)


@of_every_verb
def test_every_option_says_what_it_is_for_and_what_holds_without_it(verb: Verb) -> None:
    for option in options(verb.PAGE.name):
        assert option.help, option.dest
        if option.option_strings:
            assert "(default: " in option.help, option.option_strings


@of_every_verb
def test_the_default_that_is_told_is_the_one_that_holds(verb: Verb) -> None:
    for option in options(verb.PAGE.name):
        if option.option_strings and isinstance(option.default, str | int) and option.default not in ("", False):
            assert f"(default: {option.default})" in str(option.help)


@of_every_verb
def test_every_option_is_in_the_page(verb: Verb, capsys: pytest.CaptureFixture[str]) -> None:
    page = helped(verb.PAGE.name, capsys=capsys)
    for option in options(verb.PAGE.name):
        assert all(name in page for name in option.option_strings)


@of_every_verb
def test_the_examples_are_commands_that_there_are(verb: Verb) -> None:
    assert len(verb.PAGE.examples) >= 2
    for command, what in verb.PAGE.examples:
        assert what
        words = shlex.split(command.partition(" | ")[0])
        if words[0] == "manim":
            assert f"class {words[-1]}(" in (ROOT / words[-2]).read_text(encoding="utf-8")
            continue
        if words[0] == "eval":
            words = shlex.split(words[1].strip("$()"))
        arguments = words[words.index("rentegn") + 1 :]
        arguments = arguments[: arguments.index(">")] if ">" in arguments else arguments
        assert parser().parse_args(arguments).verb == verb.run
        for argument in arguments:
            if argument.endswith(".yaml") and argument not in THEIRS:
                assert list(ROOT.glob(argument)), argument


@of_every_verb
def test_the_verbs_to_see_are_verbs(verb: Verb) -> None:
    names = {each.PAGE.name for each in VERBS}
    assert verb.PAGE.see
    assert set(verb.PAGE.see) < names - {verb.PAGE.name}


@pytest.mark.parametrize("width", [50, 80, 200])
@of_every_verb
def test_a_page_fits_the_terminal(
    verb: Verb, width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    page = helped(verb.PAGE.name, capsys=capsys)
    whole = {command for command, _ in verb.PAGE.examples} | {path for path, _ in verb.PAGE.writes}
    wide = [line for line in page.splitlines() if len(line) > min(width, 100) and line.strip() not in whole]
    assert wide == []


def test_the_first_page_names_every_verb_with_what_it_is_about(capsys: pytest.CaptureFixture[str]) -> None:
    page = " ".join(helped(capsys=capsys).split())
    for verb in VERBS:
        assert f"{verb.PAGE.name} {verb.PAGE.about}" in page


def test_the_first_pages_examples_are_commands_too(capsys: pytest.CaptureFixture[str]) -> None:
    page = helped(capsys=capsys)
    commands = re.findall(r"^  rentegn (.+)$", page[page.index("\nexamples:") :], re.MULTILINE)
    assert len(commands) >= 3
    for command in commands:
        parser().parse_args(shlex.split(command))


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [(["fil"], "film"), (["film", "a.yaml", "--lok", "ink"], "--look"), (["batch", "a.yaml", "--jobbs=2"], "--jobs")],
)
def test_what_is_misspelt_gets_a_suggestion(
    arguments: list[str], meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert f"did you mean `{meant}`?" in capsys.readouterr().err


def test_help_is_there_at_once() -> None:
    command = [sys.executable, "-m", "rentegn.cli", "film", "--help"]
    subprocess.run(command, capture_output=True, check=True, timeout=120)  # the first time it is compiled
    assert min(worked(command) for _ in range(5)) < 0.3


def worked(command: list[str]) -> float:
    """Seconds that a command works, however busy the machine is with others."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
