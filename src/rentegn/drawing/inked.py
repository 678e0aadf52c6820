"""Things inked anew: what each of them is, and how its icon or picture letter is drawn in the house's line and colours.

`icons.yaml` beside this file says which thing has which icon, `pictures.yaml` which has which picture letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rentegn.drawing import emoji_set, palette
from rentegn.drawing.icon_set import areas, strokes
from rentegn.drawing.palette import CORAL_TINT, INK, SUN, SUN_TINT, TEAL_TINT, WHITE, mixed
from rentegn.drawing.prims import Piece, Points, Prim
from rentegn.drawing.shapes import ellipse

_ICONS, _PICTURES = Path(__file__).with_name("icons.yaml"), Path(__file__).with_name("pictures.yaml")
_INK, _DOT = 0.05, 0.055
#: The colours of what an icon's strokes enclose, the largest area first; which of them by the icon's name.
_COLOURS = (
    (TEAL_TINT, WHITE, SUN),
    (SUN_TINT, WHITE, CORAL_TINT),
    (CORAL_TINT, WHITE, SUN_TINT),
    (WHITE, TEAL_TINT, SUN),
)
#: Names of colours that the palette has by another name.
_NAMED = {"skin": palette.SKINS[1], "plum_tint": mixed(palette.PLUM, WHITE, 0.55)}
#: A stroke of its two ends only that is no longer than this (units) is a dot.
_ENDS, _SHORT = 2, 0.06


@dataclass(frozen=True, slots=True)
class Inked:
    """A thing with an icon: its concept, the icon's name, whether a hand can hold it, and its colours if it says any.

    `icon` is the name of an icon of the set, or a picture letter. `body` is the colour of what such a letter fills with
    ink that is no line, `ground` the place that a place is seen in by what stands there; "" where there is none.
    """

    concept: str
    icon: str
    held: bool
    colours: tuple[str, ...] = ()
    body: str = ""
    ground: str = ""


@cache
def inked() -> Mapping[str, Inked]:
    """Every thing that is inked anew, by concept."""
    return {each.concept: each for each in all_inked()}


def all_inked() -> Iterator[Inked]:
    """The rows of both tables."""
    yield from _from_icons()
    yield from _from_pictures()


def _from_icons() -> Iterator[Inked]:
    for where, icons in _rows(_ICONS).items():
        for icon, concepts in icons.items():
            yield from (Inked(concept, icon, where == "held") for concept in concepts.split())


def _from_pictures() -> Iterator[Inked]:
    rows = _rows(_PICTURES)
    for where in ("standing", "held"):
        yield from _pictures(rows[where], held=where == "held")
    for ground, letters in rows["places"].items():
        yield from _pictures(letters, ground=ground)


def _pictures(letters: Mapping[str, Mapping[str, str]], *, held: bool = False, ground: str = "") -> Iterator[Inked]:
    for letter, row in letters.items():
        colours, body = tuple(map(_colour, row["in"].split())), row.get("body", "")
        for concept in row["is"].split():
            yield Inked(concept, letter, held, colours, _colour(body) if body else "", ground)


def _rows(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _colour(name: str) -> str:
    found: str = _NAMED.get(name) or getattr(palette, name.upper())
    return found


def draw_inked(each: Inked) -> dict[float, list[Piece]]:
    """A thing in two or three tints with its lines in ink over them; it stands on its anchor."""
    return {0: list(_picture(each) if each.colours else _icon(each.icon))}


def _picture(each: Inked) -> Iterator[Piece]:
    for place, line in enumerate(emoji_set.ink(each.icon) if each.body else ()):
        yield Prim(line, closed=True, fill=each.body, name=f"picture-body-{place}")
    for place, area in enumerate(emoji_set.enclosed(each.icon)):
        colour = each.colours[min(place, len(each.colours) - 1)]
        yield Prim(area, closed=True, fill=colour, ink=_INK if each.body else 0, name=f"picture-area-{place}")
    for place, line in enumerate(emoji_set.ink(each.icon)):
        if each.body:
            yield Prim(emoji_set.around(each.icon)[place], closed=True, ink=_INK, name=f"picture-edge-{place}")
        else:
            yield Prim(line, closed=True, fill=INK, kind="letter", name=f"picture-ink-{place}")


def _icon(icon: str) -> Iterator[Piece]:
    colours = _COLOURS[sum(map(ord, icon)) % len(_COLOURS)]
    for place, area in enumerate(areas(icon)):
        yield Prim(area, closed=True, fill=colours[min(place, 1 + place % 2)], name=f"icon-area-{place}")
    for place, path in enumerate(strokes(icon)):
        name = f"icon-stroke-{place}"
        if len(path) == _ENDS and abs(path[-1] - path[0]) < _SHORT:
            yield Prim(ellipse(complex(path[0]), _DOT, n=16), closed=True, fill=INK, kind="solid", name=name)
        else:
            yield Prim(path, ink=_INK, taper=(0.04, 0.04), name=name)


def box_of(each: Inked) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a thing about its anchor, in units."""
    paths: tuple[Points, ...] = emoji_set.ink(each.icon) if each.colours else strokes(each.icon)
    every = [point for path in paths for point in path]
    across = float(max(abs(point.real) for point in every))
    return -across, 0.0, across, float(max(point.imag for point in every))
