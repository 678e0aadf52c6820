"""Spoken sound and the time of every word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the spoken text, `start` and `end` in samples from the take's first; `char` its place in the text."""

    text: str
    char: int
    start: int
    end: int
    stressed: bool = True


@dataclass(frozen=True, slots=True)
class Take:
    """What is spoken in one scene: mono int16 little-endian samples as bytes, and the words in the text's order.

    One word for each whitespace-separated token of the scene's text, so that `Cue.index` counts both.
    """

    scene: str
    provider: str
    rate: int
    samples: bytes
    words: tuple[Word, ...]
    digest: str

    @property
    def length(self) -> int:
        """Samples in all."""
        return len(self.samples) // 2
