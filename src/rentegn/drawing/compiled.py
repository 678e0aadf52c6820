"""Numba where it is installed; the same functions as plain Python where it is not."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, TypeVar, cast

_Function = TypeVar("_Function", bound=Callable[..., Any])

#: False where only the slow fallbacks work.
NUMBA = find_spec("numba") is not None


def compiled(function: _Function) -> _Function:
    """Machine code for a kernel of numbers and arrays, kept on disk between runs.

    Without fast-math: the same picture on every processor is worth more than the last tenth of speed.
    """
    if not NUMBA:
        return function
    import numba

    return cast(_Function, numba.njit(cache=True, nogil=True)(function))
