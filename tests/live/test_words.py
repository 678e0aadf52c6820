"""What the page says, in every language it may be in."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

import rentegn.live
from rentegn.model.storymap import LANGUAGES

FOLDER = Path(rentegn.live.__file__).parent
OTHERS = [language for language in LANGUAGES if language != "da"]


def texts(language: str) -> dict[str, str]:
    return dict(_leaves(yaml.safe_load((FOLDER / "strings" / f"{language}.yaml").read_text(encoding="utf-8")), ""))


def _leaves(found: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(found, dict):
        for name, inner in found.items():
            yield from _leaves(inner, f"{path}.{name}")
    else:
        yield path, found


def gaps(text: str) -> int:
    return sum(name is not None for _, name, _, _ in Formatter().parse(text))


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_things(language: str) -> None:
    danish, other = texts("da"), texts(language)
    assert list(other) == list(danish)
    assert {path: gaps(text) for path, text in other.items()} == {path: gaps(text) for path, text in danish.items()}


def test_every_word_is_used_and_every_word_used_is_there() -> None:
    page = "".join((FOLDER / "page" / name).read_text(encoding="utf-8") for name in ("live.js", "live.html.j2"))
    names = {path.split(".")[2] for path in texts("da")}
    unused = {name for name in names if f"W.{name}" not in page and f"w.{name}" not in page}
    assert unused <= {"proposed", "carried", "keys"}  # those are looked up by name
    for language in LANGUAGES:
        assert {"proposed", "carried"} <= {path.split(".")[2] for path in texts(language)}
