"""What can be wrong with what is written at a moment: where it stands, what it covers, how it stands out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from rentegn.acting.marks import EFFECT
from rentegn.drawing.drawlist import DrawList
from rentegn.staging.checker_finding import Finding
from rentegn.staging.checker_sight import Layer, Mask, Seen, Sight, behind_letters, mask, solid

#: Margins of the title-safe area, as shares of the frame (SMPTE ST 2046-1: 5 % on every side).
_SAFE = 0.05
#: The foot of the frame that captions take, as a share of its height: up to y = -2.75 of 8 units.
CAPTIONS = 1.25 / 8
#: The share of the letters that may lie where they should not, or be hidden.
_ASTRAY = 0.03
#: Units about letters in which no other letters belong.
_CLEAR = 0.1
#: Contrast that text needs (WCAG 2.2, 1.4.3), and the height in units from which letters are large: of 24 pixels.
_BODY, _LARGE, _LARGE_LETTERS = 4.5, 3.0, 0.125
#: Contrast is that of the worst tenth: what lies behind some letters may be darker than behind others.
_WORST = 10
#: The share of a thing that a text may lie on, and from which share of a text on it is written on that thing.
_COVERED, _WRITTEN_ON = 0.3, 0.92


def faults(sight: Sight) -> Iterator[Finding]:
    """Everything that is wrong with the lettering of things and of its own; a place's signs belong to the place."""
    written = [seen for seen in sight.entities if not seen.ground and seen.letters.any()]
    for seen in written:
        yield from _placed(sight, seen)
        yield from _hidden(sight, seen)
        yield from _covering(sight, seen)
    for one, other in combinations(written, 2):
        yield from _over(sight, one, other)
    for seen, layer, picture in behind_letters(sight):
        if not seen.ground:
            yield from _faint(sight, seen, layer, picture)


def _placed(sight: Sight, seen: Seen) -> Iterator[Finding]:
    letters = seen.letters
    if not sight.whole and not (letters & sight.inside()).any():
        return  # a camera that goes close leaves out what it is not about
    safe = sight.inside(left=_SAFE, bottom=_SAFE, right=_SAFE, top=_SAFE)
    if _share(letters & ~safe, letters) > _ASTRAY:
        message = f"what is written on `{seen.name}` reaches out of the title-safe area"
        yield Finding("outside-safe-area", (seen.name,), message, _nudge(seen, "towards the middle"))
    elif _share(letters & ~sight.inside(bottom=CAPTIONS), letters) > _ASTRAY:
        message = f"what is written on `{seen.name}` stands where captions come"
        yield Finding("under-captions", (seen.name,), message, _nudge(seen, "up"))


def _hidden(sight: Sight, seen: Seen) -> Iterator[Finding]:
    for layer in seen.layers:
        letters = mask(layer.letters, sight.view)
        if _share(letters & sight.before(seen, layer.depth), letters) > _ASTRAY * 2:
            yield Finding(
                "text-hidden",
                (seen.name,),
                f"what is written on `{seen.name}` is partly hidden",
                _nudge(seen, "aside, or what stands before it"),
            )
            return


def _covering(sight: Sight, seen: Seen) -> Iterator[Finding]:
    """Free lettering on what it is not written on; lettering that belongs to a drawing was composed with it."""
    if seen.placement.kind != "text":
        return
    block = _block(seen.letters)
    for other in sight.entities:
        if other is seen or other.ground or other.placement.kind == "text" or other.placement.depth >= EFFECT:
            continue
        written_on = not other.person and _share(block & other.mask, block) >= _WRITTEN_ON
        if not written_on and _share(block & other.mask, other.mask) > _COVERED:
            message = f"the words of `{seen.name}` cover `{other.name}`"
            yield Finding("label-covers", (seen.name, other.name), message, _nudge(seen, "aside"))


def _over(sight: Sight, one: Seen, other: Seen) -> Iterator[Finding]:
    near = _grown(one.letters, round(_CLEAR * sight.view.scale))
    fewer = min(int(one.letters.sum()), int(other.letters.sum()))
    if (near & other.letters).sum() > _ASTRAY * fewer:
        message = f"what is written on `{one.name}` and on `{other.name}` runs into one another"
        yield Finding("text-over-text", (one.name, other.name), message, _nudge(other, "aside"))


def _faint(sight: Sight, seen: Seen, layer: Layer, picture: NDArray[np.float64]) -> Iterator[Finding]:
    """Each colour that is written in, against what lies behind its letters."""
    for colour in np.unique(layer.letters.colours, axis=0):
        chosen = np.flatnonzero((layer.letters.colours == colour).all(axis=1))
        letters = DrawList.joined(layer.letters.part(int(k), int(k) + 1) for k in chosen)
        pixels = picture[mask(solid(letters), sight.view)]
        if not len(pixels):
            continue
        shown = colour[3] * colour[:3] + (1 - colour[3]) * pixels
        ratio = float(np.percentile(_contrast(shown, pixels), _WORST))
        needed = _LARGE if _height(letters) >= _LARGE_LETTERS else _BODY
        if ratio < needed:
            message = f"what is written on `{seen.name}` hardly stands out: contrast {ratio:.1f}, not {needed}"
            yield Finding("low-contrast", (seen.name,), message, _nudge(seen, "before something lighter"))
            return


def _height(letters: DrawList) -> float:
    """Of the tallest letter, in units."""
    return max(float(np.ptp(points.imag)) for points in letters.polygons())


def _contrast(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """The contrast ratio of (N, 3) colours from 0 to 1 (WCAG 2.2)."""
    lights = np.sort(np.stack([_luminance(one), _luminance(other)]), axis=0)
    ratio: NDArray[np.float64] = (lights[1] + 0.05) / (lights[0] + 0.05)
    return ratio


def _luminance(colours: NDArray[np.float64]) -> NDArray[np.float64]:
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    light: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return light


def _grown(letters: Mask, by: int) -> Mask:
    """The mask and all within so many pixels of it; nothing that matters lies at the edge of what is looked at."""
    for axis in (0, 1):
        letters = np.logical_or.reduce([np.roll(letters, step, axis) for step in range(-by, by + 1)])
    return letters


def _block(letters: Mask) -> Mask:
    """The box about all letters."""
    rows, columns = (np.flatnonzero(letters.any(axis=axis)) for axis in (1, 0))
    block: Mask = np.zeros_like(letters)
    block[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = True
    return block


def _nudge(seen: Seen, where: str) -> str:
    return f"move it {where} with `nudge: {{{seen.name}: {{x: …, y: …}}}}`"


def _share(part: Mask, whole: Mask) -> float:
    return float(part.sum() / max(1, whole.sum()))
