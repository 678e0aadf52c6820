"""A spoken text as words and sentences."""

from __future__ import annotations

_ENDS = (".", "!", "?", "…")
_CLOSING = "»«”“\"')"


def sentences(text: str) -> tuple[int, ...]:
    """For every word of a text, parted by spaces, the number of its sentence, from 1."""
    numbers, number = [], 1
    for word in text.split():
        numbers.append(number)
        number += word.rstrip(_CLOSING).endswith(_ENDS)
    return tuple(numbers)
