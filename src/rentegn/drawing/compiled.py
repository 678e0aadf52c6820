"""Numba where it is installed; the same functions as plain Python where it is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

_Function = TypeVar("_Function", bound=Callable[..., Any])

try:
    from numba import njit
    from numba.core.codegen import get_host_cpu_features

    #: False where only the slow fallbacks work.
    NUMBA = True
except ImportError:
    NUMBA = False


def processor_has(feature: str) -> bool:
    """Whether this machine's processor has what LLVM calls so; False where nobody can tell."""
    return NUMBA and f"+{feature}" in get_host_cpu_features().split(",")  # type: ignore[no-untyped-call]


def compiled(function: _Function) -> _Function:
    """Machine code for a kernel of numbers and arrays, kept on disk between runs.

    Without fast-math: the same picture on every processor is worth more than the last tenth of speed.
    """
    return cast(_Function, njit(cache=True, nogil=True)(function)) if NUMBA else function
