"""How long the cards before and after the story are written, and how long they stand, in frames."""

from __future__ import annotations

from dataclasses import dataclass

#: Frames of a card before anything is written on it.
PAUSE = 8
_LEAST = 24
#: What is written stands at least so long: 1.2 seconds, and after the film two.
TITLE_HOLD, END_HOLD = 30, 50
#: A client reads 15 letters a second, and begins with the first that is written.
_LETTERS_READ, _RATE = 15, 25


@dataclass(frozen=True, slots=True)
class Card:
    """One card's frames: a pause, the writing, and the time that its words then stand."""

    writing: int
    hold: int

    @property
    def length(self) -> int:
        """Frames in all."""
        return PAUSE + self.writing + self.hold


def card(*words: str, hold: int) -> Card:
    """The frames of a card with these words on it: one a letter, and long enough to read them."""
    letters = sum(map(len, words))
    writing = max(_LEAST, letters)
    return Card(writing, max(hold, -(-letters * _RATE // _LETTERS_READ) - writing))
