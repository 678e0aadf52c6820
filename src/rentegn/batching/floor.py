"""The floor where films are made side by side: one crew draws for all, and their other stages take turns.

A film's own stages (reading, staging, speaking, mixing, joining) run here in this process, one film's at a time, in the
order in which the films ask; while a film is being drawn it is another's turn. So the next film is ready to be drawn
when the workers have nothing left of this one, and this one is mixed and joined while they draw the next.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from rentegn.model.progress import Count
from rentegn.order import Audience
from rentegn.run import Result, Shift, Task, Watch, let_go

if TYPE_CHECKING:
    from rentegn.picture import Progress

T = TypeVar("T")

#: Long enough for any one step of a stage.
_PATIENCE = 30.0


class Floor:
    """Hands work on in turns until it is cleared; then whoever works there meets KeyboardInterrupt."""

    def __init__(self, shift: Shift) -> None:
        self._shift = shift
        self._line: deque[Event] = deque()
        self._mutex = Lock()
        self._cleared = Event()
        self._hands: list[Thread] = []

    def employ(self, work: Callable[[], None]) -> None:
        """Have some work done beside what is done here."""
        hand = Thread(target=self._until_cleared, args=(work,), daemon=True)
        self._hands.append(hand)
        hand.start()

    def clear(self) -> None:
        """Send everybody home, and wait until they have put their things away."""
        self._cleared.set()
        self._shift.stop()
        for hand in self._hands:
            hand.join(_PATIENCE)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Alone here, but for the crew, in the order of asking."""
        self._wait_in_line()
        try:
            yield
        finally:
            let_go()
            self._next()

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        """Have the crew do tasks, for whoever's turn it is; it is another's until they are done."""
        if not tasks:
            return ()
        self._next()
        try:
            return self._shift.run(tasks, watch)
        finally:
            self._wait_in_line()

    def check(self) -> None:
        """KeyboardInterrupt once the floor is cleared."""
        if self._cleared.is_set():
            raise KeyboardInterrupt

    def _until_cleared(self, work: Callable[[], None]) -> None:
        try:
            work()
        except KeyboardInterrupt:
            if not self._cleared.is_set():
                raise

    def _wait_in_line(self) -> None:
        mine = Event()
        with self._mutex:
            self._line.append(mine)
            if len(self._line) == 1:
                mine.set()
        mine.wait()

    def _next(self) -> None:
        with self._mutex:
            self._line.popleft()
            if self._line:
                self._line[0].set()


class Listener:
    """An audience of somebody who works on a floor, and hears there that it is cleared."""

    def __init__(self, audience: Audience, floor: Floor) -> None:
        self._audience, self._floor = audience, floor

    def hears(self, step: str) -> None:
        """A step begins."""
        self._floor.check()
        self._audience.hears(step)

    @contextmanager
    def follows(self, step: str) -> Iterator[Count]:
        """A step begins that takes a while."""
        self._floor.check()
        with self._audience.follows(step) as count:

            def heard(done: int, of: int) -> None:
                self._floor.check()
                count(done, of)

            yield heard
        self._floor.check()

    @contextmanager
    def watches(self, frames: Mapping[str, int]) -> Iterator[Progress]:
        """Scenes are about to be drawn."""
        self._floor.check()
        with self._audience.watches(frames) as progress:
            yield progress
