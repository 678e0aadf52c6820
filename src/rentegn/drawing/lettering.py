"""Hand lettering: text set in lines, as closed shapes a letter at a time, and written stroke by stroke by a pen.

Fonts: Kalam Bold for titles and labels, Delius for running text (both under the Open Font License).
"""

from __future__ import annotations

import cmath
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Literal, TypeAlias

import numpy as np

from rentegn.drawing.glyphs import Font, cap_height, descent, glyph, kerning
from rentegn.drawing.hyphens import broken, joined
from rentegn.drawing.palette import INK
from rentegn.drawing.penstrokes import STAGES, begun, pen_at, work
from rentegn.drawing.prims import Points, Prim

Align: TypeAlias = Literal["left", "center", "right"]
Box: TypeAlias = tuple[float, float, float, float]

_SPACE = 0.27  # em between words: wider than Kalam's own, which runs words together when bold
_LEADING = 1.22  # em from base line to base line
_TILT, _BOUNCE = 0.018, 0.010  # how far a hand tilts (radians) and lifts (em) one letter from the next
#: Words are broken rather than make a whole text smaller than this share of the size asked for.
_TOO_SMALL = 0.66
#: Steps by which a text gets smaller until it fits its height.
_SMALLER = 0.96
#: Pen work (em) of moving on to the next letter, the next word, the next line.
_NEXT, _NEXT_WORD, _NEXT_LINE = 0.06, 0.22, 0.9
#: Em by which the pen rises between strokes.
_LIFT = 0.05 + 0.09j
#: Letters before and after the pen over which its hand's way is evened out.
_LETTERS_AROUND = 1.6


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """One letter where it stands: what its outline is in em becomes units by `z * turn + at`."""

    char: str
    font: Font
    turn: complex
    at: complex
    prims: tuple[Prim, ...]

    def begun(self, stage: int) -> list[Prim]:
        """The letter after `stage` of STAGES of its strokes."""
        if stage >= STAGES or not self.prims:
            return list(self.prims)
        whole = self.prims[0]
        return [
            replace(whole, pts=path * self.turn + self.at, name=f"{whole.name}/{part}")
            for part, path in enumerate(begun(self.char, self.font, stage))
        ]


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """One written word: its letters in writing order, box and base line in units."""

    text: str
    letters: tuple[Letter, ...]
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
        return [prim for word in self.words for letter in word.letters for prim in letter.prims]

    def at(self, place: complex) -> list[Prim]:
        """The letters with the block's anchor put at `place`."""
        return moved(self.prims, place)


@lru_cache(maxsize=512)
def lettering(
    text: str,
    font: Font = "title",
    size: float = 0.5,
    *,
    width: float | None = None,
    height: float | None = None,
    align: Align = "center",
    color: str = INK,
    name: str = "",
) -> Lettering:
    """Set text at `size` units per em, wrapped to `width` units and no higher than `height`.

    It never overflows: a word wider than `width` is broken, or the whole block gets smaller. Line breaks in the
    text are kept; a soft hyphen says where a word may be broken.
    """
    while True:
        fitting, lines = _fitted(text, font, size, width)
        block = _block(lines, font, fitting, align, color, name or text)
        if height is None or block.box[3] - block.box[1] <= height:
            return block
        size = fitting * _SMALLER


def written(block: Lettering, share: float) -> list[Prim]:
    """The letters a pen has written by `share` (0 to 1) of its way; the last one only as far as the pen has come."""
    if share >= 1:
        return block.prims
    done, part = _progress(block, share)
    letters = _letters(block)
    prims = [prim for letter in letters[:done] for prim in letter.prims]
    if done < len(letters) and part > 0:
        prims += letters[done].begun(int(part * STAGES))
    return prims


def pen_point(block: Lettering, share: float) -> complex | None:
    """Where the pen's tip is at `share` of its way, from the first letter to the last; None where there are none."""
    if not block.words:
        return None
    share = min(1 - 1e-6, max(0.0, share))
    letters = _letters(block)
    done, part = _progress(block, share)
    letter = letters[min(done, len(letters) - 1)]
    found = pen_at(letter.char, letter.font, part)
    if found is None:
        return letter.at
    tip, down = found
    if part <= 0 and done:  # on its way from the letter before
        before = letters[done - 1]
        last, _ = pen_at(before.char, before.font, 1.0) or (0j, False)
        way = 1 + part
        start = last * before.turn + before.at
        return start + (tip * letter.turn + letter.at - start) * way + _LIFT * letter.turn * 4 * way * (1 - way)
    return tip * letter.turn + letter.at + (0j if down else _LIFT * letter.turn * 0.5)


def pen_rest(block: Lettering, share: float) -> complex | None:
    """Where the pen's tip is on average over a few letters about `share`: the way of the hand that holds it."""
    around = min(0.2, _LETTERS_AROUND / max(1, len(_letters(block))))
    tips = [pen_point(block, min(0.999, max(0.001, share + around * step / 4))) for step in range(-4, 5)]
    seen = [tip for tip in tips if tip is not None]
    return sum(seen) / len(seen) if seen else None


@lru_cache(maxsize=64)
def _letters(block: Lettering) -> tuple[Letter, ...]:
    return tuple(letter for word in block.words for letter in word.letters)


@lru_cache(maxsize=64)
def _course(block: Lettering) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """For each letter the pen work at which it is begun and done."""
    gaps = [
        _NEXT if index else _NEXT_LINE if before is not None and before.line != word.line else _NEXT_WORD
        for before, word in zip([None, *block.words], block.words, strict=False)
        for index in range(len(word.letters))
    ]
    works = [work(letter.char, letter.font) for letter in _letters(block)]
    ends = tuple(accumulate(gap + own for gap, own in zip(gaps, works, strict=True)))
    return tuple(end - own for end, own in zip(ends, works, strict=True)), ends


def _progress(block: Lettering, share: float) -> tuple[int, float]:
    """How many letters are done, and how far the next is (0 to 1); from -1 to 0 the pen is on its way there."""
    begins, ends = _course(block)
    if not ends:
        return 0, 0.0
    at = float(np.clip(share, 0, 1)) * ends[-1]
    done = bisect_right(ends, at)
    if done == len(ends):
        return done, 0.0
    if at < begins[done]:
        before = ends[done - 1] if done else 0.0
        return done, (at - begins[done]) / (begins[done] - before)
    return done, (at - begins[done]) / (ends[done] - begins[done])


def moved(prims: Sequence[Prim], by: complex, turn: complex = 1.0) -> list[Prim]:
    """The prims turned about 0, then shifted."""
    return [replace(prim, pts=prim.pts * turn + by, ink=prim.ink * abs(turn)) for prim in prims]


def _advance(word: str, font: Font) -> float:
    gaps = sum(kerning(left, right, font) for left, right in pairwise(word))
    return sum(glyph(char, font).advance for char in word) + gaps


def _fitted(text: str, font: Font, size: float, width: float | None) -> tuple[float, list[list[str]]]:
    """The size at which a text fits its width, and its lines."""
    if width is None:
        return size, list(_wrapped(joined(text), font, None))
    whole = joined(text)
    if _widest(whole, font) * size * _TOO_SMALL > width:
        whole = broken(text, lambda word: _advance(word, font) * size * _TOO_SMALL <= width)
    size = min(size, width / max(_widest(whole, font), 1e-9))
    return size, list(_wrapped(whole, font, width / size))


def _widest(text: str, font: Font) -> float:
    return max((_advance(word, font) for word in text.split()), default=0.0)


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
    letters: list[Letter] = []
    x = at.real
    for index, char in enumerate(text):
        if index:
            x += kerning(text[index - 1], char, font)
        made = glyph(char, font)
        turn, lift = _hand(font, index, len(text), ord(char))
        middle = made.advance / 2
        where = ((1 - turn) * middle + x + 1j * (at.imag + lift)) * size
        prims = tuple(
            _letter_prim(outline * (turn * size) + where, color, f"{name}.{index}.{piece}")
            for piece, outline in enumerate(made.outlines)
        )
        letters.append(Letter(char, font, turn * size, where, prims))
        x += made.advance
    box = (at.real * size, (at.imag - descent(font)) * size, x * size, (at.imag + cap_height(font)) * size)
    return Word(text, tuple(letters), box, at.imag * size, line)


def _letter_prim(outline: Points, color: str, name: str) -> Prim:
    return Prim(outline, True, color, kind="letter", shift_fill=False, name=name)


def _hand(font: Font, index: int, letters: int, code: int) -> tuple[complex, float]:
    """The small tilt and lift that keep two equal letters from being equal; running text stands still."""
    if font == "body":
        return 1.0 + 0.0j, 0.0
    return cmath.exp(1j * _TILT * np.sin(2.3 * index + code)), _BOUNCE * float(
        np.sin(1.7 * index + letters + 0.6 * code)
    )
