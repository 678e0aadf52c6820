"""What the page says in its language: words of its own, and the program's problems, which it tells of in English."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from rentegn.telling import Strings

_FILES = Path(__file__).parent / "strings"
#: A mention of a scene or of the whole file, within a problem.
_SCENE, _WHOLE = re.compile(r"scene (\d+)"), "the storymap"


@cache
def words(language: str) -> Strings:
    """The words of a language, read once; ValueError for one that has none."""
    return Strings(language, _FILES)


def told(text: str, language: str) -> str | None:
    """A problem or a hint in a language; None where nobody has put it into that language."""
    if language == "en":
        return text
    for english, other in words(language)["problems"].items():
        found = re.fullmatch(_pattern(english), text)
        if found:
            parts = (_part(part, language) for part in (*found.groups(), ""))
            return "".join(text for pair in zip(other.split("{}"), parts, strict=True) for text in pair)
    return None


@cache
def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, english.split("{}"))))


def _part(part: str, language: str) -> str:
    """Whose a problem is."""
    if part == _WHOLE:
        return str(words(language)["live.whole"])
    return _SCENE.sub(lambda found: f"{str(words(language)['live.scene']).lower()} {found[1]}", part)
