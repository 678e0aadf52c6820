"""What bokmål says, as nynorsk writes it: whoever adds a way to say something in one has said it in the other.

`lexicon/nynorsk.yaml` lists the words and the endings of adjectives that differ.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SHORTEST_STEM = 2


@dataclass(frozen=True)
class Respelling:
    """Nynorsk words and endings by the bokmål ones."""

    words: Mapping[str, str]
    endings: Mapping[str, str]

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Respelling:
        """As the lexicon lists them: `komme:kome`."""
        pairs = {key: dict(pair.split(":") for pair in rows[key].split()) for key in ("words", "endings")}
        # the longer ending says more
        endings = dict(sorted(pairs["endings"].items(), key=lambda pair: -len(pair[0])))
        return cls(pairs["words"], endings)

    def way(self, said: str) -> str:
        """A way to say a doing; the names of concepts, manners and relations in it stay."""
        verb, *rest = said.split()
        spelt = (part if part[0] in "=+~" else self._joined(part) for part in rest)
        return " ".join((self.words.get(verb, verb), *spelt))

    def form(self, spelt: str) -> str:
        """An adjective or a set phrase."""
        return " ".join(self._word(word) for word in spelt.split())

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
