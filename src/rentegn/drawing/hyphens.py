"""Where a long word may be broken: at the hyphens it has, soft ones first, else between syllables.

Danish, Norwegian and English compounds are broken before the consonants that begin a syllable. It is a rule of thumb
for words that would otherwise not fit at all; a soft hyphen in the text says better.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
_VOWELS = "aeiouyæøåäöüéAEIOUYÆØÅÄÖÜÉ"
#: Consonants that begin a syllable together.
_ONSETS = re.compile(r"(s(k[rjv]?|pr?|tr?|[lmnv])|[bfgkp][lr]|[dt]r|k[nv]|tv|.)$")
#: Letters that stay together at either end of a broken word.
_LEAST = 2


def joined(text: str) -> str:
    """The text without its soft hyphens."""
    return text.replace(SOFT_HYPHEN, "")


def broken(text: str, fits: Callable[[str], bool]) -> str:
    """The text with every word that does not fit parted by spaces into pieces that do, as far as that can be done."""
    return re.sub(r"\S+", lambda word: " ".join(_pieces(word.group(), fits)), text)


def _pieces(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    rest = word
    while not fits(joined(rest)):
        places = breaks(rest)
        if not places:
            break
        at = max((at for at in places if fits(_hyphened(rest[:at]))), default=places[0])
        yield _hyphened(rest[:at])
        rest = rest[at:].lstrip(SOFT_HYPHEN)
    yield joined(rest)


def _hyphened(start: str) -> str:
    start = joined(start)
    return start if start.endswith("-") else start + "-"


def breaks(word: str) -> list[int]:
    """Where a word may be broken: the index of the letter that begins the next line."""
    own = [match.end() for match in re.finditer(f"[-{SOFT_HYPHEN}](?=.)", word)]
    return own or [at for at in _syllables(word) if _LEAST <= at <= len(word) - _LEAST]


def _syllables(word: str) -> Iterator[int]:
    vowels = [index for index, char in enumerate(word) if char in _VOWELS]
    for one, other in pairwise(vowels):
        between = word[one + 1 : other].lower()
        if between.isalpha() and (onset := _ONSETS.search(between)):
            yield other - len(onset.group())
