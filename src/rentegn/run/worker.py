"""What happens inside a crew's worker process."""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing.util import is_exiting
from threading import Thread
from types import FrameType
from typing import Any, TypeVar

from rentegn.run.task import Failure, Reason, Step

T = TypeVar("T")

_GLANCE = 0.2

_counters: Any = None  # one number a task, shared with the process that runs the crew


def get_ready(leader: int, counters: object, scratch: str, memory: int, warm: Sequence[str]) -> None:
    """Before the first task; `leader` is the process that this worker does not outlive."""
    global _counters
    _counters = counters
    tempfile.tempdir = scratch  # whatever a worker leaves when it is stopped goes with the crew
    signal.signal(signal.SIGTERM, _unless_ending(signal.getsignal(signal.SIGTERM)))
    for stop in (signal.SIGINT, signal.SIGHUP):  # these reach the whole group; the crew's leader stops the workers
        signal.signal(stop, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    Thread(target=_follow, args=(leader,), daemon=True).start()
    for module in warm:
        import_module(module)
    gc.collect()
    gc.freeze()  # what all tasks share need not be looked through after each of them


def stand_by() -> None:
    """A first task that asks for nothing but that somebody is there."""


def perform(number: int, work: Callable[..., T], arguments: Mapping[str, object]) -> T | Failure:
    """Do a task; what it raises is its failure."""

    def report(count: int) -> None:
        _counters[number] = count

    try:
        return work(report, **arguments)
    except (Exception, SystemExit) as error:
        return Failure(Reason.RAISED, _name(error), tuple(_steps(error)))
    finally:
        let_go()


def let_go() -> None:
    """Give memory that nothing needs any more back to the machine; else a scene's lies beside the next one's.

    Scenes hang together in circles, which Python itself takes apart only now and then, and glibc keeps what is freed.
    """
    gc.collect()
    with suppress(OSError, AttributeError):  # another C library
        ctypes.CDLL("libc.so.6").malloc_trim(0)


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


def _steps(error: BaseException) -> Iterator[Step]:
    for frame in traceback.extract_tb(error.__traceback__)[1:]:
        yield Step(frame.filename, frame.lineno or 0, frame.name)
    if isinstance(error, SyntaxError) and error.filename:
        yield Step(error.filename, error.lineno or 0, "")  # it was never run, so no frame tells of it


def _name(error: BaseException) -> str:
    said = str(error)
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
