"""What a sheet says in its language: data files, read once, and the few rules of writing numbers and lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rentegn.model.storymap import LANGUAGES

_FILES = Path(__file__).parent / "strings"


class Strings:
    """The words of one language; `strings["page.kind"]` is a text, a list or a mapping of its data file."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"there are no sheets in {language!r}")
        self.code = language
        self._words: Mapping[str, Any] = yaml.safe_load((_FILES / f"{language}.yaml").read_text(encoding="utf-8"))

    def __getitem__(self, path: str) -> Any:
        """The entry under dotted names; KeyError where there is none."""
        found: Any = self._words
        for name in path.split("."):
            found = found[name]
        return found

    def quoted(self, text: str) -> str:
        """A text in the language's quotation marks."""
        opening, closing = self["quotes"]
        return f"{opening}{text}{closing}"

    def listed(self, items: Iterable[str]) -> str:
        """`a, b and c`."""
        *first, last = items
        return f"{', '.join(first)} {self['and']} {last}" if first else last

    def decimal(self, number: float) -> str:
        """One decimal, with the language's sign."""
        return f"{number:.1f}".replace(".", self["decimal"])

    def seconds(self, frames: int, rate: int) -> str:
        """`5,2 s`."""
        return str(self["seconds"]).format(self.decimal(frames / rate))

    def clock(self, frames: int, rate: int) -> str:
        """`1:05,2`: minutes, seconds, a tenth; cut, not rounded, so that it never shows a later moment."""
        minutes, tenths = divmod(frames * 10 // rate, 600)
        return f"{minutes}:{tenths // 10:02}{self['decimal']}{tenths % 10}"

    def minutes(self, frames: int, rate: int) -> str:
        """`2 min 15 s`, or `38 s`."""
        minutes, seconds = divmod(round(frames / rate), 60)
        return str(self["minutes"] if minutes else self["seconds"]).format(*([minutes] if minutes else []), seconds)

    def day(self, iso: str) -> str:
        """A date as people write it, from its ISO form; "" stays "", anything else stays as it is."""
        parts = iso.split("-")
        if len(parts) != 3 or not all(part.isdecimal() for part in parts):
            return iso
        year, month, day = map(int, parts)
        return str(self["day"]).format(day=day, month=self["months"][month - 1], year=year)


@cache
def strings(language: str) -> Strings:
    """The words of a language, read once; ValueError for one that has none."""
    return Strings(language)
