"""A crew that is called in before it is known what there is to do, so that it has loaded all by then."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType
from typing import TypeVar

from rentegn.run.crew import Crew, Shift
from rentegn.run.task import Result, Task, Watch

T = TypeVar("T")


class Standby:
    """A workforce for the time of a block; who was called in for nothing is sent home when it is left."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self._stack = ExitStack()
        self._shift: Shift | None = None
        self._workers = 0
        self._needed = False

    def call_in(self, tasks: int) -> None:
        """About so many tasks are to come; their workers get ready meanwhile. Only the first call counts."""
        if self._shift is None and tasks > 0:
            self._workers = min(self._crew.workers, tasks)
            self._shift = self._stack.enter_context(replace(self._crew, workers=self._workers).at_work())
            self._shift.get_ready()

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        """As every workforce: by those who are here if they are enough, else by a crew called in for these tasks."""
        if self._shift is None or self._workers < min(self._crew.workers, len(tasks)):
            return self._crew.run(tasks, watch)
        if not tasks:
            return ()
        self._needed = True
        return self._shift.run(tasks, watch)

    def __enter__(self) -> Standby:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        if self._shift is not None and not self._needed:
            self._shift.stop()
        return self._stack.__exit__(kind, error, trace)
