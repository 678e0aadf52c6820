"""The words of one language: data files, read once, and the few rules of writing numbers and lists."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rentegn.model.storymap import LANGUAGES

_FILES = Path(__file__).parent / "strings"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Strings:
    """The words of one language; `strings["panel.note"]` is a text, a list or a mapping of its data file.

    A room with words of its own gives the `folder` where its files for every language are. ValueError for a language
    that has none.
    """

    def __init__(self, language: str, folder: Path | None = None) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"there are no words in {language!r}")
        self.code = language
        self._words = {**_read(_FILES, language), **(_read(folder, language) if folder else {})}

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

    def number(self, number: float) -> str:
        """A number as it is, without noughts at its end, with the language's sign."""
        return f"{number:g}".replace(".", self["decimal"])


def _read(folder: Path, language: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((folder / f"{language}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)
    return found


@cache
def strings(language: str) -> Strings:
    """The words of a language, read once; ValueError for one that has none."""
    return Strings(language)
