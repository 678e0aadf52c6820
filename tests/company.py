"""A worker that is called in once for all tests: to load what draws costs more than to draw what they have drawn."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from rentegn.run import Crew, Report, Result, Shift, Task, Watch

T = TypeVar("T")


@dataclass
class Company:
    """Stands where a crew does; its one worker starts with the first task, and stays until `close`."""

    folder: Path
    _open: ExitStack = field(default_factory=ExitStack)
    _shift: Shift | None = None

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        with self.at_work() as shift:
            return shift.run(tasks, watch)

    @contextmanager
    def at_work(self) -> Iterator[Shift]:
        if self._shift is None:
            self._shift = self._called_in()
        self._shift.run([Task("coming along", come_along, {"folder": os.getcwd()})])
        yield self._shift

    def close(self) -> None:
        self._open.close()

    def _called_in(self) -> Shift:
        usual, tempfile.tempdir = tempfile.tempdir, str(self.folder)  # a command's own is gone with it
        try:
            return self._open.enter_context(Crew(workers=1, warm=("rentegn.manim_stage.host",)).at_work())
        finally:
            tempfile.tempdir = usual


def come_along(report: Report, folder: str) -> None:
    """Go to where the test is."""
    os.chdir(folder)
