"""Work for a worker, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")

#: Tells how far a task has come, in whatever the task counts (frames).
Report = Callable[[int], None]
#: Told now and then how far each task has come, by its name.
Watch = Callable[[Mapping[str, int]], None]


class Reason(StrEnum):
    """Why a task failed: its work raised, it took too long, or its worker died under it."""

    RAISED = "raised"
    TIMEOUT = "timeout"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a traceback."""

    file: str
    line: int
    function: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a task has no value; `steps` lead from the task's own call to where it raised, as in a traceback."""

    reason: Reason
    message: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """Work for one worker: `work(report, **arguments)`; `work` is a function of a module, and all of it pickles."""

    name: str
    work: Callable[..., T]
    arguments: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result(Generic[T]):
    """What became of a task: its value, or its failure."""

    name: str
    value: T | None
    failure: Failure | None = None
