"""Tasks in worker processes, each within its own limits: one that fails, hangs or dies never takes another with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from concurrent.futures import TimeoutError as TooLong
from contextlib import contextmanager
from ctypes import c_int64
from dataclasses import dataclass, replace
from multiprocessing import resource_tracker
from multiprocessing.sharedctypes import RawArray
from pathlib import Path
from tempfile import gettempdir
from threading import Event, Lock, current_thread, main_thread
from typing import Any, Protocol, TypeVar

from pebble import ProcessExpired, ProcessPool

from rentegn.files import held_folder
from rentegn.run import worker
from rentegn.run.task import Failure, Reason, Result, Task, Watch

T = TypeVar("T")

ATTEMPTS = 3
_GLANCE = 0.2
#: Tasks that may be given at once.
_SLOTS = 1 << 14


class Workforce(Protocol):
    """Whoever does tasks: a crew called in for them, or one that is at work already."""

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        """Every task's result, in the order of the tasks; they start in that order too.

        A task whose worker dies is tried again, three times in all.
        """


@dataclass(frozen=True, slots=True)
class Crew:
    """How work is shared out: how many workers, what they load before the first task, and what one task may use.

    `seconds` is a task's time limit, `memory` its address space in bytes.
    """

    workers: int = os.cpu_count() or 1
    warm: tuple[str, ...] = ()
    seconds: float = 1800.0
    memory: int = 8 << 30

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        """As every workforce, by workers called in for just these tasks. KeyboardInterrupt stops every one of them."""
        if not tasks:
            return ()
        with replace(self, workers=min(self.workers, len(tasks))).at_work() as shift:
            return shift.run(tasks, watch)

    @contextmanager
    def at_work(self) -> Iterator[Shift]:
        """Workers that stay from one run to the next; they start with the first task, and go when the block is left."""
        with held_folder(Path(gettempdir()), "rentegn-crew-") as scratch:
            _start_tracker()
            counters = RawArray(c_int64, _SLOTS)
            shift = Shift(lambda: self._pool(counters, str(scratch)), counters, self.seconds)
            try:
                yield shift
                if not shift.ended:
                    shift.pool.close()  # type: ignore[no-untyped-call]
            except BaseException:
                shift.pool.stop()  # type: ignore[no-untyped-call]
                raise
            finally:
                shift.pool.join()

    def _pool(self, counters: object, scratch: str) -> ProcessPool:
        # spawn, since the caller may have threads running, and a fork would copy their locks but not them
        context = multiprocessing.get_context("spawn")
        settings = (os.getpid(), counters, scratch, self.memory, self.warm)
        return ProcessPool(self.workers, initializer=worker.get_ready, initargs=settings, context=context)


class Shift:
    """A crew at work. Several threads may have tasks run at once; those given first start first."""

    def __init__(self, called_in: Callable[[], ProcessPool], counters: Any, seconds: float) -> None:
        self._called_in, self._counters, self._seconds = called_in, counters, seconds
        self.pool = called_in()
        self._free = list(range(_SLOTS))
        self._mutex = Lock()
        self._ended = Event()

    @property
    def ended(self) -> bool:
        """Whether the crew was sent home."""
        return self._ended.is_set()

    def get_ready(self) -> None:
        """Have the workers start and load what they need, though there is nothing to do yet."""
        self.pool.schedule(worker.stand_by)

    def run(self, tasks: Sequence[Task[T]], watch: Watch | None = None) -> tuple[Result[T], ...]:
        """As every workforce. KeyboardInterrupt where the crew is sent home meanwhile."""
        if len({task.name for task in tasks}) != len(tasks):
            raise ValueError("two tasks have the same name")
        slots = self._taken(len(tasks))
        try:
            return self._see_through(tasks, slots, watch)
        finally:
            with self._mutex:
                self._free += slots

    def stop(self) -> None:
        """Send the crew home, whatever it is doing; whoever waits for it is interrupted."""
        self._ended.set()
        self.pool.stop()  # type: ignore[no-untyped-call]

    def _taken(self, count: int) -> list[int]:
        with self._mutex:
            if count > len(self._free):
                raise ValueError(f"more than {_SLOTS} tasks at once")
            slots, self._free = self._free[:count], self._free[count:]
        for slot in slots:
            self._counters[slot] = 0
        return slots

    def _see_through(
        self, tasks: Sequence[Task[T]], slots: Sequence[int], watch: Watch | None
    ) -> tuple[Result[T], ...]:
        attempts = dict.fromkeys(range(len(tasks)), 1)
        waiting = {self._give(slots[number], task): number for number, task in enumerate(tasks)}
        found: dict[int, Result[T]] = {}
        try:
            while waiting:
                done, _ = wait(waiting, timeout=_GLANCE, return_when=FIRST_COMPLETED)
                if self.ended:
                    raise KeyboardInterrupt
                for future in done:
                    number = waiting.pop(future)
                    result = self._result(tasks[number], future)
                    again = result.failure and result.failure.reason is Reason.DIED and attempts[number] < ATTEMPTS
                    if again:
                        attempts[number] += 1
                        waiting[self._give(slots[number], tasks[number])] = number
                    else:
                        found[number] = result
                if watch is not None:
                    watch({task.name: self._counters[slots[number]] for number, task in enumerate(tasks)})
        finally:
            for future in waiting:  # whoever gave them has left
                future.cancel()
        return tuple(found[number] for number in range(len(tasks)))

    def _give(self, slot: int, task: Task[T]) -> Future[T | Failure]:
        arguments = (slot, task.work, dict(task.arguments))
        return self._whole_pool().schedule(worker.perform, args=arguments, timeout=self._seconds)

    def _whole_pool(self) -> ProcessPool:
        """The crew; a new one where it broke up, as it does when a worker is killed while none has a task."""
        with self._mutex:
            if not self.ended and not self.pool.active:
                self.pool.stop()  # type: ignore[no-untyped-call]
                self.pool.join()
                self.pool = self._called_in()
            return self.pool

    def _result(self, task: Task[T], future: Future[T | Failure]) -> Result[T]:
        try:
            outcome = future.result()
        except TooLong:
            return Result(task.name, None, Failure(Reason.TIMEOUT, f"not done after {self._seconds:g} seconds"))
        except ProcessExpired as expired:
            return Result(task.name, None, Failure(Reason.DIED, f"its worker died {ATTEMPTS} times ({_how(expired)})"))
        except BrokenExecutor as broken:
            return Result(task.name, None, Failure(Reason.DIED, f"the workers went {ATTEMPTS} times ({broken})"))
        if isinstance(outcome, Failure):
            return Result(task.name, None, outcome)
        return Result(task.name, outcome)


def _start_tracker() -> None:
    """Have multiprocessing's own housekeeper outlive a hang-up of the whole session, so that it can keep house."""
    if current_thread() is not main_thread():  # where signals cannot be set
        return
    heard = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        resource_tracker.ensure_running()
    finally:
        signal.signal(signal.SIGHUP, heard)


def _how(expired: ProcessExpired) -> str:
    code = expired.exitcode
    if isinstance(code, int) and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"
