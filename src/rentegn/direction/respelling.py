"""What bokmål says, as nynorsk writes it: whoever adds a way to say something in one has said it in the other.

`lexicon/nynorsk.yaml` lists the words and the endings of adjectives that differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_SHORTEST_STEM = 2
#: How bokmål adjectives end that are made of verbs, and so many letters their nynorsk forms have at least.
_MADE, _SHORTEST_MADE = ("ete", "ede", "et"), 5
#: How a regular noun is marked, by the ending of the one.
_MARKS = {"-en": "", "-n": "", "-a": "a", "-et": "t", "-t": "t"}
#: Parts that end a noun otherwise than they begin one: a `vassglas`, a glass of `vatn`.
_LAST = {"vann": "vatn"}


@dataclass(frozen=True)
class Respelling:
    """Nynorsk words and endings by the bokmål ones."""

    words: Mapping[str, str]
    endings: Mapping[str, str]
    parts: Mapping[str, str]

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Respelling:
        """As the lexicon lists them: `komme:kome`."""
        pairs = {key: dict(pair.split(":") for pair in rows[key].split()) for key in ("words", "endings", "parts")}
        # the longer ending says more
        endings, parts = (
            dict(sorted(pairs[key].items(), key=lambda pair: -len(pair[0]))) for key in ("endings", "parts")
        )
        return cls(pairs["words"], endings, parts)

    def way(self, said: str) -> str:
        """A way to say a doing; the names of concepts, manners and relations in it stay."""
        verb, *rest = said.split()
        spelt = (part if part[0] in "=+~" else self._joined(part) for part in rest)
        return " ".join((self.words.get(verb, verb), *spelt))

    def form(self, spelt: str) -> str:
        """An adjective or a set phrase; what bokmål has made of a verb in -et ends in -a: `bekymra`."""
        alone = " " not in spelt and spelt not in self.words
        made = next((spelt.removesuffix(ending) + "a" for ending in _MADE if spelt.endswith(ending)), "")
        if alone and len(made) > _SHORTEST_MADE:
            return made
        return " ".join(self._word(word) for word in spelt.split())

    def nouns(self, cell: str, *, people: bool) -> str:
        """The nouns of a cell of the lexicon, regular with their marks; what people do ends in -ar: `bakar`."""
        entries = (entry.split() for entry in cell.split(",") if entry.strip())
        return ", ".join(self._noun(word, people=people) for entry in entries for word in _as_regular(entry))

    def _noun(self, entry: str, *, people: bool) -> str:
        word, _, mark = entry.partition(":")
        if word in self.words:
            return self.words[word] + (f":{mark}" if mark else "")
        first = next((part for part in self.parts if word.startswith(part) and len(word) > len(part)), "")
        last = next((part for part in self.parts if word.endswith(part) and len(word) >= len(first) + len(part)), "")
        middle = word[len(first) : len(word) - len(last)]
        spelt = self.parts.get(first, "") + middle + (_LAST.get(last) or self.parts.get(last, ""))
        if people and spelt.endswith("er"):
            spelt = spelt.removesuffix("er") + "ar"
        return spelt + (f":{mark}" if mark else "")

    def _joined(self, part: str) -> str:
        bare = part.removesuffix("!")
        return "_".join(map(self._word, bare.split("_"))) + part[len(bare) :]

    def _word(self, word: str) -> str:
        if word in self.words:
            return self.words[word]
        for ending, other in self.endings.items():
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
                return word.removesuffix(ending) + other
        return word


def _as_regular(entry: Sequence[str]) -> Iterator[str]:
    """A noun with its mark where it may be regular: by the ending of the one."""
    if len(entry) == 1:
        yield entry[0]
        return
    mark = _MARKS.get(entry[1].split("/")[-1])
    if mark == "t" or (mark is not None and entry[2] != "="):
        yield entry[0].partition(":")[0] + (mark and f":{mark}")


def of_other_gender(cell: str) -> str:
    """Nynorsk nouns declined as many write them: `kurva` for `kurven`, `planten` for `planta`."""
    entries = (word for entry in cell.split(",") if entry.strip() for word in _as_regular(entry.split()))
    words = (entry.partition(":") for entry in entries)
    return ", ".join(word + ("" if mark else ":a") for word, _, mark in words if mark in ("", "a"))


def with_ways(
    rows: list[dict[str, Any]], respelling: Respelling, known: Callable[[str], str]
) -> Iterator[dict[str, Any]]:
    """The rows of doings with what each says in bokmål among its nynorsk ways, where no doing is said so there.

    `known` spells a verb one way.
    """

    def plain(said: str) -> str:
        verb, *rest = said.split()
        return " ".join((known(verb), *rest))

    taken = {plain(said) for row in rows for said in row.get("nn", ())}
    for row in rows:
        ways = dict.fromkeys(respelling.way(said) for said in row.get("nb", ()))
        added = [said for said in ways if plain(said) not in taken]
        taken.update(map(plain, added))
        yield {**row, "nn": [*row.get("nn", ()), *added]} if added else row
