"""Ways to stage what a note asks for, one file each: an action with its kind of object gives a picture.

Method: WordsEye's vignettes (Coyne 2011). A file ends in `VIGNETTE = …`; putting it there makes it known.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from rentegn.model.direction import Reading
from rentegn.staging.draft import Draft, SceneToStage


@dataclass(frozen=True, slots=True)
class Vignette:
    """A way to stage scenes: `fits` says how well a reading suits it (0: not at all, higher wins)."""

    name: str
    fits: Callable[[Reading], int]
    stage: Callable[[SceneToStage], Draft]


@cache
def vignettes() -> tuple[Vignette, ...]:
    """Every vignette there is a file for, by name."""
    modules = (import_module(m.name) for m in pkgutil.iter_modules(__path__, __name__ + "."))
    found = (getattr(module, "VIGNETTE", None) for module in modules)
    return tuple(sorted(filter(None, found), key=lambda vignette: vignette.name))


def fitting(reading: Reading) -> Vignette:
    """The vignette that suits a reading best."""
    return max(vignettes(), key=lambda vignette: (vignette.fits(reading), vignette.name))


def asks_for(*actions: str) -> Callable[[Reading], int]:
    """Fits readings that hold a direction with one of these actions; the earlier it stands, the better."""

    def fits(reading: Reading) -> int:
        places = [i for i, direction in enumerate(reading.directions) if direction.action in actions]
        return 100 - places[0] if places else 0

    return fits
