"""Work that goes on beside other work, in a thread of its own, and can be told to stop.

Meanwhile people are shown the other work; who asks for the result is shown what is left of this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

from rentegn.model.progress import Count
from rentegn.order import Audience

if TYPE_CHECKING:
    from rentegn.picture import Progress

T = TypeVar("T")

_GLANCE = 0.05
#: Seconds that a stopped piece of work has to put its things away.
_PATIENCE = 2.0


@contextmanager
def aside(work: Callable[[Audience], T]) -> Iterator[Callable[[Audience], T]]:
    """Have work done beside what the block does. What is yielded waits for its result and tells an audience of it.

    It raises what the work raised. Work that is still going on when the block is left is stopped.
    """
    beside = _Beside(work)
    try:
        yield beside.result
    finally:
        beside.stop()


class _Beside(Generic[T]):
    def __init__(self, work: Callable[[Audience], T]) -> None:
        self._backstage = _Backstage()
        self._found: list[T] = []
        self._raised: list[BaseException] = []
        self._thread = Thread(target=self._do, args=(work,), daemon=True)
        self._thread.start()

    def result(self, audience: Audience) -> T:
        shown = 0
        while self._thread.is_alive() or shown < len(self._backstage.steps):
            if shown < len(self._backstage.steps):
                self._backstage.steps[shown].show(audience)
                shown += 1
            else:
                self._thread.join(_GLANCE)
        if self._raised:
            raise self._raised[0]
        return self._found[0]

    def stop(self) -> None:
        self._backstage.stopped.set()
        self._thread.join(_PATIENCE)

    def _do(self, work: Callable[[Audience], T]) -> None:
        try:
            self._found.append(work(self._backstage))
        except BaseException as error:
            self._raised.append(error)
        finally:
            for step in self._backstage.steps:
                step.over.set()


class _Step:
    """A step of the work and how far it is."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.over = Event()
        self.counted: tuple[int, int] | None = None

    def show(self, audience: Audience) -> None:
        """Tell of it until it is over."""
        with audience.follows(self.name) as count:
            over = False
            while not over:
                over = self.over.wait(_GLANCE)
                if self.counted:
                    count(*self.counted)


class _Backstage:
    """The audience of work that nobody watches yet; it raises KeyboardInterrupt there once the work is to stop."""

    def __init__(self) -> None:
        self.steps: list[_Step] = []
        self.stopped = Event()

    def hears(self, step: str) -> None:
        """A step begins."""
        self._check()

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        """A step begins that tells how far it is."""
        self._check()
        now = _Step(step)
        self.steps.append(now)

        def count(done: int, of: int) -> None:
            self._check()
            now.counted = done, of

        try:
            yield count
        finally:
            now.over.set()

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        """Scenes are about to be drawn."""
        self._check()
        yield lambda done: self._check()

    def _check(self) -> None:
        if self.stopped.is_set():
            raise KeyboardInterrupt
