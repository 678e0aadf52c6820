"""What a voice is: something that reads an utterance aloud and says when each token of it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from rentegn.voice.spoken import Token

#: Samples a second of every take, whatever a voice itself works at.
RATE = 48_000


class VoiceError(Exception):
    """A voice could not read an utterance; the message says why."""


@dataclass(frozen=True, slots=True)
class Recital:
    """An utterance read aloud: mono float samples at `RATE`, within ±1, and (start, end) in samples for each token.

    A token that is not spoken has equal start and end.
    """

    samples: NDArray[np.float64]
    tokens: tuple[tuple[int, int], ...]


class Shelf(Protocol):
    """Where a voice may keep what it has read: a `store.Store`, or anything like it."""

    def get(self, key: str) -> Path | None:
        """The file put under `key`, or None."""

    def put(self, key: str, product: bytes) -> Path:
        """Keep bytes under `key`."""


class Provider(Protocol):
    """A voice. Reading the same tokens twice gives the same bytes."""

    name: str

    def read(self, tokens: Sequence[Token], language: str, shelf: Shelf | None, speaker: str = "") -> Recital:
        """The tokens as one utterance; VoiceError where it cannot be read.

        `speaker` is one of `casting.VOICES`, "" the narrator.
        """
