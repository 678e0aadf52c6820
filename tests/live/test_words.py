"""What the page says, in every language it may be in."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

import rentegn.live
from rentegn.live.words import told, words
from rentegn.model.storymap import LANGUAGES

FOLDER = Path(rentegn.live.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "da"]


#: What the program says of a broken file, as it stands in the source: `{}` for what differs.
SOURCES = [FOLDER.parent / room for room in ("storymap", "direction")]


def said() -> set[str]:
    found = set()
    for path in (path for room in SOURCES for path in room.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                found.add("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def problems(language: str) -> dict[str, str]:
    return dict(words(language)["problems"])


def texts(language: str) -> dict[str, str]:
    found = yaml.safe_load((FOLDER / "strings" / f"{language}.yaml").read_text(encoding="utf-8"))
    return dict(_leaves(found["live"], ".live"))


def _leaves(found: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(found, dict):
        for name, inner in found.items():
            yield from _leaves(inner, f"{path}.{name}")
    else:
        yield path, found


def gaps(text: str) -> int:
    return sum(name is not None for _, name, _, _ in Formatter().parse(text))


def test_every_problem_that_has_another_word_is_one_that_the_program_tells() -> None:
    assert set(problems("da")) <= said()


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_same_problems_are_told_in_every_language(language: str) -> None:
    assert list(problems(language)) == list(problems("da"))
    for english, other in problems(language).items():
        assert english.count("{}") == other.count("{}") == problems("da")[english].count("{}")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a quote is opened and never closed", "da", "citatet er ikke lukket"),
        ("scene 6 has an unknown key `camra`", "da", "scene 6 har en ukendt nøgle, `camra`"),
        ("the storymap has no `title`", "nn", "storymappet manglar `title`"),
        ("did you mean `camera`?", "nb", "mente du `camera`?"),
        ("a `{` is opened and never closed", "da", "et `{` er åbnet og ikke lukket"),
        ("something else", "da", None),
        ("something else", "en", "something else"),
    ],
)
def test_a_problem_is_told_in_the_films_language(text: str, language: str, expected: str | None) -> None:
    assert told(text, language) == expected


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_things(language: str) -> None:
    danish, other = texts("da"), texts(language)
    assert list(other) == list(danish)
    assert {path: gaps(text) for path, text in other.items()} == {path: gaps(text) for path, text in danish.items()}


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    page = "".join((FOLDER / "page" / name).read_text(encoding="utf-8") for name in ("live.js", "live.html.j2"))
    names = {path.split(".")[2] for path in texts("da")}
    unused = {name for name in names if f"W.{name}" not in page and f"w.{name}" not in page}
    assert unused <= {"proposed", "carried", "keys", "whole"}  # those are looked up by name
    for language in LANGUAGES:
        assert {"proposed", "carried"} <= {path.split(".")[2] for path in texts(language)}
