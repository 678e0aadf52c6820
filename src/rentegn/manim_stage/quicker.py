"""What Manim does for every shape in every frame, done quicker while this host runs it; what comes out is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from functools import lru_cache
from typing import Any, cast
from unittest.mock import patch

import numpy as np
from manim import ManimColor, Mobject, VMobject
from manim.mobject import mobject as mobjects
from manim.mobject.svg import svg_mobject
from manim.utils import paths, space_ops
from numpy.typing import NDArray

#: What the letters of a text keep of the file that they were read from.
_OUTLINE: type = cast(Any, svg_mobject).se.Path
#: What of a shape's style is mixed on the way to another's.
_COLOURS = ("fill_rgbas", "stroke_rgbas", "background_stroke_rgbas", "sheen_direction")
_NUMBERS = ("stroke_width", "background_stroke_width", "sheen_factor")

#: What a copy of a shape may have in common with it.
_PLAIN = (int, float, str, bool, type(None), type, ManimColor)

_get_family = Mobject.get_family


@contextmanager
def quicker() -> Iterator[None]:
    """Manim, quicker, until this ends."""
    with ExitStack() as until:
        for constant in (ManimColor, _OUTLINE):
            # neither ever changes, yet Manim copies them with every shape: half of what a play takes to begin
            until.enter_context(patch.object(constant, "__deepcopy__", _itself, create=True))
        for module in (mobjects, paths):
            until.enter_context(patch.object(module, "rotation_matrix", _turn))
        until.enter_context(patch.object(Mobject, "__deepcopy__", _copied))
        until.enter_context(patch.object(Mobject, "get_family", _family))
        until.enter_context(patch.object(VMobject, "interpolate_color", _mixed))
        yield


def _itself(constant: object, memo: dict[int, object]) -> object:
    return constant


def _copied(mobject: Mobject, memo: dict[int, Any]) -> Mobject:
    """A copy with all that it has: numbers and names at once, arrays without a look at what they hold."""
    made = memo[id(mobject)] = mobject.__class__.__new__(mobject.__class__)
    for name, value in mobject.__dict__.items():
        if isinstance(value, np.ndarray) and not value.dtype.hasobject:
            memo.setdefault(id(value), value.copy())
            setattr(made, name, memo[id(value)])
        else:
            setattr(made, name, value if type(value) in _PLAIN else deepcopy(value, memo))
    made.original_id = str(id(mobject))
    return made


def _turn(angle: float, axis: Iterable[float], homogeneous: bool = False) -> NDArray[np.float64]:
    """A rotation's matrix; many shapes turn by the same in one frame, and Manim asks scipy for each."""
    return _matrix(float(angle), tuple(float(each) for each in axis), homogeneous)


@lru_cache(maxsize=256)
def _matrix(angle: float, axis: tuple[float, ...], homogeneous: bool) -> NDArray[np.float64]:
    made: NDArray[np.float64] = space_ops.rotation_matrix(angle, np.array(axis), homogeneous)
    made.flags.writeable = False
    return made


def _family(mobject: Mobject, recurse: bool = True) -> list[Mobject]:
    """Who has no children is their own family; Manim looks for doubles in it."""
    return _get_family(mobject, recurse) if mobject.submobjects else [mobject]


def _mixed(shape: VMobject, start: VMobject, end: VMobject, alpha: float) -> VMobject:
    """The style between two: what is alike in both is not reckoned, which is most of it."""
    for name in _COLOURS:
        one, other = getattr(start, name), getattr(end, name)
        same = alpha == 1.0 or (one.shape == other.shape and one.tobytes() == other.tobytes())
        setattr(shape, name, other.copy() if same else (1 - alpha) * one + alpha * other)
    for name in _NUMBERS:
        one, other = getattr(start, name), getattr(end, name)
        value = other if alpha == 1.0 or one is other else (1 - alpha) * one + alpha * other
        setattr(shape, name, value.copy() if isinstance(value, np.ndarray) else value)
    return shape
