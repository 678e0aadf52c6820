"""The faces of a sheet as small static fonts: only the weights and the letters that it uses."""

from __future__ import annotations

import base64
import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

#: Family, weight, package, file, and the axis of a variable font.
_FACES = (
    ("Source Sans 3", 400, "fontpkg_source_sans_3", "SourceSans3[wght].ttf", True),
    ("Source Sans 3", 600, "fontpkg_source_sans_3", "SourceSans3[wght].ttf", True),
    ("Source Code Pro", 400, "fontpkg_source_code_pro", "SourceCodePro[wght].ttf", True),
    ("Kalam", 700, "fontpkg_kalam", "Kalam-Bold.ttf", False),
)
# no `liga`: text would be lost from a PDF where two letters are one
_FEATURES = ["kern", "tnum", "lnum", "mark", "mkmk", "ccmp", "locl"]
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("æøåÆØÅäöüÄÖÜéÉ–—…·»«”“’→←↑↓↗↖↘↙?")


def faces(text: str) -> str:
    """`@font-face` rules with every font inside, for all the letters of a text."""
    letters = "".join(sorted(_ALWAYS | set(text)))
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: normal; '
        f"src: url(data:font/ttf;base64,{_encoded(package, name, weight if variable else None, letters)}); }}"
        for family, weight, package, name, variable in _FACES
    )


@cache
def _encoded(package: str, name: str, weight: int | None, letters: str) -> str:
    font = _subset(_path(package, name), letters)
    if weight is not None:
        font = instancer.instantiateVariableFont(font, {"wght": weight})
    written = io.BytesIO()
    font.save(written)
    return base64.b64encode(written.getvalue()).decode()


@cache
def _letters_of(path: Path, letters: str) -> bytes:
    options = subset.Options()
    options.layout_features = _FEATURES
    options.hinting = False
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _subset(path: Path, letters: str) -> TTFont:
    return TTFont(io.BytesIO(_letters_of(path, letters)), recalcTimestamp=False)


def _path(package: str, name: str) -> Path:
    """A font's file in its package; FileNotFoundError where it is not installed."""
    found = find_spec(package)
    for folder in (found.submodule_search_locations or ()) if found else ():
        for path in Path(folder).rglob("*.ttf"):
            if path.name == name:
                return path
    raise FileNotFoundError(f"the font {name} of {package} is not installed")
