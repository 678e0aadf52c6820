"""Words that espeak-ng misreads, written so that it reads them right. Found by reading its phonemes, word by word."""

from __future__ import annotations

import re
from collections.abc import Mapping

_RESPELLED: Mapping[str, Mapping[str, str]] = {
    "da": {
        "dag": "dæ",
        "kontroller": "kontrolller",
        "lug": "lu",
        "rollemodel": "rålemodel",
        "rollemodeller": "rålemodeller",
        "transparent": "transparænt",
        "transparente": "transparænte",
    }
}
#: Last parts of compounds.
_ENDINGS: Mapping[str, Mapping[str, str]] = {"da": {"baseret": "basered"}}

_WORD = re.compile(r"\w+")


def respelled(spoken: str, language: str) -> str:
    """The same spoken text with espeak-ng's stumbling blocks written another way; only letters change."""
    words, endings = _RESPELLED.get(language, {}), _ENDINGS.get(language, {})

    def better(match: re.Match[str]) -> str:
        word = match.group()
        for ending, written in endings.items():
            if word.lower().endswith(ending):
                return word[: len(word) - len(ending)] + written
        return words.get(word.lower(), word)

    return _WORD.sub(better, spoken)
