"""Letters of the two installed fonts as closed polygons without holes, with advances and kerning, in em."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, TypeAlias

import numpy as np
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from shapely import affinity
from shapely.geometry import Polygon, box
from shapely.geometry.base import BaseGeometry

from rentegn.drawing.prims import Points
from rentegn.drawing.shapes import areas, keyholed, points, poly, signed_area

Font: TypeAlias = Literal["title", "body"]
_Source: TypeAlias = Literal["title", "body", "plain"]
#: What a pen is told: `lineTo` and the like, and where.
_Command: TypeAlias = tuple[str, tuple[tuple[float, float] | None, ...]]

#: Package, file, and the weight of a variable font.
_FILES: dict[_Source, tuple[str, str, int | None]] = {
    "title": ("fontpkg_kalam", "Kalam-Bold.ttf", None),
    "body": ("fontpkg_delius", "Delius-Regular.ttf", None),
    "plain": ("fontpkg_source_sans_3", "SourceSans3[wght].ttf", 600),
}
#: Who lends a letter to a font that lacks it, the first that has it.
_LENDERS: tuple[_Source, ...] = ("title", "body", "plain")
#: What every font must draw, or it is not the font it should be.
_PROBE = "æøåÆØÅ–«»"
#: Left, bottom, right, top of the box (em) for a letter that no font has.
_EMPTY_BOX = (0.06, 0.0, 0.46, 0.6)
_STEPS = 5  # straight pieces for one quadratic curve


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """One letter in em: its advance and its pieces, each a closed polygon that goes into its holes and out again."""

    char: str
    advance: float
    outlines: tuple[Points, ...]


def missing(text: str) -> str:
    """The characters that none of the fonts has, each once, in order; an empty box is written for them."""
    return "".join(dict.fromkeys(char for char in text if not char.isspace() and _source(char, "body") is None))


@cache
def glyph(char: str, font: Font) -> Glyph:
    """The letter; a letter that its font lacks is lent by another, and an empty box stands for one that all lack."""
    outlines = tuple(keyholed(area) for area in areas_of(char, font))
    source = _source(char, font)
    if source is None:
        return Glyph(char, _EMPTY_BOX[2] + 2 * _EMPTY_BOX[0], outlines)
    face = _face(source)
    return Glyph(char, face["hmtx"][face.getBestCmap()[ord(char)]][0] / face["head"].unitsPerEm, outlines)


@cache
def areas_of(char: str, font: Font) -> tuple[Polygon, ...]:
    """The letter's pieces with their holes, in em."""
    source = _source(char, font)
    if source is None:
        left, bottom, right, top = _EMPTY_BOX
        inner = box(left + 0.05, bottom + 0.05, right - 0.05, top - 0.05)
        return (Polygon(box(*_EMPTY_BOX).exterior, [inner.exterior]),)
    face = _face(source)
    em = face["head"].unitsPerEm
    return tuple(
        affinity.scale(area, 1 / em, 1 / em, origin=(0, 0)) for area in _areas(face, face.getBestCmap()[ord(char)])
    )


def _source(char: str, font: Font) -> _Source | None:
    """The font that has the letter: its own if it can be."""
    return next((each for each in (font, *_LENDERS) if ord(char) in _face(each).getBestCmap()), None)


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


class FontError(Exception):
    """A font's file is not there or is not the font it should be."""


def font_file(source: _Source) -> Path:
    """Where the font is; FontError where its package is not installed."""
    package, name, _ = _FILES[source]
    installed = find_spec(package)
    folders = (installed.submodule_search_locations if installed else None) or ()
    found = next((path for root in folders for path in sorted(Path(root).rglob("*.ttf")) if path.name == name), None)
    if found is None:
        raise FontError(f"{name} of {package} is not installed")
    return found


@cache
def _face(source: _Source) -> Any:
    """The font, probed: it must have a shape of its own for every letter that Danish and Norwegian need."""
    name, weight = _FILES[source][1:]
    face = TTFont(font_file(source))
    if weight is not None:
        face = instantiateVariableFont(face, {"wght": weight})
    shapes = {char: _shape(face, char) for char in _PROBE}
    if None in shapes.values() or len(set(shapes.values())) < len(_PROBE):
        raise FontError(f"{name} does not draw each of {_PROBE}")
    return face


def _shape(face: Any, char: str) -> str | None:
    """What the font draws for a letter, None where it draws nothing."""
    name = face.getBestCmap().get(ord(char))
    if name is None:
        return None
    pen = DecomposingRecordingPen(face.getGlyphSet())
    face.getGlyphSet()[name].draw(pen)
    return repr(pen.value) if pen.value else None


def _areas(face: Any, name: str) -> list[Polygon]:
    pen = DecomposingRecordingPen(face.getGlyphSet())
    face.getGlyphSet()[name].draw(pen)
    return areas_within(pen.value)


def areas_within(commands: list[_Command]) -> list[Polygon]:
    """The pieces of a TrueType outline with their holes, in its font's own units."""
    whole: BaseGeometry = Polygon()
    for contour in sorted(_contours(commands), key=lambda c: -abs(signed_area(c))):
        # TrueType turns clockwise round ink and counter-clockwise round holes; from large to small, nesting comes right
        whole = whole.union(poly(contour)) if signed_area(contour) < 0 else whole.difference(poly(contour))
    return areas(whole)


def _contours(commands: list[_Command]) -> Iterator[Points]:
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
