"""Letters of the two installed fonts as closed polygons without holes, with advances and kerning, in em."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, TypeAlias

import fontpkg_delius
import fontpkg_kalam
import numpy as np
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from shapely import affinity
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import areas, keyholed, points, poly, signed_area

Font: TypeAlias = Literal["title", "body"]

_FILES = {
    "title": (fontpkg_kalam, "Kalam-Bold.ttf"),
    "body": (fontpkg_delius, "Delius-Regular.ttf"),
}
_STEPS = 5  # straight pieces for one quadratic curve


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """One letter in em: its advance and its pieces, each a closed polygon that goes into its holes and out again."""

    char: str
    advance: float
    outlines: tuple[Points, ...]


def missing(text: str, font: Font) -> str:
    """The characters of the text that the font lacks, each once, in order."""
    known = _face(font).getBestCmap()
    return "".join(dict.fromkeys(char for char in text if not char.isspace() and ord(char) not in known))


@cache
def glyph(char: str, font: Font) -> Glyph:
    """The letter; ValueError if the font lacks it."""
    if missing(char, font):
        raise ValueError(f"the {font} font has no `{char}`")
    face = _face(font)
    name = face.getBestCmap()[ord(char)]
    advance = face["hmtx"][name][0] / face["head"].unitsPerEm
    return Glyph(char, advance, tuple(keyholed(area) for area in areas_of(char, font)))


@cache
def areas_of(char: str, font: Font) -> tuple[Polygon, ...]:
    """The letter's pieces with their holes, in em; KeyError if the font lacks it."""
    face = _face(font)
    em = face["head"].unitsPerEm
    whole = _areas(face, face.getBestCmap()[ord(char)])
    return tuple(affinity.scale(area, 1 / em, 1 / em, origin=(0, 0)) for area in whole)


@cache
def kerning(left: str, right: str, font: Font) -> float:
    """How much nearer (negative) or farther the right letter stands than its advance says, in em."""
    face = _face(font)
    cmap = face.getBestCmap()
    if "GPOS" not in face or ord(left) not in cmap or ord(right) not in cmap:
        return 0.0
    first, second = cmap[ord(left)], cmap[ord(right)]
    for table in _pair_tables(face):
        shift = _pair_shift(table, first, second)
        if shift is not None:
            return shift / float(face["head"].unitsPerEm)
    return 0.0


@cache
def cap_height(font: Font) -> float:
    """The height of an H above the base line in em."""
    return max(float(outline.imag.max()) for outline in glyph("H", font).outlines)


@cache
def descent(font: Font) -> float:
    """How far a g hangs below the base line in em, positive."""
    return -min(float(outline.imag.min()) for outline in glyph("g", font).outlines)


@cache
def _face(font: Font) -> Any:
    package, name = _FILES[font]
    return TTFont(package.ROOT / "files" / name)


def _areas(face: Any, name: str) -> list[Polygon]:
    pen = DecomposingRecordingPen(face.getGlyphSet())
    face.getGlyphSet()[name].draw(pen)
    whole: BaseGeometry = Polygon()
    for contour in sorted(_contours(pen.value), key=lambda c: -abs(signed_area(c))):
        # TrueType turns clockwise round ink and counter-clockwise round holes; from large to small, nesting comes right
        whole = whole.union(poly(contour)) if signed_area(contour) < 0 else whole.difference(poly(contour))
    return areas(whole)


def _contours(commands: list[tuple[str, tuple[tuple[float, float] | None, ...]]]) -> Iterator[Points]:
    path: list[complex] = []
    for command, args in commands:
        at = [complex(*pair) for pair in args if pair is not None]
        if command == "moveTo":
            path = [at[0]]
        elif command == "lineTo":
            path.append(at[0])
        elif command == "qCurveTo":
            if args[-1] is None:  # a contour of control points only begins between its last and its first
                path = [(at[-1] + at[0]) / 2]
                at.append(path[0])
            _quadratics(path, at)
        elif command in ("closePath", "endPath") and len(path) > 2:
            yield points(path)


def _quadratics(path: list[complex], at: list[complex]) -> None:
    """Append a TrueType spline: between two control points lies an implied point on the curve."""
    controls, end = at[:-1], at[-1]
    for i, control in enumerate(controls):
        to = (control + controls[i + 1]) / 2 if i + 1 < len(controls) else end
        start = path[-1]
        for t in np.linspace(0, 1, _STEPS + 1)[1:]:
            path.append((1 - t) ** 2 * start + 2 * t * (1 - t) * control + t * t * to)


def _pair_tables(face: Any) -> list[Any]:
    tables = []
    for lookup in face["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = table.ExtSubTable if lookup.LookupType == 9 else table
            if inner.LookupType == 2:
                tables.append(inner)
    return tables


def _pair_shift(table: Any, first: str, second: str) -> float | None:
    if first not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        pairs = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        values = [record.Value1 for record in pairs if record.SecondGlyph == second]
    else:
        record = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)]
        values = [record.Class2Record[table.ClassDef2.classDefs.get(second, 0)].Value1]
    if not values:
        return None
    return float(getattr(values[0], "XAdvance", 0) or 0)
