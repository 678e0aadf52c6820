"""What goes into a scene's picture, so that its key names all of it and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from platform import python_version

import rentegn
from rentegn.model.scene_file import file_name
from rentegn.model.storyboard import Tableau
from rentegn.model.timing_json import FilmTiming, Json, SceneTiming, dress_to_json, scene_to_json
from rentegn.store import code_digest, file_digest, key

_ROOMS = ("model", "drawing", "acting", "manim_stage")
_TOOLS = ("manim", "numba", "numpy", "scipy", "shapely", "av", "fonttools", "pycairo", "manimpango", "pillow")
_FONTS = ("fontpkg_delius", "fontpkg_kalam", "fontpkg_source_sans_3")


def picture_key(scene: str, path: Path, timing: FilmTiming, *, look: str, width: int, height: int) -> str:
    """The key of one scene's clip. OSError where its file cannot be read."""
    return key(**picture_parts(scene, path, timing, look=look, width=width, height=height))


def picture_parts(
    scene: str, path: Path, timing: FilmTiming, *, look: str, width: int, height: int
) -> dict[str, object]:
    """All that one scene's clip is made of, by name. OSError where its file cannot be read."""
    source = path.read_text(encoding="utf-8")
    return {
        "code": code(source),
        "companions": _companions(source, path, timing),
        "timing": share(timing, timing.scenes[scene]),
        "look": look,
        "size": [width, height],
        "drawing": _drawing_code(),
        "tools": dict(_tools()),
    }


def code(source: str) -> str:
    """What a scene's source does, whatever its comments and layout; the source itself where it is not Python."""
    try:
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return source


def share(timing: FilmTiming, own: SceneTiming) -> Json:
    """One scene's share of `timing.json`; another scene's timing, or another person's dress, is not in it."""
    left = own.arrival.leaving if own.arrival else Tableau()
    placements = (*left, *own.opening, *(placement for beat in own.beats.values() for placement in beat.after))
    seen = {placement.entity for placement in placements}
    record = scene_to_json(own)
    del record["digest"]  # of the code, which counts by itself
    dresses = {entity: dress_to_json(dress) for entity, dress in timing.cast.items() if entity in seen}
    frame = timing.frame
    return {**record, "cast": dresses, "rate": timing.rate, "units": [frame.units_wide, frame.units_high]}


def _companions(source: str, path: Path, timing: FilmTiming) -> dict[str, str]:
    """Files that an animator's code may draw on: modules beside the scene, and every file its texts name."""
    scenes = {file_name(scene) for scene in timing.scenes}
    beside = (p for p in path.parent.glob("*.py") if p.name not in scenes)
    return {p.name: file_digest(p) for p in sorted({*beside, *_named_files(source, path.parent)})}


def _named_files(source: str, folder: Path) -> Iterator[Path]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _may_be_path(node.value):
            yield from (p for p in (Path(node.value), folder / node.value) if p.is_file())


def _may_be_path(text: str) -> bool:
    return 0 < len(text) < 256 and text.isprintable()


@cache
def _drawing_code() -> str:
    return code_digest(Path(rentegn.__file__).parent, _ROOMS)


@cache
def _tools() -> tuple[tuple[str, str], ...]:
    versions = [(tool, version(tool)) for tool in _TOOLS]
    return (("python", python_version()), *versions, *_font_digests())


def _font_digests() -> Iterator[tuple[str, str]]:
    for package in _FONTS:
        found = find_spec(package)
        for folder in found.submodule_search_locations or () if found else ():
            for path in sorted(Path(folder).rglob("*.[to]tf")):
                yield path.name, file_digest(path)
