"""What is lettered over a draft, in the caption zone: label and scene to the left, the clock to the right, captions.

Everything lies on a slip of paper, so that it can be read over whatever is drawn there.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from rentegn.drawing.glyphs import cap_height, glyph
from rentegn.drawing.lettering import Lettering, lettering, moved
from rentegn.drawing.palette import CORAL, FAR, INK, PAPER
from rentegn.drawing.prims import Cel, Piece, Prim
from rentegn.drawing.shapes import rounded
from rentegn.model.draft import TIMECODE
from rentegn.model.storyboard import Format

#: Units from the frame's edges to the slips, and from the slips' edges to what stands on them.
_EDGE, _PAD = 0.2, 0.13
_ROUND, _SLIP = 0.11, 0.9
#: Letters, units per em.
_STAMP, _SCENE, _CLOCK, _CAPTION = 0.34, 0.29, 0.42, 0.38
_TILT = cmath.exp(0.03j)
#: The share of the frame that a scene's name may take from a caption; it is broken at its hyphens to keep to that.
_NAME_ROOM = 0.18
_CAPTION_ROOM, _CAPTION_RISE = 0.54, 0.60


def tag(label: str, scene: str, format: Format) -> Cel:
    """The slip in the lower left corner: the scene's name, and over it a stamp that says what this is."""
    left, foot = -format.units_wide / 2 + _EDGE, -format.units_high / 2 + _EDGE
    stamp = lettering(label, "title", _STAMP, color=CORAL)
    name = lettering("\n".join(_broken(scene, format.units_wide * _NAME_ROOM)), "body", _SCENE, align="left")
    wide, high = stamp.box[2] - stamp.box[0] + 0.22, cap_height("title") * _STAMP + 0.17
    name_high = name.box[3] - name.box[1]
    right = left + 2 * _PAD + max(wide, name.box[2])
    top = foot + name_high + high + 2.45 * _PAD
    at = complex(left + _PAD + wide / 2, top - _PAD - high / 2)
    border = rounded(-wide / 2, -high / 2, wide / 2, high / 2, 0.08) * _TILT + at
    pieces: list[Piece] = [
        _slip(left, foot, right, top, "tag"),
        Prim(border, True, None, ink=0.045, color=CORAL, name="stamp"),
        *moved(stamp.prims, at, _TILT),
        *name.at(complex(left + _PAD, foot + 0.55 * _PAD - name.box[1])),
    ]
    return Cel(0.0, tuple(pieces))


def clock_slip(format: Format) -> Cel:
    """The empty slip that the clock runs on, in the lower right corner."""
    return Cel(0.0, (_slip(*_clock_box(format), "clock"),))


def clock(text: str, first: int, format: Format) -> Cel:
    """Some characters of the clock, `HH:MM:SS:FF`, the first of them its character number `first`."""
    left, foot, _, top = _clock_box(format)
    base = (foot + top - cap_height("title") * _CLOCK) / 2
    cells = list(accumulate(TIMECODE, lambda x, char: x + _cell(char), initial=left + _PAD))
    return Cel(
        0.0, tuple(piece for index, char in enumerate(text, first) for piece in _digit(char, cells[index], base))
    )


def caption(lines: Sequence[str], format: Format) -> Cel:
    """A caption's lines in the middle of its zone."""
    block = _set(lines, format)
    at = complex(0.0, -format.units_high / 2 + _CAPTION_RISE)
    left, bottom, right, top = block.box
    slip = rounded(left - _PAD, at.imag + bottom - 0.04, right + _PAD, at.imag + top + _PAD, _ROUND)
    return Cel(0.0, (Prim(slip, True, PAPER, _SLIP, shift_fill=False, name="caption"), *block.at(at)))


def _set(lines: Sequence[str], format: Format) -> Lettering:
    """The caption as large as its corners leave room for; its lines are never broken anew."""
    block = lettering("\n".join(lines), "body", _CAPTION)
    room, wide = format.units_wide * _CAPTION_ROOM, block.box[2] - block.box[0]
    return block if wide <= room else lettering("\n".join(lines), "body", _CAPTION * room / wide)


def _broken(name: str, room: float) -> Iterator[str]:
    """A scene's name in lines that fit the room, broken after hyphens."""
    line = ""
    for part in name.replace("-", "-\n").split("\n"):
        longer = line + part
        if line and lettering(longer, "body", _SCENE, align="left").box[2] > room:
            yield line
            longer = part
        line = longer
    yield line


def _slip(left: float, bottom: float, right: float, top: float, name: str) -> Prim:
    outline = rounded(left, bottom, right, top, _ROUND)
    return Prim(outline, True, PAPER, _SLIP, ink=0.02, color=FAR, shift_fill=False, name=f"slip-{name}")


def _clock_box(format: Format) -> tuple[float, float, float, float]:
    right, foot = format.units_wide / 2 - _EDGE, -format.units_high / 2 + _EDGE
    wide = sum(map(_cell, TIMECODE)) + 2 * _PAD
    return right - wide, foot, right, foot + cap_height("title") * _CLOCK + 2.4 * _PAD


@cache
def _cell(char: str) -> float:
    """The width of a character's cell: digits have one of the same width each, so that a running clock stands still."""
    alike = "0123456789" if char.isdigit() else char
    return max(glyph(each, "title").advance for each in alike) * _CLOCK


def _digit(char: str, left: float, base: float) -> Iterator[Prim]:
    made = glyph(char, "title")
    start = complex(left + (_cell(char) - made.advance * _CLOCK) / 2, base)
    for number, outline in enumerate(made.outlines):
        yield Prim(outline * _CLOCK + start, True, INK, kind="letter", shift_fill=False, name=f"{char}{number}")
