"""Tasks in worker processes, each within its own limits: one that fails, hangs or dies never takes another with it."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures import TimeoutError as TooLong
from ctypes import c_int64
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from multiprocessing.sharedctypes import RawArray
from multiprocessing.util import is_exiting
from tempfile import TemporaryDirectory
from threading import Thread
from types import FrameType
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")

#: Tells how far a task has come, in whatever the task counts (frames).
Report = Callable[[int], None]
#: Told now and then how far each task has come, by its name.
Watch = Callable[[Mapping[str, int]], None]

ATTEMPTS = 3
_GLANCE = 0.2

_counters: Any = None  # in a worker: one number a task, shared with the process that runs the crew


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
        """Every task's result, in the order of the tasks; they start in that order too.

        A task whose worker dies is tried again, three times in all. KeyboardInterrupt stops every worker first.
        """
        if not tasks:
            return ()
        if len({task.name for task in tasks}) != len(tasks):
            raise ValueError("two tasks have the same name")
        counters = RawArray(c_int64, len(tasks))
        with TemporaryDirectory(prefix="rentegn-", ignore_cleanup_errors=True) as scratch:
            pool = self._pool(min(self.workers, len(tasks)), counters, scratch)
            try:
                found = self._see_through(pool, tasks, counters, watch)
                pool.close()  # type: ignore[no-untyped-call]
            except BaseException:
                pool.stop()  # type: ignore[no-untyped-call]
                raise
            finally:
                pool.join()
        return tuple(found[number] for number in range(len(tasks)))

    def _pool(self, workers: int, counters: object, scratch: str) -> ProcessPool:
        # spawn, since the caller may have threads running, and a fork would copy their locks but not them
        context = multiprocessing.get_context("spawn")
        settings = (counters, scratch, self.memory, self.warm)
        return ProcessPool(workers, initializer=_get_ready, initargs=settings, context=context)

    def _see_through(
        self, pool: ProcessPool, tasks: Sequence[Task[T]], counters: Any, watch: Watch | None
    ) -> dict[int, Result[T]]:
        attempts = dict.fromkeys(range(len(tasks)), 1)
        waiting: dict[Future[T | Failure], int] = {self._give(pool, n, task): n for n, task in enumerate(tasks)}
        found: dict[int, Result[T]] = {}
        while waiting:
            done, _ = wait(waiting, timeout=_GLANCE, return_when=FIRST_COMPLETED)
            for future in done:
                number = waiting.pop(future)
                result = self._result(tasks[number], future)
                again = result.failure and result.failure.reason is Reason.DIED and attempts[number] < ATTEMPTS
                if again:
                    attempts[number] += 1
                    waiting[self._give(pool, number, tasks[number])] = number
                else:
                    found[number] = result
            if watch is not None:
                watch({task.name: counters[number] for number, task in enumerate(tasks)})
        return found

    def _give(self, pool: ProcessPool, number: int, task: Task[T]) -> Future[T | Failure]:
        return pool.schedule(_perform, args=(number, task.work, dict(task.arguments)), timeout=self.seconds)

    def _result(self, task: Task[T], future: Future[T | Failure]) -> Result[T]:
        try:
            outcome = future.result()
        except TooLong:
            return Result(task.name, None, Failure(Reason.TIMEOUT, f"not done after {self.seconds:g} seconds"))
        except ProcessExpired as expired:
            return Result(task.name, None, Failure(Reason.DIED, f"its worker died {ATTEMPTS} times ({_how(expired)})"))
        if isinstance(outcome, Failure):
            return Result(task.name, None, outcome)
        return Result(task.name, outcome)


def _get_ready(counters: object, scratch: str, memory: int, warm: Sequence[str]) -> None:
    global _counters
    _counters = counters
    tempfile.tempdir = scratch  # whatever a worker leaves when it is stopped goes with the crew
    signal.signal(signal.SIGTERM, _unless_ending(signal.getsignal(signal.SIGTERM)))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the crew's leader stops the workers
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    Thread(target=_follow, args=(os.getppid(),), daemon=True).start()
    for module in warm:
        import_module(module)


def _unless_ending(ends: Any) -> Callable[[int, FrameType | None], None]:
    """The pool ends workers that are ending already; undisturbed, they give their semaphores back."""

    def handle(number: int, frame: FrameType | None) -> None:
        if not is_exiting():
            ends(number, frame)

    return handle


def _follow(leader: int) -> None:
    """End this worker when the process that leads the crew is gone: killed, it had no time to stop anybody."""
    while os.getppid() == leader:
        time.sleep(_GLANCE)
    os._exit(1)


def _perform(number: int, work: Callable[..., T], arguments: Mapping[str, object]) -> T | Failure:
    def report(count: int) -> None:
        _counters[number] = count

    try:
        return work(report, **arguments)
    except (Exception, SystemExit) as error:
        return Failure(Reason.RAISED, _name(error), tuple(_steps(error)))


def _steps(error: BaseException) -> Iterator[Step]:
    for frame in traceback.extract_tb(error.__traceback__)[1:]:
        yield Step(frame.filename, frame.lineno or 0, frame.name)
    if isinstance(error, SyntaxError) and error.filename:
        yield Step(error.filename, error.lineno or 0, "")  # it was never run, so no frame tells of it


def _name(error: BaseException) -> str:
    said = str(error)
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _how(expired: ProcessExpired) -> str:
    code = expired.exitcode
    if isinstance(code, int) and code < 0:
        return signal.Signals(-code).name
    return f"exit code {code}"
