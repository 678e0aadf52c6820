"""Hand lettering: text set in lines, as closed shapes a word at a time, and written letter by letter.

Fonts: Kalam Bold for titles and labels, Delius for running text (both under the Open Font License).
"""

from __future__ import annotations

import cmath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, TypeAlias

import numpy as np
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.glyphs import Font, cap_height, descent, glyph, kerning, missing
from rentegn.drawing.palette import INK
from rentegn.drawing.prims import Prim
from rentegn.drawing.shapes import areas, keyholed, poly

Align: TypeAlias = Literal["left", "center", "right"]
Box: TypeAlias = tuple[float, float, float, float]

_SPACE = 0.27  # em between words: wider than Kalam's own, which runs words together when bold
_LEADING = 1.22  # em from base line to base line
_TILT, _BOUNCE = 0.018, 0.010  # how far a hand tilts (radians) and lifts (em) one letter from the next
_SLANT = 0.21  # the pen's front leans with the letters


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One written word: its glyphs in writing order (one or more prims each), box and base line in units."""

    text: str
    glyphs: tuple[tuple[Prim, ...], ...]
    box: Box
    baseline: float
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Lettering:
    """A block of text. x = 0 is its left edge, middle or right edge by `align`; y = 0 the middle of its height."""

    words: tuple[Word, ...]
    box: Box
    size: float

    @property
    def prims(self) -> list[Prim]:
        """Every letter in writing order."""
        return [prim for word in self.words for letter in word.glyphs for prim in letter]

    @property
    def letters(self) -> int:
        """How many letters there are to write."""
        return sum(len(word.glyphs) for word in self.words)

    def at(self, place: complex) -> list[Prim]:
        """The letters with the block's anchor put at `place`."""
        return moved(self.prims, place)


def lettering(
    text: str,
    font: Font = "title",
    size: float = 0.5,
    *,
    width: float | None = None,
    align: Align = "center",
    color: str = INK,
    name: str = "",
) -> Lettering:
    """Set text at `size` units per em, wrapped to `width` units.

    It never overflows: where one word alone is wider than `width`, the whole block gets smaller. Line breaks in the
    text are kept. ValueError names the letters that the font lacks.
    """
    lacking = missing(text, font)
    if lacking:
        raise ValueError(f"the {font} font lacks {', '.join(f'`{char}`' for char in lacking)}")
    widest = max((_advance(word, font) for word in text.split()), default=0.0)
    if width is not None and widest * size > width:
        size = width / widest
    lines = list(_wrapped(text, font, None if width is None else width / size))
    return _block(lines, font, size, align, color, name or text)


def written(block: Lettering, share: float) -> list[Prim]:
    """The letters a pen has written by `share` (0 to 1) of its way; the last one only as far as the pen has come."""
    done = float(np.clip(share, 0, 1)) * block.letters
    prims: list[Prim] = []
    for index, letter in enumerate(_letters(block)):
        if index + 1 <= done:
            prims.extend(letter)
        elif index < done:
            prims.extend(_begun(letter, done - index))
    return prims


def pen_point(block: Lettering, share: float) -> complex | None:
    """Where the pen stands at `share` of its way; None before it starts and after it has lifted."""
    done = share * block.letters
    if not 0 < share < 1:
        return None
    index = int(done)
    letter = list(_letters(block))[index]
    left, bottom, right, top = _box(letter)
    part = done - index
    swing = 0.5 + 0.5 * np.cos(2 * np.pi * part)  # down and up once a letter, as a pen does
    x, y = left + part * (right - left), bottom + swing * (top - bottom)
    return complex(x + _SLANT * (y - (bottom + top) / 2), y)


def moved(prims: Sequence[Prim], by: complex, turn: complex = 1.0) -> list[Prim]:
    """The prims turned about 0, then shifted."""
    return [replace(prim, pts=prim.pts * turn + by, ink=prim.ink * abs(turn)) for prim in prims]


def _letters(block: Lettering) -> Iterator[tuple[Prim, ...]]:
    for word in block.words:
        yield from word.glyphs


def _advance(word: str, font: Font) -> float:
    gaps = sum(kerning(left, right, font) for left, right in pairwise(word))
    return sum(glyph(char, font).advance for char in word) + gaps


def _wrapped(text: str, font: Font, width: float | None) -> Iterator[list[str]]:
    """Lines of words, each within `width` em; the words of a paragraph are shared out so that lines come out alike."""
    for paragraph in text.split("\n"):
        words = paragraph.split()
        if width is None or not words:
            yield words
            continue
        lines = _filled(words, font, width)
        narrow, wide = 0.0, width
        for _ in range(12):  # the narrowest measure that needs no more lines: no lonely last word
            middle = (narrow + wide) / 2
            fits = max(_advance(word, font) for word in words) <= middle
            if fits and len(_filled(words, font, middle)) == len(lines):
                wide = middle
            else:
                narrow = middle
        yield from _filled(words, font, wide)


def _filled(words: Sequence[str], font: Font, width: float) -> list[list[str]]:
    lines: list[list[str]] = []
    used = 0.0
    for word in words:
        wide = _advance(word, font)
        if lines and used + _SPACE + wide <= width + 1e-9:
            lines[-1].append(word)
            used += _SPACE + wide
        else:
            lines.append([word])
            used = wide
    return lines


def _block(lines: list[list[str]], font: Font, size: float, align: Align, color: str, name: str) -> Lettering:
    widths = [sum(_advance(word, font) for word in line) + _SPACE * max(0, len(line) - 1) for line in lines]
    high = cap_height(font) + (len(lines) - 1) * _LEADING
    left_by = {"left": 0.0, "center": -0.5, "right": -1.0}[align]
    words: list[Word] = []
    for row, (line, width) in enumerate(zip(lines, widths, strict=True)):
        x, y = left_by * width, high / 2 - cap_height(font) - row * _LEADING
        for text in line:
            words.append(_word(text, font, size, complex(x, y), color, row, f"{name}{row}{len(words)}"))
            x += _advance(text, font) + _SPACE
    across = max(widths, default=0.0) * size
    below = (high / 2 + (descent(font) if lines else 0.0)) * size
    return Lettering(tuple(words), (left_by * across, -below, (left_by + 1) * across, high / 2 * size), size)


def _word(text: str, font: Font, size: float, at: complex, color: str, line: int, name: str) -> Word:
    letters: list[tuple[Prim, ...]] = []
    x = at.real
    for index, char in enumerate(text):
        if index:
            x += kerning(text[index - 1], char, font)
        made = glyph(char, font)
        turn, lift = _hand(font, index, len(text), ord(char))
        middle = made.advance / 2
        letters.append(
            tuple(
                Prim(
                    (((outline - middle) * turn + middle + x) + 1j * (at.imag + lift)) * size,
                    True,
                    color,
                    kind="letter",
                    shift_fill=False,
                    name=f"{name}.{index}.{piece}",
                )
                for piece, outline in enumerate(made.outlines)
            )
        )
        x += made.advance
    box = (at.real * size, (at.imag - descent(font)) * size, x * size, (at.imag + cap_height(font)) * size)
    return Word(text, tuple(letters), box, at.imag * size, line)


def _hand(font: Font, index: int, letters: int, code: int) -> tuple[complex, float]:
    """The small tilt and lift that keep two equal letters from being equal; running text stands still."""
    if font == "body":
        return 1.0 + 0.0j, 0.0
    return cmath.exp(1j * _TILT * np.sin(2.3 * index + code)), _BOUNCE * float(
        np.sin(1.7 * index + letters + 0.6 * code)
    )


def _box(prims: Sequence[Prim]) -> Box:
    every = np.concatenate([p.pts for p in prims]) if prims else np.zeros(1, complex)
    return float(every.real.min()), float(every.imag.min()), float(every.real.max()), float(every.imag.max())


def _begun(letter: Sequence[Prim], share: float) -> list[Prim]:
    """The letter as far as a leaning, bulging front has come from the left."""
    if not letter:
        return []
    left, bottom, right, top = _box(letter)
    front = left + share * (right - left)
    reach = max(right - left, top - bottom) + 1.0
    y = np.linspace(bottom - 0.05, top + 0.05, 9)
    edge = front + _SLANT * (y - (bottom + top) / 2) + 0.05 * np.cos((y - bottom) / max(top - bottom, 1e-6) * np.pi)
    shown = poly(np.concatenate([edge + 1j * y, [complex(left - reach, y[-1]), complex(left - reach, y[0])]]))
    return [cut for prim in letter for cut in _cut(prim, shown)]


def _cut(prim: Prim, shown: BaseGeometry) -> list[Prim]:
    visible = poly(prim.pts).intersection(shown)
    return [
        Prim(
            keyholed(area),
            True,
            prim.fill,
            prim.fill_opacity,
            kind=prim.kind,
            shift_fill=False,
            name=f"{prim.name}/{i}",
        )
        for i, area in enumerate(areas(visible, 1e-5))
    ]
